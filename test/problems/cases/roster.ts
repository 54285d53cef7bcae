import type { rosterProblems } from "../../../src/problems/catalog/roster.ts";
import { batch, type Case, letter } from "../case.ts";

const heading = "Name,City,Country";

export const rosterCases: Record<keyof typeof rosterProblems, Case> = {
  "roster-empty": {
    ...batch("members.csv", `${heading}\n`),
    stderr: [
      "members.csv: The roster has nobody in it.",
      "  It needs a line of headings, such as `Name,City,Country,E-mail`, and a line for each person.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "roster-foreign": {
    ...batch("members.csv", "<!DOCTYPE html>\n<title>Sign in</title>\n"),
    stderr: [
      "members.csv: This is a web page, not a roster.",
      "  Save or export the list of people as CSV or as an Excel workbook (.xlsx).",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "unpaired-quote": {
    ...batch("members.csv", `${heading}\nAda Example,"Leeds,GB\n`),
    stderr: [
      "members.csv:2:13: A quotation mark opens a cell here, and none closes it at the cell's end.",
      '  2 | Ada Example,"Leeds,GB',
      "    |             ^",
      '  Close the cell with `"`, or write a quotation mark inside it twice (`""`).',
      "",
      "1 problem in 1 file. Nothing was written. --skip-invalid writes the letters of all the others.",
    ],
  },
  "no-column": {
    ...batch("members.csv", "Name,Home,Country\nAda Example,Leeds,GB\n"),
    stderr: [
      "members.csv:1:1: Postbag recognises no column as the signer's city.",
      "  1 | Name,Home,Country",
      "    | ^^^^^^^^^^^^^^^^^",
      '  Say which one it is with `--column city="<heading>"`, or give one for all with `--city <city>`. The headings are "Name", "Home" and "Country".',
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "no-such-column": {
    ...batch("members.csv", `${heading}\nAda Example,Leeds,GB\n`, "--column", "postal_code=Zip"),
    stderr: [
      'members.csv:1:1: `--column` names a column "Zip", and the roster has none of that name.',
      "  1 | Name,City,Country",
      "    | ^^^^^^^^^^^^^^^^^",
      '  The headings are "Name", "City" and "Country".',
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "doubled-column": {
    ...batch("members.csv", "Name,City,Country,City\nAda Example,Leeds,GB,York\n"),
    stderr: [
      'members.csv:1:19: Column 2 ("City") fits "city", and so does column 4.',
      "  1 | Name,City,Country,City",
      "    |                   ^^^^",
      "  Say by its number which one is meant, such as `--column city=2`.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "missing-answer": {
    ...batch("members.csv", `${heading}\nAda Example,,GB\n`),
    stderr: [
      "members.csv:2:13: The signer's city is missing.",
      "  2 | Ada Example,,GB",
      "    |             ^",
      "  Fill the cell, or give one for all who have none with `--city <city>`.",
      "",
      "1 problem in 1 file. Nothing was written. --skip-invalid writes the letters of all the others.",
    ],
  },
  "answer-too-long": {
    ...batch("members.csv", `${heading}\nAda Example,${"Leeds ".repeat(60)},GB\n`),
    stderr: [
      "members.csv:2:13: The cell has 360 characters, and 300 is the most that a letter takes here.",
      `  2 | Ada Example,${"Leeds ".repeat(14)}Leed…`,
      `    |             ${"^".repeat(89)}`,
      "  Shorten it. Often a quotation mark is missing, and the cell has swallowed its neighbours.",
      "",
      "1 problem in 1 file. Nothing was written. --skip-invalid writes the letters of all the others.",
    ],
  },
  "unknown-language": {
    ...batch("members.csv", `${heading},Language\nAda Example,Leeds,GB,Elvish\n`),
    stderr: [
      'members.csv:2:22: "Elvish" is not a language that Postbag knows.',
      "  2 | Ada Example,Leeds,GB,Elvish",
      "    |                      ^^^^^^",
      "  Write a tag such as `es` or `pt-BR`, or the language's name in English or Spanish.",
      "",
      "1 problem in 1 file. Nothing was written. --skip-invalid writes the letters of all the others.",
    ],
  },
  "unknown-target": {
    ...batch("members.csv", `${heading},Targets\nAda Example,Leeds,GB,coucnil\n`, "--column", "to=Targets"),
    stderr: [
      'members.csv:2:22: There is no target "coucnil" in this campaign.',
      "  2 | Ada Example,Leeds,GB,coucnil",
      "    |                      ^^^^^^^",
      '  Did you mean "council"?',
      "",
      "1 problem in 1 file. Nothing was written. --skip-invalid writes the letters of all the others.",
    ],
  },
  "row-too-long": {
    ...batch("members.csv", `${heading}\nAda Example,Leeds, Yorkshire,GB\n`),
    stderr: [
      "members.csv:2:30: The row has 4 cells, and the heading has 3 columns.",
      "  2 | Ada Example,Leeds, Yorkshire,GB",
      "    |                              ^^",
      "  Delete what is too much, or give its column a heading. In CSV, a cell with a comma in it (or whatever divides the columns) needs quotation marks around it.",
      "",
      "1 problem in 1 file. Nothing was written. --skip-invalid writes the letters of all the others.",
    ],
  },
  "no-extra-column": {
    argv: ["batch", "--quiet", "members.csv"],
    files: {
      ...letter("{{signer.place}}", "{{signer.extra.shelf}}"),
      "members.csv": `${heading}\nAda Example,Leeds,GB\n`,
    },
    stderr: [
      "members.csv:1:1: A template names `signer.extra.shelf`, and no column of the roster is called that.",
      "  1 | Name,City,Country",
      "    | ^^^^^^^^^^^^^^^^^",
      "  Add a column with the heading `shelf`; its cells may be empty.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "rows-worked-on": {
    ...batch("members.csv", `${heading}\nAda Example,,GB\nBo Example,Leeds,GB\n`, "--skip-invalid"),
    files: {
      "members.csv": `${heading}\nAda Example,,GB\nBo Example,Leeds,GB\n`,
      "outbox/skipped.csv": `${heading},postbag_problems,postbag_folder\nAda Example,Leeds,GB,,ada-example\n`,
    },
    stderr: [
      "",
      "members.csv:2:13: The signer's city is missing.",
      "  2 | Ada Example,,GB",
      "    |             ^",
      "  Fill the cell, or give one for all who have none with `--city <city>`.",
      "",
      "outbox/skipped.csv: Somebody may have mended these rows since they were passed over, and this run would write others over them.",
      "  Run them first (`postbag batch outbox/skipped.csv --out outbox-mended`), move the file away, or replace it with --force.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "no-report": {
    files: { "outbox/report.json": "{}\n" },
    argv: ["report", "outbox"],
    stderr: [
      "outbox/report.json: This is no report of `postbag batch`.",
      "  Name outboxes that it wrote, such as `postbag report outbox-*`, or their report.json.",
      "",
      "1 problem in 1 file. Nothing was added up.",
    ],
  },
  "more-of-a-kind": {
    ...batch("members.csv", `${heading}\n${"Ada Example,,GB\n".repeat(101)}`),
    stderr: [
      ...lines(2, 11).flatMap((line) => [
        `members.csv:${line}:13: The signer's city is missing.`,
        `  ${line} | Ada Example,,GB`,
        `  ${" ".repeat(String(line).length)} |             ^`,
        "  Fill the cell, or give one for all who have none with `--city <city>`.",
        "",
      ]),
      "members.csv: There are 91 more like this one: The signer's city is missing.",
      `  The next are in lines ${lines(12, 30).join(", ")} and 31.`,
      "",
      "101 problems in 1 file. Nothing was written. --skip-invalid writes the letters of all the others.",
    ],
    codes: Array(11).fill("missing-answer"),
  },
};

function lines(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
