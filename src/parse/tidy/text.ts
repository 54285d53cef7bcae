import { codePointName } from "../../model/plain.ts";
import type { LineKind } from "./blocks.ts";
import { strayIn, unseen } from "./characters.ts";
import { elements } from "./elements.ts";
import { type Entity, entitiesIn } from "./entities.ts";
import { isEscaped, printed, type Scan, type Stretch, textsBetween } from "./scan.ts";
import { type Edit, type Slip, slip, without } from "./slip.ts";

/**
 * What would spoil the texts that letters print. A kind of slip that goes through a text is told where it is first, with how
 * many more there are; all of them are mended.
 * @param kinds what each line is
 * @param done lines whose indentation is told already, or that no letter shows
 */
export function slipsInText(found: Scan, kinds: readonly LineKind[], done: ReadonlySet<number>): Slip[] {
  const line = lineCounter(found.starts);
  const stretches = printed(found).map((stretch) => textsBetween(found, stretch));
  return [
    ...stretches.flatMap((texts) => [
      ...spaceSlips(texts.flatMap((text) => spacesIn(found, text, (at) => skipsAt(line(at), kinds, done)))),
      ...straySlips(found, texts),
      ...entitySlips(found, texts),
      ...escapedTags(found, texts),
    ]),
    ...markupSlip(found, stretches.flat()),
  ];
}

function skipsAt(line: number, kinds: readonly LineKind[], done: ReadonlySet<number>): boolean {
  return done.has(line) || (kinds[line] !== "text" && kinds[line] !== "blank");
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

interface Spaces {
  readonly code: "tab-in-text" | "hard-spaces";
  readonly edit: Edit;
}

/** Tabs, which are as wide as each program likes, and lines that begin with spaces of another kind than the usual. */
function spacesIn({ text, body }: Scan, [from, to]: Stretch, skips: (at: number) => boolean): Spaces[] {
  return [...text.slice(from, to).matchAll(/[ \t\u00a0\u202f]+/g)].flatMap(({ 0: spaces, index }): Spaces[] => {
    const [start, end] = [from + index, from + index + spaces.length];
    const [before, after] = [text[start - 1] ?? "\n", text[end] ?? "\n"];
    if (after === "\n") return [];
    if (before !== "\n") {
      const tabs = [...spaces.matchAll(/[ \t]+/g)].filter(([run]) => run.includes("\t"));
      return tabs.map(({ 0: run, index: at }) => ({
        code: "tab-in-text",
        edit: { start: start + at, end: start + at + run.length, text: " " },
      }));
    }
    if (start < body || /^ +$/.test(spaces) || skips(start)) return [];
    return [{ code: spaces.includes("\t") ? "tab-in-text" : "hard-spaces", edit: without(start, end) }];
  });
}

function spaceSlips(found: readonly Spaces[]): Slip[] {
  const names = { "tab-in-text": "a tab", "hard-spaces": "hard spaces" } as const;
  return (["tab-in-text", "hard-spaces"] as const).flatMap((code) => {
    const edits = found.filter((one) => one.code === code).map(({ edit }) => edit);
    return toldOnce(edits, (others, where) => slip(code, { others }, { ...where, what: names[code], edits }));
  });
}

/** One slip for all of a kind, at the first of them. */
function toldOnce<T extends { readonly start: number; readonly end: number }>(
  found: readonly T[],
  make: (others: number, where: { start: number; end: number }, first: T) => Slip,
): Slip[] {
  const [first] = found;
  return first ? [make(found.length - 1, { start: first.start, end: first.end }, first)] : [];
}

function straySlips({ text }: Scan, texts: readonly Stretch[]): Slip[] {
  const found = texts.flatMap(([from, to]) =>
    strayIn(text.slice(from, to)).map((index) => without(from + index, from + index + 1)),
  );
  const tell = (edits: readonly Edit[], areSafe: boolean) =>
    toldOnce(edits, (others, where) => {
      const details = { name: codePointName(text, where.start), others };
      return slip("unseen-in-text", details, { what: "invisible characters", ...where, ...(areSafe && { edits }) });
    });
  const joins = ({ start, end }: Edit) => joinsBraces(text, start, end);
  return [
    ...tell(
      found.filter((edit) => !joins(edit)),
      true,
    ),
    ...tell(found.filter(joins), false),
  ];
}

const behindBrace = new RegExp(`[\\\\{}](?:[${unseen}]|&shy;)*$`);
const beforeBrace = new RegExp(`^(?:[${unseen}]|&shy;)*[{}]`);

/** Whether nothing but what is unseen keeps braces from being a tag's, or a backslash from making a tag text. */
function joinsBraces(text: string, start: number, end: number): boolean {
  return behindBrace.test(text.slice(Math.max(0, start - 50), start)) && beforeBrace.test(text.slice(end, end + 50));
}

function entitySlips({ text }: Scan, texts: readonly Stretch[]): Slip[] {
  const found = texts.flatMap(([from, to]) =>
    entitiesIn(text.slice(from, to)).map(({ start, end, ...entity }) => ({
      ...entity,
      start: from + start,
      end: from + end,
    })),
  );
  // A tag that appears from nowhere is more than a character.
  const isUnsafe = ({ start, end, meant }: Entity) =>
    /[<>]/.test(meant) || (meant === "" && joinsBraces(text, start, end));
  const what = "HTML's names for characters";
  const safe = found.filter((entity) => !isUnsafe(entity));
  const edits = safe.map(({ start, end, meant }): Edit => ({ start, end, text: meant }));
  return [
    ...toldOnce(safe, (others, where, { written, meant }) =>
      slip("entity-in-text", { written, meant, others }, { what, ...where, edits }),
    ),
    ...toldOnce(found.filter(isUnsafe), (others, where, { written, meant }) =>
      slip("entity-in-text", { written, meant, others }, { what, ...where }),
    ),
  ];
}

/** A backslash before a tag: the letter would print the tag. */
function escapedTags({ text }: Scan, texts: readonly Stretch[]): Slip[] {
  const found = texts.flatMap(([from, to]) =>
    [...text.slice(from, to).matchAll(/\{\{/g)]
      .filter(({ index }) => isEscaped(text, from + index))
      .map(({ index }) => ({ start: from + index - 1, end: from + index + 2 })),
  );
  return toldOnce(found, (others, where) =>
    slip("escaped-tag", { others }, { what: "a backslash before a tag", ...where }),
  );
}

/** A tag of HTML: a name, and settings that have values, unlike what stands between two comparisons. */
const setting = `\\s{1,9}[\\w:-]{1,40}\\s?=\\s?(?:"[^"<>{}\\n]{0,300}"|'[^'<>{}\\n]{0,300}'|[^\\s"'<>{}]{1,300})`;
const names = [...elements].join("|");
const markup = new RegExp(`</(?:${names})\\s?>|<(?:${names})(?:${setting}){0,20}\\s{0,9}/?>|<!--|<!doctype\\b`, "gi");

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
