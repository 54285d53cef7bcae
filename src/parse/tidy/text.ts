import { codePointName } from "../../model/plain.ts";
import type { LineKind } from "./blocks.ts";
import { strayIn } from "./characters.ts";
import { elements } from "./elements.ts";
import { entitiesIn } from "./entities.ts";
import { isEscaped, printed, type Scan, type Stretch, textsBetween } from "./scan.ts";
import { type Edit, type Slip, slip, without } from "./slip.ts";

/**
 * What would spoil the texts that letters print.
 * @param kinds what each line is
 * @param mended lines whose indentation is told already
 */
export function slipsInText(found: Scan, kinds: readonly LineKind[], mended: ReadonlySet<number>): Slip[] {
  const texts = printed(found).flatMap((stretch) => textsBetween(found, stretch));
  const line = lineCounter(found.starts);
  return [
    ...texts.flatMap((text) => spaceSlips(found, text, (at) => skipsAt(line(at), kinds, mended))),
    ...texts.flatMap((text) => [...straySlips(found, text), ...entitySlips(found, text), ...escapedTags(found, text)]),
    ...markupSlip(found, texts),
  ];
}

function skipsAt(line: number, kinds: readonly LineKind[], mended: ReadonlySet<number>): boolean {
  return mended.has(line) || (kinds[line] !== "text" && kinds[line] !== "blank");
}

/** The line of an offset, from 0; asked from the top to the bottom. */
function lineCounter(starts: readonly number[]): (at: number) => number {
  let line = 0;
  return (at) => {
    if ((starts[line] ?? 0) > at) line = 0;
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++;
    return line;
  };
}

/** Tabs, which are as wide as each program likes, and lines that begin with spaces of another kind than the usual. */
function spaceSlips({ text, body }: Scan, [from, to]: Stretch, skips: (at: number) => boolean): Slip[] {
  return [...text.slice(from, to).matchAll(/[ \t\u00a0\u202f]+/g)].flatMap(({ 0: spaces, index }): Slip[] => {
    const [start, end] = [from + index, from + index + spaces.length];
    const [before, after] = [text[start - 1] ?? "\n", text[end] ?? "\n"];
    if (after === "\n") return [];
    if (before !== "\n") {
      const inside = /[ \t]*\t[ \t]*/.exec(spaces);
      if (!spaces.includes("\t") || !inside) return [];
      const edit = { start: start + inside.index, end: start + inside.index + inside[0].length, text: " " };
      return [slip("tab-in-text", {}, { what: "a tab", start: edit.start, end: edit.end, edits: [edit] })];
    }
    if (start < body || /^ +$/.test(spaces) || skips(start)) return [];
    const where = { what: spaces.includes("\t") ? "a tab" : "hard spaces", start, end, edits: [without(start, end)] };
    return [spaces.includes("\t") ? slip("tab-in-text", {}, where) : slip("hard-spaces", {}, where)];
  });
}

function straySlips({ text }: Scan, [from, to]: Stretch): Slip[] {
  const stretch = text.slice(from, to);
  return strayIn(stretch).map((index) => {
    const [start, end] = [from + index, from + index + 1];
    const details = { name: codePointName(stretch, index) };
    return slip("unseen-in-text", details, { what: "invisible characters", start, end, edits: [without(start, end)] });
  });
}

function entitySlips({ text }: Scan, [from, to]: Stretch): Slip[] {
  return entitiesIn(text.slice(from, to)).map(({ start, end, ...entity }) => {
    const edit: Edit = { start: from + start, end: from + end, text: entity.meant };
    // A tag that appears from nowhere is more than a character.
    const isSafe = !/[<>]/.test(entity.meant);
    const where = { what: "HTML's names for characters", start: edit.start, end: edit.end };
    return slip("entity-in-text", entity, isSafe ? { ...where, edits: [edit] } : where);
  });
}

/** A backslash before a tag: the letter would print the tag. */
function escapedTags({ text }: Scan, [from, to]: Stretch): Slip[] {
  return [...text.slice(from, to).matchAll(/\{\{/g)].flatMap(({ index }) => {
    const at = from + index;
    if (!isEscaped(text, at)) return [];
    return [slip("escaped-tag", {}, { what: "a backslash before a tag", start: at - 1, end: at + 2 })];
  });
}

const markup = new RegExp(`</?(?:${[...elements].join("|")})(?:\\s[^<>{}\\n]{0,500})?/?>|<!--|<!doctype\\b`, "gi");

/** One slip for all of it: a file that was saved as a web page is one mistake. */
function markupSlip({ text }: Scan, texts: readonly Stretch[]): Slip[] {
  const found = texts.flatMap(([from, to]) =>
    [...text.slice(from, to).matchAll(markup)].map(({ 0: written, index }) => ({ written, start: from + index })),
  );
  const [first] = found;
  if (!first) return [];
  const { written, start } = first;
  const details = { written, others: found.length - 1 };
  return [slip("markup-in-text", details, { what: "HTML", start, end: start + written.length })];
}
