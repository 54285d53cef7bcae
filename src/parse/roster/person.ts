import type { Campaign } from "../../model/campaign.ts";
import { turnIn } from "../../model/direction.ts";
import { withKind } from "../../model/district.ts";
import { controlInText } from "../../model/plain.ts";
import type { Signer } from "../../model/signer.ts";
import { type Problem, problem, type Report } from "../../problems/problem.ts";
import type { Place } from "../../problems/source.ts";
import { type AnswerKey, checkAnswer, neededAnswers, type SignerAnswers, toSigner, wholeName } from "../signer.ts";
import { pointChoice, targetChoice } from "./choice.ts";
import { type Columns, columnName, extrasUsed, type RosterKey } from "./columns.ts";
import { unguarded } from "./formula.ts";
import { languageTags } from "./lists.ts";
import { spreadsheetErrorIn } from "./spreadsheet-error.ts";
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

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

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
  ...(["region", "postalCode", "district", "country", "phone", "organization"] as const),
];

const nameKeys: readonly AnswerKey[] = ["name", "givenName", "familyName"];

/** Longer than any that is meant: what follows is another cell's, or another file's. */
const longest = { answer: 300, text: 20_000 };

/** A function that reads one row after the other. Every problem of a row is reported at its cell. */
export function rowReader(columns: Columns, campaign: Campaign, defaults: Defaults, report: Report) {
  const printed = extrasUsed(campaign);
  const extra = columns.extra.filter(({ name }) => printed.has(name));
  const points = campaign.points.map(({ id }) => id);
  const targets = campaign.targets.map(({ id }) => id);
  const choices = { points: pointChoice(campaign), to: targetChoice(campaign) };
  // In a file of skipped rows, an apostrophe keeps spreadsheets from taking a text for a formula.
  const guarded = columns.of.has("folder");
  const consentColumn = columns.of.get("consent");
  const used = new Set([
    ...columns.of.values(),
    ...columns.districts.map(({ index }) => index),
    ...extra.map(({ index }) => index),
  ]);

  const cellAt = ({ cells }: Row, column: number | undefined): string => {
    const cell = column === undefined ? "" : (cells[column] ?? "");
    return guarded ? unguarded(cell) : cell;
  };
  const nameIn = (row: Row): string => {
    const [name = "", given, family] = nameKeys.map((key) => cellAt(row, columns.of.get(key)).trim());
    return name || `${given} ${family}`.trim();
  };

  const districtsIn = (row: Row): string =>
    columns.districts
      .map(({ index, kind }) => withKind(cellAt(row, index), kind))
      .filter(Boolean)
      .join("; ");

  return (row: Row): RowResult => {
    const answer = consentColumn === undefined ? undefined : cellAt(row, consentColumn);
    const consent = answer === undefined ? "yes" : consentOf(answer);
    // Whoever gets no letters has no problems either, if that really is what the row says.
    const refused = consent !== "yes" && !(row.flaws?.some(isWhole) ?? false);
    const excess = row.cells.length > columns.width ? excessOf(row, columns) : undefined;
    if (refused && (!excess || (consent === "no" && answer?.trim())))
      return { name: nameIn(row), consent, person: undefined };
    // One cell too many shifts the others, and nothing that is said of them would help.
    const whole = row.flaws?.find(isWhole)?.problem ?? excess;
    if (whole) {
      report(whole);
      return { name: "", consent: "yes", person: undefined };
    }
    let flawed = false;
    const tell = (found: Problem) => {
      flawed = true;
      // An error in a workbook's cell is found in its text, too.
      const isFlaw = row.flaws?.some(({ problem: flaw }) => flaw.fact === found.fact && flaw.cell === found.cell);
      if (!isFlaw) report(found);
    };
    const cellOf = (key: RosterKey): string => cellAt(row, columns.of.get(key));
    const placeOf = (key: RosterKey): Place => row.placeOf(columns.of.get(key));
    for (const { column, problem: found } of row.flaws ?? []) {
      if (!used.has(column ?? -1)) continue;
      flawed = true;
      report(found);
    }
    const answers: Record<string, string> = {};
    for (const key of answerKeys) {
      const cell = key === "district" ? districtsIn(row) : cellOf(key);
      const text = cell.trim();
      const found = text === "" ? undefined : flawIn(key, text, cell.length);
      if (found) tell({ ...found, ...placeOf(key) });
      const value = text || defaults[key as keyof Defaults];
      if (value) answers[key] = value;
    }
    const name = wholeName(answers);
    const tidy: SignerAnswers = name ? Object.assign(answers, { name }) : answers;
    for (const key of neededAnswers) {
      if (isSeen(tidy[key])) continue;
      const parts = (key === "name" ? nameKeys : [key]).map((part) => columns.of.get(part));
      if (row.flaws?.some(({ column }) => parts.includes(column))) continue;
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
    const said = cellOf("ownWords").trim();
    const ownWords = isSeen(said) ? said : "";
    const wordsFlaw = textFlaw(said);
    if (wordsFlaw) tell({ ...wordsFlaw, ...placeOf("ownWords") });
    const idsIn = (key: "points" | "to") => {
      const { ids, unknown } = choices[key](wordsIn(key));
      const [code, known] =
        key === "points" ? (["unknown-point", points] as const) : (["unknown-target", targets] as const);
      for (const id of unknown) tell(problem(code, { id, known }, placeOf(key)));
      return ids;
    };
    const [chosen, to] = [idsIn("points"), idsIn("to")];
    const folder = cellOf("folder").trim();
    const others: Record<string, string> = {};
    for (const { index, name } of extra) {
      const text = cellAt(row, index).trim();
      const found = textFlaw(text);
      if (found) tell({ ...found, ...row.placeOf(index) });
      else if (text) others[name] = text;
    }
    if (flawed) return { name: tidy.name ?? "", consent, person: undefined };
    // Properties one by one: a million rows have this, and spreading takes several times as long.
    const signer: Mutable<Signer> = toSigner(tidy);
    signer.languages = languages.tags;
    if (extra.length > 0) signer.extra = others;
    const person: Mutable<Person> = { line: row.line, signer };
    if (chosen.length > 0) person.points = chosen;
    if (ownWords) person.ownWords = ownWords;
    if (to.length > 0) person.to = to;
    if (folder) person.folder = folder;
    return { name: tidy.name ?? "", consent, person };
  };
}

function flawIn(key: AnswerKey, text: string, length: number): Problem | undefined {
  if (text.length > longest.answer) return problem("answer-too-long", { length, limit: longest.answer });
  const found = spreadsheetErrorIn(text) ?? checkAnswer(key, text);
  return found?.code === "bad-email" ? { ...found, mend: emailMend } : found;
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

const emailMend = "Correct the cell, or leave it empty: the letters are made all the same.";

/** A text of invisible characters alone is none. */
function isSeen(text: string | undefined): boolean {
  return text !== undefined && /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);
}

function textFlaw(text: string): Problem | undefined {
  if (text === "") return undefined;
  if (text.length > longest.text) return problem("answer-too-long", { length: text.length, limit: longest.text });
  const found = spreadsheetErrorIn(text);
  if (found) return found;
  if (controlInText(text) !== -1) return problem("control-character", { text });
  if (turnIn(text) !== -1) return problem("turned-text", { text });
  return text.includes("\ufffd") ? problem("lost-character", {}) : undefined;
}
