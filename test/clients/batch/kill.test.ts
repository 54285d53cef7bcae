import { join } from "node:path";
import { expect, test } from "vitest";
import { campaignIn, differences, rosterOf, snapshot, start } from "./program.ts";

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Starts a run and kills it after some time, if it is not done sooner. */
async function killed(cwd: string, args: readonly string[], ms: number): Promise<void> {
  const { child, ended } = start(cwd, args);
  const timer = setTimeout(() => child.kill("SIGKILL"), ms);
  await ended;
  clearTimeout(timer);
}

/** Pages take longer than texts, so those who have some are fewer. */
const cases = [
  { name: "folders, pages for sending, reports and skipped rows", flags: ["-f", "txt,eml"], people: 3000, moments: 12 },
  { name: "folders with PDFs", flags: [], people: 250, moments: 8 },
  { name: "a folder for each target", flags: ["--by", "target", "-f", "txt,eml"], people: 3000, moments: 6 },
  { name: "a mailbox", flags: ["--mbox", "OUT/all.mbox", "-f", "json"], people: 3000, moments: 12 },
  {
    name: "folders with a mailbox and lines of JSON",
    flags: ["-f", "txt,json", "--mbox", "OUT/all.mbox"],
    people: 3000,
    moments: 6,
  },
  {
    name: "letters on paper in one file, beside folders",
    flags: ["-f", "txt", "--print", "OUT/all.pdf", "--labels", "l7160"],
    people: 250,
    moments: 8,
  },
];

const unnamed = /\.postbag-(staging-|\d+$)/;

test.each(cases)(
  "killed at $moments moments and run again: $name",
  { timeout: 300_000 },
  async ({ flags, people, moments }) => {
    const cwd = campaignIn(rosterOf(people));
    // Each moment has an outbox of its own.
    const command = (out: string) =>
      ["members.csv", "--skip-invalid", "--date", "2021-02-05", "--out", out, ...flags].map((flag) =>
        flag.replace("OUT", out),
      );
    const undisturbed = await start(cwd, command("whole")).ended;
    expect(undisturbed).toMatchObject({ code: 0, stdout: "" });
    const whole = snapshot(join(cwd, "whole"));
    expect([...whole.keys()].filter((path) => unnamed.test(path))).toEqual([]);
    const random = randomFrom(20210205);
    let partly = 0;
    // Where the machine's pace changes, few moments are in the midst of writing: then there are more of them.
    for (let moment = 0; moment < moments || (partly < 2 && moment < 3 * moments); moment++) {
      const [out, told] = [`outbox-${moment}`, { moment }];
      await killed(cwd, command(out), (((moment % moments) + random()) / moments) * undisturbed.ms);
      // Every other time, the second run is killed as well.
      if (moment % 2 === 1) await killed(cwd, command(out), random() * undisturbed.ms);
      const left = snapshot(join(cwd, out));
      const files = [...left].filter(([path, { is }]) => is !== "" && !unnamed.test(path.split("/")[0] ?? ""));
      const torn = files.filter(([path, { holds }]) => whole.get(path)?.holds !== holds).map(([path]) => path);
      expect({ ...told, torn }).toEqual({ ...told, torn: [] });
      if (left.size > 0 && differences(left, whole).length > 0) partly++;
      const { code, stdout, stderr } = await start(cwd, command(out)).ended;
      expect({ ...told, code, stdout, bug: /bug.*/.exec(stderr)?.[0] }).toEqual({
        ...told,
        code: 0,
        stdout: "",
        bug: undefined,
      });
      const now = snapshot(join(cwd, out));
      expect({ ...told, differences: differences(now, whole) }).toEqual({ ...told, differences: [] });
      const rewritten = files.filter(([path, { is }]) => now.get(path)?.is !== is).map(([path]) => path);
      expect({ ...told, rewritten }).toEqual({ ...told, rewritten: [] });
    }
    // Moments at which nothing, or everything, was there would show little.
    expect(partly).toBeGreaterThan(1);
  },
);
