import type { Files } from "../../host.ts";
import { checkOf } from "../../outbox/check.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import { absolute } from "../common/paths.ts";
import { skippedHeading } from "./check.ts";
import { type Destination, inOutbox } from "./destination.ts";
import type { Stretch } from "./drive.ts";
import type { Batch } from "./run.ts";

export const skippedName = "skipped.csv";

/** The rejected rows of a stretch as CSV. */
export async function* skippedRows({ sheets, roster }: Batch, { from, to }: Stretch): AsyncGenerator<Uint8Array> {
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

/**
 * A problem where a `skipped.csv` is there on which somebody may have worked: it gives way only if it is the roster itself,
 * if an earlier run wrote it as it stands, or if this one would write the same.
 */
export async function workedOn(batch: Batch, stretch: Stretch): Promise<Problem[]> {
  const { to, flags, settings, sheets, path, host } = batch;
  const file = inOutbox(to, skippedName);
  const isWanted = flags.skipInvalid === true && sheets.rejected.lines > 0;
  if (!isWanted || flags.force || (await host.files.kind(file.path)) !== "file") return [];
  if (path !== "-" && absolute(path, host) === file.path) return [];
  const { chunks } = await host.files.open(file.path);
  const there = await checkOf(chunks());
  // Another part's rows are nobody's to write over.
  const known = settings.shard.of > 1 ? [] : [await writtenCheck(to, host.files)];
  known.push(await checkOf(skippedRows(batch, stretch)));
  return known.includes(there) ? [] : [problem("rows-worked-on", { file: file.shown }, wholeFile(file.shown))];
}

/** Removes the rows that an earlier run passed over, where this one passes none over and nobody has touched them. */
export async function dropStale({ to, settings, path, host }: Batch): Promise<void> {
  const file = inOutbox(to, skippedName).path;
  if (settings.shard.of > 1 || (path !== "-" && absolute(path, host) === file)) return;
  if ((await host.files.kind(file)) !== "file") return;
  const { chunks } = await host.files.open(file);
  const there = await checkOf(chunks());
  if (there === (await writtenCheck(to, host.files))) await host.files.remove(file);
}

/** What the last report says of the `skipped.csv` that was written with it. */
async function writtenCheck(to: Destination, files: Files): Promise<string | undefined> {
  const { path } = inOutbox(to, "report.json");
  const bytes = (await files.kind(path)) === "file" ? await files.read(path, 16 * 1_048_576) : undefined;
  const text = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : "";
  return /"skipped_check": "([0-9a-f]{4})"/.exec(text)?.[1];
}
