import { unaccented } from "./headings.ts";

/** Same letters and digits, whatever the case, accents, spaces and punctuation. */
export function plainName(text: string): string {
  return unaccented(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/** The columns (0-based) that somebody means by a heading, or by a number (1-based) where no heading is called so. */
export function columnsCalled(wanted: string, headings: readonly string[]): number[] {
  const whose = (is: (heading: string) => boolean) =>
    headings.flatMap((heading, index) => (is(heading) ? [index] : []));
  const exact = whose((heading) => heading === wanted);
  if (exact.length > 0) return exact;
  const folded = plainName(wanted);
  const alike = folded === "" ? [] : whose((heading) => plainName(heading) === folded);
  if (alike.length > 0) return alike;
  const number = /^\s*\d{1,6}\s*$/.test(wanted) ? Number(wanted) : 0;
  return number >= 1 && number <= headings.length ? [number - 1] : [];
}
