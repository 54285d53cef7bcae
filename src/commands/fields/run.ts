import type { ExitCode, Host } from "../../host.ts";
import { fieldEntries, helperEntries, loopEntries } from "../../model/guide.ts";
import type { Example } from "../../model/helpers.ts";
import { createUi, type UiFlags } from "../common/ui.ts";
import { columns } from "./columns.ts";

/** `postbag fields`: the guide to all that a template can name or call, from what templates are checked against. */
export async function runFields(flags: UiFlags, host: Host): Promise<ExitCode> {
  const ui = await createUi(host, flags);
  if (flags.json) {
    const fields = fieldEntries.map(({ tag: _, ...entry }) => ({ ...entry, example: entry.output }));
    ui.json({ fields, loops: loopEntries, helpers: helperEntries });
    return 0;
  }
  const { bold } = await host.style(host.stdout, flags.color);
  const width = Math.max(narrowest, host.stdout.columns);
  ui.out(columns(["NAME", "EXAMPLE", "WHAT IT IS"], fieldRows(), fieldWidths(width), bold));
  for (const [heading, rows] of [["IN LOOPS", loopRows()] as const, ["HELPER", helperRows()] as const]) {
    ui.out("");
    ui.out(columns([heading, "WHAT IT DOES"], rows, [nameWidth, width - nameWidth - gap], bold));
  }
  return 0;
}

/** The columns of the narrowest terminal that the tables are made for, of names, and between two columns. */
const [narrowest, nameWidth, gap] = [72, 13, 2];
const tagWidth = 30;

function fieldWidths(width: number): number[] {
  const rest = width - tagWidth - 2 * gap;
  const example = Math.floor(rest / 2);
  return [tagWidth, example, rest - example];
}

function fieldRows(): string[][] {
  return fieldEntries.map(({ tag, output, about, optional }) => [
    tag,
    output,
    optional ? `${about} (may be empty)` : about,
  ]);
}

function loopRows(): string[][] {
  return loopEntries.map(({ name, about, ...example }) => [name, `${about}\n${shown(example)}`]);
}

function helperRows(): string[][] {
  return helperEntries.map(({ name, about, examples }) => [name, [about, ...examples.map(shown)].join("\n")]);
}

/** Code, and what it prints. */
function shown({ sample, output }: Example): string {
  return `${sample}\n${output === "" ? "→ nothing" : output.replaceAll(/^/gm, "→ ")}`;
}
