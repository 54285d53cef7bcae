import { scriptName } from "../model/choice.ts";
import type { Template } from "../model/template.ts";
import { isError, type Problem, problem, type Report } from "../problems/problem.ts";
import { placeAt, type Source, wholeFile } from "../problems/source.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type Ast, type Piece, parseHandlebars } from "./handlebars.ts";
import { checkNames, type Names, type Partials } from "./names.ts";

/** A template's name and language, from its file's name: `letter.pt-BR.hbs`. */
export interface TemplateName {
  readonly name: string;
  readonly language: string;
}

/** Phone scripts have no subject, and nobody's own words. */
export const isScript = (name: string) => name === scriptName;

/** Reads one template. @returns undefined where it cannot be used; all that is wrong with it is reported. */
export function parseTemplate(
  { name, language }: TemplateName,
  source: Source,
  partials: ReadonlyMap<string, Source | undefined>,
  parsed: Partials,
  report: Report,
): Template | undefined {
  const problems: Problem[] = [];
  const collect = (found: Problem) => void problems.push(found);
  const parts = splitFrontMatter(source, collect);
  if (parts && !parts.subject && !isScript(name)) collect(problem("missing-front-matter", {}, placeAt(source, 0)));
  const [subject, body] = [parts?.subject, parts?.body].map((piece) => piece && namesIn(piece, parsed, collect));
  const whole = parts && !problems.some(isError);
  // A subject is one line, and no place for any of these.
  if (whole && !isScript(name)) missingParts(body?.prints ?? new Set(), source.file).forEach(collect);
  problems.forEach(report);
  if (!whole || problems.some(isError)) return undefined;
  return {
    name,
    language,
    file: source.file,
    subject: parts.subject?.text ?? "",
    body: parts.body.text,
    partials: Object.fromEntries([...partials].map(([key, partial]) => [key, partial?.text ?? ""])),
    uses: new Set([...(subject?.uses ?? []), ...(body?.uses ?? [])]),
    source: {
      text: source.text,
      subject: parts.subject?.start ?? 0,
      body: parts.body.start,
      partials: Object.fromEntries([...partials].map(([key, partial]) => [key, partial?.file ?? ""])),
    },
  };
}

/** What a letter should carry and the template never prints; to ask whether it is there is not enough. */
function missingParts(prints: Names["prints"], file: string): Problem[] {
  const signed = ["signer.name", "signer.given_name", "signer.family_name"].some((name) => prints.has(name));
  return [
    ...(prints.has("own_words") ? [] : [problem("no-own-words", {}, wholeFile(file))]),
    ...(prints.has("points.text") ? [] : [problem("no-points", {}, wholeFile(file))]),
    ...(signed ? [] : [problem("no-signature", {}, wholeFile(file))]),
  ];
}

function namesIn(piece: Piece, partials: Partials, report: Report): Names | undefined {
  const ast = parseHandlebars(piece, report);
  return ast && checkNames(ast, piece, partials, report);
}

/** Parses all partials of a campaign once; those that could not be read have no source. */
export function parsePartials(partials: ReadonlyMap<string, Source | undefined>, report: Report): Partials {
  const parsed = new Map<string, { piece: Piece; ast: Ast }>();
  for (const [name, source] of partials) {
    const piece = source && { source, start: 0, text: source.text };
    const ast = piece && parseHandlebars(piece, report);
    if (ast) parsed.set(name, { piece, ast });
  }
  return { names: [...partials.keys()], parsed };
}
