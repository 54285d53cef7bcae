/**
 * A text as it is compared: small letters and digits without accents, one space between words. "Müller & Söhne's" is "muller
 * and sohnes". Apostrophes join, as they are written in a dozen ways or left out.
 */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[ßøłæœđıð]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/\p{M}|['’‘ʻʼ`´]/gu, "")
    .replace(/[&+]/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const plainLetters: Readonly<Record<string, string>> = {
  ...{ ß: "ss", ø: "o", ł: "l", æ: "ae", œ: "oe", đ: "d", ı: "i", ð: "d" },
};
