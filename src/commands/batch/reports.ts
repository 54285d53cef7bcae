import type { Files, Host } from "../../host.ts";
import type { BatchReport } from "../../model/report.ts";
import { textInAny } from "../../model/text.ts";
import { generator, type IndexHead, indexEnd, indexPageSize, indexStart } from "../../pages/index-page.ts";
import type { Problem } from "../../problems/problem.ts";
import { problem } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import { factsOf } from "../common/facts.ts";
import { reasonHeading, skippedHeading } from "./check.ts";
import { type Destination, inOutbox } from "./destination.ts";
import type { Stretch } from "./drive.ts";
import type { Batch } from "./run.ts";
import type { Spool } from "./spool.ts";
import { openStream } from "./stream.ts";

/** By what a file in the outbox is known as one that Postbag wrote, and may write anew. */
const marks: Readonly<Record<string, string>> = {
  "index.html": generator,
  "skipped.csv": reasonHeading,
  "report.json": '"postbag": "batch"',
};
/** A mark stands near the beginning. */
const looked = 262_144;

/** Files that have the reports' names and are the person's own. */
export async function foreignReports(to: Destination, { files }: Host): Promise<Problem[]> {
  const found = Object.entries(marks).map(async ([name, mark]) => {
    const { path, shown } = inOutbox(to, name);
    const kind = await files.kind(path);
    if (kind === undefined || (kind === "file" && (await holds(path, mark, files)))) return [];
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

/** Writes the organizer's page, the counts and the rows to mend, each whole or not at all. */
export async function writeReports(batch: Batch, stretch: Stretch, rows: Spool, report: BatchReport): Promise<void> {
  const { to, campaign, date, flags, roster } = batch;
  const facts = [`From ${roster.file}.`, ...factsOf(report, campaign)];
  const count = Math.max(1, Math.ceil(rows.lines / indexPageSize));
  const pages = Array.from({ length: count }, (_, page) => pageName(page));
  for (const [page, name] of pages.entries()) {
    const head: IndexHead = { title: textInAny(campaign.title, ["en"]), day: date, facts, pages, page };
    await writeOne(batch, name, pageOf(head, rows));
  }
  await removePages(to, count, batch.host.files);
  if (flags.skipInvalid && report.invalid > 0) await writeOne(batch, "skipped.csv", skippedRows(batch, stretch));
  await writeOne(batch, "report.json", [Buffer.from(`${JSON.stringify(report, null, 2)}\n`)]);
}

function pageName(page: number): string {
  return page === 0 ? "index.html" : `index-${page + 1}.html`;
}

async function* pageOf(head: IndexHead, rows: Spool): AsyncGenerator<Uint8Array> {
  const from = head.page * indexPageSize;
  yield Buffer.from(indexStart(head));
  yield* rows.stretches(from, from + indexPageSize);
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

async function* skippedRows({ sheets, roster }: Batch, { from, to }: Stretch): AsyncGenerator<Uint8Array> {
  // The mark tells spreadsheets that it is UTF-8.
  yield Buffer.from(`\uFEFF${skippedHeading(roster.table)}\r\n`);
  for await (const bytes of sheets.rejected.stretches(0, sheets.rejected.lines)) {
    const lines = Buffer.from(bytes).toString().split("\n").filter(Boolean);
    const ours = lines.flatMap((line) => {
      const [number, text] = [Number.parseInt(line, 10), line.slice(line.indexOf(" ") + 1)];
      return number >= from && number < to ? [`${JSON.parse(text)}\r\n`] : [];
    });
    yield Buffer.from(ours.join(""));
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
