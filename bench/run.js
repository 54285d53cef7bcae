// `npm run bench`: each measurement as a ratio to a baseline of the same run. Exit code 1 where a limit is passed.
import { startup } from "./startup.js";

console.log("Start-up: medians of 21 runs, and as ratios to `node -e 0`:\n");
const rows = await startup();
for (const { name, ms, bare, ratio, limit } of rows) {
  const verdict = Number.isNaN(ratio) ? "not measured: needs `script`" : ratio <= limit ? "ok" : "TOO SLOW";
  const times = `${ms.toFixed(0).padStart(4)} ms to ${bare.toFixed(0).padStart(3)} ms`;
  console.log(`  ${name.padEnd(18)} ${times}  ${ratio.toFixed(2)} (at most ${limit})  ${verdict}`);
}
if (rows.some(({ ratio, limit }) => ratio > limit)) process.exitCode = 1;
