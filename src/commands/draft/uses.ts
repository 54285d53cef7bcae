import { type Way, waysOf } from "../../model/arrival.ts";
import type { Campaign } from "../../model/campaign.ts";
import { formatDay } from "../../model/day.ts";
import { isOver } from "../../model/deadline.ts";
import type { Letter } from "../../model/letter.ts";
import type { LetterFile } from "../common/letters.ts";

/** What to do with a file of a letter: the end of a sentence that begins with its name. */
export function useOf(form: LetterFile["form"], letter: Letter, campaign: Campaign): string {
  const { email, phone, fax } = letter.target.contacts;
  if (form === "eml") return `open it in your mail program and send it to ${email}`;
  if (form === "call") return `say this when you call ${phone}`;
  const uses = usable(letter, campaign).flatMap(({ kind, by, inTime }) => {
    if (kind === "post") return [`print, sign and post it${by && inTime ? ` by ${formatDay(by, "en")}` : ""}`];
    return kind === "fax" ? [form === "pdf" ? `print, sign and fax it to ${fax}` : `fax it to ${fax}`] : [];
  });
  if (uses.length > 0) return uses.join(", or ");
  return form === "pdf" ? "print and sign it" : "read it, or print it";
}

/** What the kit is for beside files: the end of a sentence that begins with its name, where the office has a form on the web. */
export function useOfKit(letter: Letter, campaign: Campaign): string | undefined {
  if (!usable(letter, campaign).some(({ kind }) => kind === "webform")) return undefined;
  return `copy the text, and paste it into ${letter.target.contacts.webform?.url}`;
}

/** The ways that are in time; with the deadline past, all that can still be done. */
function usable(letter: Letter, campaign: Campaign): readonly Way[] {
  const { deadline } = campaign;
  const ways = waysOf(letter, campaign);
  return deadline && isOver(deadline, letter.date) ? ways : ways.filter(({ inTime }) => inTime);
}

/** What comes too late, in a sentence that says what does not; nothing where the deadline is past for all. */
export function latenessOf(letter: Letter, campaign: Campaign): string[] {
  const { deadline } = campaign;
  const ways = waysOf(letter, campaign);
  if (!deadline || isOver(deadline, letter.date) || !ways.some(({ inTime }) => !inTime)) return [];
  const others = ways.filter(({ inTime }) => inTime).map(({ kind }) => instead[kind]);
  if (others.length === 0) return ["Too late to post, and no other way is known."];
  return [`Too late to post: ${new Intl.ListFormat("en", { type: "disjunction" }).format(others)}.`];
}

const instead = { email: "send e-mail", webform: "use the web form", fax: "fax", phone: "call", post: "post" } as const;
