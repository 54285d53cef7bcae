import { type Document, isMap, isSeq, type YAMLMap } from "yaml";
import { type Problem, problem, type Report } from "../../problems/problem.ts";
import { placeAt, type Source, wholeFile } from "../../problems/source.ts";
import { quickData } from "../yaml-quick.ts";
import { insertLines, intoList, intoMap, written } from "./block.ts";
import { intoFlow } from "./flow.ts";
import { isAbsent, pairOf, startOf } from "./layout.ts";
import { dataOf, isSame, readDocument, says } from "./proof.ts";
import { asRead, type Edited, type Splice, spliced } from "./splice.ts";
import { edit } from "./thin.ts";
import { asData, flow, json } from "./write.ts";

/** Of more items that only the exact reader can read, so many are read back: it needs half a minute for a hundred thousand. */
const readBack = 1000;

/** How items get into a text. @returns undefined where they cannot. */
type Place = (items: readonly object[]) => Splice[] | undefined;

/**
 * Adds targets at the end of a campaign file's list `targets`, which it begins where there is none. Everything that stands in
 * the file stays as it is, byte for byte; an empty list `[]` gives way to one in block style.
 * @param source the file's own text, with its byte order mark and line ends.
 * @returns undefined where that cannot be done safely, which is reported.
 */
export function appendTargets(source: Source, targets: readonly object[], report: Report): Edited | undefined {
  if (targets.length === 0) return { text: source.text, splices: [] };
  const edited = edit(source, [], (text) => {
    const document = readDocument(text);
    const place = document && placeIn(text, document);
    return place && isProven(text, document, place, targets) ? place(targets) : undefined;
  });
  if (!edited) report(refusal(source, targets));
  return edited;
}

function refusal(source: Source, targets: readonly object[]): Problem {
  const told = targets.slice(0, 2);
  const lines = written(told, { dash: "  ", offset: 2, unit: 2 }, true).slice(0, -1).split("\n");
  const read = asRead(source);
  const root = readDocument(read.text)?.contents;
  const list = isMap(root) ? pairOf(root, "targets") : undefined;
  const where = list && placeAt(read, startOf(list), startOf(list) + "targets".length);
  return problem("not-edited", { lines, others: targets.length - told.length }, where ?? wholeFile(source.file));
}

function placeIn(text: string, document: Document): Place | undefined {
  const root = document.contents;
  if (isAbsent(root)) return (items) => [intoNothing(text, items)];
  if (!isMap(root)) return undefined;
  const entry = (item: object) => (indent: string) =>
    isJson(root) ? json(item, isPretty(text, root) ? 2 : 0, indent) : flow(item);
  const pair = pairOf(root, "targets");
  const list = pair?.value;
  if (isSeq(list)) {
    if (!list.flow) return (items) => intoList(text, list, items);
    const [from = 0, end = 0] = list.range ?? [];
    if (!root.flow && !list.anchor && /^\[\s*\]$/.test(text.slice(from, end))) return inPlaceOf(text, root, from, end);
    return (items) => intoFlow(text, list, (indent) => items.map((item) => entry(item)(indent)));
  }
  if (pair && !isAbsent(list)) return undefined;
  if (!root.flow) {
    const at = pair ? { behind: pair, key: "" } : { behind: root, key: "targets" };
    return (items) => intoMap(text, root, at, items);
  }
  if (pair) return undefined;
  return (items) =>
    intoFlow(text, root, (indent) => {
      const value = entry([...items])(indent);
      return [isJson(root) ? `"targets": ${value}` : `targets: ${value}`];
    });
}

/** Instead of `[]`, items in block style. */
function inPlaceOf(text: string, root: YAMLMap, from: number, end: number): Place {
  const start = /[ \t]*$/.exec(text.slice(0, from))?.index ?? from;
  return (items) => {
    const emptied = text.slice(0, start) + text.slice(end);
    const document = readDocument(emptied);
    const map = document?.contents;
    const pair = isMap(map) ? pairOf(map, "targets") : undefined;
    if (!isMap(map) || !isAbsent(pair?.value) || root.items.length !== map.items.length) return undefined;
    const added = intoMap(emptied, map, { behind: pair, key: "" }, items);
    const gone = { at: start, remove: end - start, insert: "" };
    return [gone, ...added.map((splice) => ({ ...splice, at: splice.at + end - start }))];
  };
}

/** A file without any data: the list comes last, but before a line that ends the document. */
function intoNothing(text: string, items: readonly object[]): Splice {
  const end = /^\.\.\.(?=\s|$)/m.exec(text)?.index ?? text.length;
  const lines = `targets:\n${written(items, { dash: "  ", offset: 2, unit: 2 }, true)}`;
  return insertLines(text, end, lines, false);
}

function isJson(root: YAMLMap): boolean {
  const key = root.items[0]?.key as { type?: string } | undefined;
  return root.flow === true && (key === undefined || key.type === "QUOTE_DOUBLE");
}

function isPretty(text: string, root: YAMLMap): boolean {
  return text.slice(...(root.range ?? [0, 0])).includes("\n");
}

/** Whether the new text is read as the old one with these targets behind its own. */
function isProven(text: string, document: Document, place: Place, targets: readonly object[]): boolean {
  const before = dataOf(document) as { targets?: unknown } | undefined;
  if (!before) return false;
  const known = Array.isArray(before.targets) ? before.targets : [];
  const wanted = (items: readonly object[]) => ({ ...before, targets: [...known, ...items.map(asData)] });
  const edited = (items: readonly object[]) => {
    const splices = place(items);
    return splices && spliced(text, splices);
  };
  const whole = edited(targets);
  const quick = whole === undefined ? undefined : quickData(whole);
  if (quick) return isSame(quick, wanted(targets));
  const step = Math.max(1, targets.length / readBack);
  const tried = targets.filter((_, index) => index === targets.length - 1 || index % step < 1);
  const part = tried.length === targets.length ? whole : edited(tried);
  return part !== undefined && says(part, wanted(tried));
}
