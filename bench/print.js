import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, peakOf, postbag, timeOf } from "./measure.js";
import { writeRoster } from "./rosters.js";

const letters = 2000;
const rounds = 3;

/** Letters on paper: single files beside pdfkit, and one file beside a bare Typst document; whole processes. */
export function print() {
  const folder = mkdtempSync(join(tmpdir(), "postbag-bench-"));
  try {
    return [...singles(folder), ...merged(folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same on one core, where there is a way to hold a process to it. */
function singles(folder) {
  const roster = join(folder, "singles.csv");
  writeRoster(roster, letters);
  const oneCore = spawnSync("taskset", ["-c", "0", "true"]).status === 0;
  return [false, ...(oneCore ? [true] : [])].map((pinned) => {
    const [ours, theirs] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const out = join(folder, `pdf-${pinned}-${round}`);
      ours.push(timeOf(postbag(roster, "--to", "councillor-1", "--format", "pdf", "--out", out), pinned));
      theirs.push(timeOf(["bench/bare-print.js", "pdfkit", String(letters), `${out}-kit`], pinned));
    }
    const ratio = median(theirs.map((ms, round) => ms / ours[round]));
    return {
      name: `2,000 PDFs${pinned ? ", on one core" : ""}`,
      text: `${rate(median(ours))} a second, pdfkit ${rate(median(theirs))}: ${ratio.toFixed(1)} times as many (at least 3)`,
      ok: ratio >= 3,
    };
  });
}

function merged(folder) {
  const roster = join(folder, "merged.csv");
  writeRoster(roster, letters);
  const [ours, theirs] = [[], []];
  let peak = 0;
  for (let round = 0; round < rounds; round++) {
    const out = join(folder, `all-${round}.pdf`);
    const args = postbag(roster, "--to", "councillor-1", "--print", out);
    ours.push(timeOf(args));
    theirs.push(timeOf(["bench/bare-print.js", "typst", String(letters), `${out}.bare`]));
    rmSync(out);
    peak = Math.max(peak, peakOf(args));
  }
  const ratio = median(theirs.map((ms, round) => ms / ours[round]));
  const pages = rate(median(ours));
  return [
    {
      name: "2,000 letters in one PDF",
      text: `${pages} pages a second, bare Typst ${rate(median(theirs))}: ${ratio.toFixed(2)} of its rate (at least 0.7, or 1,000 pages), peak ${peak} MB (under 300)`,
      ok: (ratio >= 0.7 || pages >= 1000) && peak < 300,
    },
  ];
}

function rate(ms) {
  return Math.round(letters / (ms / 1000));
}
