import { spawn, spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { median, root } from "./measure.js";

const bin = "bin/postbag.js";
const rounds = 21;

/** Each as a ratio to a `node -e 0` that ran just before it, as the machine's speed wanders. */
export async function startup() {
  const probes = [
    { name: "postbag --version", limit: 1.6, measure: () => timeOf([bin, "--version"]) },
    { name: "postbag check", limit: 4, measure: () => timeOf([bin, "check", "--quiet"]) },
    { name: "first question", limit: 4, measure: firstQuestion },
  ];
  const rows = [];
  for (const { name, limit, measure } of probes) {
    const [bare, times] = [[], []];
    for (let round = 0; round < rounds; round++) {
      bare.push(timeOf(["-e", "0"]));
      times.push(await measure());
    }
    const ratio = median(times.map((time, round) => time / bare[round]));
    const text = `${median(times).toFixed(0)} ms to ${median(bare).toFixed(0)} ms, ${ratio.toFixed(2)} (at most ${limit})`;
    // Without `script`, there is no terminal to measure on.
    rows.push(
      Number.isNaN(ratio)
        ? { name, text: "not measured: needs `script`", ok: true }
        : { name, text, ok: ratio <= limit },
    );
  }
  return rows;
}

function timeOf(args) {
  const start = performance.now();
  spawnSync(process.execPath, args, { cwd: root, stdio: "ignore" });
  return performance.now() - start;
}

/** From start to the first prompt on a terminal, which util-linux's `script` provides; NaN where there is none. */
function firstQuestion() {
  return new Promise((resolve) => {
    const start = performance.now();
    const command = `${process.execPath} ${bin} draft --dry-run`;
    const child = spawn("script", ["-qec", command, "/dev/null"], { cwd: root, stdio: ["pipe", "pipe", "ignore"] });
    let seen = "";
    let time = Number.NaN;
    child.on("error", () => resolve(time));
    child.on("close", () => resolve(time));
    child.stdout.on("data", (data) => {
      seen += data;
      if (!Number.isNaN(time) || !seen.includes("Your name")) return;
      time = performance.now() - start;
      child.stdin.write("\u0003");
    });
  });
}
