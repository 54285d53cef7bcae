import { entriesOf } from "./join-scan.ts";

/** Values as a PDF writes them. All of these throw where one is anything else than it has to be. */

/** A value that has to be there. */
export function must(written: string | undefined, what: string): string {
  if (written === undefined) throw new Error(`PDF: /${what} is missing`);
  return written;
}

/** A dictionary that has no other keys than these, with a space between them. */
export function known(entries: Map<string, string>, keys: string, where: string): Map<string, string> {
  const strange = [...entries.keys()].filter((key) => !keys.split(" ").includes(key));
  if (strange.length > 0) throw new Error(`PDF: /${strange.join(", /")} in the ${where} cannot be joined`);
  return entries;
}

/** A whole number that is not negative. */
export function numberOf(written: string): number {
  if (!/^\d+$/.test(written)) throw new Error(`PDF: not a number: ${written}`);
  return Number(written);
}

/** The object that a value refers to. */
export function reference(written = ""): number {
  const number = Number(/^(\d+) 0 R$/.exec(written)?.[1] ?? 0);
  if (number === 0) throw new Error(`PDF: not a reference: ${written}`);
  return number;
}

/** The objects that an array refers to, and nothing else is in it. */
export function references(written = ""): readonly number[] {
  const found = [...written.matchAll(/(\d+) 0 R/g)];
  if (`[${found.map(([whole]) => whole).join(" ")}]` !== written) throw new Error("PDF: not a list of references");
  return found.map(([, number]) => Number(number));
}

/** The values of a number tree that is one node (ISO 32000-1, 7.9.7), all objects, with the keys 0, 1, 2 and so on. */
export function valuesOf(tree: Map<string, string>): readonly number[] {
  const nums = must(known(tree, "Nums", "number tree").get("Nums"), "Nums");
  const pairs = [...nums.matchAll(/(\d+) (\d+) 0 R/g)];
  const isWhole = `[${pairs.map(([pair]) => pair).join(" ")}]` === nums;
  if (!isWhole || pairs.some(([, key], index) => Number(key) !== index))
    throw new Error("PDF: keys are missing in a tree");
  return pairs.map(([, , value]) => Number(value));
}

/** The entries of a dictionary that is a value. */
export function dictionary(written: string): Map<string, string> {
  return entriesOf(Buffer.from(written, "latin1"));
}
