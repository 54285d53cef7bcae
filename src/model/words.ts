import { keeping } from "./kept.ts";

const together =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const letter = `(?![${together}])[\\p{L}\\p{M}\\p{N}]`;
const word = new RegExp(`[${together}]|${letter}(?:${letter}|['’-])*`, "gu");

/** How many words a text has. Scripts that write none apart (Chinese, Japanese, Thai …) count by character. */
export function countWords(text: string): number {
  let count = 0;
  let start = 0;
  for (let gap = text.indexOf("\n\n"); gap !== -1; gap = text.indexOf("\n\n", start)) {
    count += countParagraph(text.slice(start, gap));
    start = gap + 2;
  }
  return count + countParagraph(text.slice(start));
}

/** A campaign's letters share most of their paragraphs. */
const countParagraph = keeping(count);

function count(text: string): number {
  let words = 0;
  let within = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < firstStrange && isLetter[code] === 1) {
      if (!within) words++;
      within = true;
    } else if (code !== 0x27 && code !== 0x2d && code !== apostrophe) {
      // Apostrophes and hyphens end no word, and make none.
      if (code >= firstStrange && !isPunctuation(code)) return text.match(word)?.length ?? 0;
      within = false;
    }
  }
  return words;
}

/** Latin, Greek and Cyrillic, with their accents, end before it. */
const firstStrange = 0x530;
const apostrophe = 0x2019;
const isLetter = Uint8Array.from({ length: firstStrange }, (_, code) =>
  /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Dashes, quotation marks and the like; the euro sign. */
function isPunctuation(code: number): boolean {
  return code >= 0x2000 && code < 0x20d0 && !(code >= 0x2070 && code < 0x20a0);
}

/** What part of a letter's words are the signer's own: 0 to 1. */
export function ownShare(body: string, ownWords: string | undefined): number {
  if (!ownWords || !body.includes(ownWords)) return 0;
  return countWords(ownWords) / Math.max(1, countWords(body));
}
