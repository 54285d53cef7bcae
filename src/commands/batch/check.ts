import Papa from "papaparse";
import type { Campaign } from "../../model/campaign.ts";
import { Fingerprints } from "../../model/fingerprints.ts";
import { identityOf } from "../../model/identity.ts";
import { Namer } from "../../outbox/names.ts";
import { type Columns, folderHeading } from "../../parse/roster/columns.ts";
import { formula } from "../../parse/roster/formula.ts";
import { type Defaults, type Person, rowReader } from "../../parse/roster/person.ts";
import type { Row, Table } from "../../parse/roster/table.ts";
import { Cancelled } from "../../problems/errors.ts";
import { isError, type Problem, type Report } from "../../problems/problem.ts";
import type { Tally } from "../common/tally.ts";
import { type Entry, writeEntry } from "./entry.ts";
import type { Spool } from "./spool.ts";

/** The heading of the column in which `skipped.csv` says what is wrong with a row. */
export const reasonHeading = "postbag_problems";

/** What checking writes down row by row. */
export interface Sheets {
  /** One `Entry` for each row, as `writeEntry` writes it. */
  readonly entries: Spool;
  /** For each rejected row its number among the entries, and its line of `skipped.csv`. */
  readonly rejected: Spool;
}

/** A row of somebody who has letters already. */
interface Twin {
  readonly line: number;
  readonly first: number;
  /** What is the same in both lines. */
  readonly by: "person" | "e-mail address";
  readonly name: string;
}

/** What checking found beside problems. */
export interface Checked {
  /** Rows that tell of somebody who has letters already: line, and the line of the first. */
  readonly duplicates: readonly Twin[];
  /** Answers about consent that are neither yes nor no. */
  readonly unclear: readonly string[];
}

/** So many are checked without a pause. */
const rowsInTurn = 250;

/** A few are enough to see what is meant. */
const mostNamed = 20;

/** What rows are checked by. */
interface RosterChecks {
  readonly columns: Columns;
  readonly campaign: Campaign;
  readonly defaults: Defaults;
  /** Finds what of somebody cannot be printed, where letters are. */
  readonly onPaper: ((row: Row, person: Person) => readonly Problem[]) | undefined;
}

/**
 * Reads a roster to its end and checks every row, in little memory however long it is.
 * @param tally takes what is wrong.
 * @param progress is told the number of rows from time to time.
 * @throws Cancelled where the person stops it.
 */
export async function checkRoster(
  table: Table,
  { columns, campaign, defaults, onPaper }: RosterChecks,
  tally: Tally,
  { entries, rejected }: Sheets,
  interrupt: AbortSignal,
  progress: (rows: number) => void,
): Promise<Checked> {
  const ofRow: Problem[] = [];
  const report: Report = (problem) => {
    ofRow.push(problem);
    tally.add(problem);
  };
  const read = rowReader(columns, campaign, defaults, report);
  const [names, people] = [new Namer(), new People()];
  const duplicates: Twin[] = [];
  const unclear = new Set<string>();
  for await (const batch of table.rows()) {
    for (let from = 0; from < batch.length; from += rowsInTurn) {
      for (const row of batch.slice(from, from + rowsInTurn)) entries.add(writeEntry(check(row)));
      await entries.drain();
      await rejected.drain();
      progress(entries.lines);
      // What else is under way gets its turn: helpers, Ctrl-C.
      await new Promise(setImmediate);
      if (interrupt.aborted) throw new Cancelled();
    }
  }
  await entries.end();
  await rejected.end();
  return { duplicates, unclear: [...unclear] };

  function check(row: Row): Entry {
    ofRow.length = 0;
    const { name, consent, person: found } = read(row);
    const flaws = (found && onPaper?.(row, found)) ?? [];
    flaws.forEach(report);
    const person = flaws.some(isError) ? undefined : found;
    const refuse = (refused: "invalid" | "no-consent" | "duplicate", why: string) =>
      ({ line: row.line, name, refused, why }) as const;
    if (consent !== "yes") {
      const answer = row.cells[columns.of.get("consent") ?? -1] ?? "";
      if (consent === "unclear" && unclear.size < mostNamed) unclear.add(answer.slice(0, 60));
      return refuse("no-consent", "no consent was given");
    }
    if (!person) {
      const why = ofRow.map(({ fact }) => fact).join(" ");
      const folder = name === "" ? "" : names.take(name, row.cells[columns.of.get("folder") ?? -1]);
      rejected.add(
        `${entries.lines} ${JSON.stringify(csvLine([...ownCells(row, columns, table), why, folder], table))}`,
      );
      return refuse("invalid", why);
    }
    const { first, by } = people.add(person);
    if (first === 0) return { person, folder: names.take(person.signer.name, person.folder) };
    if (duplicates.length < mostNamed) duplicates.push({ line: row.line, first, by, name });
    return refuse("duplicate", `the same ${by} as in line ${first}`);
  }
}

/** Knows people again. */
class People {
  readonly #byEmail = new Fingerprints();
  readonly #byPerson = new Fingerprints();
  readonly #withoutEmail = new Fingerprints();

  /** @returns the line that the person was first met in, 0 for somebody new, who is remembered; and what is the same there. */
  add({ line, signer }: Person): { first: number; by: Twin["by"] } {
    const { email, person } = identityOf(signer);
    if (email === undefined) {
      const first = this.#byPerson.getOrSet(person, line);
      if (first === 0) this.#withoutEmail.set(person, line);
      return { first, by: "person" };
    }
    const known = this.#withoutEmail.get(person);
    // The address is known from now on, whoever's it turns out to be.
    const first = this.#byEmail.getOrSet(email, known || line);
    if (first !== 0) return { first, by: "e-mail address" };
    if (known === 0) this.#byPerson.getOrSet(person, line);
    return { first: known, by: "person" };
  }
}

/** A row's cells but for those that an earlier run added, and as many as the heading has. */
function ownCells(row: Row, { width }: Columns, { heading }: Table): string[] {
  const length = Math.max(width, row.cells.length);
  return Array.from({ length }, (_, index) => row.cells[index] ?? "").filter(
    (_, index) => !isAdded(heading.cells[index]),
  );
}

function isAdded(heading: string | undefined): boolean {
  return heading === reasonHeading || heading === folderHeading;
}

/** The heading of `skipped.csv`. */
export function skippedHeading(table: Table): string {
  const known = table.heading.cells.filter((cell) => !isAdded(cell));
  return csvLine([...known, reasonHeading, folderHeading], table);
}

/** A line that a spreadsheet opens as text: what it would take for a formula gets an apostrophe in front. */
function csvLine(cells: readonly string[], { delimiter = "," }: Table): string {
  return Papa.unparse([[...cells]], { delimiter, newline: "\r\n", escapeFormulae: formula, quotes: hasDelimiter });
}

/** A spreadsheet may be set to another delimiter, and must not find one within a cell. */
const hasDelimiter = (cell: unknown) => /[,;|\t]/.test(String(cell));
