/** Characters that show nothing and belong in no tag: zero-width ones, soft hyphens, marks and isolates of direction. */
export const unseen = "\\u00ad\\u061c\\u200b-\\u200f\\u2060\\u2066-\\u2069\\ufeff";

/** Scripts whose words have no spaces between them: U+200B says where their lines may break. */
const unspaced = /[\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}\p{sc=Tibetan}\p{sc=Balinese}\p{sc=Javanese}]/u;

/** Where a text has characters that came along unseen when it was pasted; joiners that scripts and emoji need are none. */
export function strayIn(text: string): number[] {
  return [...text.matchAll(/[\u00ad\u200b\ufeff]/g)].flatMap(({ 0: found, index }) => {
    const around = text.slice(Math.max(0, index - 1), index) + text.slice(index + 1, index + 2);
    return found === "\u200b" && unspaced.test(around) ? [] : [index];
  });
}

/** A quote of either kind, and what stands for it in a tag. */
const families = [
  { straight: '"', all: '"“”„‟«»″〝〞' },
  { straight: "'", all: "'‘’‚‛‹›′" },
];

/** All quotes that look like one: the straight one first. */
export function quotesLike(quote: string): string | undefined {
  return families.find(({ all }) => all.includes(quote))?.all;
}

export function isStraight(quote: string): boolean {
  return quote === '"' || quote === "'";
}

/** The straight quote that can enclose a text; undefined where it holds both. @param outer a quote that stands around it already */
export function straightAround(text: string, like: string, outer = ""): string | undefined {
  const first = quotesLike(like)?.charAt(0) ?? '"';
  const usable = [first, first === '"' ? "'" : '"'].filter((quote) => !text.includes(quote));
  return usable.find((quote) => quote !== outer) ?? usable[0];
}
