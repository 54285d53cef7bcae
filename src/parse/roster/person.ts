import type { Campaign } from "../../model/campaign.ts";
import { turnIn } from "../../model/direction.ts";
import { controlInText } from "../../model/plain.ts";
import type { Signer } from "../../model/signer.ts";
import { type Problem, problem, type Report } from "../../problems/problem.ts";
import type { Place } from "../../problems/source.ts";
import { type AnswerKey, checkAnswer, neededAnswers, tidyAnswers, toSigner } from "../signer.ts";
import { type Columns, columnName, type RosterKey } from "./columns.ts";
import { languageTags, listOf } from "./lists.ts";
import type { Row, RowFlaw } from "./table.ts";
import { type Consent, consentOf } from "./yes.ts";

/** One row of a roster that letters can be made of. */
export interface Person {
  readonly line: number;
  readonly signer: Signer;
  /** Ids of the points that the person chose, in their order; all where absent. */
  readonly points?: readonly string[];
  readonly ownWords?: string;
  /** Ids of the targets that the person writes to; all where absent. */
  readonly to?: readonly string[];
  /** The folder that an earlier run kept for the person. */
  readonly folder?: string;
}

/** What a row comes to. Without a person, what is wrong was reported. */
export interface RowResult {
  readonly name: string;
  readonly consent: Consent;
  readonly person: Person | undefined;
}

/** What stands in for cells that are empty: the same for the whole roster. */
export type Defaults = Readonly<Partial<Record<"city" | "region" | "country" | "language" | "organization", string>>>;

const answerKeys: readonly AnswerKey[] = [
  ...(["name", "givenName", "familyName", "email", "street", "city"] as const),
  ...(["region", "postalCode", "country", "phone", "organization"] as const),
];

/** Longer than any that is meant: what follows is another cell's, or another file's. */
const longest = { answer: 300, text: 20_000 };
const spreadsheetError = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|####+)$/;

/** A function that reads one row after the other. Every problem of a row is reported at its cell. */
export function rowReader(columns: Columns, campaign: Campaign, defaults: Defaults, report: Report) {
  const uses = new Set(campaign.templates.flatMap((template) => [...template.uses]));
  const extra = columns.extra.filter(({ name }) => uses.has(`signer.extra.${name}`));
  const points = new Set(campaign.points.map(({ id }) => id));
  const targets = new Set(campaign.targets.map(({ id }) => id));
  // In a file of skipped rows, an apostrophe keeps spreadsheets from taking a text for a formula.
  const guarded = columns.of.has("folder");
  const consentColumn = columns.of.get("consent");
  const used = new Set([...columns.of.values(), ...extra.map(({ index }) => index)]);

  return (row: Row): RowResult => {
    const answer = consentColumn === undefined ? undefined : (row.cells[consentColumn] ?? "");
    const consent = answer === undefined ? "yes" : consentOf(answer);
    // Whoever gets no letters has no problems either, if that really is what the row says.
    const refused = consent !== "yes" && !(row.flaws?.some(isWhole) ?? false);
    const excess = row.cells.length > columns.width ? excessOf(row, columns) : undefined;
    if (refused && (!excess || (consent === "no" && answer?.trim()))) return nobodyIn(row, columns, consent);
    // One cell too many shifts the others, and nothing that is said of them would help.
    const whole = row.flaws?.find(isWhole)?.problem ?? excess;
    if (whole) {
      report(whole);
      return nobodyIn(row, columns, "yes");
    }
    let flawed = false;
    const tell = (found: Problem) => {
      flawed = true;
      report(found);
    };
    const cellOf = (key: RosterKey): string => {
      const column = columns.of.get(key);
      const cell = column === undefined ? "" : (row.cells[column] ?? "");
      return guarded && /^'[=+@\t-]/.test(cell) ? cell.slice(1) : cell;
    };
    const placeOf = (key: RosterKey): Place => row.placeOf(columns.of.get(key));
    for (const { column, problem: found } of row.flaws ?? []) if (used.has(column ?? -1)) tell(found);
    const answers: Record<string, string> = {};
    for (const key of answerKeys) {
      const cell = cellOf(key);
      const found = cell === "" ? undefined : flawIn(key, cell);
      if (found) tell({ ...found, ...placeOf(key) });
      const text = cell.trim() || defaults[key as keyof Defaults];
      if (text) answers[key] = text;
    }
    const tidy = tidyAnswers(answers);
    for (const key of neededAnswers) {
      const column = columns.of.get(key);
      if (tidy[key] !== undefined || row.flaws?.some((flaw) => flaw.column === column)) continue;
      tell(problem("missing-answer", { what: columnName(key) }, placeOf(key)));
    }
    const wordsIn = (key: RosterKey): string => {
      const text = cellOf(key).trim();
      const found = spreadsheetErrorIn(text);
      if (found) tell({ ...found, ...placeOf(key) });
      return found ? "" : text;
    };
    const languages = languageTags(wordsIn("language") || (defaults.language ?? ""));
    for (const text of languages.unknown) tell(problem("unknown-language", { text }, placeOf("language")));
    const ownWords = cellOf("ownWords").trim();
    const wordsFlaw = textFlaw(ownWords);
    if (wordsFlaw) tell({ ...wordsFlaw, ...placeOf("ownWords") });
    const idsIn = (key: "points" | "to", known: ReadonlySet<string>) => {
      const ids = [...new Set(listOf(wordsIn(key)))];
      for (const id of ids) {
        if (known.has(id)) continue;
        const code = key === "points" ? "unknown-point" : "unknown-target";
        tell(problem(code, { id, known: [...known] }, placeOf(key)));
      }
      return ids;
    };
    const chosen = idsIn("points", points);
    const to = idsIn("to", targets);
    const folder = cellOf("folder").trim();
    const others: Record<string, string> = {};
    for (const { index, name } of extra) {
      const text = (row.cells[index] ?? "").trim();
      const found = textFlaw(text);
      if (found) tell({ ...found, ...row.placeOf(index) });
      else if (text) others[name] = text;
    }
    const person = flawed
      ? undefined
      : {
          line: row.line,
          signer: { ...toSigner(tidy), languages: languages.tags, ...(extra.length > 0 && { extra: others }) },
          ...(chosen.length > 0 && { points: chosen }),
          ...(ownWords && { ownWords }),
          ...(to.length > 0 && { to }),
          ...(folder && { folder }),
        };
    return { name: tidy.name ?? "", consent, person };
  };
}

function flawIn(key: AnswerKey, cell: string): Problem | undefined {
  if (cell.length > longest.answer) return problem("answer-too-long", { length: cell.length, limit: longest.answer });
  const found = spreadsheetErrorIn(cell.trim()) ?? checkAnswer(key, cell);
  return found?.code === "bad-email" ? { ...found, mend: emailMend } : found;
}

function spreadsheetErrorIn(text: string): Problem | undefined {
  return text.startsWith("#") && spreadsheetError.test(text) ? problem("cell-error", { text }) : undefined;
}

/** The first cell with something in it that stands under no heading. */
function excessOf(row: Row, { width }: Columns): Problem | undefined {
  const column = row.cells.findIndex((cell, index) => index >= width && cell.trim() !== "");
  if (column === -1) return undefined;
  return problem("row-too-long", { columns: width, cells: row.cells.length }, row.placeOf(column));
}

function isWhole({ column }: RowFlaw): boolean {
  return column === undefined;
}

function nobodyIn(row: Row, columns: Columns, consent: Consent): RowResult {
  return { name: nameIn(row, columns), consent, person: undefined };
}

const emailMend = "Correct the cell, or leave it empty: the letters are made all the same.";

function nameIn({ cells }: Row, { of }: Columns): string {
  const [name, given, family] = (["name", "givenName", "familyName"] as const).map((key) =>
    (cells[of.get(key) ?? -1] ?? "").trim(),
  );
  return name || `${given} ${family}`.trim();
}

function textFlaw(text: string): Problem | undefined {
  if (text === "") return undefined;
  if (text.length > longest.text) return problem("answer-too-long", { length: text.length, limit: longest.text });
  const found = spreadsheetErrorIn(text);
  if (found) return found;
  if (controlInText(text) !== -1) return problem("control-character", { text });
  return turnIn(text) === -1 ? undefined : problem("turned-text", { text });
}
