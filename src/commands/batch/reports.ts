import type { Files, Host } from "../../host.ts";
import type { BatchReport } from "../../model/report.ts";
import { textInAny } from "../../model/text.ts";
import { checkOf } from "../../outbox/check.ts";
import { generator, type IndexHead, indexEnd, indexPageSize, indexStart } from "../../pages/index-page.ts";
import type { Problem } from "../../problems/problem.ts";
import { problem } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import { factsOf } from "../common/facts.ts";
import { reasonHeading } from "./check.ts";
import { type Destination, inOutbox, makeOutbox } from "./destination.ts";
import type { Stretch } from "./drive.ts";
import type { Batch } from "./run.ts";
import { dropStale, skippedName, skippedRows } from "./skipped.ts";
import type { Spool } from "./spool.ts";
import { type OneFile, openStream } from "./stream.ts";

/** By what a file in the outbox is known as one that Postbag wrote, and may write anew. */
const marks: Readonly<Record<string, string>> = {
  [skippedName]: reasonHeading,
  "report.json": '"postbag": "batch"',
};
/** A page is about so large at the most, however many letters people have: browsers take more with effort. */
const mostBytes = 32 * 1_048_576;
/** A mark stands near the beginning. */
const looked = 262_144;

/** Files that have the reports' names and are the person's own; `force` replaces all but folders. */
export async function foreignReports(to: Destination, force: boolean, { files }: Host): Promise<Problem[]> {
  const pages: [string, string][] = [[pageName(0), generator]];
  while (await files.kind(inOutbox(to, pageName(pages.length)).path)) pages.push([pageName(pages.length), generator]);
  const found = [...pages, ...Object.entries(marks)].map(async ([name, mark]) => {
    const { path, shown } = inOutbox(to, name);
    const kind = await files.kind(path);
    if (kind === "folder") return [problem("outbox-denied", { reason: "a folder has this name" }, wholeFile(shown))];
    if (kind === undefined || force || (kind === "file" && (await holds(path, mark, files)))) return [];
    return [problem("file-differs", {}, wholeFile(shown))];
  });
  return (await Promise.all(found)).flat();
}

async function holds(path: string, mark: string, files: Files): Promise<boolean> {
  const { chunks } = await files.open(path);
  let text = "";
  for await (const chunk of chunks()) {
    text += Buffer.from(chunk).toString("latin1");
    if (text.length >= looked) break;
  }
  return text.includes(mark);
}

/** Writes the organizer's page and the counts, each whole or not at all. */
export async function writeReports(batch: Batch, stretch: Stretch, rows: Spool, report: BatchReport): Promise<void> {
  const { to, campaign, date, roster } = batch;
  const facts = [`From ${roster.file}.`, ...factsOf(report, campaign)];
  const onPage = Math.min(indexPageSize, Math.max(1, Math.floor((rows.lines * mostBytes) / Math.max(1, rows.size))));
  const count = Math.max(1, Math.ceil(rows.lines / onPage));
  const pages = Array.from({ length: count }, (_, page) => pageName(page));
  for (const [page, name] of pages.entries()) {
    const head: IndexHead = { title: textInAny(campaign.title, ["en"]), day: date, facts, pages, page };
    await writeOne(batch, name, pageOf(head, rows, onPage));
  }
  await removePages(to, count, batch.host.files);
  if (report.invalid === 0) await dropStale(batch);
  const skipped = hasSkipped(batch, report) && { skipped_check: await checkOf(skippedRows(batch, stretch)) };
  await writeOne(batch, "report.json", [Buffer.from(`${JSON.stringify({ ...report, ...skipped }, null, 2)}\n`)]);
}

function hasSkipped({ flags }: Batch, { invalid }: BatchReport): boolean {
  return flags.skipInvalid === true && invalid > 0;
}

/** Writes the rows to mend, wherever the letters go. @returns the file, where there is one. */
export async function writeSkipped(batch: Batch, stretch: Stretch, report: BatchReport): Promise<OneFile | undefined> {
  if (!hasSkipped(batch, report)) return undefined;
  await makeOutbox(batch.to, batch.host);
  await writeOne(batch, skippedName, skippedRows(batch, stretch));
  return inOutbox(batch.to, skippedName);
}

/** The organizer's page, and those that follow it. */
function pageName(page: number): string {
  return page === 0 ? "index.html" : `index-${page + 1}.html`;
}

async function* pageOf(head: IndexHead, rows: Spool, onPage: number): AsyncGenerator<Uint8Array> {
  const from = head.page * onPage;
  yield Buffer.from(indexStart(head));
  yield* rows.stretches(from, from + onPage);
  yield Buffer.from(indexEnd);
}

/** Pages of an earlier, longer run name people who are in none of today's. */
async function removePages(to: Destination, count: number, files: Files): Promise<void> {
  for (let page = count; ; page++) {
    const { path } = inOutbox(to, pageName(page));
    if ((await files.kind(path)) !== "file" || !(await holds(path, generator, files))) return;
    await files.remove(path);
  }
}

async function writeOne({ to, host }: Batch, name: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  const stream = await openStream(inOutbox(to, name), host);
  try {
    for await (const piece of pieces) await stream.append(piece);
    if ((await stream.end()) !== "unchanged") await stream.name();
  } finally {
    await stream.abandon();
  }
}
