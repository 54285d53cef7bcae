import type { Style } from "../../host.ts";
import { type Edited, type Splice, spliced } from "../../parse/edit/splice.ts";

/** So many lines are shown before and behind a change. */
const around = 3;

/** Lines that give way to others, by the number of the first (from 0). */
interface Change {
  readonly at: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * What an edit changes, as a unified diff. It is made of the edit itself, so that it takes no longer for a file of any length.
 * @param before the file's own text before the edit.
 */
export function diffOf(file: string, before: string, { splices }: Pick<Edited, "splices">, style: Style): string {
  if (splices.length === 0) return "";
  const lines = linesOf(before);
  const hunks = groups(changesIn(before, lines, splices)).map((group) => hunkOf(group, lines, style));
  const head = [style.bold(`--- ${printable(file)}`), style.bold(`+++ ${printable(file)}`)];
  let shift = 0;
  const told = hunks.flatMap(({ from, removed, added, text }) => {
    const place = `@@ -${span(from, removed)} +${span(from + shift, added)} @@`;
    shift += added - removed;
    return [style.cyan(place), ...text];
  });
  return [...head, ...told].join("\n");
}

/** The lines of a text with their ends; the last may have none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changesIn(text: string, lines: readonly string[], splices: readonly Splice[]): Change[] {
  const changes: Change[] = [];
  let [line, start] = [0, 0];
  for (const group of sameLines(text, splices)) {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) continue;
    while (line < lines.length && start + (lines[line]?.length ?? 0) <= first.at) start += lines[line++]?.length ?? 0;
    // What goes in behind the last line without a line feed changes that line.
    if (line === lines.length && line > 0 && !text.endsWith("\n")) start -= lines[--line]?.length ?? 0;
    let end = start;
    let behind = line;
    while (behind < lines.length && (end < last.at + last.remove || (end === start && !isOwnLines(first, start)))) {
      end += lines[behind++]?.length ?? 0;
    }
    const shifted = group.map((splice) => ({ ...splice, at: splice.at - start }));
    changes.push(trimmed(line, lines.slice(line, behind), linesOf(spliced(text.slice(start, end), shifted))));
  }
  return changes;
}

/** Whether whole lines go in at the beginning of one. */
function isOwnLines({ at, remove, insert }: Splice, lineStart: number): boolean {
  return at === lineStart && remove === 0 && insert.endsWith("\n");
}

/** Splices together that change the same line. */
function sameLines(text: string, splices: readonly Splice[]): Splice[][] {
  const found: Splice[][] = [];
  let end = -1;
  for (const splice of splices) {
    const group = found.at(-1);
    if (group && splice.at < end) group.push(splice);
    else found.push([splice]);
    const lineFeed = text.indexOf("\n", splice.at + splice.remove);
    end = lineFeed === -1 ? text.length + 1 : lineFeed + 1;
  }
  return found;
}

/** Without the lines at both ends that stay the same. */
function trimmed(at: number, removed: readonly string[], added: readonly string[]): Change {
  let head = 0;
  while (head < removed.length && head < added.length && removed[head] === added[head]) head++;
  let tail = 0;
  const most = Math.min(removed.length, added.length) - head;
  while (tail < most && removed.at(-1 - tail) === added.at(-1 - tail)) tail++;
  return {
    at: at + head,
    removed: removed.slice(head, removed.length - tail),
    added: added.slice(head, added.length - tail),
  };
}

/** Changes whose surroundings touch belong into one hunk. */
function groups(changes: readonly Change[]): Change[][] {
  const found: Change[][] = [];
  for (const change of changes) {
    const last = found.at(-1)?.at(-1);
    if (last && change.at <= last.at + last.removed.length + 2 * around) found.at(-1)?.push(change);
    else found.push([change]);
  }
  return found;
}

function hunkOf(changes: readonly Change[], lines: readonly string[], style: Style) {
  const [first, last] = [changes[0], changes.at(-1)];
  const from = Math.max(0, (first?.at ?? 0) - around);
  const end = Math.min(lines.length, (last?.at ?? 0) + (last?.removed.length ?? 0) + around);
  let [at, added] = [from, end - from];
  const parts = changes.map((change) => {
    const before = shown(" ", lines.slice(at, change.at), style.dim);
    added += change.added.length - change.removed.length;
    at = change.at + change.removed.length;
    return [...before, ...shown("-", change.removed, style.red), ...shown("+", change.added, style.green)];
  });
  const text = [...parts.flat(), ...shown(" ", lines.slice(at, end), style.dim)];
  return { from, removed: end - from, added, text };
}

function shown(sign: string, lines: readonly string[], paint: (text: string) => string): string[] {
  return lines.flatMap((line) => {
    const text = paint(sign + printable(line.replace(/\r?\n$/, "")));
    return line.endsWith("\n") ? [text] : [text, "\\ No newline at end of file"];
  });
}

function span(from: number, length: number): string {
  return `${length === 0 ? from : from + 1}${length === 1 ? "" : `,${length}`}`;
}

/** What comes from a file must not steer the terminal that shows it. */
function printable(text: string): string {
  return text.replace(/(?!\t)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "�");
}
