import * as v from "valibot";
import { isCountry } from "../model/country.ts";
import { parseDay } from "../model/day.ts";
import { hasDirection, turnIn } from "../model/direction.ts";
import { isLanguage } from "../model/language.ts";
import { controlInLine, controlInText } from "../model/plain.ts";
import { isPostalPattern } from "../model/postal-code.ts";
import type { CheckCode } from "../problems/problem.ts";

/**
 * What `targets.yaml` and the files that it includes are made of: `target-schema.ts` and `campaign-schema.ts` put it together.
 * Every scalar arrives as a string. The message of a check is the code of the problem that its failure is.
 */

/** A check whose failure is a problem of the catalog. */
export const must = (code: CheckCode, holds: (text: string) => boolean) => v.check<string, CheckCode>(holds, code);

const filled = must("empty-value", (text) => text !== "");
const noControls = must("control-character", (text) => controlInText(text) === -1);
const oneLine = must("line-break", (text) => controlInText(text) !== -1 || controlInLine(text) === -1);
const upright = must("turned-text", (text) => turnIn(text) === -1);

/** Block scalars end with a line feed that belongs to YAML and not to the text. */
export const line = v.pipe(v.string(), v.trim(), filled, noControls, oneLine, upright);
export const paragraph = v.pipe(v.string(), v.trim(), filled, noControls, upright);
export const id = v.pipe(v.string(), must("bad-id", isId));
export const language = v.pipe(v.string(), must("bad-language", isLanguage));
export const country = v.pipe(v.string(), must("bad-country", isCountry));
export const day = v.pipe(
  v.string(),
  must("bad-date", (text) => parseDay(text) !== undefined),
);
export const url = v.pipe(v.string(), must("bad-url", isWebAddress));
export const email = v.pipe(v.string(), must("bad-email", isEmail));
export const region = v.pipe(
  v.string(),
  must("bad-region", (text) => /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(text)),
);
export const postalCode = v.pipe(
  v.string(),
  must("bad-postal-code", (text) => text === text.trim() && isPostalPattern(text)),
);
export const wholeNumber = v.pipe(
  v.string(),
  must("bad-number", (text) => /^[1-9]\d{0,8}$/.test(text)),
);

export const byLanguage = <S extends v.GenericSchema<string>>(text: S) =>
  v.union([
    text,
    v.pipe(
      v.record(language, text),
      v.check((texts) => Object.keys(texts).length > 0, "empty-value" satisfies CheckCode),
    ),
  ]);
export const several = <S extends v.GenericSchema>(item: S) =>
  v.pipe(
    v.array(item),
    v.check((items) => items.length > 0, "empty-value" satisfies CheckCode),
  );

/** A schema with the sentence that editors show for it. */
export function describe<S extends v.GenericSchema>(schema: S, text: string) {
  return v.pipe(schema, v.description(text));
}

const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?";
const address = new RegExp(`^${atom}(?:\\.${atom})*@${label}(?:\\.${label})+$`, "u");

/**
 * Whether a text is one bare address: a dot-atom of RFC 5322, an @ and a domain with a dot, in any script (RFC 5890).
 * Quoted local parts and address literals are left out on purpose: no office publishes one.
 */
export function isEmail(text: string): boolean {
  return text.length <= 254 && address.test(text) && hasAsciiDomain(text);
}

/** Whether the domain has a form in ASCII, as every server needs it (RFC 5891). */
function hasAsciiDomain(text: string): boolean {
  return /^[!-~]*$/.test(text) || URL.canParse(`http://${text.slice(text.lastIndexOf("@") + 1)}`);
}

/** Whether a text can be an id: ids become file names, and are typed on command lines. */
export function isId(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,63}$/u.test(text);
}

/** Whether a text is a whole web address. */
export function isWebAddress(text: string): boolean {
  const whole = /^https?:\/\/[^\s/]+/.test(text) && URL.canParse(text);
  return whole && controlInLine(text) === -1 && !/\s/.test(text) && !hasDirection(text);
}
