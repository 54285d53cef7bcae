import type { LineKind } from "./blocks.ts";
import { lineAt, type Scan } from "./scan.ts";
import { type Slip, slip, without } from "./slip.ts";

/** A block, or one branch of it, that stands on lines of its own. */
interface Section {
  /** The lines of its text, those of blocks within left out. */
  readonly own: number[];
  /** All lines of text, those of blocks within included. */
  readonly all: number[];
  /** Lines of tags that stand alone. */
  readonly tags: number[];
  readonly within: Section[];
  /** The line of text right above what the block begins with, if there is one. */
  under: number | undefined;
}

/** A slip of indentation, and the lines that it is about. */
export interface Indent {
  readonly slip: Slip;
  readonly lines: readonly number[];
}

const newSection = (under?: number): Section => ({ own: [], all: [], tags: [], within: [], under });

/**
 * Text that is indented because it stands in a block, as formatters of HTML and of Handlebars do: letters would be indented
 * too. What all lines of a block share beyond the text around it is taken off; lines that hang further in keep their distance,
 * and so does a block that hangs under a list's item.
 */
export function indentSlips(found: Scan, kinds: readonly LineKind[]): Indent[] {
  const root = sectionsOf(kinds);
  const spaces = found.starts.map((_, line) => /^[ \t\u00a0\u202f]*/.exec(lineAt(found, line))?.[0] ?? "");
  const base = shared(root.own, spaces, 0);
  const written = (line: number) => lineAt(found, line);
  return root.within.flatMap((block) => {
    const off = new Map<number, number>();
    takeOff(block, base.length, { spaces, off, written }, 0);
    const lines = [...off].filter(([, length]) => length > 0).sort(([a], [b]) => a - b);
    const texts = new Set(block.all);
    const text = lines.find(([line]) => texts.has(line));
    if (!text) return [];
    const edits = lines.map(([line, length]) => {
      const start = (found.starts[line] ?? 0) + base.length;
      return without(start, start + length);
    });
    const start = found.starts[text[0]] ?? 0;
    const end = start + (spaces[text[0]]?.length ?? 1);
    const told = slip("indented-text", {}, { what: "indentation", start, end, edits });
    return [{ slip: told, lines: lines.map(([line]) => line) }];
  });
}

interface Lines {
  readonly spaces: readonly string[];
  /** How many spaces behind the base do not belong to a line. */
  readonly off: Map<number, number>;
  readonly written: (line: number) => string;
}

/** Notes for each line how many spaces do not belong there. @param kept how far in the section's lines may begin */
function takeOff(section: Section, kept: number, lines: Lines, done: number): void {
  const { spaces, off } = lines;
  const common = shared(section.all, spaces, kept + done);
  const hangs = isHanging(section, common, kept + done, lines);
  const [keep, more] = hangs ? [kept + common.length, 0] : [kept, common.length];
  for (const line of section.all) off.set(line, done + more);
  for (const line of section.tags) {
    off.set(line, Math.max(0, Math.min(done + more, (spaces[line]?.length ?? 0) - kept)));
  }
  for (const block of section.within) takeOff(block, keep, lines, done + more);
}

/** Whether a block belongs to the list's item above it: what goes on with an item, or lists under it, stands a bit further in. */
function isHanging({ under }: Section, common: string, from: number, { written, spaces }: Lines): boolean {
  if (under === undefined || !/^ {2,4}$/.test(common)) return false;
  let item = under;
  while (item > under - mostHanging && (spaces[item]?.length ?? 0) > from) item--;
  return spaces[item]?.length === from && /^\s*(?:[-*•]|(?:\d+|\{\{[^{}]*number\}\})[.)])\s/.test(written(item));
}

/** No item of a list has more lines that hang under it. */
const mostHanging = 20;

/** The indentation that lines share, from a column on. */
function shared(lines: readonly number[], spaces: readonly string[], from: number): string {
  let common: string | undefined;
  for (const line of lines) {
    const own = (spaces[line] ?? "").slice(from);
    if (common === undefined) common = own;
    let same = 0;
    while (same < Math.min(common.length, own.length) && common[same] === own[same]) same++;
    common = common.slice(0, same);
    if (common === "") break;
  }
  return common ?? "";
}

const mostLevels = 64;

/** A stack of blocks that are open; tags that do not stand alone are left out, together with all that is odd. */
function sectionsOf(kinds: readonly LineKind[]): Section {
  const root = newSection();
  const open: Section[] = [root];
  let deepest = 0;
  let above: number | undefined;
  const enter = (under: number | undefined) => {
    const section = newSection(under);
    open.at(-1)?.within.push(section);
    open.push(section);
  };
  kinds.forEach((kind, line) => {
    const left = (kind === "close" || kind === "else") && open.length > 1 ? open.pop() : undefined;
    if (kind === "text") {
      above = line;
      open.at(-1)?.own.push(line);
      for (const section of open.slice(0, mostLevels)) section.all.push(line);
    } else if (kind !== "blank") {
      open.at(-1)?.tags.push(line);
    }
    if (kind === "blank") {
      above = undefined;
      for (const section of open.slice(0, mostLevels)) if (section.all.length === 0) section.under = undefined;
    }
    if (kind === "open" || kind === "else") enter(kind === "open" ? above : left?.under);
    deepest = Math.max(deepest, open.length);
  });
  // What is nested deeper is told as such, and would take long.
  return deepest > mostLevels ? newSection() : root;
}
