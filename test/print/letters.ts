import type { Letter } from "../../src/model/letter.ts";
import { type Envelope, envelopes, type Paper, papers, type Sheet } from "../../src/model/paper.ts";
import { letterWith, signerWith, targetWith } from "../model/samples.ts";

export const sheets: readonly Sheet[] = papers.flatMap((paper) => envelopes.map((envelope) => ({ paper, envelope })));
export const windowSheets = sheets.filter(({ envelope }) => envelope !== "none");
export const a4: Sheet = { paper: "a4", envelope: "din-b" };

export function sheet(paper: Paper, envelope: Envelope): Sheet {
  return { paper, envelope };
}

const post = [
  "Department of Libraries",
  "Second Floor",
  "Room 7",
  "12 Hall Street",
  "P.O. Box 12",
  "Quito, Pichincha",
  "170401",
];

/** The pages of a PDF, from its page tree. */
export function pageCount(pdf: Uint8Array): number {
  return Number(/\/Type \/Pages\b[\s\S]*?\/Count (\d+)/.exec(Buffer.from(pdf).toString("latin1"))?.[1]);
}

/** A letter with all lines that a sender can have, to an office with some. */
export function fullLetter(values: Partial<Letter> = {}, addressLines = 5): Letter {
  const signer = signerWith({
    name: "Ada Example",
    organization: "Readers of Leeds",
    street: "1 Example Street",
    postalCode: "LS1 1AA",
    email: "ada@example.org",
    phone: "+44 113 496 0000",
  });
  const contacts = { post: post.slice(0, Math.max(1, addressLines - 2)), country: addressLines > 2 ? "EC" : "GB" };
  const target = targetWith({ name: "City Council", contacts: addressLines > 1 ? contacts : {} });
  const subject = "Ecuador's election of February 7, 2021: a request from Leeds";
  return letterWith({ signer, target, subject, body: bodyOf(3), ...values });
}

/** A body with that many paragraphs beside a list, salutation, closing and name. */
export function bodyOf(paragraphs: number, name = "Ada Example"): string {
  const paragraph = "I ask you to keep the library open on Saturdays, as many of my neighbours work all week. "
    .repeat(3)
    .trim();
  return [
    "Dear Council,",
    ...Array.from({ length: paragraphs }, () => paragraph),
    "- Open it on Saturdays.\n- Mend the heating, which has been cold since the winter before last, when half of us stayed away.",
    "1. Ask those who read there.\n2. Answer them.",
    "Respectfully yours,",
    name,
  ].join("\n\n");
}
