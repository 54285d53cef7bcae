import { unseen } from "./characters.ts";
import { canBeTag } from "./names.ts";

/** A tag or a comment of a template, its braces sound or not. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  /** What stands between the braces. */
  readonly inner: readonly [number, number];
  readonly kind: "tag" | "comment";
  /** How many braces it has on each side. */
  readonly braces: number;
}

/** A stretch of a text, by its offsets. */
export type Stretch = readonly [start: number, end: number];

/** A template by its parts, as far as a text can be told that may not be sound. */
export interface Scan {
  readonly text: string;
  /** Where each line begins. */
  readonly starts: readonly number[];
  /** The lines of the front matter, its two rules among them; undefined where there is none. */
  readonly front: readonly [first: number, last: number] | undefined;
  /** Where the body begins. */
  readonly body: number;
  readonly tags: readonly Tag[];
}

/** Dashes that stand where `---` should. */
export function isDashed(line: string): boolean {
  return /^[-–—‒―−]{1,4}$/.test(line.trimEnd()) && line.trimEnd() !== "---";
}

/** Finds the parts of a template: its front matter and its tags. Lines end with LF. */
export function scan(text: string): Scan {
  const lines = text.split("\n");
  const starts: number[] = [];
  for (let at = 0, line = 0; line < lines.length; at += (lines[line]?.length ?? 0) + 1, line++) starts.push(at);
  const front = frontOf(lines);
  const body = front ? (starts[front[1] + 1] ?? text.length) : 0;
  return { text, starts, front, body, tags: tagsIn(text) };
}

/** The text of a line, by its number from 0. */
export function lineAt({ text, starts }: Scan, line: number): string {
  return text.slice(starts[line], (starts[line + 1] ?? text.length + 1) - 1);
}

/** The texts between tags within a stretch. */
export function textsBetween({ tags }: Scan, [start, end]: Stretch): Stretch[] {
  const texts: Stretch[] = [];
  let from = start;
  for (const tag of tags) {
    if (tag.start >= end) break;
    if (tag.start > from) texts.push([from, tag.start]);
    from = Math.max(from, tag.end);
  }
  return from < end ? [...texts, [from, end]] : texts;
}

/** The stretches that letters print: what stands behind `subject:`, and the body. */
export function printed(found: Scan): Stretch[] {
  const body: Stretch = [found.body, found.text.length];
  if (!found.front) return [body];
  const [first, last] = found.front;
  for (let line = first + 1; line < last; line++) {
    const key = /^\s*["']?subject["']?\s*:\s*["']?/.exec(lineAt(found, line));
    if (key) return [[(found.starts[line] ?? 0) + key[0].length, (found.starts[last] ?? 1) - 1], body];
  }
  return [body];
}

function frontOf(lines: readonly string[]): Scan["front"] {
  const [opening = ""] = lines;
  const next = lines.slice(1).find((line) => !/^\s*(#|$)/.test(line));
  const opens = opening.trimEnd() === "---" || (isDashed(opening) && /^\s*\W?subject\W?\s*:/i.test(next ?? ""));
  if (!opens) return undefined;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  // Only dashes right behind what can be front matter are its end; further down they are the letter's.
  const broken = lines.findIndex((line, index) => index > 0 && !/^(\s*|[#\s].*|[\w"'“”-]+\s*:.*)$/.test(line));
  if (broken !== -1 && isDashed(lines[broken] ?? "") && (end === -1 || broken < end)) return [0, broken];
  return end === -1 ? undefined : [0, end];
}

const gap = `(?:[^\\S\\n]|[${unseen}])*`;
/** Braces that begin a tag. Those that only look so do not swallow sound ones: "{ {{name}} }" is a tag in braces. */
const opener = new RegExp(`\\{\\{(?:\\{|${gap}[{｛](?!\\{))?|[{｛](?:${gap}(?!\\{\\{)[{｛]){1,2}`, "g");
const closers = [2, 3].map((braces) => new RegExp(`[}｝](?:${gap}[}｝]){${braces - 1}}`));

function tagsIn(text: string): Tag[] {
  const tags: Tag[] = [];
  const openers = [...text.matchAll(opener)].map(({ 0: written, index }) => ({ written, start: index }));
  const find = {
    hyphens: finder(text, /--~?\}\}/g),
    dashes: finder(text, /[–—]~?\}\}/g),
    comment: finder(text, /\{\{~?!/g),
    closing: finder(text, /\}\}/g),
  };
  let done = 0;
  openers.forEach(({ written, start }, index) => {
    if (start < done) return;
    const isSound = /^\{+$/.test(written);
    if (isSound && isEscaped(text, start)) return;
    const comment = isSound ? commentAt(text, start, start + written.length, find) : undefined;
    const limit = openers[index + 1]?.start ?? text.length;
    const pair = !isSound && written.startsWith("{{") ? tagAt(text, start, "{{", limit) : undefined;
    const found = comment ?? tagAt(text, start, written, limit) ?? (pair && isClosed(text, pair) ? pair : undefined);
    if (!found) return;
    tags.push(found);
    done = found.end;
  });
  return tags;
}

/** Whether a backslash makes the braces text. */
export function isEscaped(text: string, start: number): boolean {
  return text[start - 1] === "\\" && text[start - 2] !== "\\";
}

function isClosed(text: string, { end, inner }: Tag): boolean {
  return text.slice(inner[1], end) === "}}";
}

type Find = (from: number) => Stretch | undefined;
type Finders = Readonly<Record<"hyphens" | "dashes" | "comment" | "closing", Find>>;

/** Nobody quotes more than this in a tag. */
export const longestQuoted = 500;

/** Looks for a pattern from one place after the other, each further on: the whole text is searched once. */
function finder(text: string, pattern: RegExp): Find {
  let known: Stretch | undefined = [-1, -1];
  return (from) => {
    if (!known || known[0] >= from) return known;
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    known = match ? [match.index, match.index + match[0].length] : undefined;
    return known;
  };
}

function tagAt(text: string, start: number, written: string, limit: number): Tag | undefined {
  const from = start + written.length;
  const braces = written.match(/[{｛]/g)?.length ?? 2;
  const isOpen = /^\{+$/.test(written);
  const sound = isOpen ? soundEnd(text, from, braces) : undefined;
  if (sound !== undefined) return { start, end: sound + braces, inner: [from, sound], kind: "tag", braces };
  const inside = text.slice(from, limit);
  const closed = closers[braces - 2]?.exec(inside);
  if (!closed) return undefined;
  const content = inside.slice(0, closed.index);
  // Braces that only look like a tag's have to hold what a tag can.
  const isSound = isOpen && /^\}+$/.test(closed[0]);
  if (!isSound && (content.includes("\n") || !(isOpen ? looksLikeCall(content) : canBeTag(content)))) return undefined;
  const to = from + closed.index;
  return { start, end: to + closed[0].length, inner: [from, to], kind: "tag", braces };
}

/** Where two sound braces were opened, a tag was meant. */
function looksLikeCall(content: string): boolean {
  return /^[^\p{L}\p{N}]{0,8}[\p{L}@.]/u.test(content);
}

/** Where a tag ends whose quotes and braces are sound: in quotes, braces are text. */
function soundEnd(text: string, from: number, braces: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === "{") return undefined;
    if (character === "}") return text.startsWith("}".repeat(braces), at) ? at : undefined;
    if ((character !== '"' && character !== "'") || !/[\s=(|{]/.test(text[at - 1] ?? "")) continue;
    const end = quoteEnd(text, at, character);
    if (end === undefined) return undefined;
    at = end;
  }
  return undefined;
}

function quoteEnd(text: string, start: number, quote: string): number | undefined {
  const last = Math.min(text.length, start + longestQuoted);
  for (let at = start + 1; at < last && text[at] !== "\n"; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === quote) return /[\s)~|}]/.test(text[at + 1] ?? "") ? at : undefined;
  }
  return undefined;
}

/** A comment; its hyphens may have become dashes. */
function commentAt(text: string, start: number, from: number, find: Finders) {
  const [sign] = /^~?!(?:--|[–—])?/.exec(text.slice(from, from + 4)) ?? [];
  if (!sign) return undefined;
  const short = find.closing(from)?.[1] ?? text.length;
  const isLong = sign.endsWith("--") || (/[–—]$/.test(sign) && text.slice(from, short).includes("{{"));
  const end = isLong ? (longEnd(from + sign.length, find) ?? text.length) : short;
  return { start, end, inner: [from, Math.max(from, end - 2)], kind: "comment", braces: 2 } as const;
}

/** Dashes end a comment only where the next hyphens are another comment's: within a sound one, they are text. */
function longEnd(from: number, find: Finders): number | undefined {
  const [hyphens, dashes] = [find.hyphens(from), find.dashes(from)];
  if (!dashes || (hyphens && hyphens[0] < dashes[0])) return hyphens?.[1];
  const next = hyphens && find.comment(dashes[1]);
  return hyphens && !(next && next[0] < hyphens[0]) ? hyphens[1] : dashes[1];
}
