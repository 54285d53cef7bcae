import { onceLately } from "../model/once.ts";
import { unixLines } from "../model/plain.ts";
import { asciiDomain } from "./headers.ts";

/** Some mail programs on Windows stop short of 2,000 characters, and cut what is longer without a word. */
export const longestMailLink = 1900;

/**
 * A link that opens a mail program with a letter to one address (RFC 6068): UTF-8, percent-encoded, `%0D%0A` for a line
 * break and never "+" for a blank. A subject or a body that is empty is left out. It never throws.
 */
export function mailtoLink(address: string, subject: string, body: string): string {
  const fields = [subject && `subject=${encodeLine(subject)}`, body && `body=${encodeMailText(body)}`].filter(Boolean);
  return `mailto:${encodeAddress(address)}${fields.length > 0 ? `?${fields.join("&")}` : ""}`;
}

/** Whether every mail program takes the whole link: it is `longestMailLink` characters or fewer. */
export function mailLinkFits(address: string, subject: string, body: string): boolean {
  if (address.length + subject.length + body.length > longestMailLink) return false;
  return mailtoLink(address, subject, body).length <= longestMailLink;
}

/**
 * An address as a part of a link. Its domain is in ASCII where there is such a form; else, and always in the local part,
 * characters beyond ASCII are encoded, which RFC 6068 allows in both.
 */
export const encodeAddress = onceLately((address: string): string => {
  const at = address.lastIndexOf("@");
  return at === -1 ? encode(address) : `${encode(address.slice(0, at))}@${encode(domainOf(address, at))}`;
});

function domainOf(address: string, at: number): string {
  const domain = address.slice(at + 1);
  // What ends a host in a web address would be lost on the way.
  if (/[\s/?#:\\]/.test(domain)) return domain;
  try {
    return asciiDomain(`x@${domain}`).slice(2);
  } catch {
    return domain;
  }
}

/** A text of one line as a part of a link; it has no line breaks, as no subject can have any. */
export function encodeLine(text: string): string {
  return encode(/[\r\n]/.test(text) ? text.replace(/[\r\n]+/g, " ") : text);
}

/** A text of several lines as a part of a link. */
export function encodeMailText(text: string): string {
  return encode(unixLines(text).replaceAll("\n", "\r\n"));
}

/** "'" is encoded too, though it need not be. Half a pair is no character: U+FFFD stands for it, as in all of UTF-8. */
function encode(text: string): string {
  try {
    const encoded = encodeURIComponent(text);
    return encoded.includes("'") ? encoded.replaceAll("'", "%27") : encoded;
  } catch {
    return encode(text.replace(/\p{Surrogate}/gu, "\ufffd"));
  }
}
