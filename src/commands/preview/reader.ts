import type { Host } from "../../host.ts";
import { createMemory } from "../../parse/memory.ts";
import { UserError } from "../../problems/errors.ts";
import { verdictOn } from "../../workshop/problems.ts";
import type { Reading } from "../../workshop/stage.ts";
import { today } from "../common/flags.ts";
import { inspectCampaign } from "../common/load.ts";
import type { PreviewFlags } from "../preview.ts";

/** Another reading, and a line that tells of it. */
interface Next {
  readonly reading: Reading;
  readonly told: string;
}

/** Reads a campaign again and again. */
export function createReader(flags: PreviewFlags, host: Host) {
  const memory = createMemory();
  let last = "";
  const told = ({ problems }: Reading, files: readonly string[] = []) => {
    const [first, ...more] = files;
    const others = more.length > 0 ? ` and ${more.length} more` : "";
    const what = first === undefined ? "" : `${first.slice(first.lastIndexOf("/") + 1)}${others}: `;
    return `${timeOf(host.now())} ${what}${verdictOn(problems)}`;
  };
  const keep = (reading: Reading) => {
    last = JSON.stringify(reading.problems);
    return reading;
  };
  let included: readonly string[] = [];
  const read = async () => {
    const found = await inspectCampaign(flags.campaign, today(flags, host), swift(host), { memory });
    included = found.includedPaths;
    return found;
  };
  return {
    told,
    /** The paths of the files elsewhere that the last reading included. */
    included: () => included,
    /** @throws UserError where there is no campaign at all. */
    first: async () => keep(await read()),
    /** @returns undefined where nothing is other than before. */
    async next(): Promise<Next | undefined> {
      const before = last;
      const { reading, files } = await read().then(
        (found) => ({ reading: found, files: memory.changed() }),
        (error) => ({ reading: asReading(error), files: [] }),
      );
      keep(reading);
      if (last === before && files.length === 0) return undefined;
      // What keeps the folder from being read is no file that was read.
      return { reading, told: told(reading, files.length > 0 ? files : ["targets.yaml"]) };
    },
  };
}

/** Templates by the hundred are read without a turn of the event loop for each; what is no plain file may make others wait. */
function swift(host: Host): Host {
  const { now, read } = host.files;
  const readNow = async (path: string, limit: number) =>
    now.kind(path) === "file" ? now.read(path, limit) : read(path, limit);
  return { ...host, files: { ...host.files, read: readNow } };
}

/** A campaign that is gone is a state to show: it may come back. */
function asReading(error: unknown): Reading {
  if (!(error instanceof UserError)) throw error;
  return { problems: error.problems };
}

function timeOf(now: Date): string {
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, "0")).join(":");
}
