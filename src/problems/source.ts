/** One text file that was read, kept for telling where something stands in it. */
export interface Source {
  /** The path as messages show it. */
  readonly file: string;
  readonly text: string;
}

/** A piece of a file: its text, and the offset in the file at which it begins. */
export interface Piece {
  readonly source: Source;
  readonly start: number;
  readonly text: string;
}

/** A spot in a file: 1-based line and column (UTF-16 units, as editors count), and the line itself for the frame. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly length?: number;
  /** The line, or what of a long one is around the spot. */
  readonly excerpt?: string;
  /** Where in the excerpt the spot is (1-based), where that is not its column. */
  readonly within?: number;
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
  return { file: source.file, line, ...clip(source.text.slice(lineStart, lineEnd), start - lineStart, end - start) };
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

/** Of longer lines, so much is shown; before the spot, so much at the most. */
const [longestExcerpt, mostBefore] = [100, 50];

function clip(line: string, at: number, wanted: number) {
  const whole = line.replace(/\r$/, "");
  const length = Math.max(1, Math.min(wanted, whole.length - at));
  const place = { column: at + 1, length };
  if (whole.length <= longestLine) return { ...place, excerpt: whole };
  const [from, to] = windowOf(whole, at);
  const [lead, tail] = [from > 0 ? "…" : "", to < whole.length ? "…" : ""];
  return { ...place, excerpt: `${lead}${whole.slice(from, to)}${tail}`, within: at - from + lead.length + 1 };
}

/** What of a long line is shown; it halves no character. */
function windowOf(line: string, at: number): [from: number, to: number] {
  const from = Math.max(0, Math.min(at - mostBefore, line.length - longestExcerpt));
  const to = Math.min(line.length, from + longestExcerpt);
  const isHalf = (index: number) => /[\udc00-\udfff]/.test(line[index] ?? "");
  return [isHalf(from) ? from + 1 : from, isHalf(to) ? to + 1 : to];
}

/** Up to here, lines are shown whole. */
const longestLine = 160;
