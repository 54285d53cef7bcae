import { spawn, spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { median, root } from "./measure.js";

const bin = "bin/postbag.js";
const rounds = 21;

/** Each as a ratio to `node -e 0`, all taken in turns so that a noisy machine disturbs them alike. */
export async function startup() {
  const probes = {
    "node -e 0": { limit: 1, measure: () => timeOf(["-e", "0"]) },
    "postbag --version": { limit: 1.6, measure: () => timeOf([bin, "--version"]) },
    "postbag check": { limit: 4, measure: () => timeOf([bin, "check", "--quiet"]) },
    "first question": { limit: 4, measure: firstQuestion },
  };
  const times = Object.fromEntries(Object.keys(probes).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, { measure }] of Object.entries(probes)) times[name].push(await measure());
  }
  const base = median(times["node -e 0"]);
  return Object.entries(probes).map(([name, { limit }]) => {
    const ms = median(times[name]);
    return { name, ms, ratio: ms / base, limit };
  });
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
