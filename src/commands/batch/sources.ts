import { PdfJoiner } from "../../print/join.ts";
import { type LabelSheet, labelPdf, labelsOnSheet } from "../../print/labels.ts";
import { UsageError } from "../../problems/errors.ts";
import type { Destination } from "./destination.ts";
import type { Done } from "./job.ts";
import type { OneFile } from "./stream.ts";

/** What goes into one file, as it comes. */
export interface Source {
  readonly of: "mbox" | "records" | "print";
  readonly file: OneFile;
  /** What a stretch adds to the file. */
  take(done: Done): Iterable<Uint8Array>;
  /** What ends the file. */
  end(): Iterable<Uint8Array>;
  /** Whether nothing came of it: a PDF without a page is none. */
  isEmpty(): boolean;
}

/** The sources of all files that a run writes beside folders. */
export function sourcesFor({ mbox, records, print, title }: Destination): Source[] {
  const { letters, envelopes, labels } = print;
  return [
    ...(mbox ? [plain("mbox", mbox)] : []),
    ...(records && records !== "stdout" ? [plain("records", records)] : []),
    ...(letters ? [joined(letters, title, ({ printed }) => printed.letters)] : []),
    ...(envelopes ? [joined(envelopes, title, ({ printed }) => printed.envelopes)] : []),
    ...(labels ? [labelled(labels.file, title, labels.sheet)] : []),
  ];
}

function plain(of: "mbox" | "records", file: OneFile): Source {
  return { of, file, take: (done) => [done[of]], end: () => [], isEmpty: () => false };
}

function joined(file: OneFile, title: string, partsOf: (done: Done) => readonly Uint8Array[]): Source {
  const joiner = new PdfJoiner({ title });
  return {
    of: "print",
    file,
    take: (done) => partsOf(done).map((part) => joinTo(joiner, part)),
    end: () => (joiner.pages > 0 ? joiner.end() : []),
    isEmpty: () => joiner.pages === 0,
  };
}

/** @throws UsageError where the whole would be more than programs open. */
function joinTo(joiner: PdfJoiner, part: Uint8Array): Uint8Array {
  if (joiner.hasRoomFor(part)) return joiner.add(part);
  const pages = joiner.pages.toLocaleString("en");
  throw new UsageError([
    `--print: no program opens a PDF with many more pages than ${pages}. Print parts of the roster, each into a file of its own: \`--shard 1/2\`, then \`--shard 2/2\`.`,
  ]);
}

/** So many sheets make a part. */
const sheetsInPart = 10;

function labelled(file: OneFile, title: string, kind: LabelSheet): Source {
  const joiner = new PdfJoiner({ title });
  const waiting: (readonly string[])[] = [];
  const inPart = sheetsInPart * labelsOnSheet(kind);
  const print = (addresses: readonly (readonly string[])[]) => joinTo(joiner, labelPdf(addresses, kind));
  return {
    of: "print",
    file,
    take({ printed }) {
      waiting.push(...printed.labels);
      const made: Uint8Array[] = [];
      while (waiting.length >= inPart) made.push(print(waiting.splice(0, inPart)));
      return made;
    },
    *end() {
      if (waiting.length > 0) yield print(waiting.splice(0));
      if (joiner.pages > 0) yield* joiner.end();
    },
    isEmpty: () => joiner.pages === 0,
  };
}
