// What printing is compared with. Each prints its milliseconds, from the first page to the last.
//   node bench/bare-print.js pdfkit <letters> <folder>   the same page by pdfkit, a file each, one font object for all
//   node bench/bare-print.js typst <letters> <file>      the same text by Typst in one document, nothing but paragraphs
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { inflateSync } from "node:zlib";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import PDFDocument from "pdfkit";
import { person } from "./rosters.js";

const [mode, count, to] = process.argv.slice(2);
const millimetre = 72 / 25.4;
const recipient = ["City Council", "Councillor for Ward 1", "Town Hall, Room 1", "1 Example Square", "Leeds LS1 1AA"];
const body = parseLetter();
const start = performance.now();
if (mode === "pdfkit") await pdfkit(Number(count), to);
else typst(Number(count), to);
console.log(performance.now() - start);

/** The letter's parts, as `postbag` makes them of bench/campaign. */
function letter(number) {
  const { givenName, familyName, email, city, postalCode, ownWords } = person(number);
  const name = `${givenName} ${familyName}`;
  const own = ownWords ? [ownWords] : [];
  return {
    name,
    sender: [name, city, postalCode, email],
    date: "1 December 2026",
    subject: body.subject.replace("{{city}}", city),
    paragraphs: body.paragraphs.flatMap((text) => (text === "{{own}}" ? own : [text.replaceAll("{{name}}", name)])),
  };
}

/** The campaign's letter with its points, its names left to be filled in. */
function parseLetter() {
  const folder = new URL("campaign/", import.meta.url);
  const yaml = readFileSync(new URL("targets.yaml", folder), "utf8");
  const points = [...yaml.matchAll(/^ {4}text: (.*)$/gm)].map(([, text]) => `- ${text}`);
  const source = readFileSync(new URL("templates/letter.en.hbs", folder), "utf8");
  const [, subject = "", body = ""] = /^---\nsubject: "(.*)"\n---\n([\s\S]*)$/.exec(source) ?? [];
  const plain = (text) =>
    text
      .replace(/\{\{date[^}]*\}\}/g, "20 December 2026")
      .replace(/\{\{(signer|target|campaign)\.(\w+)\}\}/g, (_, of, key) =>
        of === "signer" && key === "name" ? "{{name}}" : of === "signer" && key === "city" ? "{{city}}" : "Leeds",
      );
  const filled = plain(body)
    .replace(/\{\{#if own_words\}\}[\s\S]*?\{\{\/if\}\}/, "\n\n{{own}}\n\n")
    .replace(/\{\{#each points\}\}[\s\S]*?\{\{\/each\}\}/, points.join("\n\n"));
  return {
    subject: plain(subject),
    paragraphs: filled
      .split(/\n\n+/)
      .map((text) => text.trim())
      .filter(Boolean),
  };
}

/** A WOFF font unpacked (W3C WOFF 1.0), as pdfkit's reader would unpack its tables for every document anew. */
function sfntOf(woff) {
  const count = woff.readUInt16BE(12);
  const header = Buffer.alloc(12 + 16 * count);
  header.writeUInt32BE(woff.readUInt32BE(4), 0);
  header.writeUInt16BE(count, 4);
  const tables = [];
  let offset = header.length;
  for (let index = 0; index < count; index++) {
    const at = 44 + 20 * index;
    const [from, packed, length, sum] = [4, 8, 12, 16].map((field) => woff.readUInt32BE(at + field));
    const bytes = woff.subarray(from, from + packed);
    const table = packed < length ? inflateSync(bytes) : bytes;
    woff.copy(header, 12 + 16 * index, at, at + 4);
    for (const [field, value] of [sum, offset, length].entries())
      header.writeUInt32BE(value, 16 + 16 * index + 4 * field);
    const padding = Buffer.alloc(-length & 3);
    tables.push(table, padding);
    offset += length + padding.length;
  }
  return Buffer.concat([header, ...tables]);
}

/** A font that is read once and shared by all documents, each of which embeds what it uses. */
async function pdfkit(letters, folder) {
  mkdirSync(folder, { recursive: true });
  const files = new URL("../node_modules/@fontsource/libertinus-serif/files/", import.meta.url);
  const [regular, bold] = ["400", "700"].map(
    (weight) =>
      new PDFDocument().font(sfntOf(readFileSync(new URL(`libertinus-serif-latin-${weight}-normal.woff`, files))))._font
        .font,
  );
  for (let number = 0; number < letters; number++) {
    const { sender, date, subject, paragraphs } = letter(number);
    const document = new PDFDocument({ size: "A4", margin: 25 * millimetre, tagged: true, lang: "en" });
    const pieces = [];
    document.on("data", (piece) => pieces.push(piece));
    const ended = new Promise((resolve) => document.on("end", resolve));
    document.font(regular).fontSize(11);
    document.text([...sender, "", date].join("\n"), 125 * millimetre, 15 * millimetre);
    document.text(recipient.join("\n"), 25 * millimetre, 62.7 * millimetre);
    document
      .font(bold)
      .text(subject, 25 * millimetre, 98 * millimetre)
      .moveDown();
    document.font(regular);
    for (const text of paragraphs) document.text(text, { width: 165 * millimetre }).moveDown(0.6);
    document.end();
    await ended;
    writeFileSync(join(folder, `${number}.pdf`), Buffer.concat(pieces));
  }
}

function typst(letters, file) {
  const source = `
#let letters = json(bytes(sys.inputs.data))
#set page(paper: "a4", margin: 25mm)
#set text(font: "Libertinus Serif", size: 11pt, lang: "en")
#for letter in letters {
  par(letter.sender.join(linebreak()))
  par(letter.date)
  par(letter.recipient.join(linebreak()))
  par(strong(letter.subject))
  for text in letter.paragraphs { par(text) }
  pagebreak(weak: true)
}`;
  const compiler = NodeCompiler.create({});
  const data = Array.from({ length: letters }, (_, number) => ({ recipient, ...letter(number) }));
  const { result } = compiler.compile({ mainFileContent: source, inputs: { data: JSON.stringify(data) } });
  writeFileSync(file, compiler.pdf(result, {}));
}
