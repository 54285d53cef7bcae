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
}

/** A spot that is a whole file. */
export function wholeFile(file: string): Place {
  return { file };
}

/** The place of the characters from `start` up to `end` (offsets into the source); it never goes past its line. */
export function placeAt(source: Source, start: number, end = start + 1): Place {
  const before = source.text.slice(0, start);
  const lineStart = before.lastIndexOf("\n") + 1;
  const newline = source.text.indexOf("\n", start);
  const lineEnd = newline === -1 ? source.text.length : newline;
  const { column, length, excerpt } = clip(source.text.slice(lineStart, lineEnd), start - lineStart, end - start);
  return { file: source.file, line: countLines(before), column, length, excerpt };
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/** Lines longer than this are not shown whole. */
const longestExcerpt = 160;

function clip(line: string, column: number, length: number) {
  const excerpt = line.replace(/\r$/, "");
  const inLine = Math.max(1, Math.min(length, excerpt.length - column));
  const shown = excerpt.length > longestExcerpt ? "" : excerpt;
  return { column: column + 1, length: inLine, excerpt: shown };
}
