import { parseDay } from "../model/day.ts";
import type { Field } from "../model/fields.ts";
import type { HelperSpec } from "../model/helpers.ts";
import type { Found } from "./scope.ts";

export type Expression = hbs.AST.Expression;

/** What a literal is, as an argument. */
export function literal(node: Expression): Found | undefined {
  const { value } = node as hbs.AST.StringLiteral;
  const isDay = node.type === "StringLiteral" && parseDay(value) !== undefined;
  return { name: "", field: { kind: isDay ? "day" : "text", about: "", example: String(value) } };
}

/** What a helper gives. */
export const plainText: Found = { name: "", field: { kind: "text", about: "", example: "" } };

/** A name in a group that prints: `this` and `.` need not be written before it. */
export function firstLeaf(name: string, field: Field): string {
  if (field.kind !== "group") return name;
  const [[key, inner] = ["", field] as const] = Object.entries(field.fields);
  return firstLeaf(name === "this" || name === "." ? key : `${name}.${key}`, inner);
}

/** To Handlebars, a literal at the head of a tag is a name: {{"own_words"}}. */
export function asPath(node: Expression): hbs.AST.PathExpression {
  if (node.type === "PathExpression") return node as hbs.AST.PathExpression;
  const original = nameOf(node);
  return { type: "PathExpression", data: false, depth: 0, parts: [original], original, loc: node.loc };
}

/** The name that a path or a literal was written as. */
export function nameOf(node: Expression): string {
  const { original } = node as hbs.AST.PathExpression;
  return String(original ?? "");
}

/** Why a helper cannot take these arguments; undefined where it can. Unknown names were told already. */
export function misuse(spec: HelperSpec, params: readonly Expression[], found: readonly (Found | undefined)[]) {
  if (params.length === 0) return spec.bare ? undefined : "it needs a name behind it";
  if (params.length > 1) return "it takes one name";
  const kind: Field["kind"] | undefined = found[0]?.field.kind;
  if (kind === undefined || spec.takes === "anything" || spec.takes === kind) return undefined;
  return { list: "it takes a list", group: "it takes a group of names", day: "it takes a day" }[spec.takes];
}
