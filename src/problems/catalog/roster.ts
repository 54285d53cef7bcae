import { didYouMean } from "../suggest.ts";
import { and, error } from "./define.ts";

/** Problems with a roster: its columns and its rows. */
export const rosterProblems = {
  "roster-empty": error((_: object) => ({
    fact: "The roster has nobody in it.",
    mend: "It needs a line of headings, such as `Name,City,Country,E-mail`, and a line for each person.",
  })),
  "roster-foreign": error(({ what }: { what: string }) => ({
    fact: `This is ${what}, not a roster.`,
    mend: "Save or export the list of people as CSV or as an Excel workbook (.xlsx).",
  })),
  "unpaired-quote": error(({ until, endless }: { until?: number; endless?: number }) => ({
    fact:
      endless === undefined
        ? `A quotation mark opens a cell here, and none closes it at the cell's end.${until === undefined ? "" : ` All up to line ${until} was taken for one row.`}`
        : `The row that begins in line ${endless} does not end within 16 million characters, and nothing behind it was read. Most likely it has a quotation mark that none closes.`,
    mend: 'Close the cell with `"`, or write a quotation mark inside it twice (`""`).',
  })),
  "no-column": error(({ what, headings }: { what: string; headings: readonly string[] }) => ({
    fact: `Postbag recognises no column as the signer's ${what.replaceAll("_", " ")}.`,
    mend: noColumnMend(what, headings),
  })),
  "no-such-column": error(({ heading, headings }: { heading: string; headings: readonly string[] }) => ({
    fact: `\`--column\` names a column "${heading}", and the roster has none of that name.`,
    mend: didYouMean(heading, headings, theHeadings(headings)),
  })),
  "doubled-column": error(
    ({ what, heading, columns }: { what: string; heading: string; columns: readonly number[] }) => ({
      fact: `Column ${columns[0]} ("${heading}") fits "${what}", and so ${columns.length > 2 ? "do columns" : "does column"} ${and(columns.slice(1).map(String))}.`,
      mend: `Say by its number which one is meant, such as \`--column ${what}=${columns[0]}\`.`,
    }),
  ),
  "missing-answer": error(({ what }: { what: string }) => ({
    fact: `The signer's ${what.replaceAll("_", " ")} is missing.`,
    mend:
      what === "name"
        ? "Fill the cell."
        : `Fill the cell, or give one for all who have none with \`--${what} <${what}>\`.`,
  })),
  "answer-too-long": error(({ length, limit }: { length: number; limit: number }) => ({
    fact: `The cell has ${length} characters, and ${limit} is the most that a letter takes here.`,
    mend: "Shorten it. Often a quotation mark is missing, and the cell has swallowed its neighbours.",
  })),
  "unknown-language": error(({ text }: { text: string }) => ({
    fact: `"${text}" is not a language that Postbag knows.`,
    mend: "Write a tag such as `es` or `pt-BR`, or the language's name in English or Spanish.",
  })),
  "unknown-target": error(({ id, known }: { id: string; known: readonly string[] }) => ({
    fact: `There is no target "${id}" in this campaign.`,
    mend: didYouMean(id, known, "`postbag targets` lists them."),
  })),
  "row-too-long": error(({ columns, cells }: { columns: number; cells: number }) => ({
    fact: `The row has ${cells} cells, and the heading has ${columns} columns.`,
    mend: "Delete what is too much, or give its column a heading. In CSV, a cell with a comma in it (or whatever divides the columns) needs quotation marks around it.",
  })),
  "no-extra-column": error(({ name, known }: { name: string; known: readonly string[] }) => ({
    fact: `A template names \`signer.extra.${name}\`, and no column of the roster is called that.`,
    mend: didYouMean(name, known, `Add a column with the heading \`${name}\`; its cells may be empty.`),
  })),
  "rows-worked-on": error(({ file }: { file: string }) => ({
    fact: "Somebody may have mended these rows since they were passed over, and this run would write others over them.",
    mend: `Run them first (\`postbag batch ${file} --out outbox-mended\`), move the file away, or replace it with --force.`,
  })),
  "no-report": error((_: object) => ({
    fact: "This is no report of `postbag batch`.",
    mend: "Name outboxes that it wrote, such as `postbag report outbox-*`, or their report.json.",
  })),
  "more-of-a-kind": error(({ count, lines, like }: { count: number; lines: readonly number[]; like: string }) => ({
    fact: `There are ${count} more like this one: ${like}`,
    mend:
      lines.length === 0
        ? "What mends those above mends them too."
        : `${lines.length < count ? "The next are in lines" : "They are in lines"} ${and(lines.map(String))}.`,
  })),
};

function noColumnMend(what: string, headings: readonly string[]): string {
  const forAll = what === "name" ? "" : `, or give one for all with \`--${what} <${what}>\``;
  return `Say which one it is with \`--column ${what}="<heading>"\`${forAll}. ${theHeadings(headings)}`;
}

const mostHeadings = 12;

/** "The headings are "Name" and "City"." */
function theHeadings(headings: readonly string[]): string {
  const named = headings.filter(Boolean).map((heading) => `"${heading.replace(/\s+/g, " ").slice(0, 60)}"`);
  if (named.length === 0) return "No column has a heading.";
  if (named.length === 1) return `The only heading is ${named[0]}.`;
  const rest = named.length > mostHeadings ? [`${named.length - mostHeadings} more`] : [];
  return `The headings are ${and([...named.slice(0, mostHeadings), ...rest])}.`;
}
