import { wrapAnsi } from "fast-wrap-ansi";
import type { Style } from "../../host.ts";
import { type Target, waysTo } from "../../model/campaign.ts";
import { officeOf } from "../../model/choice.ts";
import type { Day } from "../../model/day.ts";
import { stalenessOf } from "../../model/freshness.ts";
import { textIn } from "../../model/text.ts";
import type { Placed } from "../../parse/gather.ts";
import { checked } from "./list.ts";
import { whyStale } from "./why.ts";

const labels = { email: "E-mail", webform: "Web form", post: "Post", fax: "Fax", phone: "Telephone" };

/**
 * All that is to be compared with a target's sources, for the person to read.
 * @param turn which one it is of how many: "2 of 9"; empty for a single one.
 */
export function cardOf(
  placed: Placed,
  turn: string,
  day: Day,
  { style, columns }: { style: Style; columns: number },
): string {
  const { target } = placed;
  const stale = stalenessOf(target, day);
  const isOld = stale.some(({ kind }) => kind.includes("checked"));
  const term = stale.filter(({ kind }) => kind.startsWith("term")).map((found) => whyStale(found, day));
  const rows: [string, readonly string[]][] = [
    ["Target", [[target.id, placeOf(placed, "id"), turn].filter(Boolean).join(", ")]],
    ["Person", [...personOf(target), ...term.map(style.yellow)]],
    ...waysTo(target.contacts).map((way): [string, readonly string[]] => [labels[way], textOf(way, placed)]),
    ["Checked", [isOld ? style.yellow(checked(target, day)) : checked(target, day)]],
    ["Sources", target.sources.length > 0 ? target.sources : ["none"]],
  ];
  const lines = rows.flatMap(([label, texts]) =>
    texts.map((text, index) => `  ${(index === 0 ? label : "").padEnd(10)} ${text}`),
  );
  return [style.bold(wrapAnsi(officeOf(target, "en"), columns)), ...lines].join("\n");
}

function personOf({ person, validUntil }: Target): string[] {
  const named = [textIn(person, "en"), validUntil && `until ${validUntil}`].filter(Boolean).join(", ");
  return named === "" ? [] : [named];
}

function textOf(way: keyof typeof labels, { target: { contacts } }: Placed): readonly string[] {
  if (way === "webform") return [contacts.webform?.url ?? ""];
  if (way !== "post") return [contacts[way] ?? ""];
  return [...(contacts.post ?? []).filter(Boolean), ...(contacts.country ? [contacts.country] : [])];
}

/** Where a key of a target stands, as terminals and editors open it. */
export function placeOf({ file, index }: Placed, key: string): string {
  const { file: name, line } = file.yaml.keyAt(["targets", index, key]);
  return `${name}:${line ?? 1}`;
}
