import { unixLines } from "../../model/plain.ts";
import { type Source, wholeFile } from "../../problems/source.ts";

/** One change of a text: so many characters from an offset on give way to others. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** A file's text after an edit. The splices say what changed, by offsets into the text before, in order. */
export interface Edited {
  readonly text: string;
  readonly splices: readonly Splice[];
}

/** The text with all splices done. They are in order and do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { at, remove, insert } of splices) {
    parts.push(text.slice(from, at), insert);
    from = at + remove;
  }
  return [...parts, text.slice(from)].join("");
}

/** The text as the parser reads it: no byte order mark, and a line feed at each line's end. */
export function asRead({ file, text }: Source): Source {
  return { ...wholeFile(file), text: unixLines(text.replace(/^\ufeff/, "")) };
}

/** Splices of what `asRead` gives, as splices of the file's own text, with the line ends that the file has. */
export function asWritten({ text }: Source, splices: readonly Splice[]): Edited {
  const mark = text.startsWith("\ufeff") ? 1 : 0;
  const [lineEnd = "\n"] = /\r\n?|\n/.exec(text) ?? [];
  const pairs = /\r\n/g;
  let pair = pairs.exec(text);
  let passed = 0;
  const own = (offset: number) => {
    while (pair && pair.index - passed - mark < offset) {
      passed++;
      pair = pairs.exec(text);
    }
    return offset + passed + mark;
  };
  const mapped = splices.map(({ at, remove, insert }) => {
    const from = own(at);
    return { at: from, remove: own(at + remove) - from, insert: insert.replaceAll("\n", lineEnd) };
  });
  return { text: spliced(text, mapped), splices: mapped };
}
