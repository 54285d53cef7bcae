import type { ExitCode, Host } from "../../host.ts";
import { allFields, type Leaf, type List } from "../../model/fields.ts";
import { helpers } from "../../model/helpers.ts";
import { table } from "../common/table.ts";
import { createUi, type UiFlags } from "../common/ui.ts";

/** `postbag fields`: the two tables that templates are checked against. */
export async function runFields(flags: UiFlags, host: Host): Promise<ExitCode> {
  const ui = await createUi(host, flags);
  const fields = allFields().map(({ name, field }) => ({ name, ...described(name, field) }));
  const calls = Object.entries(helpers).map(([name, { about, sample, output }]) => ({ name, about, sample, output }));
  if (flags.json) {
    ui.json({ fields, helpers: calls });
    return 0;
  }
  const { bold } = await host.style(host.stdout, flags.color);
  const rows = fields.map(({ sample, about, example, optional }) => [
    sample,
    example,
    optional ? `${about} (may be empty)` : about,
  ]);
  ui.out(table(["NAME", "EXAMPLE", "WHAT IT IS"], rows, bold));
  ui.out("");
  ui.out(
    table(
      ["HELPER", "EXAMPLE", "WHAT IT DOES"],
      calls.map(({ sample, about, output }) => [sample, output, about]),
      bold,
    ),
  );
  return 0;
}

function described(name: string, field: Leaf | List) {
  const optional = field.optional === true;
  const { kind, about } = field;
  const inside = name.startsWith("points.") ? name.slice("points.".length) : undefined;
  const tag = field.kind === "list" ? `{{#each ${inside ?? name}}} … {{/each}}` : `{{${inside ?? name}}}`;
  const sample = inside === undefined ? tag : `${tag} in {{#each points}}`;
  return { kind, about, optional, sample, example: field.kind === "list" ? "" : field.example };
}
