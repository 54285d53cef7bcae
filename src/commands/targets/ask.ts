import type { Host, Style } from "../../host.ts";
import type { Day } from "../../model/day.ts";
import type { Placed } from "../../parse/gather.ts";
import { count } from "../../problems/print.ts";
import { cardOf, placeOf } from "./card.ts";

type Verdict = "yes" | "no" | "stop";

interface Manner {
  readonly mayOpen: boolean;
  /** Which one it is of how many. */
  readonly turn: string;
  readonly day: Day;
  readonly style: Style;
}

/** Shows one target, opens its sources if the person wants that, and asks whether its contacts are right. */
export async function askAbout(placed: Placed, { mayOpen, turn, day, style }: Manner, host: Host): Promise<Verdict> {
  const { target } = placed;
  const say = (text: string) => host.stderr.write(`${text}\n`);
  say(`\n${cardOf(placed, turn, day, { style, columns: host.stderr.columns })}\n`);
  if (mayOpen && target.sources.length > 0) await offerSources(target.sources, host);
  const verdict = (await host.ask({
    kind: "select",
    message: "Are these contacts still right?",
    choices: [
      { value: "yes", label: "Yes, all of them" },
      { value: "no", label: "No, something is different" },
      { value: "stop", label: "Stop here" },
    ],
    // Enter alone must not say that somebody looked.
    initial: "no",
  })) as Verdict;
  if (verdict === "no") {
    const again = `\`postbag targets verify ${target.id}\``;
    say(`Nothing was changed. Edit ${placeOf(placed, "contacts")}, then say ${again} again.`);
  }
  if (verdict === "yes" && target.validUntil && target.validUntil < day) {
    say(`Its \`valid_until\` is past: set it anew in ${placeOf(placed, "valid_until")}.`);
  }
  return verdict;
}

async function offerSources(sources: readonly string[], host: Host): Promise<void> {
  const what = sources.length === 1 ? "its source" : `its ${count(sources.length, "source")}`;
  if (!(await host.ask({ kind: "confirm", message: `Open ${what} in your browser?`, initial: true }))) return;
  const failed: string[] = [];
  for (const source of sources) {
    if (!(await host.openPage(source))) failed.push(source);
  }
  if (failed.length === 0) return;
  host.stderr.write(["No browser could be opened here. Look at:", ...failed.map((url) => `  ${url}`), ""].join("\n"));
}
