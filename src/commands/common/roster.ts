import { basename } from "node:path";
import type { Host, Scratch } from "../../host.ts";
import type { Campaign } from "../../model/campaign.ts";
import {
  askedBy,
  type Columns,
  columnName,
  extrasUsed,
  type RosterKey,
  recognizeColumns,
  rosterKeys,
} from "../../parse/roster/columns.ts";
import type { RosterFile } from "../../parse/roster/file.ts";
import { openRoster, type RosterSettings } from "../../parse/roster/open.ts";
import type { Defaults } from "../../parse/roster/person.ts";
import type { Table } from "../../parse/roster/table.ts";
import { neededAnswers } from "../../parse/signer.ts";
import { UserError } from "../../problems/errors.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { absolute, shownPath } from "./paths.ts";
import { look } from "./read.ts";
import type { RosterFlags, RosterReading, TextFlags } from "./roster-flags.ts";
import type { Tally } from "./tally.ts";

/** A roster's bytes, at hand as long as it is open. */
export interface OpenFile extends RosterFile {
  close(): Promise<void>;
}

/** A roster whose columns are understood. */
export interface OpenRoster {
  /** The path as messages show it. */
  readonly file: string;
  readonly table: Table;
  readonly columns: Columns;
}

/** Opens a roster's file, or standard input (`-`). @throws UserError where it cannot be read */
export async function openFile(path: string, host: Host): Promise<OpenFile> {
  if (path === "-") return copyOf("stdin", host.stdin.chunks(), host);
  const [file, place] = [shownPath(path), absolute(path, host)];
  const opening = async () => {
    const { size, isRegular, chunks } = await host.files.open(place);
    // What comes through a pipe comes once.
    if (!isRegular) return copyOf(file, chunks(), host);
    // A folder opens too, and only fails when it is read.
    for await (const _ of chunks()) break;
    return { file, size, chunks, close: async () => undefined };
  };
  return look(opening(), place, file, host);
}

async function copyOf(file: string, chunks: AsyncIterable<Uint8Array>, host: Host): Promise<OpenFile> {
  const scratch = await host.files.scratch();
  for await (const chunk of chunks) await scratch.append(chunk);
  return { file, size: scratch.size, chunks: () => chunksOf(scratch), close: () => scratch.close() };
}

/**
 * Says what a roster's columns are.
 * @param tally takes what is wrong, also when rows are read.
 * @throws UserError where there is no table, or where needed columns are missing.
 */
export async function openFor(
  roster: OpenFile,
  flags: RosterFlags,
  reading: RosterReading,
  campaign: Campaign,
  tally: Tally,
): Promise<OpenRoster> {
  const table = await openRoster(roster, tableSettings(flags), (found) => tally.add(found));
  if (!table) throw new UserError(tally.problems());
  const columns = recognizeColumns(table.heading.cells, reading.mapped, askedBy(campaign));
  const flaws = columnFlaws(table, columns, reading.defaults, campaign);
  if (flaws.length > 0) throw new UserError(flaws);
  return { file: roster.file, table, columns };
}

/** How a table is to be read. */
export function tableSettings({ sheet, delimiter, encoding }: TextFlags): RosterSettings {
  return {
    ...(sheet !== undefined && { sheet }),
    ...(delimiter !== undefined && { delimiter: delimiter === "\\t" ? "\t" : delimiter }),
    ...(encoding !== undefined && { encoding }),
  };
}

async function* chunksOf(scratch: Scratch): AsyncGenerator<Uint8Array> {
  const length = 262_144;
  for (let from = 0; from < scratch.size; from += length) yield scratch.read(from, length);
}

function columnFlaws({ heading }: Table, columns: Columns, defaults: Defaults, campaign: Campaign): Problem[] {
  const { of, doubled, unmapped, extra } = columns;
  const headings = heading.cells.map((cell) => cell.trim());
  const missing = neededAnswers.filter((key) => {
    if (key === "name") return !of.has("name") && !of.has("givenName") && !of.has("familyName");
    return !of.has(key) && !(key in defaults);
  });
  return [
    ...unmapped.map(({ heading: name }) => problem("no-such-column", { heading: name, headings }, heading.placeOf())),
    ...doubled.map(({ key, indexes }) => {
      const details = {
        what: columnName(key),
        heading: headings[indexes[0] ?? 0] ?? "",
        columns: indexes.map((index) => index + 1),
      };
      return problem("doubled-column", details, heading.placeOf(indexes[1]));
    }),
    ...missing.map((key) => problem("no-column", { what: columnName(key), headings }, heading.placeOf())),
    ...[...extrasUsed(campaign)]
      .filter((name) => !extra.some((column) => column.name === name))
      .map((name) =>
        problem("no-extra-column", { name, known: extra.map((column) => column.name) }, heading.placeOf()),
      ),
  ];
}

/** What was understood, one line for each column that is used, and one for the others. */
export function aboutColumns({ table, columns }: OpenRoster, campaign: Campaign, path: string): string[] {
  const line = (name: string, index: number) =>
    `  ${name.padEnd(13)} ${shownHeading(table.heading.cells[index] ?? "")}`;
  const known = rosterKeys.flatMap((key: RosterKey) => {
    const index = columns.of.get(key);
    if (key === "district") return columns.districts.map((one) => line(columnName(key), one.index));
    return index === undefined ? [] : [line(columnName(key), index)];
  });
  const printed = extrasUsed(campaign);
  const extra = columns.extra.filter(({ name }) => printed.has(name));
  const unused = unusedColumns(columns, campaign);
  return [
    `${path === "-" ? "Standard input" : basename(path)}: ${table.about}.`,
    ...known,
    ...extra.map(({ index, name }) => line(`signer.extra.${name}`, index)),
    ...(unused === undefined ? [] : [`  not used:     ${unused}`]),
    '  Another column is meant? Say so: --column postal_code="Heading".',
  ];
}

/** The columns that nothing is made of, by their headings; undefined where there is none. */
export function unusedColumns({ extra }: Columns, campaign: Campaign): string | undefined {
  const printed = extrasUsed(campaign);
  const others = extra.filter(({ name, heading }) => !printed.has(name) && heading.trim() !== "");
  if (others.length === 0) return undefined;
  const named = others.slice(0, 8).map(({ name, heading }) => `${shownHeading(heading)} (signer.extra.${name})`);
  const more = others.length > named.length ? `, and ${others.length - named.length} more` : "";
  return `${named.join(", ")}${more}`;
}

function shownHeading(heading: string): string {
  return heading.trim().replace(/\s+/g, " ").slice(0, 60);
}
