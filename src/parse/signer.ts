import { parseCountry } from "../model/country.ts";
import { turnIn } from "../model/direction.ts";
import { isLanguage } from "../model/language.ts";
import { controlInLine, controlInText } from "../model/plain.ts";
import { isRegion, spokenRegion } from "../model/region.ts";
import type { Signer } from "../model/signer.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { isEmail } from "./schema.ts";

/** What a person answers about themselves, as typed. */
export interface SignerAnswers {
  readonly name?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly email?: string;
  readonly street?: string;
  readonly city?: string;
  readonly region?: string;
  readonly postalCode?: string;
  /** Electoral districts, divided by semicolons. */
  readonly district?: string;
  readonly country?: string;
  readonly phone?: string;
  readonly organization?: string;
  /** BCP 47 tags, separated by commas. */
  readonly language?: string;
}

export type AnswerKey = keyof SignerAnswers;

/** The answers without which there is no letter. */
export const neededAnswers = ["name", "city", "country"] as const satisfies readonly AnswerKey[];

/** What is wrong with one answer; undefined where nothing is. An empty answer is none. */
export function checkAnswer(key: AnswerKey, answer: string): Problem | undefined {
  const invisible = unseen.test(answer) ? invisibleIn(key, answer) : undefined;
  if (invisible) return invisible;
  const text = answer.trim();
  if (text === "") return undefined;
  if (key === "email" && !isEmail(text)) return problem("bad-email", { what: key, text });
  if (key === "country" && !parseCountry(text)) return problem("unknown-country", { text });
  const language = key === "language" ? languagesOf(text).find((tag) => !isLanguage(tag)) : undefined;
  return language === undefined ? undefined : problem("bad-language", { what: key, text: language });
}

/** All that the four checks below look for, in one look: a roster has millions of answers. */
const unseen = /[\p{Cc}\u2028-\u202e\u2066-\u2069\ufffd]/u;

function invisibleIn(key: AnswerKey, answer: string): Problem | undefined {
  if (controlInText(answer) !== -1) return problem("control-character", { text: answer });
  if (controlInLine(answer) !== -1) return problem("line-break", { what: spoken(key) });
  if (turnIn(answer) !== -1) return problem("turned-text", { text: answer });
  return answer.includes("\ufffd") ? problem("lost-character", {}) : undefined;
}

/** `postalCode` as a person says it. */
function spoken(key: AnswerKey): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The answers that are given, trimmed; a given and a family name make a name where that is missing. */
export function tidyAnswers(answers: SignerAnswers): SignerAnswers {
  const tidy: { -readonly [K in AnswerKey]?: string } = {};
  for (const key in answers) {
    const text = answers[key as AnswerKey]?.trim();
    if (text) tidy[key as AnswerKey] = text;
  }
  const name = wholeName(tidy);
  if (name) tidy.name = name;
  return tidy;
}

/** The name that trimmed answers give; "" where they give none. */
export function wholeName({ name, givenName = "", familyName = "" }: SignerAnswers): string {
  return name ?? `${givenName} ${familyName}`.trim();
}

/** The needed answers that are not there. */
export function missingAnswers(answers: SignerAnswers): AnswerKey[] {
  return neededAnswers.filter((key) => answers[key] === undefined);
}

/** A signer from tidy answers that were checked and of which none is missing. */
export function toSigner(answers: SignerAnswers): Signer {
  const { name = "", city = "", country = "", language = "" } = answers;
  const signer: { -readonly [K in keyof Signer]: Signer[K] } = {
    name,
    city,
    country: parseCountry(country) ?? country,
    languages: language === "" ? [] : languagesOf(language),
  };
  for (const key of optional) {
    const text = answers[key];
    if (text !== undefined) signer[key] = text;
  }
  // A code with its country is for matching, and nobody's address has it.
  if (signer.region && isRegion(signer.region) && signer.region.startsWith(signer.country)) {
    signer.region = spokenRegion(signer.region);
  }
  return signer;
}

const optional = [
  ...(["givenName", "familyName", "email", "street"] as const),
  ...(["region", "postalCode", "district", "phone", "organization"] as const),
];

function languagesOf(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}
