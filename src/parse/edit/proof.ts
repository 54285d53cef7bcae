import type { Document } from "yaml";
import { parseTree, treeData } from "../yaml.ts";

/** A document as the campaign's reader takes it; undefined where it is none. */
export function readDocument(text: string): Document | undefined {
  const document = parseTree(text);
  return document && document.errors.length === 0 ? document : undefined;
}

/** What a document says, which may be nothing yet; undefined where its aliases lead nowhere, or unfold to too much. */
export function dataOf(document: Document): unknown {
  const data = treeData(document);
  return data === "" ? {} : data;
}

/** Whether a text is read as exactly this data. */
export function says(text: string, expected: unknown): boolean {
  const document = readDocument(text);
  return document !== undefined && isSame(dataOf(document), expected);
}

/** Equal data; a line feed at a text's end is YAML's and does not count. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === "string" && typeof other === "string") return one.replace(/\n$/, "") === other.replace(/\n$/, "");
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every(
    (key) => Object.hasOwn(other, key) && isSame(one[key as keyof typeof one], other[key as keyof typeof other]),
  );
}
