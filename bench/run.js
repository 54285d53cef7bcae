// `npm run bench`: each measurement as a ratio to a baseline of the same run. Exit code 1 where a limit is passed.
// `npm run bench startup`, `npm run bench batch`, `npm run bench match` or `npm run bench print` measures one part alone.
import { batch } from "./batch.js";
import { match } from "./match.js";
import { print } from "./print.js";
import { startup } from "./startup.js";

const parts = {
  startup: { title: "Start-up: medians of 21 runs, and as ratios to `node -e 0`", measure: startup },
  batch: { title: "Batch: medians of 5 runs, beside bare loops that check and encode nothing", measure: batch },
  match: { title: "Matching: medians of 3 runs, in one process", measure: match },
  print: { title: "On paper: medians of 3 runs, whole processes", measure: print },
};
const wanted = process.argv.slice(2);

for (const [name, { title, measure }] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`${title}:\n`);
  for (const { name: row, text, ok } of await measure()) {
    console.log(`  ${row.padEnd(26)} ${text}  ${ok ? "ok" : "PAST THE LIMIT"}`);
    if (!ok) process.exitCode = 1;
  }
  console.log();
}
