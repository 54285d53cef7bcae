// The bare loops that `postbag batch` is compared with: nothing is read, checked or encoded.
//   node bench/bare.js letters <letters> <file>      renders the same precompiled template, writes plain text to one file
//   node bench/bare.js files <folder> <new folder>   writes the same bytes to the same paths, once they are in memory
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import { parse } from "yaml";
import { person } from "./rosters.js";

const [mode, from, to] = process.argv.slice(2);
if (mode === "letters") letters(Number(from), to);
else files(from, to);

function letters(count, path) {
  const folder = new URL("campaign/", import.meta.url);
  const { campaign, points, targets } = parse(readFileSync(new URL("targets.yaml", folder), "utf8"));
  const source = readFileSync(new URL("templates/letter.en.hbs", folder), "utf8");
  const [, subject = "", body] = /^---\nsubject: "(.*)"\n---\n([\s\S]*)$/.exec(source) ?? [];
  const days = { long: "20 December 2026", full: "Sunday, 20 December 2026" };
  const engine = Handlebars.create();
  engine.registerHelper("date", (_, { hash }) => days[hash.style ?? "long"]);
  const options = { noEscape: true, knownHelpers: { date: true }, knownHelpersOnly: true };
  const compile = (text) => engine.template(new Function(`return ${engine.precompile(text, options)}`)());
  const [writeSubject, writeBody] = [compile(subject), compile(body)];
  const target = { ...targets[0], salutation: "Dear Sir or Madam,", closing: "Yours faithfully," };
  const numbered = points.map((point, index) => ({ ...point, number: String(index + 1) }));

  const file = openSync(path, "w");
  let pieces = [];
  for (let number = 0; number < count; number++) {
    const { givenName, familyName, city, postalCode, ownWords } = person(number);
    const signer = {
      name: `${givenName} ${familyName}`,
      place: `${city}, United Kingdom`,
      city,
      postal_code: postalCode,
    };
    const fields = { campaign, target, points: numbered, signer, own_words: ownWords };
    pieces.push(writeSubject(fields), "\n\n", writeBody(fields), "\n");
    if (pieces.length < 2000 && number < count - 1) continue;
    writeSync(file, pieces.join(""));
    pieces = [];
  }
  closeSync(file);
}

/** Prints how long the writing took, in milliseconds: reading the bytes first is no part of it. */
function files(source, folder) {
  const all = readdirSync(source, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? [
          {
            name: entry.name,
            files: readdirSync(join(source, entry.name)).map((name) => read(source, entry.name, name)),
          },
        ]
      : [],
  );
  const start = performance.now();
  mkdirSync(folder);
  for (const { name, files } of all) {
    mkdirSync(join(folder, name));
    for (const { path, bytes } of files) writeFileSync(join(folder, path), bytes);
  }
  console.log(performance.now() - start);
}

function read(source, folder, name) {
  const path = join(folder, name);
  return { path, bytes: readFileSync(join(source, path)) };
}
