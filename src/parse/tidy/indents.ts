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
}

/** A slip of indentation, and the lines that it is about. */
export interface Indent {
  readonly slip: Slip;
  readonly lines: readonly number[];
}

const newSection = (): Section => ({ own: [], all: [], tags: [], within: [] });

/**
 * Text that is indented because it stands in a block, as formatters of HTML and of Handlebars do: letters would be indented
 * too. What all lines of a block share beyond the text around it is taken off; lines that hang further in keep their distance.
 */
export function indentSlips(found: Scan, kinds: readonly LineKind[]): Indent[] {
  const root = sectionsOf(kinds);
  const spaces = found.starts.map((_, line) => /^[ \t\u00a0\u202f]*/.exec(lineAt(found, line))?.[0] ?? "");
  const base = shared(root.own, spaces, 0);
  return root.within.flatMap((block) => {
    const off = new Map<number, number>();
    takeOff(block, base, spaces, off, 0);
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

/** Notes for each line how many spaces behind the base do not belong there. */
function takeOff(
  section: Section,
  base: string,
  spaces: readonly string[],
  off: Map<number, number>,
  done: number,
): void {
  const common = shared(section.all, spaces, base.length + done);
  const more = common.length;
  for (const line of section.all) off.set(line, done + more);
  for (const line of section.tags) {
    off.set(line, Math.max(0, Math.min(done + more, (spaces[line]?.length ?? 0) - base.length)));
  }
  for (const block of section.within) takeOff(block, base, spaces, off, done + more);
}

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
  const enter = () => {
    const section = newSection();
    open.at(-1)?.within.push(section);
    open.push(section);
  };
  kinds.forEach((kind, line) => {
    if ((kind === "close" || kind === "else") && open.length > 1) open.pop();
    if (kind === "text") {
      open.at(-1)?.own.push(line);
      for (const section of open.slice(0, mostLevels)) section.all.push(line);
    } else if (kind !== "blank") {
      open.at(-1)?.tags.push(line);
    }
    if (kind === "open" || kind === "else") enter();
    deepest = Math.max(deepest, open.length);
  });
  // What is nested deeper is told as such, and would take long.
  return deepest > mostLevels ? newSection() : root;
}
