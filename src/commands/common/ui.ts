import type { Host, Style } from "../../host.ts";

/** How a command speaks: letters and data to standard output, all else to standard error. */
export interface Ui {
  readonly style: Style;
  /** The result: letters, tables, JSON. */
  out(text: string): void;
  json(data: unknown): void;
  /** A line for the person, left out with `--quiet`. */
  say(text?: string): void;
  /** The same for problems, which `--quiet` does not silence. */
  warn(text: string): void;
}

export interface UiFlags {
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly color: boolean;
}

export async function createUi(host: Host, flags: UiFlags): Promise<Ui> {
  const style = await host.style(host.stderr, flags.color);
  return {
    style,
    out: (text) => host.stdout.write(`${text}\n`),
    json: (data) => host.stdout.write(`${JSON.stringify(data, null, 2)}\n`),
    say: (text = "") => {
      if (!flags.quiet) host.stderr.write(`${text}\n`);
    },
    warn: (text) => host.stderr.write(`${text}\n`),
  };
}
