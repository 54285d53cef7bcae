import { Buffer } from "node:buffer";
import type { RosterFile } from "../../../src/parse/roster/file.ts";
import { openRoster, type RosterSettings } from "../../../src/parse/roster/open.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import { rowsOf } from "./tables.ts";

/** A roster in memory, cut into chunks at these places. */
export function rosterOf(content: string | Uint8Array, file = "members.csv", cuts: readonly number[] = []): RosterFile {
  const bytes = Buffer.from(content);
  const ends = [...cuts, bytes.length].sort((a, b) => a - b);
  return {
    file,
    size: bytes.length,
    async *chunks() {
      let from = 0;
      for (const to of ends) {
        // Memory of its own, which the next chunk overwrites in no reader.
        yield Uint8Array.from(bytes.subarray(from, to));
        from = to;
      }
    },
  };
}

/** Opens a roster and reads it to its end. */
export async function read(roster: RosterFile | string | Uint8Array, settings: RosterSettings = {}) {
  const problems: Problem[] = [];
  const source = typeof roster === "string" || roster instanceof Uint8Array ? rosterOf(roster) : roster;
  const table = await openRoster(source, settings, (found) => problems.push(found));
  const rows = await rowsOf(table);
  return {
    table,
    rows,
    problems,
    /** The heading's cells and the rows'. */
    texts: table ? [table.heading.cells, ...rows.map(({ cells }) => cells)] : [],
    /** The line that each row begins on. */
    lines: rows.map(({ line }) => line),
    flaws: rows.flatMap(({ flaws = [] }) => flaws.map((flaw) => flaw.problem)),
  };
}

/** How a roster's text may become bytes, and what the person must say of it, if anything. */
export const encodings = {
  "UTF-8": { encode: (text: string) => Buffer.from(text) },
  "UTF-8 with a mark": { encode: (text: string) => Buffer.from(`\uFEFF${text}`) },
  "UTF-16LE": { encode: (text: string) => Buffer.from(text, "utf16le"), told: "utf-16le" },
  "UTF-16LE with a mark": { encode: (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le") },
  "UTF-16BE": { encode: (text: string) => Buffer.from(text, "utf16le").swap16(), told: "utf-16be" },
  "UTF-16BE with a mark": { encode: (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16() },
  "Windows-1252": { encode: windows1252, told: "windows-1252" },
} as const satisfies Record<string, { encode(text: string): Uint8Array; told?: string }>;

/** What Windows-1252 has in the place of C1 controls. */
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const at = high.indexOf(character);
    if (at !== -1) return 0x80 + at;
    if (code > 0xff) throw new Error(`${character} is not in Windows-1252.`);
    return code;
  });
}
