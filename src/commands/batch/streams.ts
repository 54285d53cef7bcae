import type { Host } from "../../host.ts";
import { toUserError } from "../../outbox/failure.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import type { Destination } from "./destination.ts";
import { openStream, type Stream } from "./stream.ts";
import type { Done } from "./work.ts";

/** The mailbox and the lines of JSON, where they go to files. */
export class Streams {
  readonly #to: Destination;
  readonly #host: Host;
  readonly #force: boolean;
  readonly #open: { readonly of: "mbox" | "records"; readonly stream: Stream; ended: boolean; unchanged: boolean }[] =
    [];

  constructor(to: Destination, host: Host, force: boolean) {
    this.#to = to;
    this.#host = host;
    this.#force = force;
  }

  /** Begins those that are wanted. @throws UserError where nothing can be written there */
  async open(): Promise<void> {
    for (const of of ["mbox", "records"] as const) {
      const file = this.#to[of];
      if (file === undefined || file === "stdout") continue;
      this.#open.push({ of, stream: await openStream(file, this.#host), ended: false, unchanged: false });
    }
  }

  /** Which of them still need their letters. */
  get wanted(): { mbox: boolean; records: boolean } {
    const growing = (of: "mbox" | "records") => this.#open.some((open) => open.of === of && !open.ended);
    return { mbox: growing("mbox"), records: growing("records") };
  }

  /** Whether anything has one of the names. */
  async mayConflict(): Promise<boolean> {
    const { files } = this.#host;
    const kinds = this.#open.map(({ stream }) => files.kind(stream.file.path));
    return (await Promise.all(kinds)).some((kind) => kind !== undefined);
  }

  /** @param written is given each piece of bytes when it is on its way no more. */
  async append(done: Done, written: (bytes: Uint8Array) => void): Promise<void> {
    for (const { of, stream, ended } of this.#open) {
      if (!ended && done[of].length > 0) await stream.append(done[of], written);
    }
  }

  /** @returns a problem for each whose name is another file's. */
  async end(): Promise<Problem[]> {
    const problems: Problem[] = [];
    for (const open of this.#open.filter(({ ended }) => !ended)) {
      open.ended = true;
      const state = await open.stream.end();
      open.unchanged = state === "unchanged";
      const place = wholeFile(open.stream.file.shown);
      if (state === "folder") problems.push(problem("outbox-denied", { reason: "a folder has this name" }, place));
      if (state === "other" && !this.#force) problems.push(problem("file-differs", {}, place));
    }
    return problems;
  }

  /** Gives each its name, but for those that are there already as they are. */
  async name(): Promise<void> {
    for (const { stream, unchanged } of this.#open) if (!unchanged) await stream.name();
  }

  /** Leaves nothing behind of those that have no name. */
  async abandon(): Promise<void> {
    for (const { stream } of this.#open) await stream.abandon();
  }
}

/** So much is held until the roster was checked; then nothing more is made until it was. */
const mostHeld = 32 * 1_048_576;

/** Standard output for lines of JSON. It gets nothing before the roster is found to be in order. */
export class Outlet {
  readonly #host: Host;
  readonly #checking: Promise<void>;
  #held: Uint8Array[] = [];
  #size = 0;
  #mayPour = false;
  readonly #left = new AbortController();

  /** @param checking ends when the roster is in order, and fails where it is not. */
  constructor(checking: Promise<void>, host: Host) {
    this.#host = host;
    this.#checking = checking;
    checking.then(
      () => {
        this.#mayPour = true;
      },
      () => undefined,
    );
  }

  /** Aborted when nobody reads on (`| head`): no reason to make more, and no error. */
  get left(): AbortSignal {
    return this.#left.signal;
  }

  async append({ records }: Done): Promise<void> {
    this.#held.push(records);
    this.#size += records.length;
    if (this.#mayPour || this.#size > mostHeld) await this.finish();
  }

  /** Pours what is held, as soon as that may be. @throws what checking does */
  async finish(): Promise<void> {
    await this.#checking;
    for (const bytes of this.#held.splice(0)) await this.#pour(bytes);
    this.#size = 0;
  }

  async #pour(bytes: Uint8Array): Promise<void> {
    if (this.left.aborted) return;
    await this.#host.stdout.pour(bytes).catch((error: { code?: string }) => {
      if (error.code !== "EPIPE") throw toUserError(error, "standard output", "It got a part of the letters.");
      this.#left.abort();
    });
  }
}
