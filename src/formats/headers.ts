import { controlInLine } from "../model/plain.ts";
import { encodedWords } from "./encoded-words.ts";

/** A header line should not pass 78 characters (RFC 5322, 2.1.1). */
const longestLine = 78;
/** A plain word of this length could leave no room for what stands beside it on a line. */
const longWord = 58;

/** An unstructured header such as `Subject`: as it is where it is plain ASCII, else in encoded words. */
export function unstructured(name: string, text: string): string {
  if (isPlain(text)) return fold(`${name}: ${text}`);
  refuseControls(text);
  return `${name}: ${encodedWords(text, name.length + 2, longestLine)}`;
}

/** A header with one mailbox: `To: "Council, City" <office@example.org>`. */
export function mailbox(header: string, name: string, address: string): string {
  const phrase = isPlain(name) ? fold(`${header}: ${quoted(name)}`) : encodedPhrase(`${header}: `, name);
  const route = asciiDomain(address);
  const column = phrase.length - (phrase.lastIndexOf("\n") + 1);
  return `${phrase}${column + route.length + 3 > longestLine ? "\r\n" : ""} <${route}>`;
}

/**
 * An address whose domain is in the form that every server takes (RFC 5891); a local part has no such form.
 * @throws where the address is none that a header can hold.
 */
export function asciiDomain(address: string): string {
  if (/^[!-~]*$/.test(address)) return address;
  refuseControls(address);
  const at = address.lastIndexOf("@") + 1;
  const ascii = address.slice(0, at) + new URL(`http://${address.slice(at)}`).hostname;
  if (!/^[!-~]*$/.test(ascii)) throw new Error("an address that no header can hold");
  return ascii;
}

/** Texts were checked when they were read; a control character here would be our bug, and an injected header. */
function refuseControls(text: string): void {
  if (controlInLine(text) !== -1) throw new Error("a control character reached a mail header");
}

/** ASCII without anything that a reader could take for an encoded word, and with single blanks only between words. */
function isPlain(text: string): boolean {
  return /^[!-~]+(?: [!-~]+)*$/.test(text) && !text.includes("=?") && !hasLongWord(text);
}

function hasLongWord(text: string): boolean {
  let start = 0;
  while (text.length - start >= longWord) {
    const blank = text.lastIndexOf(" ", start + longWord - 1);
    if (blank < start) return true;
    start = blank + 1;
  }
  return false;
}

/** A phrase (RFC 5322, 3.2.5): atoms as they are, anything else as a quoted string. */
function quoted(name: string): string {
  return /^[\w !#$%&'*+/=?^`{|}~-]+$/.test(name) ? name : `"${name.replace(/["\\]/g, "\\$&")}"`;
}

/**
 * A name in encoded words. One is best; where it takes more, only those parts that need it are encoded and the others stand
 * plain between them, as some readers (Python's among them) put a blank between encoded words that touch.
 */
function encodedPhrase(start: string, name: string): string {
  refuseControls(name);
  const whole = start + encodedWords(name, start.length, longestLine);
  if (!whole.includes("\n") || /^ | {2}| $/.test(name)) return whole;
  const groups: { plain: boolean; words: string[] }[] = [];
  for (const word of name.split(" ")) {
    const plain = atom.test(word) && word.length < longWord;
    const last = groups.at(-1);
    if (last?.plain === plain) last.words.push(word);
    else groups.push({ plain, words: [word] });
  }
  const written = groups.map(({ plain, words }) =>
    plain ? words.join(" ") : encodedWords(words.join(" "), start.length, longestLine),
  );
  return written.some((part) => part.includes("\n")) ? whole : fold(start + written.join(" "));
}

/** What may stand in a phrase as it is (RFC 5322, 3.2.3), but for "=", which could begin an encoded word. */
const atom = /^[\w!#$%&'*+/?^`{|}~-]+$/;

/** Breaks before blanks where a line gets too long; unfolding gives the very same text. */
function fold(header: string): string {
  const lines: string[] = [];
  let start = 0;
  while (header.length - start > longestLine) {
    const near = header.lastIndexOf(" ", start + longestLine);
    const end = near > start ? near : header.indexOf(" ", start + longestLine);
    if (end === -1) break;
    lines.push(header.slice(start, end));
    start = end;
  }
  return lines.length === 0 ? header : [...lines, header.slice(start)].join("\r\n");
}
