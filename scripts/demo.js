// The shipped campaign's letters for an example signer, with no question asked: `npm run demo`.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const signer = [
  ...["--name", "Ada Example", "--city", "Leeds", "--country", "GB", "--language", "en"],
  ...["--street", "1 Example Street", "--postal-code", "LS1 1AA", "--email", "ada@example.org"],
  ...["--own-words", "I taught in Quito for six years, and many of my pupils vote for the first time this Sunday."],
];
// The day is fixed, and the files are replaced, so that the demo gives the same letters whenever it runs.
const demo = ["draft", ...signer, "--date", "2021-02-05", "--force", "--no-input"];

const { status } = spawnSync(process.execPath, ["bin/postbag.js", ...demo], { cwd: root, stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);

const letter = "outbox/ada-example/oas-general-secretariat.en.txt";
const say = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);
say(`\nOne of them, ${letter}:\n`);
say(readFileSync(new URL(`../${letter}`, import.meta.url), "utf8").replace(/^(?=.)/gm, "  "));
say("That was an example. To draft letters of your own, which asks you everything:\n");
say("  node bin/postbag.js draft");
