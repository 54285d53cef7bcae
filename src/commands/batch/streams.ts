import type { Host } from "../../host.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import type { Destination } from "./destination.ts";
import type { Done } from "./job.ts";
import { type Source, sourcesFor } from "./sources.ts";
import { type OneFile, openStream, type Stream } from "./stream.ts";

interface Open {
  readonly source: Source;
  readonly stream: Stream;
  ended: boolean;
  /** Whether its name is, or may be, given: not where the same bytes are there, nor where nothing came of it. */
  nameless: boolean;
}

/** What goes into one file each: the mailbox, the lines of JSON, what is printed. */
export class Streams {
  readonly #to: Destination;
  readonly #host: Host;
  readonly #force: boolean;
  readonly #open: Open[] = [];

  constructor(to: Destination, host: Host, force: boolean) {
    this.#to = to;
    this.#host = host;
    this.#force = force;
  }

  /** Begins those that are wanted. @throws UserError where nothing can be written there */
  async open(): Promise<void> {
    for (const source of sourcesFor(this.#to)) {
      const stream = await openStream(source.file, this.#host);
      this.#open.push({ source, stream, ended: false, nameless: false });
    }
  }

  /** Which of them still need their letters. */
  get wanted(): { mbox: boolean; records: boolean; print: boolean } {
    const growing = (of: Source["of"]) => this.#open.some(({ source, ended }) => source.of === of && !ended);
    return { mbox: growing("mbox"), records: growing("records"), print: growing("print") };
  }

  /** Whether anything has one of the names. */
  async mayConflict(): Promise<boolean> {
    const { files } = this.#host;
    const kinds = this.#open.map(({ stream }) => files.kind(stream.file.path));
    return (await Promise.all(kinds)).some((kind) => kind !== undefined);
  }

  /** @param written is given each buffer of a mailbox or of lines when it is on its way no more. */
  async append(done: Done, written: (bytes: Uint8Array) => void): Promise<void> {
    for (const { source, stream, ended } of this.#open) {
      if (ended) continue;
      for (const bytes of source.take(done)) {
        if (bytes.length > 0) await stream.append(bytes, source.of === "print" ? undefined : written);
      }
    }
  }

  /** @returns a problem for each whose name is another file's. */
  async end(): Promise<Problem[]> {
    const problems: Problem[] = [];
    for (const open of this.#open.filter(({ ended }) => !ended)) {
      open.ended = true;
      for (const bytes of open.source.end()) await open.stream.append(bytes);
      const state = await open.stream.end();
      open.nameless = state === "unchanged" || open.source.isEmpty();
      const place = wholeFile(open.stream.file.shown);
      if (state === "folder") problems.push(problem("outbox-denied", { reason: "a folder has this name" }, place));
      if (state === "other" && !this.#force) problems.push(problem("file-differs", {}, place));
    }
    return problems;
  }

  /** Gives each its name, but for those that are there already as they are. */
  async name(): Promise<void> {
    for (const { stream, nameless } of this.#open) if (!nameless) await stream.name();
  }

  /** Those of which nothing came, so that they have no name. */
  get blank(): OneFile[] {
    return this.#open.flatMap(({ source, stream }) => (source.isEmpty() ? [stream.file] : []));
  }

  /** Leaves nothing behind of those that have no name. */
  async abandon(): Promise<void> {
    for (const { stream } of this.#open) await stream.abandon();
  }
}
