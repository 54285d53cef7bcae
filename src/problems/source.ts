/** One text file that was read, kept for telling where something stands in it. */
export interface Source {
  /** The path as messages show it. */
  readonly file: string;
  readonly text: string;
}

/** A spot in a file: 1-based line and column (UTF-16 units, as editors count), and the line itself for the frame. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly length?: number;
  readonly excerpt?: string;
  /** A cell of a workbook by its sheet and name, `Members!C14`: shown instead of line and column. */
  readonly cell?: string;
}

/** A spot that is a whole file. */
export function wholeFile(file: string): Place {
  return { file };
}

/** The place of the characters from `start` up to `end` (offsets into the source); it never goes past its line. */
export function placeAt(source: Source, start: number, end = start + 1): Place {
  const starts = lineStarts(source);
  const line = lineOf(starts, start);
  const lineStart = starts[line - 1] ?? 0;
  const lineEnd = (starts[line] ?? source.text.length + 1) - 1;
  const { column, length, excerpt } = clip(source.text.slice(lineStart, lineEnd), start - lineStart, end - start);
  return { file: source.file, line, column, length, excerpt };
}

/** The offset of a line (1-based) and column (0-based) of a text, as Handlebars counts them. */
export function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf("\n", start) + 1;
  return start + column;
}

const startsOf = new WeakMap<Source, number[]>();

/** Where each line begins; counted once for each file, as tens of thousands of places may be asked for. */
function lineStarts(source: Source): number[] {
  const known = startsOf.get(source);
  if (known) return known;
  const starts = [0];
  for (let at = source.text.indexOf("\n"); at !== -1; at = source.text.indexOf("\n", at + 1)) starts.push(at + 1);
  startsOf.set(source, starts);
  return starts;
}

/** The 1-based number of the last line that begins at or before an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** Lines longer than this are not shown whole. */
const longestExcerpt = 160;

function clip(line: string, column: number, length: number) {
  const excerpt = line.replace(/\r$/, "");
  const inLine = Math.max(1, Math.min(length, excerpt.length - column));
  const shown = excerpt.length > longestExcerpt ? "" : excerpt;
  return { column: column + 1, length: inLine, excerpt: shown };
}
