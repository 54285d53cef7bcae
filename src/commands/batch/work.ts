import { dirname, join } from "node:path";
import { compose } from "../../compose/compose.ts";
import { onlyFrom } from "../../compose/pairs.ts";
import { fitOf, misfitsOf } from "../../fit/letter-fit.ts";
import { mboxMessage } from "../../formats/mbox.ts";
import { recordLine } from "../../formats/record.ts";
import type { FilesNow } from "../../host.ts";
import { districtWords } from "../../model/reach.ts";
import type { Nearby } from "../../model/reach-index.ts";
import { ownShare } from "../../model/words.ts";
import { ensureFolder, lookFor, placeFiles } from "../../outbox/folder.ts";
import type { OutboxFile } from "../../outbox/plan.ts";
import { indexRow, refusedRow } from "../../pages/index-rows.ts";
import type { Person } from "../../parse/roster/person.ts";
import { kitFile } from "../common/kit.ts";
import { letterFiler } from "../common/letters.ts";
import { sheetOf } from "../common/sheet.ts";
import {
  countLacks,
  countLate,
  countLetter,
  countMisfit,
  countPlace,
  countRefusal,
  countSkip,
  noCounts,
} from "./counts.ts";
import { placeOf } from "./elsewhere.ts";
import { readEntry } from "./entry.ts";
import type { Done, Job, Task } from "./job.ts";
import { type Letterless, letterlessOf, mostLetterless } from "./letterless.ts";
import { type Made, rowOf } from "./made.ts";
import { pairer, printsOf } from "./pairer.ts";
import { Pile } from "./pile.ts";
import { Prints } from "./prints.ts";
import { lackName, mostWaiting, type Waiting, waitingOf } from "./waiting.ts";

/** Pages that were made are freed when the event loop turns: so many may wait for it. */
const pagesInTurn = 10;

/** A function that does one task after the other, in the order in which they come. @throws errors of the file system, with Node's `code`. */
export function createBench(job: Job, now: FilesNow): (task: Task) => Promise<Done> {
  const work = worker(job, now);
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(() => work(task));
    // What came of it is not kept here: it can be megabytes.
    last = done.then(nothing, nothing);
    return done;
  };
}

const nothing = () => undefined;

function worker(job: Job, now: FilesNow): (task: Task) => Promise<Done> {
  const { campaign } = job;
  const bySigner = job.files?.by === "signer";
  const sheet = job.files?.choice.sheet ?? job.print?.sheet ?? {};
  const filesOf = job.files && letterFiler(campaign, job.files.choice, job.files.by);
  const pairsOf = pairer(job);
  const targets = job.targets.length;
  const [mbox, records, rows] = [new Pile(), new Pile(), new Pile()];

  return async (task) => {
    (task.mbox ? mbox : records).lend(task.spare);
    const counts = noCounts();
    const placed = { written: 0, unchanged: 0, replaced: 0 };
    const differing: string[] = [];
    const waiting: Waiting[] = [];
    const letterless: Letterless[] = [];
    const prints = new Prints(job.print);
    // Without letters in other forms, folders that are not there need no letters made to be compared.
    const glances = task.files === "look" && bySigner && !task.mbox && !task.records && task.print.length === 0;
    let pages = 0;
    for (const line of linesOf(task.entries)) {
      const entry = readEntry(line);
      counts.rows++;
      if ("person" in entry) serve(entry.person, entry.folder);
      else {
        countRefusal(counts, entry.refused);
        if (task.rows) rows.add(refusedRow(entry));
      }
      if (pages >= pagesInTurn) {
        pages = 0;
        await new Promise(setImmediate);
      }
    }
    const printed = prints.take();
    const bytes = { mbox: mbox.take(), records: records.take(), rows: rows.take() };
    return { counts, placed, differing, ...bytes, printed, waiting, letterless };

    function serve(person: Person, folder: string): void {
      if (glances && job.files && now.kind(join(job.files.place.root, folder)) === undefined) return;
      const { pairs, skipped, open, nearby } = pairsOf(person);
      counts.people++;
      for (const { target, reason } of skipped) countSkip(counts, target.id, reason);
      const awaited = open.length > 0 ? waitingOf(person, open) : undefined;
      if (awaited) countLacks(counts, awaited.lacks.map(lackName), open.length);
      if (awaited && waiting.length < mostWaiting) waiting.push(awaited);
      if (pairs.length === 0 && !awaited) {
        counts.letterless++;
        if (letterless.length < mostLetterless) letterless.push(letterlessOf(person));
      }
      if (nearby) countNearby(person, nearby);
      const made: Made[] = [];
      for (const pair of pairs) {
        const letter = compose(campaign, pair);
        const files = filesOf?.(letter, folder) ?? [];
        const share = ownShare(letter.body, person.ownWords);
        const inMailbox = job.mbox && letter.target.contacts.email !== undefined;
        const printed = printsOf(letter.target.contacts, job.print);
        const fit = job.files || job.print?.letters ? fitOf(letter, sheetOf(letter, sheet)) : undefined;
        const misfits = fit ? misfitsOf(fit, person.ownWords) : [];
        const forms = [
          ...files.map(({ form }) => form),
          ...(inMailbox ? ["mbox"] : []),
          ...(job.records ? ["json"] : []),
          ...printed,
        ];
        countLetter(counts, forms, share);
        for (const { form } of misfits) countMisfit(counts, letter.target.id, form);
        if (job.files || job.print) countLate(counts, letter, campaign);
        made.push({ letter, files, share, fit, misfits });
        pages += files.some(({ form }) => form === "pdf") ? 1 : 0;
        if (inMailbox && task.mbox) mbox.addAscii(mboxMessage(letter));
        if (task.records) records.add(recordLine(letter, share, folder));
        if (printed.length > 0 && task.print.includes(letter.target.id)) prints.add(letter);
      }
      const kit = bySigner ? kitOf(made, folder) : undefined;
      place(made, kit);
      const elsewhere = nearby ? targets - nearby.near.length - nearby.open.length : 0;
      if (task.rows) rows.add(indexRow({ ...rowOf(person, made, skipped, kit), open: awaited?.what, elsewhere }));
    }

    /** Whom a person has nothing to do with, as they live elsewhere, is counted by place. */
    function countNearby({ signer }: Person, nearby: Nearby): void {
      countPlace(counts, placeOf(signer), nearby);
      for (const { id, from } of nearby.apart) countSkip(counts, id, onlyFrom(districtWords(from ?? {})));
    }

    /** The page of somebody who has files. */
    function kitOf(made: readonly Made[], folder: string): OutboxFile | undefined {
      const written = made.filter(({ files }) => files.length > 0);
      return task.files && written.length > 0 ? kitFile(campaign, written, folder, sheet) : undefined;
    }

    function place(made: readonly Made[], kit: OutboxFile | undefined): void {
      if (!job.files || !task.files) return;
      const { by, place: where } = job.files;
      const all = made.map(({ files }) => files);
      for (const files of by === "signer" ? [[...all.flat(), ...(kit ? [kit] : [])]] : all) {
        if (files[0] === undefined) continue;
        if (by === "target" && task.files === "write") ensureFolder(join(where.root, dirname(files[0].path)), now);
        const result = task.files === "write" ? placeFiles(files, where, now) : lookFor(files, where, now);
        for (const key of ["written", "unchanged", "replaced"] as const) placed[key] += result[key];
        differing.push(...result.differing);
      }
    }
  };
}

function* linesOf(bytes: Uint8Array): Generator<string> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  for (let from = 0, to = text.indexOf("\n"); to !== -1; from = to + 1, to = text.indexOf("\n", from)) {
    yield text.slice(from, to);
  }
}
