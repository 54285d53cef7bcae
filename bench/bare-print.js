// What printing is compared with.
//   node bench/bare-print.js pdfkit <letters> <folder>   the same page by pdfkit, a file each, one font object for all
//   node bench/bare-print.js typst <letters> <file>      the same text by Typst in one document, nothing but paragraphs
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import PDFDocument from "pdfkit";
import { person } from "./rosters.js";

const [mode, count, to] = process.argv.slice(2);
const millimetre = 72 / 25.4;
const recipient = ["City Council", "Councillor for Ward 1", "Town Hall, Room 1", "1 Example Square", "Leeds LS1 1AA"];
const body = parseLetter();
if (mode === "pdfkit") await pdfkit(Number(count), to);
else typst(Number(count), to);

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

/** The fonts that Typst's package carries within its program, so that both set the very same page: OpenType with CFF. */
function* typstFonts() {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("@myriaddreamin/typst-ts-node-compiler"));
  const [platform] = Object.keys(
    require("@myriaddreamin/typst-ts-node-compiler/package.json").optionalDependencies,
  ).filter((name) => existsSync(join(folder, "../..", name)));
  const files = join(folder, "../..", platform);
  const program = readFileSync(
    join(
      files,
      readdirSync(files).find((name) => name.endsWith(".node")),
    ),
  );
  for (let at = program.indexOf("OTTO"); at !== -1; at = program.indexOf("OTTO", at + 4)) {
    const tables = program.readUInt16BE(at + 4);
    const entries = Array.from({ length: tables }, (_, index) => at + 12 + 16 * index);
    if (
      tables < 5 ||
      tables > 40 ||
      !entries.every((entry) => /^[\w /]{4}$/.test(program.toString("latin1", entry, entry + 4)))
    )
      continue;
    const ends = entries.map((entry) => program.readUInt32BE(entry + 8) + program.readUInt32BE(entry + 12));
    yield new PDFDocument().font(program.subarray(at, at + Math.max(...ends)))._font.font;
  }
}

/** A font that is read once and shared by all documents, each of which embeds what it uses. */
async function pdfkit(letters, folder) {
  mkdirSync(folder, { recursive: true });
  const fonts = [...typstFonts()];
  const [regular, bold] = ["Regular", "Bold"].map((weight) =>
    fonts.find(({ postscriptName }) => postscriptName === `LibertinusSerif-${weight}`),
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
