import type { Scan } from "./scan.ts";

/** The lines whose indentation `~` takes away: no letter shows it. */
export function strippedLines({ text, starts, tags }: Scan): Set<number> {
  const found = new Set<number>();
  let line = 0;
  const note = (from: number, to: number) => {
    while ((starts[line] ?? Number.POSITIVE_INFINITY) < from) line++;
    for (; (starts[line] ?? Number.POSITIVE_INFINITY) <= to; line++) found.add(line);
  };
  for (const { start, end, inner } of tags) {
    const from = text[inner[0]] === "~" ? spacesBefore(text, start) : start;
    if (from < start) note(from, start);
    const to = text[inner[1] - 1] === "~" ? spacesBehind(text, end) : end;
    if (to > end) note(end, to);
  }
  return found;
}

function spacesBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && /\s/.test(text.charAt(from - 1))) from--;
  return from;
}

function spacesBehind(text: string, at: number): number {
  let to = at;
  while (to < text.length && /\s/.test(text.charAt(to))) to++;
  return to;
}
