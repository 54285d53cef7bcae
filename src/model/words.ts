/** How many words a text has. Scripts that write none apart (Chinese, Japanese, Thai …) count by character. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

const together =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const word = new RegExp(`[${together}]|(?:(?![${together}])[\\p{L}\\p{M}\\p{N}'’-])+`, "gu");

/** What part of a letter's words are the signer's own: 0 to 1. */
export function ownShare(body: string, ownWords: string | undefined): number {
  if (!ownWords || !body.includes(ownWords)) return 0;
  return countWords(ownWords) / Math.max(1, countWords(body));
}
