import { encodeAddress, encodeLine, encodeMailText, longestMailLink } from "../../formats/mailto.ts";
import { escapeHtml } from "../html.ts";

/**
 * Outlook.com refuses links of some 31,000 characters, its cookies included; when one signs in first, the link comes a third
 * longer within another. Below 8,000 it has been seen to take a letter whole, and that many is what servers bear in general.
 */
export const longestWebLink = 8000;

/** A link that begins an e-mail, as the value of an attribute. `isWhole` is false where the letter's text did not fit. */
export interface MailLink {
  readonly href: string;
  readonly isWhole: boolean;
}

/** Where an e-mail can be begun by a link: the mail program, Gmail, Outlook.com. */
type MailService = "program" | "gmail" | "outlook";

const services: readonly { name: MailService; start: string; sign: "?" | "&"; subject: string; longest: number }[] = [
  { name: "program", start: "mailto:", sign: "?", subject: "subject", longest: longestMailLink },
  {
    name: "gmail",
    start: "https://mail.google.com/mail/?view=cm&fs=1&to=",
    sign: "&",
    subject: "su",
    longest: longestWebLink,
  },
  {
    name: "outlook",
    start: "https://outlook.live.com/mail/0/deeplink/compose?to=",
    sign: "&",
    subject: "subject",
    longest: longestWebLink,
  },
];

/**
 * The links for one letter. Where one would be too long, the text is left out as a whole, never a part of it; then the
 * subject; then the address.
 */
export function mailLinks(address: string, subject: string, text: string): Readonly<Record<MailService, MailLink>> {
  const to = encodeAddress(address);
  const about = encodeLine(subject);
  // What is too long as it stands need not be encoded.
  const body = text.length > longestWebLink ? undefined : encodeMailText(text);
  const links = services.map(({ name, start, sign, subject: key, longest }) => {
    const bare = start + to;
    const begun = `${bare}${sign}${key}=${about}`;
    if (begun.length > longest)
      return [name, { href: escapeHtml(bare.length > longest ? start : bare), isWhole: false }];
    const isWhole = body !== undefined && begun.length + "&body=".length + body.length <= longest;
    // Encoded text holds nothing to escape.
    return [name, { href: escapeHtml(begun) + (isWhole ? `&amp;body=${body}` : ""), isWhole }];
  });
  return Object.fromEntries(links);
}
