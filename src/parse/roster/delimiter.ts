import Papa from "papaparse";

/** The delimiters that are found out, the likelier first, and what they are called. */
export const delimiters: Readonly<Record<string, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};

/** How much is looked at. */
const sample = 65_536;
const rowsLooked = 20;

export interface Division {
  readonly delimiter: string;
  /** The line that the first record begins on: the second behind Excel's `sep=` line. */
  readonly firstLine: number;
}

/** What divides the cells: what the person says, else what a `sep=` line names, else what fits the first rows. */
export async function findDelimiter(pieces: AsyncIterable<string>, told: string | undefined): Promise<Division> {
  let head = "";
  for await (const piece of pieces) {
    head += piece;
    if (head.length > sample) break;
  }
  // Spreadsheets that save the line again fill it up to the width of the table.
  const named = /^\uFEFF?"?sep=([^"\n])"?\1*\n/i.exec(head)?.[1];
  const delimiter = told || (named ?? fitting(head));
  return { delimiter, firstLine: named === undefined ? 1 : 2 };
}

/** The delimiter by which most rows have as many cells as the heading. */
function fitting(head: string): string {
  const isCut = head.length > sample;
  const text = (isCut ? head.slice(0, sample) : head).replace(/^\s*\n/, "");
  let best = { delimiter: ",", fit: 0, columns: 1 };
  for (const delimiter of Object.keys(delimiters)) {
    const { data } = Papa.parse<string[]>(text, {
      delimiter,
      newline: "\n",
      preview: rowsLooked,
      skipEmptyLines: "greedy",
    });
    if (isCut && data.length > 1 && data.length < rowsLooked) data.pop();
    const columns = data[0]?.length ?? 0;
    const fit = columns < 2 ? 0 : fitOf(data, columns);
    if (fit > best.fit || (fit === best.fit && columns > best.columns)) best = { delimiter, fit, columns };
  }
  return best.delimiter;
}

/** From 0 to 1. Short rows fit half; what a space follows is a comma or semicolon of somebody's sentence more often than not. */
function fitOf(rows: readonly (readonly string[])[], columns: number): number {
  let [fit, cells, spaced] = [0, 0, 0];
  for (const row of rows) {
    fit += row.length === columns ? 1 : row.length > 1 && row.length < columns ? 0.5 : 0;
    cells += row.length - 1;
    spaced += row.slice(1).filter((cell) => cell.startsWith(" ")).length;
  }
  return (fit / rows.length) * (1 - spaced / cells / 2);
}
