import { basename, dirname, join, sep } from "node:path";
import type { Host } from "../../host.ts";
import { toUserError } from "../../outbox/failure.ts";
import type { Place } from "../../outbox/folder.ts";
import { planFiles } from "../../outbox/plan.ts";
import { clearStaging, stagingPath } from "../../outbox/staging.ts";
import type { LabelSheet } from "../../print/labels.ts";
import { UsageError, UserError } from "../../problems/errors.ts";
import { absolute, shownPath } from "../common/paths.ts";
import type { BatchFlags, BatchSettings } from "./flags.ts";
import type { OneFile } from "./stream.ts";

/** Where a run's letters go. */
export interface Destination {
  /** The outbox. */
  readonly root: string;
  readonly shown: string;
  /** Whether the organizer's page and the report are written there: where letters are, or where it was named. */
  readonly reports: boolean;
  readonly files: Place | undefined;
  readonly mbox: OneFile | undefined;
  /** A file for the lines of JSON, or standard output. */
  readonly records: OneFile | "stdout" | undefined;
  /** Files for a signing party. */
  readonly print: {
    readonly letters: OneFile | undefined;
    readonly envelopes: OneFile | undefined;
    readonly labels: { readonly file: OneFile; readonly sheet: LabelSheet } | undefined;
  };
  /** What such a file is called to its readers. */
  readonly title: string;
}

const recordsFile = /\.(jsonl|ndjson|json)$/i;

/** @param outIsGiven whether --out was said, or is the default. */
export function destinationOf(
  flags: BatchFlags,
  { files: { formats }, records: wantsRecords, print }: BatchSettings,
  title: string,
  outIsGiven: boolean,
  host: Host,
): Destination {
  const fileOf = (path: string): OneFile => ({ path: absolute(path, host), shown: shownPath(path) });
  const wantsFiles = formats === undefined || formats.length > 0;
  // `--format json --out letters.jsonl` names the file itself.
  const outIsFile = wantsRecords && !wantsFiles && outIsGiven && recordsFile.test(flags.out);
  const { path: root, shown } = fileOf(outIsFile ? "outbox" : flags.out);
  const records = outIsFile ? flags.out : outIsGiven || wantsFiles ? join(flags.out, "letters.jsonl") : undefined;
  // Envelopes and labels lie beside the letters that they are for, or else in the outbox.
  const beside = (name: string) =>
    fileOf(
      print.letters === undefined
        ? join(flags.out, `${name}.pdf`)
        : print.letters.replace(/(\.pdf)?$/i, `-${name}.pdf`),
    );
  return {
    root,
    shown,
    title,
    reports: wantsFiles || (outIsGiven && !outIsFile),
    print: {
      letters: print.letters === undefined ? undefined : fileOf(print.letters),
      envelopes: print.envelopes && beside("envelopes"),
      labels: print.labels && { file: beside("labels"), sheet: print.labels },
    },
    files: wantsFiles ? { root, staging: stagingPath(root, host), force: flags.force === true } : undefined,
    mbox: flags.mbox === undefined ? undefined : fileOf(flags.mbox),
    records: wantsRecords ? (records === undefined ? "stdout" : fileOf(records)) : undefined,
  };
}

/** @throws UsageError where one of the run's files would take the place of another, of the roster, or of the campaign. */
export function refuseSharedPaths(to: Destination, roster: string, campaign: string, host: Host): void {
  const { root, shown, mbox, records, print } = to;
  const others = ["index.html", "report.json", "skipped.csv", ".gitignore"].map((name) => inOutbox(to, name));
  const templates = absolute(join(campaign, "templates"), host);
  const taken = [
    ...others,
    { path: root, shown },
    ...(roster === "-" ? [] : [{ path: absolute(roster, host), shown: roster }]),
    ...["targets.yaml", "targets.schema.json"].map((name) => ({
      path: absolute(join(campaign, name), host),
      shown: shownPath(campaign, name),
    })),
  ];
  const asked = [records === "stdout" ? undefined : records, mbox, print.letters, print.envelopes, print.labels?.file];
  const wrong = asked.flatMap((file, index, wanted) => {
    // Some file systems know no case.
    const isSame = (other: OneFile | undefined) => other?.path.toLowerCase() === file?.path.toLowerCase();
    const twin = file && [...taken, ...wanted.slice(0, index)].find(isSame);
    const flag = ["--out", "--mbox", "--print", "--envelopes", "--labels"][index];
    if (twin)
      return [`${flag}: ${file.shown} would be written over ${twin.shown}, which is needed too. Name another file.`];
    if (!file) return [];
    const sample = `${shown}/all.${index > 1 ? "pdf" : index === 1 ? "mbox" : "jsonl"}`;
    if (isBelow(file.path, templates))
      return [`${flag}: ${file.shown} would lie among the campaign's templates. Name another file, such as ${sample}.`];
    // No signer's folder has a dot in its name, and no page is called so; what is further below belongs to letters.
    const isDirect = dirname(file.path) === root;
    const isOwn = isBelow(file.path, root) && (!isDirect || !/^(?!index).*\./.test(basename(file.path)));
    return isOwn
      ? [`${flag}: ${file.shown} could be a signer's folder, a letter or a page. Name another file, such as ${sample}.`]
      : [];
  });
  if (wrong.length > 0) throw new UsageError([...wrong, "Nothing was written."]);
}

/** Whether anything comes to lie in the outbox itself, which then keeps it out of git. */
export function usesOutbox({ root, reports, print }: Destination): boolean {
  return reports || [print.envelopes, print.labels?.file].some((file) => file && dirname(file.path) === root);
}

function isBelow(path: string, folder: string): boolean {
  return path.toLowerCase().startsWith(`${folder.toLowerCase()}${sep}`);
}

/** A file in the outbox itself. */
export function inOutbox({ root, shown }: Destination, name: string): OneFile {
  return { path: join(root, name), shown: `${shown}/${name}` };
}

/** Looks whether letters can go to the outbox at all, before a long roster is read. @throws UserError */
export async function prepareOutbox(
  { root, shown, files, reports }: Destination,
  mayHoldSkipped: boolean,
  host: Host,
): Promise<void> {
  if (!files && !reports && !mayHoldSkipped) return;
  const { problems } = await planFiles({ root, shown }, [], false, host.files);
  if (problems.length > 0) throw new UserError(problems);
}

/** Makes the outbox, out of git's sight, and the folder for what has no name yet. @throws UserError */
export async function makeOutbox({ root, shown, files }: Destination, host: Host): Promise<void> {
  try {
    await host.files.makeFolder(root);
    await clearStaging(root, host);
    const ignore = join(root, ".gitignore");
    if ((await host.files.kind(ignore)) === undefined) await host.files.write(ignore, Buffer.from("*\n"));
    if (files) await host.files.makeFolder(files.staging);
  } catch (error) {
    throw toUserError(error, shown, "Nothing was written.");
  }
}

/** Takes the folder for what has no name yet away. */
export async function leaveOutbox({ files }: Destination, host: Host): Promise<void> {
  if (files) await host.files.remove(files.staging).catch(() => undefined);
}

/** Where it all went: "in outbox/ and on standard output". @param blank files that were not written */
export function placesOf({ shown, files, mbox, records, print }: Destination, blank: readonly OneFile[]): string {
  const places = [
    ...(files ? [`in ${shown}/`] : []),
    ...(mbox ? [`in ${mbox.shown}`] : []),
    ...(records === "stdout" ? ["on standard output"] : records ? [`in ${records.shown}`] : []),
  ];
  const printed = [print.letters, print.envelopes, print.labels?.file];
  return new Intl.ListFormat("en").format([
    ...places,
    ...printed.flatMap((file) => (file && !blank.includes(file) ? [`in ${file.shown}`] : [])),
  ]);
}
