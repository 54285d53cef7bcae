import { controlInLine } from "../model/plain.ts";
import { escapeBytes, packBase64 } from "./encodings.ts";

/** A header line should not pass 78 characters (RFC 5322, 2.1.1), an encoded word never 75 (RFC 2047, 2). */
const longestLine = 78;
const longestWord = 75;
/** A plain word of this length could leave no room for what stands beside it on a line. */
const longWord = 58;

/** An unstructured header such as `Subject`: as it is where it is plain ASCII, else in encoded words. */
export function unstructured(name: string, text: string): string {
  refuseControls(text);
  return isPlain(text) ? fold(`${name}: ${text}`) : `${name}: ${encodedWords(text, name.length + 2)}`;
}

/** A header with one mailbox: `To: "Council, City" <office@example.org>`. */
export function mailbox(header: string, name: string, address: string): string {
  refuseControls(name + address);
  const route = asciiDomain(address);
  const start = `${header}: `;
  const phrase = isPlain(name) ? fold(start + quoted(name)) : start + encodedPhrase(name, start.length);
  const last = phrase.slice(phrase.lastIndexOf("\n") + 1);
  return `${phrase}${last.length + route.length + 3 > longestLine ? "\r\n" : ""} <${route}>`;
}

/** A domain with letters beyond ASCII in the form that every server takes (RFC 5891); a local part has no such form. */
function asciiDomain(address: string): string {
  const at = address.lastIndexOf("@") + 1;
  const url = `http://${address.slice(at)}`;
  return /^[!-~]*$/.test(url) || !URL.canParse(url) ? address : address.slice(0, at) + new URL(url).hostname;
}

/** Texts were checked when they were read; a control character here would be our bug, and an injected header. */
function refuseControls(text: string): void {
  if (controlInLine(text) !== -1) throw new Error("a control character reached a mail header");
}

/** ASCII without anything that a reader could take for an encoded word, and with single blanks only between words. */
function isPlain(text: string): boolean {
  const words = text.split(" ");
  return words.every((word) => /^[!-~]+$/.test(word) && word.length < longWord) && !text.includes("=?");
}

/** A phrase (RFC 5322, 3.2.5): atoms as they are, anything else as a quoted string. */
function quoted(name: string): string {
  return /^[\w !#$%&'*+/=?^`{|}~-]+$/.test(name) ? name : `"${name.replace(/["\\]/g, "\\$&")}"`;
}

/**
 * A name in encoded words. One is best; where it takes more, only those parts that need it are encoded and the others stand
 * plain between them, as some readers (Python's among them) put a blank between encoded words that touch.
 */
function encodedPhrase(name: string, column: number): string {
  const whole = encodedWords(name, column);
  if (!whole.includes("\n") || /^ | {2}| $/.test(name)) return whole;
  const groups: { plain: boolean; words: string[] }[] = [];
  for (const word of name.split(" ")) {
    const plain = atom.test(word) && word.length < longWord;
    const last = groups.at(-1);
    if (last?.plain === plain) last.words.push(word);
    else groups.push({ plain, words: [word] });
  }
  const written = groups.map(({ plain, words }) => (plain ? words.join(" ") : encodedWords(words.join(" "), column)));
  if (written.some((part) => part.includes("\n"))) return whole;
  return fold(" ".repeat(column) + written.join(" ")).slice(column);
}

/** What may stand in a phrase as it is (RFC 5322, 3.2.3), but for "=", which could begin an encoded word. */
const atom = /^[\w!#$%&'*+/?^`{|}~-]+$/;

/** Breaks before blanks where a line gets too long; unfolding gives the very same text. */
function fold(line: string): string {
  let folded = "";
  let column = 0;
  for (const word of line.split(/(?= )/)) {
    if (column > 0 && column + word.length > longestLine) {
      folded += "\r\n";
      column = 0;
    }
    folded += word;
    column += word.length;
  }
  return folded;
}

/** Encoded words (RFC 2047), each of whole characters, so that each can be decoded by itself. */
function encodedWords(text: string, column: number): string {
  const [prefix, encode] = encodingFor(text);
  const room = longestWord - prefix.length - "?=".length;
  const words: string[] = [];
  let taken = "";
  for (const { segment } of new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text)) {
    const limit = words.length === 0 ? Math.min(room, longestLine - column - prefix.length - 2) : room;
    for (const unit of encode(segment).length > limit ? segment : [segment]) {
      if (taken !== "" && encode(taken + unit).length > limit) {
        words.push(taken);
        taken = "";
      }
      taken += unit;
    }
  }
  return [...words, taken].map((word) => `${prefix}${encode(word)}?=`).join("\r\n ");
}

/** "Q" keeps Latin text readable, "B" is shorter for other scripts. */
function encodingFor(text: string): [string, (part: string) => string] {
  const other = text.match(/[^ -~]/gu)?.length ?? 0;
  return other * 3 > text.length ? ["=?UTF-8?B?", packBase64] : ["=?UTF-8?Q?", q];
}

/** Q-encoding in the narrow set that phrases allow (RFC 2047, 5.3). */
function q(text: string): string {
  return [...text]
    .map((character) => (/[\w!*+/-]/.test(character) && character !== "_" ? character : qUnit(character)))
    .join("");
}

function qUnit(character: string): string {
  return character === " " ? "_" : escapeBytes(character);
}
