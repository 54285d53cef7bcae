import { dirname, join } from "node:path";
import { compose } from "../../compose/compose.ts";
import { type Message, pairUp, type Skip } from "../../compose/pairs.ts";
import type { FormatName } from "../../formats/index.ts";
import { mboxMessage } from "../../formats/mbox.ts";
import { recordLine } from "../../formats/record.ts";
import type { FilesNow } from "../../host.ts";
import type { Campaign, Point, Target } from "../../model/campaign.ts";
import { officeOf } from "../../model/choice.ts";
import type { Day } from "../../model/day.ts";
import type { Letter } from "../../model/letter.ts";
import { onceForAll, onceLately } from "../../model/once.ts";
import { ownShare } from "../../model/words.ts";
import { ensureFolder, lookFor, type Place, type Placed, placeFiles } from "../../outbox/folder.ts";
import { indexRow, refusedRow } from "../../pages/index-rows.ts";
import type { Person } from "../../parse/roster/person.ts";
import { formatsFor, type Grouping, type LetterFile, letterFiler } from "../common/letters.ts";
import { type Counts, countLetter, countRefusal, countSkip, noCounts } from "./counts.ts";
import { readEntry } from "./entry.ts";
import { Pile } from "./pile.ts";

/** What a run does with every letter: plain data, as each helper gets a copy. */
export interface Job {
  readonly campaign: Campaign;
  readonly date: Day;
  /** Ids of the targets that the run is for. */
  readonly targets: readonly string[];
  /** Letters as files, in these formats or in those that suit each target; not at all where absent. */
  readonly files?: {
    readonly formats: readonly FormatName[] | undefined;
    readonly by: Grouping;
    readonly place: Place;
  };
  /** Whether letters are wanted in one mailbox, and as lines of JSON. */
  readonly mbox: boolean;
  readonly records: boolean;
}

/** What is done with a stretch of the roster. */
export interface Steps {
  /** `look` compares with what lies in the outbox already, `count` with what would come to lie there, `write` writes. */
  readonly files: "look" | "count" | "write" | undefined;
  readonly mbox: boolean;
  readonly records: boolean;
  readonly rows: boolean;
}

/** A stretch of the checked roster: a line for each `Entry`. */
export interface Task extends Steps {
  readonly entries: Uint8Array;
  /** A buffer of an earlier answer that nobody needs any more. */
  readonly spare?: Uint8Array | undefined;
}

export interface Done {
  readonly counts: Counts;
  readonly placed: Omit<Placed, "differing">;
  /** Files that stand in the way. */
  readonly differing: string[];
  readonly mbox: Uint8Array;
  readonly records: Uint8Array;
  /** One row of the organizer's page for each entry. */
  readonly rows: Uint8Array;
}

/** A letter in all the forms that it takes. */
interface Made {
  readonly letter: Letter;
  readonly files: readonly LetterFile[];
  readonly share: number;
}

/** A function that does one task after the other. @throws errors of the file system, with Node's `code`. */
export function createBench(job: Job, now: FilesNow): (task: Task) => Done {
  const { campaign, date } = job;
  const targets = campaign.targets.filter(({ id }) => job.targets.includes(id));
  const filesOf = job.files && letterFiler(campaign, job.files.formats, job.files.by);
  const pointsOf = onceLately((ids: string): readonly Point[] =>
    ids.split(",").flatMap((id) => campaign.points.find((point) => point.id === id) ?? []),
  );
  const chosenOf = onceLately((ids: string): Chosen => choose(campaign, targets, ids.split(",")));
  const takesAny = onceForAll(({ contacts }: Target): boolean => {
    const asFile = job.files !== undefined && formatsFor(contacts, job.files.formats).length > 0;
    return asFile || job.records || (job.mbox && contacts.email !== undefined);
  });
  const lettersOf = (person: Person) => {
    const { signer, points, ownWords, to } = person;
    const told = { points: points ? pointsOf(points.join()) : campaign.points, date };
    const message: Message = ownWords === undefined ? told : { ...told, ownWords };
    const chosen = to ? chosenOf(to.join()) : { targets, skipped: [] };
    const { pairs, skipped } = pairUp(campaign, signer, message, chosen.targets);
    // What needs no letter to be known is known before one is made.
    const able = pairs.filter(({ target }) => takesAny(target));
    const others = pairs.filter(({ target }) => !takesAny(target)).map(({ target }) => ({ target, reason: noForm }));
    return { pairs: able, skipped: [...chosen.skipped, ...skipped, ...others] };
  };

  const [mbox, records, rows] = [new Pile(), new Pile(), new Pile()];

  return (task) => {
    (task.mbox ? mbox : records).lend(task.spare);
    const counts = noCounts();
    const placed = { written: 0, unchanged: 0, replaced: 0 };
    const differing: string[] = [];
    // Without letters in other forms, folders that are not there need no letters made to be compared.
    const glances = task.files === "look" && job.files?.by === "signer" && !task.mbox && !task.records;
    for (const line of linesOf(task.entries)) {
      const entry = readEntry(line);
      counts.rows++;
      if ("person" in entry) serve(entry.person, entry.folder);
      else {
        countRefusal(counts, entry.refused);
        if (task.rows) rows.add(refusedRow(entry));
      }
    }
    return { counts, placed, differing, mbox: mbox.take(), records: records.take(), rows: rows.take() };

    function serve(person: Person, folder: string): void {
      if (glances && job.files && now.kind(join(job.files.place.root, folder)) === undefined) return;
      const { pairs, skipped } = lettersOf(person);
      counts.people++;
      for (const { target, reason } of skipped) countSkip(counts, target.id, reason);
      const made: Made[] = [];
      for (const pair of pairs) {
        const letter = compose(campaign, pair);
        const files = filesOf?.(letter, folder) ?? [];
        const mail = job.mbox && letter.target.contacts.email !== undefined;
        const share = ownShare(letter.body, person.ownWords);
        const forms = [
          ...files.map(({ format }) => format),
          ...(mail ? ["mbox"] : []),
          ...(job.records ? ["json"] : []),
        ];
        countLetter(counts, forms, share);
        made.push({ letter, files, share });
        if (mail && task.mbox) mbox.addAscii(mboxMessage(letter));
        if (task.records) records.add(recordLine(letter, share, folder));
      }
      place(made);
      if (task.rows) rows.add(indexRow(rowOf(person, made, skipped)));
    }

    function place(made: readonly Made[]): void {
      if (!job.files || !task.files) return;
      const { by, place: where } = job.files;
      const folders = by === "signer" ? [made.flatMap(({ files }) => files)] : made.map(({ files }) => files);
      for (const files of folders) {
        if (files[0] === undefined) continue;
        if (by === "target" && task.files === "write") ensureFolder(join(where.root, dirname(files[0].path)), now);
        const result = task.files === "write" ? placeFiles(files, where, now) : lookFor(files, where, now);
        for (const key of ["written", "unchanged", "replaced"] as const) placed[key] += result[key];
        differing.push(...result.differing);
      }
    }
  };
}

const noForm = "takes no letter in the forms asked for";

interface Chosen {
  readonly targets: readonly Target[];
  readonly skipped: readonly Skip[];
}

/** The targets of a run that somebody writes to, and those that the run leaves out. */
function choose(campaign: Campaign, targets: readonly Target[], ids: readonly string[]): Chosen {
  const left = campaign.targets.filter((target) => ids.includes(target.id) && !targets.includes(target));
  return {
    targets: targets.filter(({ id }) => ids.includes(id)),
    skipped: left.map((target) => ({ target, reason: "is not among those of this run" })),
  };
}

function rowOf({ line, signer }: Person, made: readonly Made[], skipped: readonly Skip[]) {
  return {
    line,
    name: signer.name,
    city: signer.city,
    letters: made.map(({ letter, files, share }) => ({
      office: officeOf(letter.target, letter.language),
      language: letter.language,
      files: files.map(({ path, format }) => ({ path, format })),
      share,
    })),
    skipped: skipped.map(({ target, reason }) => ({ office: officeOf(target, "en"), reason })),
  };
}

function* linesOf(bytes: Uint8Array): Generator<string> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  for (let from = 0, to = text.indexOf("\n"); to !== -1; from = to + 1, to = text.indexOf("\n", from)) {
    yield text.slice(from, to);
  }
}
