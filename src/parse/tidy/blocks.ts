import { lineAt, type Scan, type Tag } from "./scan.ts";

/** What a line of a body is: a block's tag or a comment that stands alone on it, or text. */
export type LineKind = "open" | "close" | "else" | "comment" | "text" | "blank";

/** Whether a tag belongs to a block, and how. */
function kindOfTag(text: string, { kind, inner: [from, to] }: Tag): LineKind {
  if (kind === "comment") return "comment";
  const [sign] = /^~?\s*(#|\/|\^\s*~?$|\^|else\b)/.exec(text.slice(from, Math.min(to, from + 60))) ?? [];
  if (!sign) return "text";
  if (/[#]$/.test(sign)) return "open";
  if (sign.endsWith("/")) return "close";
  return /^~?\s*\^/.test(sign) && to - from > sign.length ? "open" : "else";
}

/** What each line of the body is, by its number; lines of the front matter are blank. */
export function linesOf(found: Scan): LineKind[] {
  const kinds: LineKind[] = found.starts.map((start, line) =>
    start < found.body || lineAt(found, line).trim() === "" ? "blank" : "text",
  );
  let line = 0;
  for (const tag of found.tags) {
    while ((found.starts[line + 1] ?? Number.POSITIVE_INFINITY) <= tag.start) line++;
    const kind = kindOfTag(found.text, tag);
    if (kind === "text" || tag.start < found.body) continue;
    const first = line;
    while ((found.starts[line + 1] ?? Number.POSITIVE_INFINITY) < tag.end) line++;
    const around = found.text.slice(found.starts[first], tag.start) + found.text.slice(tag.end, endOf(found, line));
    if (around.trim() === "") kinds.fill(kind, first, line + 1);
  }
  return kinds;
}

function endOf({ starts, text }: Scan, line: number): number {
  return (starts[line + 1] ?? text.length + 1) - 1;
}
