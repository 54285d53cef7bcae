import { formatAddress } from "localized-address-format";
import { once } from "./once.ts";

/** An address in parts. A street may have several lines. */
export interface Parts {
  /** ISO 3166-1 alpha-2; the order is an international one where it is empty. */
  readonly country: string;
  readonly city: string;
  readonly street?: string;
  readonly region?: string;
  readonly postalCode?: string;
}

const fields = ["street", "city", "region", "postalCode"] as const;
type Field = (typeof fields)[number];

/** What stands for each while the library sets the lines: characters for private use, which no country's form holds. */
const marks = ["\uE000", "\uE001", "\uE002", "\uE003"];

/** A line of an address: texts, and after each the field that follows it. */
type Line = readonly { readonly text: string; readonly field: Field | undefined }[];

/** How a country writes an address of these fields. Where its form has no place for the town, also one that has. */
interface Form {
  readonly lines: readonly Line[];
  readonly linesWithTown: readonly Line[] | undefined;
}

/**
 * An address in the order of its country (data of Google's libaddressinput), without the country's line. Where a country has
 * one order for its own script and another for Latin letters, as in East Asia, the town's letters decide.
 */
export function localLines(address: Parts): string[] {
  const { lines, linesWithTown } = formFor(address);
  const found = lines.map((line) => filled(line, address));
  if (!linesWithTown) return found;
  const town = address.city.toLowerCase();
  const hasTown = found.some((line) => line.toLowerCase().includes(town));
  return hasTown ? found : linesWithTown.map((line) => filled(line, address));
}

/** The same where the street may have several lines. */
export function postalLines(address: Parts): string[] {
  return localLines(address).flatMap((line) => line.split("\n").flatMap((part) => part.trim() || []));
}

function filled(line: Line, address: Parts): string {
  let text = "";
  for (const piece of line) text += piece.field ? piece.text + address[piece.field] : piece.text;
  return text;
}

/** The library reads its data anew for every address, and of the address it needs to know only which fields are there. */
function formFor({ country, street, city, region, postalCode }: Parts): Form {
  const sum = (street ? 1 : 0) + (city ? 2 : 0) + (region ? 4 : 0) + (postalCode ? 8 : 0);
  return forms(country)(sum + (/\p{Script=Latin}/u.test(city) ? 16 : 0));
}

/** By country, then by the fields that are there, as a sum of 1, 2, 4 and 8, and 16 for Latin letters. */
const forms = once((country: string) => once((sum: number) => createForm(country, sum)));

function createForm(postalCountry: string, sum: number): Form {
  const [street = "", locality = "", administrativeArea = "", postalCode = ""] = marks.map((mark, index) =>
    sum & (1 << index) ? mark : "",
  );
  const write = (addressLines: string[], region = administrativeArea) =>
    formatAddress(
      { postalCountry, locality, administrativeArea: region, postalCode, addressLines },
      sum & 16 ? "latin" : "local",
    );
  const own = street ? [street] : [];
  const lines = write(own);
  // Some countries' forms have no place for a town (Japan, Singapore): there it stands between street and region.
  const hasTown = lines.some((line) => line.includes(locality));
  if (hasTown) return { lines: lines.map(toLine), linesWithTown: undefined };
  const [inner = "", , outer = ""] = marks;
  const whole = write([inner], outer).join("");
  const isOutsideIn = whole.includes(outer) && whole.indexOf(outer) < whole.indexOf(inner);
  // Where the region goes on behind a comma, the library gives it a line of its own.
  const linesWithTown = write(isOutsideIn ? [locality, ...own] : [...own, locality])
    .join("\n")
    .replaceAll("\n, ", ", ")
    .split("\n");
  return { lines: lines.map(toLine), linesWithTown: linesWithTown.map(toLine) };
}

function toLine(line: string): Line {
  // Texts and marks in turn.
  const parts = line.split(/([\uE000-\uE003])/);
  return parts.flatMap((text, index) => {
    const field = fields[marks.indexOf(parts[index + 1] ?? "")];
    return index % 2 === 0 ? [{ text, field }] : [];
  });
}
