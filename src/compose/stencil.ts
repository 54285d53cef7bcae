import Handlebars from "handlebars";
import { onceForAll } from "../model/once.ts";
import type { Signer } from "../model/signer.ts";
import type { Template } from "../model/template.ts";
import type { Pair } from "./pairs.ts";

/**
 * A letter with holes where the signer's texts belong. Of a hundred thousand letters to one office, most differ in these alone:
 * Handlebars makes the letter once, of marks instead of texts, and each signer's texts are then put where the marks came out.
 */
export interface Stencil {
  /** One more than holes. */
  readonly constants: readonly string[];
  readonly holes: readonly Hole[];
}

type Hole = { readonly answer: TextKey } | { readonly extra: string } | "ownWords";
type TextKey = (typeof textKeys)[number];

/** What templates print of a signer as it is, alone or within what is made of it. The country is a code, and made names of. */
const textKeys = [
  ...(["name", "givenName", "familyName", "email", "street"] as const),
  ...(["city", "region", "postalCode", "district", "phone", "organization"] as const),
];

/** Marks are between control characters, which no text that is read can hold. */
const [before, after] = ["\u0002", "\u0003"];

/** What of a pair decides on its stencil, beside template, target and points: which texts are there, country and day. */
export function shapeOf({ signer, ownWords, date }: Pair): string {
  let there = ownWords ? 1 : 0;
  for (const key of textKeys) there = there * 2 + (signer[key] ? 1 : 0);
  const shape = `${date}${signer.country}${there}`;
  return signer.extra ? `${shape}${before}${Object.keys(signer.extra).join(before)}` : shape;
}

/** The same pair with marks in place of its texts, and what each stands for. */
export function markedPair(pair: Pair): { marked: Pair; holes: readonly Hole[] } {
  const holes: Hole[] = [];
  const mark = (hole: Hole) => `${before}${holes.push(hole) - 1}${after}`;
  const signer: { -readonly [K in keyof Signer]: Signer[K] } = { ...pair.signer };
  for (const key of textKeys) if (signer[key]) signer[key] = mark({ answer: key });
  const extra = Object.keys(signer.extra ?? {}).map((key) => [key, mark({ extra: key })] as const);
  if (signer.extra) signer.extra = Object.fromEntries(extra);
  return { marked: { ...pair, signer, ...(pair.ownWords && { ownWords: mark("ownWords") }) }, holes };
}

/** The stencil that a letter of marks is. */
export function stencilOf(text: string, marks: readonly Hole[]): Stencil {
  const parts = text.split(new RegExp(`${before}(\\d+)${after}`));
  return {
    constants: parts.filter((_, index) => index % 2 === 0),
    holes: parts.flatMap((part, index) => (index % 2 === 1 ? (marks[Number(part)] ?? []) : [])),
  };
}

/** The letter that a stencil makes of a pair of its shape. */
export function fill({ constants, holes }: Stencil, { signer, ownWords }: Pair): string {
  let text = constants[0] ?? "";
  for (let index = 0; index < holes.length; index++) {
    const hole = holes[index] as Hole;
    const value = hole === "ownWords" ? ownWords : "answer" in hole ? signer[hole.answer] : signer.extra?.[hole.extra];
    text += (value ?? "") + (constants[index + 1] ?? "");
  }
  return text;
}

/**
 * Whether a template only prints the signer's texts, or asks whether they are there. One that has a helper look at them, that
 * indents what may have several lines, or sets an address, whose lines are chosen by what stands in them, needs Handlebars
 * for every letter.
 */
export const hasStencil = onceForAll(({ subject, body, partials, uses }: Template): boolean => {
  if (uses.has("signer.address")) return false;
  return ![subject, body, ...Object.values(partials)].some(looksCloser);
});

/** What asks whether a text is there, and prints it as it is. */
const asks = new Set(["if", "unless", "each", "with", "default"]);

function looksCloser(text: string): boolean {
  let found = false;
  const look = ({ path, params = [], hash }: Pick<hbs.AST.MustacheStatement, "path" | "params" | "hash">) => {
    const given = [...params, ...(hash?.pairs.map(({ value }) => value) ?? [])];
    const { original } = path as hbs.AST.PathExpression;
    if (!asks.has(original) && given.some((node) => mayBeSigners(node, original))) found = true;
  };
  /** What is called as the campaign's own names are may be the signer's from there on. */
  const named = (names: readonly string[] = []) => {
    if (names.some((name) => others.has(name))) found = true;
  };
  class Looker extends Handlebars.Visitor {
    override MustacheStatement(node: hbs.AST.MustacheStatement): void {
      look(node);
      super.MustacheStatement(node);
    }
    override BlockStatement(node: hbs.AST.BlockStatement): void {
      look(node);
      named(node.program?.blockParams);
      super.BlockStatement(node);
    }
    override SubExpression(node: hbs.AST.SubExpression): void {
      look(node);
      super.SubExpression(node);
    }
    override PartialStatement(node: hbs.AST.PartialStatement): void {
      if (node.indent !== "") found = true;
      named(node.hash?.pairs.map(({ key }) => key));
      super.PartialStatement(node);
    }
  }
  new Looker().accept(Handlebars.parse(text));
  return found;
}

const others = new Set(["campaign", "target", "points"]);

/** Literals, and what is the campaign's or the target's by its first name, are not. A roster's column may be called so too. */
function mayBeSigners(node: hbs.AST.Expression, helper: string): boolean {
  if (node.type !== "PathExpression") return node.type === "SubExpression";
  const { parts, depth, data } = node as hbs.AST.PathExpression;
  if (depth > 0 || data || !others.has(String(parts[0]))) return true;
  return parts.length === 1 && helper !== "list" && helper !== "plural";
}
