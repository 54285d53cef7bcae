import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

const day = "2026-12-01";

/** The arguments of `node` for `postbag batch` with the campaign for measuring. */
export function postbag(roster, ...flags) {
  return ["bin/postbag.js", "batch", roster, "--campaign", "bench/campaign", "--date", day, "--quiet", ...flags];
}

/** Milliseconds that a whole process takes. @param pinned whether it is held to one core */
export function timeOf(args, pinned = false) {
  const start = performance.now();
  node(args, pinned);
  return performance.now() - start;
}

export function node(args, pinned = false) {
  const [command, ...rest] = [...(pinned ? ["taskset", "-c", "0"] : []), process.execPath, ...args];
  const result = spawnSync(command, rest, { cwd: root, encoding: "utf8", maxBuffer: 1e8 });
  if (result.status !== 0) throw new Error(`node ${args.join(" ")}\n${result.stderr}`);
  return result;
}

/** The most memory (resident set, MB) that a run had at any time. */
export function peakOf(args) {
  const script = "process.on('exit', () => console.log(Math.round(process.resourceUsage().maxRSS / 1024)))";
  const preload = `data:text/javascript,${encodeURIComponent(script)}`;
  const { stdout } = node(["--import", preload, ...args]);
  return Number(stdout.trim().split("\n").at(-1));
}
