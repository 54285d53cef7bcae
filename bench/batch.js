import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { median, node, peakOf, postbag, timeOf } from "./measure.js";
import { writeRoster } from "./rosters.js";

const letters = 100_000;
const rounds = 5;

/** All measurements of `postbag batch`, each beside its baseline in the same round, as the machine's speed wanders. */
export function batch() {
  const folder = mkdtempSync(join(tmpdir(), "postbag-bench-"));
  try {
    return [...streams(folder), ...folders(folder), ...scale(folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Mailbox and lines of JSON beside a bare loop that renders the same template: whole processes. */
function streams(folder) {
  const roster = join(folder, "streams.csv");
  writeRoster(roster, letters);
  const out = { mbox: join(folder, "all.mbox"), json: join(folder, "all.jsonl") };
  const flags = { mbox: ["--mbox", out.mbox], json: ["--format", "json", "--out", out.json] };
  const [bare, times] = [[], { mbox: [], json: [] }];
  for (let round = 0; round < rounds; round++) {
    bare.push(timeOf(["bench/bare.js", "letters", String(letters), join(folder, "bare.txt")]));
    for (const form of ["mbox", "json"]) {
      // A file that is there would be compared as well.
      rmSync(out[form], { force: true });
      times[form].push(timeOf(postbag(roster, "--to", "councillor-1", ...flags[form])));
    }
  }
  return ["mbox", "json"].map((form) => row(`100,000 letters, ${form}`, bare, times[form], 0.5));
}

/** Folders beside a bare loop that writes the same bytes to the same paths: new folders each time. */
function folders(folder) {
  const roster = join(folder, "folders.csv");
  writeRoster(roster, letters / 10);
  const [bare, times] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const out = join(folder, `out-${round}`);
    times.push(timeOf(postbag(roster, "--format", "txt", "--out", out)));
    bare.push(Number(node(["bench/bare.js", "files", out, join(folder, `bare-${round}`)]).stdout));
  }
  return [row("100,000 letters, folders", bare, times, 0.7)];
}

/** Time and memory as the roster grows. */
function scale(folder) {
  const sizes = [10_000, 100_000, 1_000_000].map((people) => {
    const roster = join(folder, `${people}.csv`);
    writeRoster(roster, people);
    const out = join(folder, `${people}.mbox`);
    const start = performance.now();
    const peak = peakOf(postbag(roster, "--to", "councillor-1", "--mbox", out));
    return { people, ms: performance.now() - start, peak, bytes: statSync(out).size };
  });
  return sizes.map(({ people, ms, peak, bytes }) => ({
    name: `${people.toLocaleString("en")} rows`,
    text: `${(ms / 1000).toFixed(1)} s, ${((people / ms) * 1000).toFixed(0)} a second, peak ${peak} MB, mailbox of ${(bytes / 1e6).toFixed(0)} MB`,
    ok: peak < 300,
  }));
}

function row(name, bare, times, limit) {
  const ratio = median(bare.map((ms, round) => ms / times[round]));
  const text = `${median(times).toFixed(0)} ms to ${median(bare).toFixed(0)} ms, ${ratio.toFixed(2)} of its rate (at least ${limit})`;
  return { name, text, ok: ratio >= limit };
}
