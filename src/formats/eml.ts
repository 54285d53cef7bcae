import { replyLines } from "../model/address.ts";
import type { Contacts, Target } from "../model/campaign.ts";
import { nameOf } from "../model/choice.ts";
import { keeping } from "../model/kept.ts";
import type { Letter } from "../model/letter.ts";
import { onceFor } from "../model/once.ts";
import { base64, type LineEnd, quotedPrintable } from "./encodings.ts";
import { mailbox, unstructured } from "./headers.ts";
import type { Format } from "./index.ts";

/**
 * An e-mail draft (RFC 5322, RFC 2045): `X-Unsent: 1` opens it for sending in Outlook and Thunderbird. The sending program
 * adds `Date` and `Message-ID`. There is no `From` where the signer gave no address: the program knows its own.
 */
export const eml = {
  about: "an e-mail draft, to open in a mail program",
  suits: ({ email }: Contacts) => email !== undefined,
  possible: ({ email }: Contacts) => email !== undefined,
  serialize: (letter: Letter) => Buffer.from(mailMessage(letter)),
} satisfies Format;

/** The whole message as text, which is ASCII. */
export function mailMessage(letter: Letter, lineEnd: LineEnd = "\r\n"): string {
  const { signer, target, language, subject } = letter;
  const { to, subjectOf, mime, ending } = headers[lineEnd];
  const { name, text } = smaller(mailText(letter), lineEnd);
  const from = signer.email ? ending(mailbox("From", signer.name, signer.email)) : "";
  return `${unsent}${lineEnd}${from}${to(target, language)}${subjectOf(subject)}${mime[name]}${text}${lineEnd}`;
}

const unsent = "X-Unsent: 1";

/** Header lines with one of the line ends; those that letters share are made once. */
function headersWith(lineEnd: LineEnd) {
  const ending = (header: string) =>
    (lineEnd === "\n" && header.includes("\r\n") ? header.replaceAll("\r\n", "\n") : header) + lineEnd;
  const mimeOf = (encoding: string) =>
    ending(
      `MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n`,
    );
  return {
    ending,
    to: onceFor((target: Target, language: string) =>
      ending(mailbox("To", nameOf(target, language), target.contacts.email ?? "")),
    ),
    subjectOf: keeping((subject) => ending(unstructured("Subject", subject))),
    mime: { "quoted-printable": mimeOf("quoted-printable"), base64: mimeOf("base64") },
  };
}

const headers = { "\r\n": headersWith("\r\n"), "\n": headersWith("\n") };

/** The letter as a mail program shows it: the body, and below the name the address to answer to, where there is one. */
export function mailText({ signer, target, language, body }: Letter): string {
  const reply = replyLines(signer, target, language);
  return reply.length === 0 ? body : `${body}\n${reply.join("\n")}`;
}

/**
 * Quoted-printable stays readable in Latin scripts; in others base64 is shorter, and holds the last line end itself. As
 * base64 takes four letters for three bytes or more, it need not be made to be ruled out.
 */
function smaller(body: string, lineEnd: LineEnd) {
  const quoted = quotedPrintable(body, lineEnd);
  if (quoted.length > body.length * 1.6) {
    const packed = base64(`${body}\n`, lineEnd);
    if (quoted.length > packed.length * 1.2) return { name: "base64", text: packed } as const;
  }
  return { name: "quoted-printable", text: quoted } as const;
}
