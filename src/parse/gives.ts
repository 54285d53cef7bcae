import type { Field, Leaf } from "../model/fields.ts";
import type { Call } from "./calls.ts";
import type { Expression } from "./expressions.ts";
import type { Found } from "./scope.ts";

/** The full names of the fields whose text is printed where this is. */
export function printsOf({ name, prints }: Found): readonly string[] {
  return prints ?? [name];
}

/** What a call that is fine gives, and of which fields that is made. */
export function given(call: Call): Found {
  const { name, spec, found } = call;
  if (spec.asks) return made(leaf({ kind: "truth" }), []);
  const text = leaf({ kind: "text", ...(!isCertain(call) && { optional: true }) });
  if (name === "plural") return made(text, []);
  const [first, second] = found;
  // A list in one sentence prints its items, or their texts.
  if (spec.takes === "list") return made(text, first ? [itemOf(first)] : []);
  const prints = found.flatMap((each) => (each ? printsOf(each) : []));
  if (name !== "default" || !first || !second) return made(text, prints);
  return made({ ...text, ...either(first.field, second.field) }, prints);
}

/** Whether a call prints something in every letter. */
function isCertain({ name, spec, params, found, settings }: Call): boolean {
  if (spec.takes === "list") return false;
  const isThere = ({ field }: Found, index: number) => !("optional" in field) && !isNumbered(params[index]);
  const known = found.filter((each) => each !== undefined);
  // A number that it passes on can be 0, which is nothing to {{#if}}.
  if (name === "default") return known.some(isThere) && known.every(({ field }) => field.kind !== "number");
  const isElsewhere = name === "t" && settings.some(({ key }) => key === "language");
  if (name !== "plural" && params.length > 0) return !isElsewhere && known.every(isThere);
  return settings.every(({ value }) => (value as hbs.AST.StringLiteral).value !== "");
}

/** Whether it is an item by its number, which a list need not have. */
function isNumbered(node: Expression | undefined): boolean {
  return node?.type === "PathExpression" && (node as hbs.AST.PathExpression).parts.some((part) => /^\d+$/.test(part));
}

const made = (field: Field, prints: readonly string[]): Found => ({ name: "", field, prints });

const leaf = (values: Pick<Leaf, "kind"> & Partial<Leaf>): Leaf => ({ about: "", example: "", ...values });

function itemOf({ name, field }: Found): string {
  return field.kind === "list" && field.item.kind !== "group" ? name : `${name}.text`;
}

/** The one or the other of two values. */
function either(one: Field, other: Field): Leaf {
  const kind = one.kind === other.kind && (one.kind === "day" || one.kind === "number") ? one.kind : "text";
  const isLoose = [one, other].every((each) => each.kind === "day" || each.kind === "number" || "loose" in each);
  return leaf({ kind, ...(isLoose && kind === "text" && { loose: true }) });
}
