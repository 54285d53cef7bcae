import { didYouMean } from "../suggest.ts";
import { and, error, warning } from "./define.ts";

/** Problems in published lists of legislators, and in tables of targets. */
export const importTableProblems = {
  "list-not-records": error((_: object) => ({
    fact: "This is a single value, not a list of people.",
    mend: "Is it the right file? Every person in it should be a group of keys, such as `id`, `name` and `terms`.",
  })),
  "list-of-offices": error((_: object) => ({
    fact: "This list has the district offices of legislators alone, and not who they are.",
    mend: "Import legislators-current.yaml, and name this one with `--offices`.",
  })),
  "list-former": warning(({ count, today }: { count: number; today: string }) => ({
    fact: `${count === 1 ? "One person" : `${count} people`} in this list ${count === 1 ? "holds" : "hold"} none of its offices on ${today}.`,
    mend: `${count === 1 ? "The person was" : "They were"} left out. Where that is wrong, look for a newer edition of the list.`,
  })),
  "list-offices-unused": warning(({ count }: { count: number }) => ({
    fact: `The district offices of ${count === 1 ? "one person" : `${count} people`} belong to nobody who was read from the list of legislators.`,
    mend: "The offices were left out. Are both lists of the same edition?",
  })),
  "record-no-term": warning(({ what }: { what: string }) => ({
    fact: `This record has no \`${what}\`, so nothing says which office the person holds.`,
    mend: "It was left out. Give it some in the list, then import again.",
  })),
  "record-unknown-value": warning(({ key, text }: { key: string; text: string }) => ({
    fact: text === "" ? `"${key}" is missing here.` : `"${text}" is no ${key} that Postbag knows in such a list.`,
    mend: "The office was left out. Mend it in the list, then import again.",
  })),
  "record-no-state": warning((_: object) => ({
    fact: "Nothing says which state this legislator belongs to: the list has it in the file's name or in addresses alone.",
    mend: "The row was left out. Name the file as Open States does, such as `tx.csv`, then import again.",
  })),
  "record-unknown-language": warning(({ text }: { text: string }) => ({
    fact: `"${text}" is not a language that Postbag knows.`,
    mend: "It was left out, and the rest of the row was read. Write a tag such as `es` or `pt-BR`.",
  })),
  "table-no-columns": error(({ headings }: { headings: readonly string[] }) => ({
    fact: "Postbag recognises no column of this table as the name of an institution or a person, or of an office.",
    mend: `Say which one it is with \`--column name="<heading>"\`, and so on for others. ${theHeadings(headings)}`,
  })),
  "table-headless": error(({ cell }: { cell: string }) => ({
    fact: `This table begins with a record: "${cell}" is no heading.`,
    mend: "The first row must have the headings, such as `Institution,Office,E-mail,Country`. Write them above the others.",
  })),
  "table-no-such-column": error(({ heading, headings }: { heading: string; headings: readonly string[] }) => ({
    fact: `\`--column\` names a column "${heading}", and the table has none of that name.`,
    mend: didYouMean(heading, headings, theHeadings(headings)),
  })),
  "table-row-flawed": warning(({ why }: { why: string }) => ({
    fact: `This row cannot be read with certainty. ${why}`,
    mend: "It was left out. Mend it in the table, then import again.",
  })),
};

const mostHeadings = 12;

function theHeadings(headings: readonly string[]): string {
  const named = headings
    .filter((heading) => heading.trim() !== "")
    .map((heading) => `"${heading.replace(/\s+/g, " ").trim().slice(0, 60)}"`);
  if (named.length === 0) return "No column has a heading.";
  if (named.length === 1) return `The only heading is ${named[0]}.`;
  const rest = named.length > mostHeadings ? [`${named.length - mostHeadings} more`] : [];
  return `The headings are ${and([...named.slice(0, mostHeadings), ...rest])}.`;
}
