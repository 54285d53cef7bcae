import Handlebars from "handlebars";
import { offsetAt, type Piece, type Place, placeAt } from "../problems/source.ts";
import { marks } from "./marks.ts";

/** A tag of a template or partial. */
export interface Tag {
  readonly kind: "value" | "block" | "partial";
  /** When it prints nothing: the end of a sentence such as "Where …". */
  readonly silence: string;
  /** What would ask for it: `{{#if signer.organization}}`; undefined where nothing simple would. */
  readonly guard: string | undefined;
  /** Blocks of several lines leave no line behind, nor do partials that stand alone on one. */
  readonly leavesLine: boolean;
  readonly place: Place;
}

/** A piece's syntax tree with marks around each tag, by its index among `tags`, which gets them. */
export function markTags(piece: Piece, tags: Tag[]): hbs.AST.Program {
  const mark = (program: hbs.AST.Program): hbs.AST.Program => {
    const body = program.body.flatMap((statement): hbs.AST.Statement[] => {
      const tag = tagOf(statement, piece);
      if (!tag) return [statement];
      const number = tags.push(tag) - 1;
      const { program: inner, inverse } = statement as Partial<hbs.AST.BlockStatement>;
      const marked = {
        ...statement,
        ...(inner && { program: mark(inner) }),
        ...(inverse && { inverse: mark(inverse) }),
      };
      return [text(`${marks.tag}${number}${marks.begin}`, statement), marked, text(marks.end, statement)];
    });
    return { ...program, body };
  };
  return mark(Handlebars.parse(piece.text));
}

function text(value: string, { loc }: hbs.AST.Node): hbs.AST.ContentStatement {
  // The types take what it was in the file for something else.
  return { type: "ContentStatement", value, loc } as hbs.AST.ContentStatement;
}

function tagOf(node: hbs.AST.Statement, piece: Piece): Tag | undefined {
  if (node.type === "MustacheStatement") return valueTag(node as hbs.AST.MustacheStatement, piece);
  if (node.type === "BlockStatement") return blockTag(node as hbs.AST.BlockStatement, piece);
  if (node.type !== "PartialStatement") return undefined;
  const { original } = (node as hbs.AST.PartialStatement).name as hbs.AST.PathExpression;
  return {
    kind: "partial",
    silence: `the partial "${original}" is empty`,
    guard: undefined,
    leavesLine: false,
    ...placed(node, piece),
  };
}

function valueTag(node: hbs.AST.MustacheStatement, piece: Piece): Tag {
  const calls = node.params.length > 0 || node.hash !== undefined;
  const [given, ...others] = node.params;
  // What a helper makes of one name is empty where that is.
  const one = given?.type === "PathExpression" && others.length === 0 ? given : undefined;
  const name = calls && !one ? undefined : ((one ?? node.path) as hbs.AST.PathExpression).original;
  return {
    kind: "value",
    silence: `${name === undefined ? written(node, piece) : `"${name}"`} is empty`,
    guard: name === undefined ? undefined : `{{#if ${name}}}`,
    leavesLine: true,
    ...placed(node, piece),
  };
}

function blockTag(node: hbs.AST.BlockStatement, piece: Piece): Tag {
  const block = (node.path as hbs.AST.PathExpression).original;
  const [asked] = node.params;
  const name = asked ? written(asked, piece) : block;
  const isCall = asked?.type === "SubExpression";
  // {{#if x}}{{else}}…{{/if}} and {{^if x}}…{{/if}} print where there is nothing.
  const isElse = !node.program?.body.length && node.inverse !== undefined;
  const isThere = (block === "unless") !== isElse;
  const silence = isCall ? answerOf(name, isThere) : `"${name}" is ${isThere ? "there" : "empty"}`;
  return {
    kind: "block",
    silence,
    guard: isElse ? "{{else}}" : `{{#${block} ${name}}}`,
    leavesLine: node.loc.start.line === node.loc.end.line,
    ...placed(node, piece),
  };
}

/** Comparisons say yes or no, other helpers print something or nothing. */
function answerOf(call: string, isYes: boolean): string {
  const isQuestion = /^\(\s*(?:eq|ne|gte?|lte?)\s/.test(call);
  if (isQuestion) return `${call} is ${isYes ? "" : "not "}so`;
  return `${call} prints ${isYes ? "something" : "nothing"}`;
}

/** A node as it stands in the file, on one line. */
function written({ loc }: hbs.AST.Node, { text: all }: Piece): string {
  const [from, to] = [offsetAt(all, loc.start.line, loc.start.column), offsetAt(all, loc.end.line, loc.end.column)];
  return all.slice(from, to).replace(/\s+/g, " ");
}

/** Where a tag stands, found when it is asked for; a block's is that of its first line. */
function placed({ loc }: hbs.AST.Node, { source, start, text: all }: Piece): { readonly place: Place } {
  return {
    get place() {
      // A subject with escapes is not written as it reads: its tags are where it begins.
      if (!source.text.startsWith(all, start)) return placeAt(source, start);
      const from = offsetAt(all, loc.start.line, loc.start.column);
      const end = all.indexOf("}}", from) + 2;
      return placeAt(source, start + from, start + Math.max(end, from + 1));
    },
  };
}
