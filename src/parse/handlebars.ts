import Handlebars from "handlebars";
import { problem, type Report } from "../problems/problem.ts";
import { type Piece as FilePiece, offsetAt, type Place, placeAt } from "../problems/source.ts";
import { slipIn } from "./conditions.ts";

export type Ast = hbs.AST.Program;

/** A piece of Handlebars inside a file. */
export interface Piece extends FilePiece {
  /** Where the text is not written in the file as it reads (escapes, folded lines): the one place for all of it. */
  readonly whole?: Place;
}

/** The place in the file of something that Handlebars locates in a piece (1-based lines, 0-based columns). */
export function placeOf(piece: Piece, loc: hbs.AST.SourceLocation): Place {
  const length = loc.end.line === loc.start.line ? loc.end.column - loc.start.column : 1;
  return placeInPiece(piece, loc.start.line, loc.start.column, length);
}

/** Parses a piece. @returns undefined where it cannot be understood; that is reported. */
export function parseHandlebars(piece: Piece, report: Report): Ast | undefined {
  const deep = tooDeepAt(piece.text);
  if (deep !== undefined) {
    report(problem("template-too-deep", {}, placeOfOffset(piece, deep, 2)));
    return undefined;
  }
  try {
    return Handlebars.parse(piece.text);
  } catch (error) {
    report(syntaxProblem(piece, error as HandlebarsError));
    return undefined;
  }
}

/** What is nested deeper is a slip or a trap: Handlebars takes minutes over thousands of levels, and then gives up. */
const deepest = 64;

/** The offset of the tag with which blocks, chains of {{else if}} and parentheses are nested too deeply. */
function tooDeepAt(text: string): number | undefined {
  const open: number[] = [];
  let depth = 0;
  for (const { 0: tag, index } of text.matchAll(/\{\{[^{}]*/g)) {
    const [, kind] = /^\{\{~?\s*(#|\/|\^(?=\s*[^\s~])|else(?=\s+\S))/.exec(tag) ?? [];
    if (kind === "/") depth -= open.pop() ?? 0;
    else if (kind === "else") open.push((open.pop() ?? 0) + 1);
    else if (kind) open.push(1);
    if (kind && kind !== "/") depth++;
    if (depth + tag.split("(").length > deepest) return index;
  }
  return undefined;
}

interface HandlebarsError extends Error {
  lineNumber?: number;
  column?: number;
}

/** What the parser was reading when it gave up; its errors carry lines only, its lexer knows the column. */
interface Lexer {
  match: string;
  yylloc: { first_line: number; first_column: number };
}

function syntaxProblem(piece: Piece, error: HandlebarsError) {
  const mismatch = /^(.+) doesn't match (.+) - /.exec(error.message);
  if (mismatch && error.lineNumber !== undefined) {
    const [, opened = "", closed] = mismatch;
    const place = placeInPiece(piece, error.lineNumber, error.column ?? 0, opened.length);
    return problem("template-syntax", { reason: `{{#${opened}}} is closed by {{/${closed}}}` }, place);
  }
  const { lexer } = (Handlebars as unknown as { Parser: { lexer: Lexer } }).Parser;
  const offset = offsetOf(piece.text, lexer.yylloc.first_line, lexer.yylloc.first_column);
  const { reason, at, length, mend } = explain(piece.text, offset, lexer.match, error.message);
  return problem("template-syntax", { reason, mend }, placeOfOffset(piece, at, length));
}

/** Where a template cannot be understood, why, and how to mend it where that is known. */
interface Explanation {
  readonly reason: string;
  readonly at: number;
  readonly length: number;
  readonly mend?: string;
}

function explain(text: string, offset: number, found: string, message: string): Explanation {
  const opener = text.lastIndexOf("{{", found.startsWith("{{") ? offset - 1 : offset);
  const closer = opener === -1 ? 0 : text.indexOf("}}", opener);
  const next = opener === -1 ? -1 : text.indexOf("{{", opener + 2);
  if (opener !== -1 && (closer === -1 || (next !== -1 && next < closer))) {
    return { reason: "this {{ has no }}", at: opener, length: 2 };
  }
  const slip = opener !== -1 && offset < closer ? slipIn(text.slice(opener, closer)) : undefined;
  if (slip) return { reason: slip.reason, at: opener + slip.at, length: slip.sign.length, mend: slip.mend };
  const open = /got 'EOF'/.test(message) ? lastOpenBlock(text) : undefined;
  if (open) return { reason: `{{#${open.name}}} is never closed`, at: open.at, length: open.length };
  if (/got 'OPEN_ENDBLOCK'/.test(message)) {
    return { reason: "this closes a block that is not open", at: offset, length: found.length };
  }
  if (/got '(OPEN_)?INVERSE/.test(message)) {
    return { reason: "this stands in no block", at: offset, length: found.length };
  }
  if (found === "}}" && text.slice(opener + 2, offset).trim() === "") {
    return { reason: "there is nothing between {{ and }}", at: opener, length: offset + 2 - opener };
  }
  if (found.trim() === "") return { reason: "something is missing", at: offset, length: 1 };
  if (found === '"' || found === "'")
    return { reason: "the quote that begins here is never closed", at: offset, length: 1 };
  const [word = found] = /^[^\s{}()|=~]+/.exec(text.slice(offset)) ?? [];
  return { reason: `"${word}" does not belong here`, at: offset, length: word.length };
}

function lastOpenBlock(text: string) {
  const open: { name: string; at: number; length: number }[] = [];
  for (const tag of text.matchAll(/\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?([#/^])>?\s*([^\s}~]+)[^}]*\}\}/g)) {
    if (tag[1] === "/") open.pop();
    else if (tag[1]) open.push({ name: tag[2] ?? "", at: tag.index, length: tag[0].length });
  }
  return open.at(-1);
}

/** The same within the text: where Handlebars gives up at its end, that is behind the last character. */
function offsetOf(text: string, line: number, column: number): number {
  return Math.min(offsetAt(text, line, column), Math.max(0, text.length - 1));
}

function placeInPiece(piece: Piece, line: number, column: number, length: number): Place {
  return placeOfOffset(piece, offsetOf(piece.text, line, column), length);
}

function placeOfOffset({ source, start, whole }: Piece, offset: number, length: number): Place {
  return whole ?? placeAt(source, start + offset, start + offset + length);
}
