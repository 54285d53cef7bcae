import { replyLines } from "../model/address.ts";
import { nameOf } from "../model/choice.ts";
import type { Letter } from "../model/letter.ts";
import { base64, quotedPrintable } from "./encodings.ts";
import { mailbox, unstructured } from "./headers.ts";
import type { Format } from "./index.ts";

/**
 * An e-mail draft (RFC 5322, RFC 2045): `X-Unsent: 1` opens it for sending in Outlook and Thunderbird. The sending program
 * adds `Date` and `Message-ID`. There is no `From` where the signer gave no address: the program knows its own.
 */
export const eml: Format = {
  about: "an e-mail draft, to open in a mail program",
  suits: ({ email }) => email !== undefined,
  possible: ({ email }) => email !== undefined,
  serialize: (letter) => new TextEncoder().encode(message(letter)),
};

function message(letter: Letter): string {
  const { signer, target, language, subject } = letter;
  const body = mailText(letter);
  const { name, text } = smaller(body);
  const headers = [
    "X-Unsent: 1",
    ...(signer.email ? [mailbox("From", signer.name, signer.email)] : []),
    mailbox("To", nameOf(target, language), target.contacts.email ?? ""),
    unstructured("Subject", subject),
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    `Content-Transfer-Encoding: ${name}`,
  ];
  return `${headers.join("\r\n")}\r\n\r\n${text}\r\n`;
}

/** The letter as a mail program shows it: the body, and below the name the address to answer to, where there is one. */
export function mailText({ signer, target, language, body }: Letter): string {
  return [body, ...replyLines(signer, target, language)].join("\n");
}

/** Quoted-printable stays readable in Latin scripts; in others base64 is shorter, and holds the last line end itself. */
function smaller(body: string) {
  const quoted = quotedPrintable(body);
  const packed = base64(`${body}\n`);
  return quoted.length <= packed.length * 1.2
    ? { name: "quoted-printable", text: quoted }
    : { name: "base64", text: packed };
}
