import type { Scan } from "./scan.ts";
import type { Subject } from "./subject.ts";

/** A template with its subject as YAML reads it, and where each of its characters stands in the file. */
export interface View {
  readonly text: string;
  readonly back: (offset: number) => number;
}

/** In a quoted subject, some backslashes and quotes are YAML's, and no part of the text. */
export function viewOf({ text }: Scan, subject: Subject | undefined): View {
  if (!subject?.quote) return { text, back: (offset) => offset };
  const { start, end, offsets } = subject;
  const back = (offset: number) =>
    offset < start ? offset : (offsets[offset - start] ?? offset - subject.text.length + end - start);
  return { text: text.slice(0, start) + subject.text + text.slice(end), back };
}
