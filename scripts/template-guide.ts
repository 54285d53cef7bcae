import { fieldEntries, helperEntries, loopEntries } from "../src/model/guide.ts";
import type { Example } from "../src/model/helpers.ts";
import { parseHandlebars } from "../src/parse/handlebars.ts";
import { checkNames } from "../src/parse/names.ts";
import { printProblems } from "../src/problems/print.ts";
import type { Problem } from "../src/problems/problem.ts";
import { type Block, type DocExample, type DocMistake, fenced, isExample, table } from "./guide/example.ts";
import { prose } from "./guide/prose.ts";

/** docs/templates.md: how templates are written, and every field and helper from what `postbag fields` prints. */
export function templateGuide(): string {
  return `${[...prose.map(markdown), fieldGuide(), loopGuide(), helperGuide()].join("\n\n")}\n`;
}

/** Every example of the page's own. */
export const docExamples: readonly DocExample[] = prose.filter(isExample);

function markdown(block: Block): string {
  if (typeof block === "string") return block;
  return isExample(block) ? shown(block) : told(block);
}

function shown({ sample, output, partials = {}, says = "prints" }: DocExample): string {
  const shared = Object.entries(partials).map(
    ([name, text]) => `With \`templates/partials/${name}.hbs\`\n\n${fenced("handlebars", text)}`,
  );
  return [...shared, fenced("handlebars", sample), says, fenced("text", output)].join("\n\n");
}

/** A mistake, and what is told of it. */
function told({ mistake, language = "en" }: DocMistake): string {
  const problems: Problem[] = [];
  const report = (found: Problem) => void problems.push(found);
  const piece = { source: { file: `templates/letter.${language}.hbs`, text: mistake }, start: 0, text: mistake };
  const ast = parseHandlebars(piece, report);
  if (ast) checkNames(ast, piece, { names: [], parsed: new Map() }, report, language);
  return fenced("text", printProblems(problems, plain).trimEnd());
}

const same = (text: string) => text;
const plain = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same };

function fieldGuide(): string {
  const rows = fieldEntries.map(({ tag, kind, about, optional, output }) => {
    const what = optional ? `${about} (may be empty)` : about;
    return [code(tag), withCode(what), kind, output.split("\n").map(code).join("<br>")];
  });
  return `## Every field

Examples are what a letter of the sample signer, Ada Example of Leeds, to the sample office prints.

${table(["tag", "what it is", "kind", "example"], rows)}`;
}

function loopGuide(): string {
  return `## In loops\n\n${loopEntries.map(({ name, about, ...example }) => entry(name, `${about}.`, [example])).join("\n\n")}`;
}

function helperGuide(): string {
  const helpers = helperEntries.map(({ name, about, examples, settings }) => {
    const known = Object.entries(settings).map(([key, value]) => `\`${key}\` (${value})`);
    return entry(name, `${about}.${known.length > 0 ? `\n\nSettings: ${known.join("; ")}.` : ""}`, examples);
  });
  return `## Every helper\n\n${helpers.join("\n\n")}`;
}

function entry(name: string, about: string, examples: readonly Example[]): string {
  const pairs = examples.map(
    ({ sample, output }) =>
      `${fenced("handlebars", sample)}\n\n${output === "" ? "prints nothing here" : `prints\n\n${fenced("text", output)}`}`,
  );
  return [`### \`${name}\``, withCode(about), ...pairs].join("\n\n");
}

function code(text: string): string {
  return `\`${text}\``;
}

/** Words in which each tag is set as code. */
function withCode(text: string): string {
  return text.replaceAll(/\{\{[^}]*\}\}/g, code);
}
