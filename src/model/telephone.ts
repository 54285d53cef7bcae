/**
 * A telephone number as people write it, as a link (RFC 3966): "+1 202 456 1111 ext. 10, 11" is `tel:+12024561111;ext=10`,
 * the first extension of several; letters become digits (E.161), so that "1-800-FLOWERS" can be dialled.
 *
 * A number without its country has no context that could be told (RFC 3966, 5.1.5); it stands as it is dialled.
 * @returns undefined where no single number can be made out with certainty.
 */
export function telLink(text: string): string | undefined {
  if (text.length > longestText) return undefined;
  const written = text.normalize("NFKC").trim();
  const [, main = written, extension] = extensionAtEnd.exec(written) ?? [];
  const number = digitsOf(main.replace(/^(?:tel|phone|t)[.:]*\s*(?=[+(\d])/i, ""));
  return number && `tel:${number}${extension ? `;ext=${extension}` : ""}`;
}

const longestText = 100;

const extensionWords = "ext|extn|extension|extensión|extensão|anexo|interno|int|ramal|poste|durchwahl|x";

/** The number, and the first extension after it; others may follow. */
const extensionAtEnd = new RegExp(
  `^(.*\\d.*?)[\\s,;(]*(?:(?<!\\p{L})(?:${extensionWords})[.:]*|#)\\s*(\\d{1,10})(?:[\\s\\d,;/)\\p{Pd}]|and|or|y|e|o|et|ou|und|oder)*$`,
  "iu",
);

/** Toll-free numbers are the ones that are often words; those of North America are the same from abroad. */
const tollFree = /^(?<america>\+?1?[\s.(-]*8(?:00|33|44|55|66|77|88)(?=[\s.)-]))|^(?:0800|0808|1300|1800)(?!\d)/;

function digitsOf(text: string): string | undefined {
  const free = tollFree.exec(text);
  // "+44 (0)20": the 0 is for callers from within the country.
  const plain = (free ? text.toUpperCase() : text).replace(/^(\+.*?)\(0\)/, "$1");
  if (!/^\+?[\s\d()./\p{Pd}A-Z·]+$/u.test(plain)) return undefined;
  const digits = plain.replace(/[A-Z]/g, digitOf).replace(/\D/g, "");
  if (digits.length < fewestDigits || digits.length > mostDigits) return undefined;
  const letter = plain.search(/[A-Z]/);
  if (letter !== -1 && !(free ? isOpen(plain.slice(0, letter)) : /^1\d{10}$/.test(digits))) return undefined;
  const isGlobal = plain.startsWith("+") || (free?.groups?.america !== undefined && digits.startsWith("1"));
  return isGlobal ? `+${digits}` : digits;
}

/** Whether a word can still be a part of the number: behind a whole one it only says something about it. */
const isOpen = (start: string) => start.replace(/\D/g, "").length <= 8;

const fewestDigits = 3;
/** Of a number with its country (E.164). */
const mostDigits = 15;

/** The key of a telephone with a letter on it (E.161). */
function digitOf(letter: string): string {
  return "22233344455566677778889999".charAt(letter.charCodeAt(0) - 65);
}
