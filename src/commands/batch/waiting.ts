import { officeOf } from "../../model/choice.ts";
import type { Lack } from "../../model/reach.ts";
import type { OpenTarget } from "../../model/reach-index.ts";
import type { Person } from "../../parse/roster/person.ts";
import { many, number } from "../common/numbers.ts";
import type { Outcome } from "./drive.ts";

/** Somebody who did not say what decides which targets hear from them. */
export interface Waiting {
  readonly line: number;
  readonly name: string;
  readonly lacks: readonly Lack[];
  /** What is open, as a sentence without its stop. */
  readonly what: string;
}

/** So many are told of one by one. */
export const mostWaiting = 20;
/** So many offices are named. */
const mostNamed = 3;

const lackOrder: readonly Lack[] = ["region", "postalCode", "district"];

/** `postalCode` as columns and reports name it. */
export function lackName(lack: Lack): string {
  return lack === "postalCode" ? "postal_code" : lack;
}

/** What somebody's place leaves open: "the district decides which of 53 offices (A, B, C …) gets a letter". */
export function waitingOf({ line, signer }: Person, open: readonly OpenTarget[]): Waiting {
  const all = new Set(open.flatMap((one) => one.lacks));
  const lacks = lackOrder.filter((lack) => all.has(lack));
  const wanted = listed(lacks.map((lack) => lackName(lack).replace("_", " ") + given(signer[lack], lack, open)));
  const answers = `the ${wanted} decide${lacks.length === 1 ? "s" : ""}`;
  const named = open.slice(0, mostNamed).map(({ target }) => officeOf(target, "en"));
  const offices = `${named.join("; ")}${open.length > named.length ? "; …" : ""}`;
  const what =
    open.length === 1
      ? `whether ${offices} gets a letter`
      : `which of ${number(open.length)} offices get a letter (${offices})`;
  return { line, name: signer.name, lacks, what: `${answers} ${what}` };
}

/** An answer that was given and does not decide: nobody may look for an empty cell. */
function given(answer: string | undefined, lack: Lack, open: readonly OpenTarget[]): string {
  if (answer === undefined) return "";
  const sample = lack === "district" ? open.flatMap(({ target }) => target.from?.districts ?? [])[0] : undefined;
  return ` (“${answer}” is not enough${sample === undefined ? "" : `; offices here have districts such as ${sample}`})`;
}

/** "region, postal code and district" */
function listed(words: readonly string[]): string {
  const [last = "", ...others] = words.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(", ")} and ${last}`;
}

/** Who needs to answer more for all of their letters, one by one, and what to do. @param file the roster */
export function whoWaits({ counts, waiting }: Outcome, file: string, onPage: boolean): string[] {
  if (waiting.length === 0) return [];
  const others = counts.needAnswer - waiting.length;
  const columns = lackOrder.map(lackName).filter((name) => name in counts.lacks);
  return [
    "Some need to answer more, to get all of their letters:",
    ...waiting.map(({ line, name, what }) => `  ${file}:${line}: ${name}: ${what}.`),
    ...(others > 0
      ? [`  and ${many(others, "more person", "more people")}${onPage ? ", whom index.html names too" : ""}.`]
      : []),
    `Answers go into the column${columns.length > 1 ? "s" : ""} ${listed(columns.map((name) => `\`${name}\``))}; or name targets in a column \`to\`. Then run it again with --force.`,
  ];
}
