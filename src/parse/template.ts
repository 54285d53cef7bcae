import { scriptName } from "../model/choice.ts";
import type { Template } from "../model/template.ts";
import { isError, type Problem, problem, type Report } from "../problems/problem.ts";
import { placeAt, type Source, wholeFile } from "../problems/source.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type Ast, type Piece, parseHandlebars } from "./handlebars.ts";
import { type Memory, noMemory } from "./memory.ts";
import { checkNames } from "./names.ts";
import type { Names, Partials } from "./walk.ts";

/** A template's name and language, from its file's name: `letter.pt-BR.hbs`. */
export interface TemplateName {
  readonly name: string;
  readonly language: string;
}

/** Phone scripts have no subject, and nobody's own words. */
export const isScript = (name: string) => name === scriptName;

/** A template's file as it stands alone: what its names mean shows with the partials. */
export interface ReadTemplate {
  readonly source: Source;
  readonly subject?: Parsed | undefined;
  readonly body?: Parsed | undefined;
  /** Whether nothing in it is wrong so far. */
  readonly isWhole: boolean;
}

interface Parsed {
  readonly piece: Piece;
  readonly ast: Ast;
}

/** Reads the file of a template; all that is wrong with it is reported. */
export function readTemplate(name: string, source: Source, report: Report): ReadTemplate {
  const problems: Problem[] = [];
  const collect = (found: Problem) => void problems.push(found);
  const parts = splitFrontMatter(source, collect);
  if (parts && !parts.subject && !isScript(name)) collect(problem("missing-front-matter", {}, placeAt(source, 0)));
  const [subject, body] = [parts?.subject, parts?.body].map((piece) => piece && parsed(piece, collect));
  problems.forEach(report);
  return { source, subject, body, isWhole: parts !== undefined && !problems.some(isError) };
}

/** Checks one template. @returns undefined where it cannot be used; all that is wrong with its names is reported. */
export function checkTemplate(
  { name, language }: TemplateName,
  { source, subject, body, isWhole }: ReadTemplate,
  partials: ReadonlyMap<string, Source | undefined>,
  parsedPartials: Partials,
  report: Report,
): Template | undefined {
  const problems: Problem[] = [];
  const collect = (found: Problem) => void problems.push(found);
  const names = [subject, body].map(
    (part) => part && checkNames(part.ast, part.piece, parsedPartials, collect, language),
  );
  const whole = isWhole && !problems.some(isError);
  // A subject is one line, and no place for any of these.
  if (whole && !isScript(name)) missingParts(names[1]?.prints ?? new Set(), source.file).forEach(collect);
  problems.forEach(report);
  if (!whole || problems.some(isError)) return undefined;
  return {
    name,
    language,
    file: source.file,
    subject: subject?.piece.text ?? "",
    body: body?.piece.text ?? "",
    partials: Object.fromEntries([...partials].map(([key, partial]) => [key, partial?.text ?? ""])),
    uses: new Set(names.flatMap((found) => [...(found?.uses ?? [])])),
    translations: names.flatMap((found) => found?.translations ?? []),
    source: {
      text: source.text,
      subject: subject?.piece.start ?? 0,
      body: body?.piece.start ?? 0,
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

function parsed(piece: Piece, report: Report): Parsed | undefined {
  const ast = parseHandlebars(piece, report);
  return ast && { piece, ast };
}

/** Parses all partials of a campaign once; those that could not be read have no source. */
export function parsePartials(
  partials: ReadonlyMap<string, Source | undefined>,
  report: Report,
  memory: Memory = noMemory,
): Partials {
  const known = new Map<string, Parsed>();
  for (const [name, source] of partials) {
    const parse = (tell: Report) => source && parsed({ source, start: 0, text: source.text }, tell);
    const partial = memory.recall(`partial ${name}`, [source], parse, report);
    if (partial) known.set(name, partial);
  }
  return { names: [...partials.keys()], parsed: known };
}
