import type { Output, Style } from "../host.ts";

const same = (text: string) => text;
const plain: Style = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same };

/**
 * Colours for one stream. chalk looks at neither `NO_COLOR` nor the stream it is used for, so the level is decided here:
 * https://no-color.org, `TERM=dumb`, and `FORCE_COLOR` for pipes that keep colours.
 */
export async function styleFor(
  { isTerminal }: Output,
  wanted: boolean,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Style> {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0";
  if (!wanted || env.NO_COLOR || env.TERM === "dumb" || !(isTerminal || forced)) return plain;
  const { Chalk } = await import("chalk");
  return new Chalk({ level: 1 });
}
