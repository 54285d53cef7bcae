import { parseDay } from "../model/day.ts";
import type { Field, Leaf } from "../model/fields.ts";
import type { Found } from "./scope.ts";

export type Expression = hbs.AST.Expression;

/** What a literal is, as an argument. */
export function literal(node: Expression): Found {
  const { value } = node as hbs.AST.StringLiteral;
  const isEmpty = node.type === "StringLiteral" && value === "";
  const field: Leaf = {
    kind: kindOf(node, value),
    about: "",
    example: String(value),
    ...(isEmpty && { optional: true }),
  };
  return { name: "", field, prints: [] };
}

function kindOf({ type }: Expression, value: string): Leaf["kind"] {
  if (type === "NumberLiteral") return "number";
  if (type === "BooleanLiteral") return "truth";
  return type === "StringLiteral" && parseDay(value) !== undefined ? "day" : "text";
}

export function isLiteral({ type }: Expression): boolean {
  return type.endsWith("Literal");
}

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
