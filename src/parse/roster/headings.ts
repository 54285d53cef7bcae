import type { RosterKey } from "./columns.ts";
import {
  bareNames,
  consentLead,
  headingNames,
  letterConsents,
  neverNames,
  otherConsents,
  placeLead,
  plainLead,
  plainTail,
  softLead,
  softTail,
} from "./heading-names.ts";

/** What a heading may stand for. A lower rank is a better match. */
export interface Reading {
  readonly key: RosterKey;
  /** Where in the table: 0 for the best names. */
  readonly tier: number;
  readonly rank: number;
  /** The name in the table that it was read by. */
  readonly by: string;
}

const steps = { tier: 1_000_000, soft: 10_000, plain: 1_000 };
/** Behind every other name. */
export const lastResort = 5 * steps.tier;
const longest = { read: 400, words: 12, filler: 4 };
const placeKeys: ReadonlySet<RosterKey> = new Set([
  ...(["street", "city", "region", "postalCode", "district", "country"] as const),
]);
/** Told by the signer: "member's comments" and "contact points" are the office's, and none of these. */
const ownKeys: ReadonlySet<RosterKey> = new Set(["points", "ownWords", "to", "consent"]);

/** A heading in small letters and digits of no accent, one space between words: "can2_userAddress *" is "can 2 user address". */
export function plainHeading(heading: string): string {
  const text = unaccented(heading.slice(0, longest.read))
    .replace(/\[[^\]]*\]/g, " ")
    .replace(hints, " ");
  return words(text).join(" ");
}

/** What a heading stands for; undefined where it is nobody's, or one of several languages that do not agree. */
export function readHeading(heading: string): Reading | undefined {
  const plain = plainHeading(heading);
  const found = heading.length > longest.read ? sentence(plain) : (lookUp(plain) ?? sentence(plain));
  if (found || heading.length > longest.read || neverSet().has(plain)) return found;
  const parts = heading.split(/[/|\n·]| [-–—] /).map(plainHeading);
  if (parts.length < 2 || parts.length > 4) return undefined;
  const [first, ...others] = parts.map(lookUp);
  if (!first || others.some((other) => other?.key !== first.key)) return undefined;
  const named = [first, ...others].find((part) => part && !bareNames.includes(part.by)) ?? first;
  return { ...named, rank: named.rank + steps.soft };
}

/** What is seen of a text, without accents in Latin script; other scripts' marks are vowels. */
export function unaccented(text: string): string {
  const bare = text
    .normalize("NFKD")
    .replace(/(?!\s)[\p{Cf}\p{Cc}]/gu, "")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1");
  return bare.normalize("NFC").replace(/[ßẞøØłŁæÆœŒđĐ]/g, (letter) => letters[letter] ?? letter);
}

/** The words of a text, in small letters; "ZIPCode5" is three. */
export function words(text: string): string[] {
  const spaced = text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/(\p{L})(\p{N})/gu, "$1 $2")
    .replace(/(\p{N})(\p{L})/gu, "$1 $2");
  return spaced.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

const letters: Record<string, string> = {
  ...{ ß: "ss", ẞ: "Ss", ø: "o", Ø: "O", ł: "l", Ł: "L" },
  ...{ æ: "ae", Æ: "Ae", œ: "oe", Œ: "Oe", đ: "d", Đ: "D" },
};

const hints =
  /\((?:s|es|\d+|x+|required|optional|obligat\w*|obrigat\w*|mandatory|opcional|requerid\w*|facultati\w*|requis\w*|pflicht\w*|erforderlich|freiwillig|falls|wenn|si|if|as|e ?\.? ?g|i ?\.? ?e|ej|ex|como|comme|wie|p ?\.? ?ex|por|par|z ?\.? ?b)(?=[\s.,:)-])[^()]*\)/gi;

/** The table's word for a plain heading, or for what is left of it without "what is your" and the like. */
function lookUp(plain: string): Reading | undefined {
  if (neverSet().has(plain)) return undefined;
  const exact = tableOf().get(plain);
  if (exact) return exact;
  const tokens = plain.split(" ");
  return tokens.length > longest.words ? undefined : without(tokens, 0);
}

/** The best reading after taking one phrase off either end, and so on. */
function without(tokens: readonly string[], depth: number): Reading | undefined {
  if (depth > longest.filler) return undefined;
  let best: Reading | undefined;
  const numbered = depth === 0 && /^\d+$/.test(tokens[0] ?? "") ? tokens.slice(1) : undefined;
  const ways = numbered ? [{ rest: numbered, cost: steps.plain, lead: "" }] : [];
  for (let length = 1; length <= Math.min(longest.filler, tokens.length - 1); length++) {
    const lead = tokens.slice(0, length).join(" ");
    const start = fillers().lead.get(lead);
    if (start) ways.push({ rest: tokens.slice(length), cost: start, lead });
    const end = fillers().tail.get(tokens.slice(-length).join(" "));
    if (end) ways.push({ rest: tokens.slice(0, -length), cost: end, lead: "" });
  }
  for (const { rest, cost, lead } of ways) {
    const plain = rest.join(" ");
    if (neverSet().has(plain)) continue;
    const found = tableOf().get(plain) ?? without(rest, depth + 1);
    if (!found || (cost >= steps.soft && ownKeys.has(found.key))) continue;
    if (places().has(lead) && !placeKeys.has(found.key)) continue;
    if (!best || found.rank + cost < best.rank) best = { ...found, rank: found.rank + cost };
  }
  return best;
}

/** "I agree that a letter is sent in my name" is a consent; "I agree to receive the newsletter" is none to letters. */
function sentence(plain: string): Reading | undefined {
  const tokens = plain.split(" ");
  const isConsent = [1, 2, 3, 4, 5, 6].some((length) => sentences().has(tokens.slice(0, length).join(" ")));
  if (!isConsent || tokens.slice(0, 5).some((word) => negations.has(word))) return undefined;
  if (otherConsents.test(plain) && !letterConsents.test(plain)) return undefined;
  return { key: "consent", tier: 2, rank: 2 * steps.tier, by: "" };
}

const negations = new Set(["not", "nicht", "pas", "nao", "niet", "kein", "keine", "keinen"]);

const list = (text: string): string[] => text.split(/[|\n]/).map(plainHeading).filter(Boolean);

const tableOf = once(() => {
  const table = new Map<string, Reading>();
  for (const [order, by] of bareNames.entries()) table.set(by, { key: "name", tier: 0, rank: order + steps.soft, by });
  for (const [key, tiers] of Object.entries(headingNames) as [RosterKey, readonly string[]][])
    for (const [tier, names] of tiers.entries())
      for (const [order, by] of list(names).entries())
        if (!table.has(by)) table.set(by, { key, tier, rank: tier * steps.tier + order, by });
  // "emailaddress", "phonenumber"
  for (const [name, reading] of [...table]) {
    const joined = name.replaceAll(" ", "");
    if (joined.length > 5 && !table.has(joined)) table.set(joined, reading);
  }
  return table;
});

const fillers = once(() => {
  const plain = (text: string) => list(text).map((phrase) => [phrase, steps.plain] as const);
  const soft = (text: string) => list(text).map((phrase, order) => [phrase, (order + 2) * steps.soft] as const);
  return {
    lead: new Map([...soft(placeLead), ...soft(softLead), ...plain(plainLead)]),
    tail: new Map([...soft(softTail), ...plain(plainTail)]),
  };
});

const places = once(() => new Set(list(placeLead)));
const neverSet = once(() => new Set(list(neverNames)));
const sentences = once(() => new Set(list(consentLead)));

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
