import type { ContactKind } from "../model/campaign.ts";
import { problem, type Report } from "../problems/problem.ts";
import type { Found, FoundContacts, Written, WrittenParts } from "./found.ts";
import { mendNumber, mendParts, mendPost, mendWeb } from "./mend/contacts.ts";
import { type Mended, mendEmail } from "./mend/email.ts";

/** Contacts as `targets.yaml` has them. */
export interface NewContacts {
  email?: string;
  webform?: string;
  post?: string | Readonly<Record<string, string>>;
  country?: string;
  fax?: string;
  phone?: string;
}

/** The contacts of one office, mended. What cannot be used is told. @param country where the office is, if its address does not say */
export function settleContacts(found: Found, country: string | undefined, report: Report) {
  const { contacts } = found;
  const settled: NewContacts = {};
  let mended = 0;
  const pages = [...(contacts.webform ?? [])];
  const email = first("email", contacts.email, ({ text }) => mendEmail(text), pages);
  const webform = first("webform", pages, ({ text }) => mendWeb(text));
  if (email !== undefined) settled.email = email;
  if (webform !== undefined) settled.webform = webform;
  const post = settlePost(contacts.post ?? [], report);
  if (post) settled.post = post.text;
  const land = post?.country ?? country;
  if (land !== undefined) settled.country = land;
  for (const kind of ["fax", "phone"] as const) {
    const number = first(kind, contacts[kind], ({ text }) => mendNumber(text));
    if (number !== undefined) settled[kind] = number;
  }
  return { contacts: settled, mended };

  /** The first that holds. An e-mail address that is a page joins the pages. */
  function first(
    kind: ContactKind,
    written: FoundContacts["email"],
    mend: (one: Written) => Mended,
    pages?: Written[],
  ): string | undefined {
    for (const one of written ?? []) {
      const { value, flaw, isWeb } = mend(one);
      if (value !== undefined) {
        if (value !== one.text.trim()) mended++;
        return value;
      }
      if (isWeb) pages?.push(one);
      else if (flaw !== undefined)
        report(problem("contact-unusable", { kind, text: short(one.text), flaw }, one.place));
    }
    return undefined;
  }
}

function settlePost(written: readonly (Written | WrittenParts)[], report: Report) {
  for (const one of written) {
    const { lines, parts, country, flaw } = "text" in one ? mendPost(one.text) : mendParts(one);
    if (flaw !== undefined) report(problem("contact-unusable", { kind: "post", text: "The address", flaw }, one.place));
    const land = country === undefined ? {} : { country };
    if (parts) {
      const { street, city = "", postalCode, region } = parts;
      const text = {
        ...(street !== undefined && { street }),
        ...{ city },
        ...(postalCode !== undefined && { postal_code: postalCode }),
        ...(region !== undefined && { region }),
      };
      return { text, ...land };
    }
    if (lines) return { text: lines.join("\n"), ...land };
  }
  return undefined;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}
