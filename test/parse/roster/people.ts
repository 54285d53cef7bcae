import Papa from "papaparse";
import type { Campaign } from "../../../src/model/campaign.ts";
import { recognizeColumns } from "../../../src/parse/roster/columns.ts";
import { type Defaults, type RowResult, rowReader } from "../../../src/parse/roster/person.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import { read } from "./rosters.ts";

/** What of a campaign a row is checked against; its letter prints two columns of the roster. */
const campaign = {
  languages: ["en"],
  points: [
    { id: "saturdays", text: { en: "Open on Saturdays, too", de: "Auch samstags öffnen" } },
    { id: "heating", text: "Repair the heating" },
  ],
  targets: [
    { id: "council", name: "City Council", languages: ["en"] },
    { id: "county", name: { en: "County", de: "Landkreis" }, role: { en: "Library Board" }, languages: ["en"] },
  ],
  templates: [{ uses: new Set(["signer.name", "signer.extra.shelf", "signer.extra.column_constructor"]) }],
} as unknown as Campaign;

/** Reads a roster's rows as people. */
export async function people(text: string | Uint8Array, defaults: Defaults = {}) {
  const { table } = await read(text);
  const columns = recognizeColumns(table?.heading.cells ?? [], new Map(), { district: true });
  const problems: Problem[] = [];
  const next = rowReader(columns, campaign, defaults, (found) => problems.push(found));
  const results: RowResult[] = [];
  for await (const batch of table?.rows() ?? []) results.push(...batch.map(next));
  return { results, problems, persons: results.map(({ person }) => person) };
}

export const csv = (...rows: readonly (readonly string[])[]) => Papa.unparse(rows.map((row) => [...row]));
const base = { Name: "Ada Example", City: "Leeds", Country: "GB" };

/** One row with these cells, beside a name, a city and a country. */
export function one(cells: Readonly<Record<string, string>>, defaults: Defaults = {}) {
  const all: Readonly<Record<string, string>> = { ...base, ...cells };
  return people(csv(Object.keys(all), Object.values(all)), defaults);
}
