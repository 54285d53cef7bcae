/** Everything outside the process. `terminal/` has the real one, tests bring their own. */
export interface Host {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Where the package's own files lie: the starter campaign, the schema. */
  readonly packageDir: string;
  readonly files: Files;
  /** Starts so many helpers that work beside the process. */
  crew(size: number): Promise<Crew>;
  /** How many things the machine can do at a time. */
  readonly cores: number;
  /** Whether a process of this machine still runs. */
  isRunning(processId: number): boolean;
  readonly processId: number;
  /** What the time is. */
  now(): Date;
  /** The file that remembers a signer's name and place. */
  profilePath(): Promise<string>;
  /** The command of the person's text editor; undefined where there is none. */
  editor(): Promise<string | undefined>;
  /** Does work that Ctrl-C must not cut off: the signal says that the person asks to stop. Elsewhere Ctrl-C ends at once. */
  guard<T>(work: (interrupt: AbortSignal) => Promise<T>): Promise<T>;
  /** Answers requests of this machine's own browsers until it is closed. @throws with Node's `code` where the port cannot be had. */
  serve(port: number, answer: (request: Request) => Promise<Reply>): Promise<Service>;
  /**
   * Calls back whenever something in a folder may have changed, was added or removed, until it is closed: the folder need not
   * be there yet, and may come and go.
   * @param isWanted whether a path within the folder, such as `templates/letter.en.hbs`, is of interest; what is not is not
   * looked at, nor what lies in it.
   */
  watch(folder: string, isWanted: (path: string) => boolean, changed: () => void): Promise<{ close(): Promise<void> }>;
  /** Shows a web page in the person's browser. @returns whether something here could open it */
  openPage(url: string): Promise<boolean>;
  /** Asks one question on the terminal. @throws Cancelled on Ctrl-C. */
  ask<Q extends Question>(question: Q): Promise<Answer<Q>>;
  /** Colours for one stream, or plain text where it takes none. */
  style(output: Output, wanted: boolean): Promise<Style>;
}

/** What a command line ends with: 0 done, 1 problems in files, 2 wrong usage, 3 our bug, 130 cancelled. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

interface Input {
  readonly isTerminal: boolean;
  /** All that comes, until it ends. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** What a browser asks for. Header names are in small letters. */
export interface Request {
  readonly method: string;
  /** As it was sent: path and query, nothing decoded or shortened. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** What it gets. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Instead of a body: the connection stays open, and each text that comes is passed on at once. */
  readonly stream?: Stream;
}

export interface Stream {
  readonly texts: AsyncIterable<string>;
  /** What is sent where nothing has come for a while, so that either end knows that the other is there. */
  readonly pulse: string;
}

/** A server that runs. */
export interface Service {
  /** Where it listens: the one asked for, or a free one where 0 was. */
  readonly port: number;
  /** Ends it: streams whose last text is given already are written to their end, all other connections are cut off. */
  close(): Promise<void>;
}

/** Helpers that share the work. The job, tasks and their results are plain data. */
export interface Crew {
  /** Gives each a copy of the job, before the first task; `commands/batch/work.ts` is what they do with it. */
  begin(job: object): void;
  /** Has one of them do a task. @throws what went wrong, with Node's `code` where it has one. */
  run(task: object): Promise<unknown>;
  close(): Promise<void>;
}

export interface Output {
  readonly isTerminal: boolean;
  /** Columns of the terminal; 80 where nobody knows. */
  readonly columns: number;
  write(text: string): void;
  /** The same for much of it: resolves when the reader has room for more. @throws with `EPIPE` where nobody reads on. */
  pour(bytes: Uint8Array): Promise<void>;
}

export type Paint = (text: string) => string;
export type Style = Readonly<Record<"bold" | "dim" | "red" | "yellow" | "green" | "cyan", Paint>>;

/** What lies at a path; links are not followed. */
export type EntryKind = "file" | "folder" | "link" | "other";

/** The file system. Paths are absolute. Errors carry Node's `code` (`ENOENT`, `ENOSPC` …). */
export interface Files {
  /** The same calls without a turn of the event loop between them: for folders of small files by the thousand. */
  readonly now: FilesNow;
  /** A file's bytes in pieces, and how many they are; of what is no regular file (a pipe), they come once. */
  open(path: string): Promise<{ size: number; isRegular: boolean; chunks(): AsyncIterable<Uint8Array> }>;
  /** Begins a new file, for its owner only, that grows piece by piece. */
  grow(path: string): Promise<Growing>;
  /** A file without a name, which vanishes with the process however that ends. */
  scratch(): Promise<Scratch>;
  /** @returns the file's bytes, or its size where that is over the limit. */
  read(path: string, limit: number): Promise<Uint8Array | { size: number }>;
  kind(path: string): Promise<EntryKind | undefined>;
  /** Names in a folder, sorted. */
  list(path: string): Promise<string[]>;
  /** Makes a folder and its parents, for its owner only. @returns the first one made, if any. */
  makeFolder(path: string): Promise<string | undefined>;
  /** Writes a new file, for its owner only. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Gives a file that is there other bytes, all or none; its permissions stay, and a link goes on leading to it. */
  rewrite(path: string, bytes: Uint8Array): Promise<void>;
  /** Removes a file, or a folder with all in it; nothing there is fine. */
  remove(path: string): Promise<void>;
}

export interface FilesNow {
  read(path: string, limit: number): Uint8Array | { size: number };
  kind(path: string): EntryKind | undefined;
  /** Makes one folder, for its owner only; its parent is there. */
  makeFolder(path: string): void;
  write(path: string, bytes: Uint8Array): void;
  rename(from: string, to: string): void;
}

export interface Growing {
  readonly size: number;
  append(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** A growing file that only this process sees. */
export interface Scratch extends Growing {
  read(from: number, length: number): Promise<Uint8Array>;
}

/**
 * A question as data, so that tests answer without a terminal. `several` shows all its choices; `pick` is the same for hundreds,
 * and says what they can be searched by.
 */
export type Question =
  | { kind: "text"; message: string; initial?: string; editable?: boolean; check?: Check }
  | { kind: "editor"; message: string; editor: string; initial?: string; check?: Check }
  | { kind: "confirm"; message: string; initial: boolean }
  | { kind: "select"; message: string; choices: readonly Choice[]; initial?: string }
  | { kind: "search"; message: string; find: Find; initial?: string }
  | { kind: "several"; message: string; choices: readonly Choice[]; atLeast: number }
  | { kind: "pick"; message: string; find: Find; by: string; atLeast: number; only?: Only };

/** What a search leaves of all choices; all where nothing is typed. */
export type Find = (typed: string) => readonly Choice[];

/** A key (with Ctrl) of `pick` that adds a word to the search and takes it away again. */
export interface Only {
  readonly key: string;
  readonly word: string;
  /** What it leaves, such as "only by e-mail", and what it leaves when it is pressed again. */
  readonly label: string;
  readonly undo: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly ticked?: boolean;
  /** Why it cannot be chosen. */
  readonly barred?: string;
}

/** `undefined`, or a sentence that says what is wrong with an answer. */
export type Check = (answer: string) => string | undefined;

export type Answer<Q extends Question> = Q extends { kind: "confirm" }
  ? boolean
  : Q extends { kind: "several" | "pick" }
    ? string[]
    : string;
