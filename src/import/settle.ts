import type { ContactKind } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { isLanguage, lookup } from "../model/language.ts";
import type { Office } from "../model/office.ts";
import { once } from "../model/once.ts";
import { isWebAddress } from "../parse/schema.ts";
import { isTag } from "../parse/target-schema.ts";
import { problem, type Report } from "../problems/problem.ts";
import { type NewContacts, settleContacts } from "./contacts.ts";
import type { Found } from "./found.ts";
import { cleanContact, cleanLine } from "./mend/clean.ts";

/** A target as it will stand in `targets.yaml`: its keys in the order in which they are written. */
export interface NewTarget {
  id: string;
  name: string;
  role?: string;
  office?: Office;
  person?: string;
  valid_until?: Day;
  languages: readonly string[];
  contacts: NewContacts;
  from?: Readonly<Record<string, readonly string[]>>;
  tags?: readonly string[];
  verified_on?: Day;
  sources?: readonly string[];
  imported: Readonly<Record<string, string>>;
}

/** What the person said about all records of a list, and what is known of the campaign. */
export interface SettleSettings {
  /** The list's file name. */
  readonly from: string;
  readonly today: Day;
  readonly languages: readonly string[] | undefined;
  readonly country: string | undefined;
  /** Until when people hold offices of which the list does not say it. */
  readonly until: Day | undefined;
  readonly tags: readonly string[];
  readonly sources: readonly string[];
  /** The languages in which the campaign has letters, best first; absent where no campaign is near. */
  readonly written?: readonly string[];
}

/** A record that became a target, without its id. */
export interface Settled {
  readonly found: Found;
  readonly target: Omit<NewTarget, "id">;
  /** How many of its contacts stand otherwise in the list. */
  readonly mended: number;
}

/** What a list lacks in most of its records, or in none. */
export type Lack = "record-languageless" | "person-left-out";

/**
 * Makes a target of a record. What it has wrong is reported.
 * @param lacks hears what it does not say at all, and how it is called
 * @returns undefined where it cannot be one
 */
export function settle(
  found: Found,
  settings: SettleSettings,
  report: Report,
  lacks: (what: Lack, name: string) => void,
): Settled | undefined {
  const name = cleanLine(found.name);
  const country = found.country ?? settings.country;
  const { contacts, mended } = settleContacts(found, country, report);
  const label = labelOf(found);
  if (waysOf(contacts).length === 0) {
    report(problem("record-unreachable", { name: label }, found.place));
    return undefined;
  }
  const languages = languagesOf(found, contacts.country ?? country, settings);
  if (languages.length === 0) {
    lacks("record-languageless", label);
    return undefined;
  }
  const person = found.person === undefined ? "" : cleanLine(found.person);
  const role = found.role === undefined ? "" : cleanLine(found.role);
  const until = found.validUntil ?? (person === "" ? undefined : settings.until);
  const lasts = until !== undefined && until >= settings.today;
  if (person !== "" && !lasts && person !== name && !found.isEndUnread) lacks("person-left-out", label);
  const [tags, sources] = [tagsOf(found, settings), sourcesOf(found, settings)];
  const from = fromOf(found);
  const date = found.date !== undefined && found.date <= settings.today ? found.date : undefined;
  const target = {
    name,
    ...(role !== "" && { role }),
    ...(found.office && { office: found.office }),
    ...(lasts && person !== "" && person !== name && { person }),
    ...(lasts && { valid_until: until }),
    languages,
    contacts,
    ...(from && { from }),
    ...(tags.length > 0 && { tags }),
    ...(date && { verified_on: date }),
    ...(sources.length > 0 && { sources }),
    imported: {
      from: settings.from,
      on: settings.today,
      ...(found.key !== undefined && { record: cleanLine(found.key) }),
    },
  };
  return { found, target, mended };
}

/** How a record is called in messages. */
function labelOf({ name, person, role }: Found): string {
  return [person, role, name]
    .flatMap((text) => (text ? cleanLine(text) || [] : []))
    .slice(0, 2)
    .join(", ");
}

function waysOf({ country: _, ...ways }: NewContacts): ContactKind[] {
  return Object.keys(ways) as ContactKind[];
}

/**
 * What an office reads: as the person says, as the list does, else its country's most common language. Where the campaign has
 * no letter in any of these, the campaign's first follows, so that somebody gets a letter at all; the command tells of it.
 */
function languagesOf({ languages = [] }: Found, country: string | undefined, settings: SettleSettings): string[] {
  if (settings.languages) return [...settings.languages];
  const said = languages.map(cleanContact).filter(isLanguage);
  const own = said.length > 0 ? said : country === undefined ? [] : [commonLanguage(country)];
  const [fallback] = settings.written ?? [];
  if (own.length === 0 || fallback === undefined) return [...new Set(own)];
  const isWritten = own.some((tag) => lookup(tag, settings.written ?? []) !== undefined);
  return [...new Set(isWritten ? own : [...own, fallback])];
}

/** A country's most common language (likely subtags of Unicode CLDR). */
const commonLanguage = once((country: string) => new Intl.Locale("und", { region: country }).maximize().language);

function tagsOf({ tags = [] }: Found, settings: SettleSettings): string[] {
  const all = [...settings.tags, ...tags].map((tag) =>
    cleanLine(tag)
      .replace(/[,;|]+/g, " ")
      .trim()
      .slice(0, 64)
      .trim(),
  );
  return [...new Set(all.filter((tag) => tag !== "" && isTag(tag)))];
}

function sourcesOf({ sources = [] }: Found, settings: SettleSettings): string[] {
  return [...new Set([...sources.map(cleanContact), ...settings.sources].filter(isWebAddress))];
}

function fromOf({ from }: Found): NewTarget["from"] {
  const { countries, regions, postalCodes, districts } = from ?? {};
  const lists = { countries, regions, postal_codes: postalCodes, districts: districts?.map(cleanLine) };
  const filled = Object.entries(lists).flatMap(([key, list]) =>
    list && list.length > 0 ? [[key, list] as const] : [],
  );
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}
