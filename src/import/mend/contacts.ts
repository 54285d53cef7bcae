import { parseCountry } from "../../model/country.ts";
import { hasDirection } from "../../model/direction.ts";
import { isEmail, isWebAddress } from "../../parse/schema.ts";
import type { WrittenParts } from "../found.ts";
import { cleanContact, cleanLine, cleanLines, saysNothing } from "./clean.ts";
import type { Mended } from "./email.ts";

/** The web address in a text. A page without a scheme gets one; an e-mail address is none. */
export function mendWeb(text: string): Mended {
  const line = cleanContact(text).replace(/^<|>$/g, "");
  if (line === "" || saysNothing(line)) return {};
  const whole = /^https?:\/\//i.test(line)
    ? line.replace(/^https?/i, (scheme) => scheme.toLowerCase())
    : `https://${line}`;
  if (isEmail(line) || /^mailto:/i.test(line)) return { flaw: "is an e-mail address and no page" };
  const isPage = /^https?:\/\/[^\s/.]+\.[^\s/]+/i.test(whole) && isWebAddress(whole) && !hasDirection(whole);
  return isPage ? { value: whole } : { flaw: "is not a web address" };
}

/** The telephone or fax number in a text; of several, the first. */
export function mendNumber(text: string): Mended {
  const [first = ""] = cleanContact(text).split(/\s*(?:[;|]|\s(?:or|oder|ou|o|und|and|et|y)\s)\s*/i);
  const line = first.replace(/^(?:tel|telefon|teléfono|téléphone|phone|fax|voice)[.:]*\s*/i, "").trim();
  if (line === "" || saysNothing(line)) return {};
  const digits = line.replace(/\P{Nd}/gu, "").length;
  return digits >= 3 && digits <= 20 && line.length <= 60 ? { value: line } : { flaw: "is not a telephone number" };
}

/** A postal address ready for `targets.yaml`, and the country that it names. */
export interface MendedPost {
  readonly lines?: readonly string[];
  readonly parts?: Omit<WrittenParts, "place" | "country">;
  readonly country?: string;
  readonly flaw?: string;
}

/** Lines of an address, also of one on a single line whose parts are divided by semicolons. Its country's line goes: letters add it. */
export function mendPost(text: string): MendedPost {
  const written = cleanLines(text);
  const lines = (written.length === 1 ? divided(written[0] ?? "") : written.flatMap((line) => line.split(";")))
    .map((line) => line.replace(/^[\s,;|]+|[\s,;|]+$/g, ""))
    .filter((line) => line !== "" && !saysNothing(line));
  if (lines.length === 0) return {};
  const last = lines.at(-1) ?? "";
  const country = lines.length > 1 && !/\p{Nd}/u.test(last) ? parseCountry(last.replace(/\.$/, "")) : undefined;
  return country === undefined ? { lines } : { lines: lines.slice(0, -1), country };
}

/** What divides a line into those of an envelope for certain. */
function divided(line: string): string[] {
  if (line.includes(";")) return line.split(";");
  if (line.includes(" | ")) return line.split(" | ");
  // "1 Example Street, Springfield, IL 62701", as American lists have it.
  const [, street, town] = /^(.+), ([^,]+, [A-Z]{2} \d{5}(?:-\d{4})?)$/.exec(line) ?? [];
  return street === undefined || town === undefined ? [line] : [street, town];
}

/** An address in parts, cleaned. Without a town it is lines, and without anything nothing. */
export function mendParts(parts: WrittenParts): MendedPost {
  const street =
    parts.street === undefined || saysNothing(parts.street)
      ? ""
      : cleanLines(parts.street)
          .flatMap((line) => line.split(/\s*;\s*/))
          .join("\n");
  const one = (text: string | undefined) => (text === undefined || saysNothing(text) ? "" : cleanLine(text));
  const [city, postalCode, region, land] = [parts.city, parts.postalCode, parts.region, parts.country].map(one);
  const code = land ? parseCountry(land) : undefined;
  const named = code === undefined ? {} : { country: code };
  const flaw = land && code === undefined ? { flaw: `names a country that is not known: "${land}"` } : {};
  if (!city) {
    if (street === "") return flaw;
    return { ...mendPost([street, [postalCode, region].filter(Boolean).join(" ")].join("\n")), ...named, ...flaw };
  }
  const filled = { ...(street && { street }), city, ...(postalCode && { postalCode }), ...(region && { region }) };
  return { parts: filled, ...named, ...flaw };
}
