import type { Field, Leaf } from "../model/fields.ts";
import type { Call } from "./calls.ts";
import type { Found } from "./scope.ts";

/** The full names of the fields whose text is printed where this is. */
export function printsOf({ name, prints }: Found): readonly string[] {
  return prints ?? [name];
}

/** What a call that is fine gives, and of which fields that is made. */
export function given({ name, spec, found }: Call): Found {
  if (spec.asks) return made("truth", []);
  if (name === "plural") return made("text", []);
  const [first, second] = found;
  // A list in one sentence prints its items, or their texts.
  if (spec.takes === "list") return made("text", first ? [itemOf(first)] : []);
  const prints = found.flatMap((each) => (each ? printsOf(each) : []));
  if (name !== "default" || !first || !second) return made("text", prints);
  return { name: "", field: either(first.field, second.field), prints };
}

const made = (kind: Leaf["kind"], prints: readonly string[]): Found => ({ name: "", field: leaf({ kind }), prints });

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
