import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from "yaml";
import { type Problem, problem, type Report } from "../../problems/problem.ts";
import { placeAt, type Source, wholeFile } from "../../problems/source.ts";
import { insertLines } from "./block.ts";
import { intoFlow } from "./flow.ts";
import {
  behindComments,
  behindLine,
  columnOf,
  endOf,
  isAbsent,
  lineEnd,
  lineStart,
  pairOf,
  startOf,
} from "./layout.ts";
import { dataOf, readDocument, says } from "./proof.ts";
import { quoted, scalar } from "./scalars.ts";
import { asRead, type Edited, type Splice, spliced } from "./splice.ts";
import { edit } from "./thin.ts";

/** A text that one target shall have under a key: the target by its place in the list. */
export interface Change {
  readonly index: number;
  /** Its id, where that is known: nothing is set where another target stands there. */
  readonly id?: string;
  readonly key: string;
  readonly value: string;
}

/**
 * Sets one-line texts of targets, such as `verified_on`, or adds them behind a target's last key. Everything else stays as it
 * is, byte for byte.
 * @param source the file's own text, with its byte order mark and line ends.
 * @returns undefined where that cannot be done safely, which is reported.
 */
export function setInTargets(source: Source, changes: readonly Change[], report: Report): Edited | undefined {
  const touched = changes.map(({ index }) => index);
  const edited = edit(source, touched, (text, indexOf) =>
    provenSplices(
      text,
      changes.map((change) => ({ ...change, index: indexOf(change.index) })),
    ),
  );
  if (!edited) report(refusal(source, changes));
  return edited;
}

function provenSplices(text: string, changes: readonly Change[]): Splice[] | undefined {
  const document = readDocument(text);
  const items = itemsIn(document);
  const found = changes.map((change) => spliceFor(text, items[change.index], change));
  const splices = found.flatMap((one) => one ?? []).sort((one, other) => one.at - other.at);
  const before = document && (dataOf(document) as { targets?: object[] } | undefined);
  if (!before?.targets || found.includes(undefined)) return undefined;
  if (!changes.every((change) => isMeant(before.targets?.[change.index], change))) return undefined;
  const targets = before.targets.map((target) => ({ ...target }));
  for (const { index, key, value } of changes) Object.assign(targets[index] ?? {}, { [key]: value });
  return says(spliced(text, splices), { ...before, targets }) ? splices : undefined;
}

function isMeant(target: object | undefined, { id }: Change): boolean {
  return id === undefined || (target as { id?: unknown } | undefined)?.id === id;
}

function itemsIn(document: Document | undefined): unknown[] {
  const root = document?.contents;
  const list = isMap(root) ? pairOf(root, "targets")?.value : undefined;
  return isSeq(list) ? list.items : [];
}

function refusal(source: Source, changes: readonly Change[]): Problem {
  const [first] = changes;
  const read = asRead(source);
  const start = startOf(itemsIn(readDocument(read.text))[first?.index ?? 0]);
  const lines = first ? [`${first.key}: ${scalar(first.value, "block")}`] : [];
  const where = start > 0 ? placeAt(read, start, lineEnd(read.text, start)) : wholeFile(source.file);
  return problem("not-edited", { lines, others: changes.length - 1 }, where);
}

function spliceFor(text: string, target: unknown, { key, value }: Change): Splice[] | undefined {
  if (!isMap(target)) return undefined;
  const pair = pairOf(target, key);
  if (pair) return replacement(text, pair, value, target.flow === true);
  if (!target.flow) return newLine(text, target, `${key}: ${scalar(value, "block")}`);
  const first = target.items[0]?.key;
  const isJson = isScalar(first) && first.type === "QUOTE_DOUBLE";
  const entry = isJson ? `${quoted(key)}: ${quoted(value)}` : `${key}: ${scalar(value, "flow")}`;
  return intoFlow(text, target, () => [entry]);
}

function replacement(text: string, pair: Pair, value: string, inFlow: boolean): Splice[] | undefined {
  if (isAbsent(pair.value)) {
    const colon = /^[ \t]*:/.exec(text.slice(endOf(pair.key)));
    const at = endOf(pair.key) + (colon?.[0].length ?? 0);
    return [{ at, remove: 0, insert: `${colon ? "" : ":"} ${scalar(value, inFlow ? "flow" : "block")}` }];
  }
  if (!isScalar(pair.value) && !isAlias(pair.value)) return undefined;
  const [from, end] = [startOf(pair.value), endOf(pair.value)];
  const old = text.slice(from, end);
  const fresh = old.startsWith('"') ? quoted(value) : scalar(value, inFlow ? "flow" : "block");
  return [{ at: from, remove: end - from, insert: `${fresh}${/\n$/.exec(old)?.[0] ?? ""}` }];
}

/** A line behind the last key, and behind comments that stand as far right as the keys. */
function newLine(text: string, target: YAMLMap, line: string): Splice[] | undefined {
  const start = startOf(target.items[0]);
  const column = columnOf(text, start);
  if (!/^[ -]*$/.test(text.slice(lineStart(text, start), start))) return undefined;
  const at = behindComments(text, behindLine(text, endOf(target)), column);
  return [insertLines(text, at, `${" ".repeat(column)}${line}\n`, false)];
}
