import { type Document, isMap, isNode, isScalar, type Node, parseDocument, visit, type YAMLMap } from "yaml";
import { problem, type Report } from "../problems/problem.ts";
import { type Place, placeAt, type Source } from "../problems/source.ts";
import { quickData } from "./yaml-quick.ts";
import { cutTexts, spanIn, strayAliases, syntaxProblems } from "./yaml-syntax.ts";

/** A path into YAML data: keys and indexes from the root. */
export type YamlPath = readonly (string | number)[];

/** YAML data in which every scalar is a string, and where each part of it stands in the file. */
export interface Yaml {
  readonly data: unknown;
  /** The place of the value at a path; of the nearest part that contains it where it has none. */
  valueAt(path: YamlPath): Place;
  /** The place of a key. */
  keyAt(path: YamlPath): Place;
  /** The offset of a scalar's first character of text, behind its quote if it has one. */
  textOffset(path: YamlPath): number;
}

/**
 * Reads YAML 1.2 with the failsafe schema: `no` is a word and `01234` keeps its zero.
 * @returns undefined where the syntax is broken; everything wrong with it is reported.
 */
export function parseYaml(source: Source, report: Report): Yaml | undefined {
  const quick = quickData(source.text);
  // Of a list with tens of thousands of targets, mostly nobody asks where anything stands.
  if (quick)
    return placed(
      quick,
      source,
      onDemand(() => read(source, report)),
    );
  const document = read(source, report);
  if (!document) return undefined;
  const flaws = syntaxProblems(document, source);
  if (flaws.length === 0) flaws.push(...strayAliases(document, source));
  flaws.forEach(report);
  if (flaws.length > 0 || reportStrangeKeys(document, source, report)) return undefined;
  cutTexts(document, source).forEach(report);
  const data = toData(document, source, report);
  return data === undefined ? undefined : placed(data, source, () => document);
}

/** Data, and where each part of it stands in its document. */
function placed(data: unknown, source: Source, document: () => Document | undefined): Yaml {
  const node = (path: YamlPath) => nodeAt(document(), path);
  return {
    data,
    valueAt: (path) => placeAt(source, ...range(node(path), source)),
    keyAt: (path) => placeAt(source, ...range(keyNodeAt(document(), path) ?? node(path), source)),
    textOffset: (path) => textOffset(node(path)),
  };
}

function onDemand<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function read(source: Source, report: Report): Document | undefined {
  const document = parseTree(source.text);
  if (!document) report(problem("yaml-syntax", { reason: "it is nested too deeply" }, placeAt(source, 0)));
  return document;
}

function toData(document: Document, source: Source, report: Report): unknown {
  const data = treeData(document);
  if (data === undefined) report(problem("yaml-aliases", {}, placeAt(source, 0)));
  return data;
}

/** A text's tree, in which every scalar is a string; its errors stand in it. @returns undefined where it is nested too deeply */
export function parseTree(text: string): Document | undefined {
  try {
    return parseDocument(text, { schema: "failsafe", prettyErrors: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

/** What a tree says, which may be nothing yet. @returns undefined where its aliases lead nowhere, or unfold to too much */
export function treeData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 1000 }) ?? {};
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return undefined;
  }
}

/** Keys that are no text, and those that JavaScript objects treat in their own way. */
function reportStrangeKeys(document: Document, source: Source, report: Report): boolean {
  let found = false;
  visit(document, {
    Pair(_, { key }) {
      const name = isScalar(key) ? String(key.value) : undefined;
      if (name !== undefined && !["__proto__", "constructor", "prototype"].includes(name)) return;
      found = true;
      const shown = name ?? source.text.slice(...range(isNode(key) ? key : undefined, source));
      report(
        problem(
          "unknown-key",
          { key: shown, owner: "a campaign file", known: [] },
          placeAt(source, ...range(isNode(key) ? key : undefined, source)),
        ),
      );
    },
  });
  return found;
}

function nodeAt(document: Document | undefined, path: YamlPath): Node | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = document?.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return undefined;
}

function keyNodeAt(document: Document | undefined, path: YamlPath): Node | undefined {
  const owner = document?.getIn(path.slice(0, -1), true);
  if (!isMap(owner)) return undefined;
  const pair = (owner as YAMLMap).items.find(({ key }) => isScalar(key) && key.value === String(path.at(-1)));
  return isNode(pair?.key) ? pair.key : undefined;
}

/** A node's characters. An empty value stands where its key ends; a map or a list is shown by its first line. */
function range(node: Node | undefined, source: Source): readonly [number, number] {
  const [start, end] = node?.range ?? [0, 1];
  return spanIn(source, [start, Math.max(end, start + 1)]);
}

function textOffset(node: Node | undefined): number {
  const start = node?.range?.[0] ?? 0;
  return isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE") ? start + 1 : start;
}
