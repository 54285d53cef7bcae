import type { LineKind } from "./blocks.ts";
import { lineAt, type Scan } from "./scan.ts";
import { type Slip, slip } from "./slip.ts";

/** Lines shorter than this end where their writer wanted: addresses, verses, signatures. */
const shortest = 60;

/** Lines that a formatter or a mail program broke: letters break theirs where the template does. */
export function brokenLines(found: Scan, kinds: readonly LineKind[]): Slip[] {
  const slips: Slip[] = [];
  let told = false;
  for (let line = 0; line + 1 < kinds.length; line++) {
    const isText = kinds[line] === "text" && kinds[line + 1] === "text";
    const [own, next] = isText ? [lineAt(found, line).trimEnd(), lineAt(found, line + 1).trimStart()] : ["", ""];
    const start = found.starts[line] ?? 0;
    const isBroken = own.length >= shortest && /[\p{Ll},]$/u.test(own) && /^\p{Ll}/u.test(next);
    if (isBroken && !told) {
      const where = { what: "a broken line", start: start + own.length - 1, end: start + own.length };
      slips.push(slip("broken-line", {}, where));
    }
    told = isBroken;
    if (/^\s*(?:[-*•]|\d+\.)$/.test(own) && next !== "") {
      const mark = own.trim();
      const end = start + own.length;
      slips.push(slip("lone-mark", { mark }, { what: "a list's mark alone", start: end - mark.length, end }));
    }
  }
  return slips;
}
