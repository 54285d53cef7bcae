import { type Way, waysInOrder } from "../../model/arrival.ts";
import type { Campaign } from "../../model/campaign.ts";
import { formatDay } from "../../model/day.ts";
import type { Letter } from "../../model/letter.ts";
import type { LetterFile } from "../common/letters.ts";

/** The ways to reach a letter's office, in the order in which to use them. */
export function waysOf({ target, signer, date }: Letter, { deadline }: Campaign): Way[] {
  return waysInOrder(target, signer.country, date, deadline);
}

/** What to do with a file of a letter: the end of a sentence that begins with its name. */
export function useOf(form: LetterFile["form"], { target }: Letter, ways: readonly Way[]): string {
  const { email, fax, phone } = target.contacts;
  if (form === "eml") return `open it in your mail program and send it to ${email}`;
  if (form === "call") return `say this when you call ${phone}`;
  const onPaper = form === "pdf";
  // With the deadline past, all that is left is what can still be done.
  const useful = ways.some(({ inTime }) => inTime) ? ways.filter(({ inTime }) => inTime) : ways;
  const uses = useful.flatMap((way) => useOn(way, target.contacts, onPaper));
  if (uses.length > 0) return uses.join(", or ");
  return onPaper ? "print and sign it, to hand it over" : fax ? `fax it to ${fax}` : "read it, or print it";
}

function useOn({ kind, by }: Way, { email, webform, fax }: Letter["target"]["contacts"], onPaper: boolean): string[] {
  if (kind === "post") return [`print, sign and post it${by ? ` by ${formatDay(by, "en")}` : ""}`];
  if (kind === "fax") return [onPaper ? `print, sign and fax it to ${fax}` : `fax it to ${fax}`];
  if (onPaper || kind === "phone") return [];
  return kind === "email" ? [`paste it into an e-mail to ${email}`] : [`paste it into ${webform?.url}`];
}

/** What comes too late, in a sentence that says what does not; nothing where the deadline is past for all. */
export function latenessOf({ date }: Letter, { deadline }: Campaign, ways: readonly Way[]): string[] {
  if (!deadline || date > deadline.day || !ways.some(({ inTime }) => !inTime)) return [];
  const others = ways.filter(({ inTime }) => inTime).map(({ kind }) => instead[kind]);
  if (others.length === 0) return ["Too late to post, and no other way is known."];
  return [`Too late to post: ${new Intl.ListFormat("en", { type: "disjunction" }).format(others)}.`];
}

const instead = { email: "send e-mail", webform: "use the web form", fax: "fax", phone: "call", post: "post" } as const;
