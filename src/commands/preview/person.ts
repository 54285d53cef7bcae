import type { Host } from "../../host.ts";
import type { Campaign } from "../../model/campaign.ts";
import { type Person, rowReader } from "../../parse/roster/person.ts";
import type { Row, Table } from "../../parse/roster/table.ts";
import { UsageError, UserError } from "../../problems/errors.ts";
import { isError, type Problem, problem } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import { openFile, openFor, unusedColumns } from "../common/roster.ts";
import type { RosterReading } from "../common/roster-flags.ts";
import { Tally } from "../common/tally.ts";
import type { PreviewFlags } from "../preview.ts";

/** Somebody in a roster, and the columns that were not used. */
interface Found {
  readonly person: Person;
  readonly unused: string | undefined;
}

/** Finds somebody in a roster. @throws UserError with what is wrong with the row, and UsageError where there is no such row */
export async function personIn(
  path: string,
  flags: PreviewFlags,
  reading: RosterReading,
  campaign: Campaign,
  host: Host,
): Promise<Found> {
  const file = await openFile(path, host);
  try {
    const { row: number = 1, language: _, ...roster } = flags;
    const tally = new Tally();
    const { table, columns } = await openFor(file, roster, reading, campaign, tally);
    const { row, rows } = await rowAt(table, number);
    if (!row && rows === 0) throw new UserError([problem("roster-empty", {}, wholeFile(file.file))]);
    if (!row)
      throw new UsageError([`--row: ${file.file} has ${rows} ${rows === 1 ? "row" : "rows"} below its heading.`]);
    const problems: Problem[] = [...tally.problems()];
    const { person, consent, name } = rowReader(columns, campaign, reading.defaults, (found) => problems.push(found))(
      row,
    );
    if (consent !== "yes")
      throw new UsageError([`--row: ${name || `row ${number}`} gave no consent, and gets no letters.`]);
    if (!person) throw new UserError(problems.filter(isError));
    return { person, unused: unusedColumns(columns, campaign) };
  } finally {
    await file.close();
  }
}

/** A row by its number, from 1, or how many there are. */
async function rowAt(table: Table, number: number): Promise<{ row?: Row; rows: number }> {
  let rows = 0;
  for await (const batch of table.rows()) {
    const row = batch[number - 1 - rows];
    if (row) return { row, rows };
    rows += batch.length;
  }
  return { rows };
}
