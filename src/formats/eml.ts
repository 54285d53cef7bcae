import { replyLines } from "../model/address.ts";
import type { Target } from "../model/campaign.ts";
import { nameOf } from "../model/choice.ts";
import type { Letter } from "../model/letter.ts";
import { onceFor } from "../model/once.ts";
import { base64, type LineEnd, quotedPrintable } from "./encodings.ts";
import { mailbox, unstructured } from "./headers.ts";
import type { Format } from "./index.ts";
import { keeping } from "./kept.ts";

/**
 * An e-mail draft (RFC 5322, RFC 2045): `X-Unsent: 1` opens it for sending in Outlook and Thunderbird. The sending program
 * adds `Date` and `Message-ID`. There is no `From` where the signer gave no address: the program knows its own.
 */
export const eml: Format = {
  about: "an e-mail draft, to open in a mail program",
  suits: ({ email }) => email !== undefined,
  possible: ({ email }) => email !== undefined,
  serialize: (letter) => Buffer.from(mailMessage(letter)),
};

/** The whole message as text, which is ASCII. */
export function mailMessage(letter: Letter, lineEnd: LineEnd = "\r\n"): string {
  const { signer, target, language, subject } = letter;
  const body = mailText(letter);
  const { name, text } = smaller(body, lineEnd);
  const from = signer.email ? `${mailbox("From", signer.name, signer.email)}\r\n` : "";
  const head = `X-Unsent: 1\r\n${from}${toHeader(target, language)}\r\n${subjectHeader(subject)}\r\n${mime[name]}`;
  return (lineEnd === "\n" ? head.replaceAll("\r\n", "\n") : head) + text + lineEnd;
}

const mimeHeaders = (encoding: string) =>
  `MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
const mime = { "quoted-printable": mimeHeaders("quoted-printable"), base64: mimeHeaders("base64") };

/** The letter as a mail program shows it: the body, and below the name the address to answer to, where there is one. */
export function mailText({ signer, target, language, body }: Letter): string {
  const reply = replyLines(signer, target, language);
  return reply.length === 0 ? body : `${body}\n${reply.join("\n")}`;
}

const subjectHeader = keeping((subject) => unstructured("Subject", subject));

const toHeader = onceFor((target: Target, language: string) =>
  mailbox("To", nameOf(target, language), target.contacts.email ?? ""),
);

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
