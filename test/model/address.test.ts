import { describe, expect, test } from "vitest";
import { placeOf, recipientLines, replyLines, signerLines } from "../../src/model/address.ts";
import type { Contacts } from "../../src/model/campaign.ts";
import { countryCodes } from "../../src/model/country.ts";
import type { Signer } from "../../src/model/signer.ts";
import { signerWith, targetWith } from "./samples.ts";

const full = { street: "1 Example Street", city: "Exampleton", region: "Region", postalCode: "12345" };
const to = (country: string) => targetWith({ contacts: { email: "a@b.org", country } });

const orders = [
  ["GB", ["1 Example Street", "Exampleton", "12345"]],
  ["US", ["1 Example Street", "Exampleton, Region 12345"]],
  ["DE", ["1 Example Street", "12345 Exampleton"]],
  ["EC", ["1 Example Street", "12345", "Exampleton"]],
  ["BR", ["1 Example Street", "Exampleton-Region", "12345"]],
] as const;

test.each(orders)("an address in %s stands in the order of that country", (country, lines) => {
  expect(signerLines(signerWith({ ...full, country }), to(country), "en")).toEqual(lines);
});

test("the town is never lost, wherever the signer lives", () => {
  const lost = countryCodes().filter((country) => {
    const alone = signerLines(signerWith({ country, city: "Exampleton" }), to(country), "en");
    const whole = signerLines(signerWith({ ...full, country }), to(country), "en");
    return ![alone, whole].every((lines) => lines.join("\n").includes("Exampleton"));
  });
  expect(lost).toEqual([]);
});

const borders = [
  ["GB", "GB", "en", []],
  ["GB", "EC", "en", ["UNITED KINGDOM"]],
  ["GB", "EC", "es", ["REINO UNIDO"]],
  ["GB", undefined, "en", ["UNITED KINGDOM"]],
  ["AT", "DE", "de", ["ÖSTERREICH"]],
  ["TR", "DE", "tr", ["TÜRKIYE".replace("I", "İ")]],
  ["CI", "FR", "fr", ["CÔTE D’IVOIRE"]],
] as const;

test.each(borders)("from %s to %s in %s the sender's country line is %j", (from, country, language, line) => {
  const target = targetWith({ contacts: country ? { phone: "1", country } : { phone: "1" } });
  expect(signerLines(signerWith({ country: from, city: "Town" }), target, language).slice(1)).toEqual(line);
});

describe("the recipient", () => {
  const target = (contacts: Contacts) =>
    targetWith({
      name: { es: "Consejo", en: "Council" },
      role: { es: "Presidencia" },
      person: "Jo Example",
      languages: ["es"],
      contacts,
    });
  const post = { post: ["Street 1, 2nd floor", "  as written  "], country: "EC" };

  test("stands as office, role and person, then the postal lines as written, then the country", () => {
    expect(recipientLines(target(post), signerWith(), "en")).toEqual([
      "Council",
      "Presidencia",
      "Jo Example",
      "Street 1, 2nd floor",
      "  as written  ",
      "ECUADOR",
    ]);
  });

  test("has no country line at home", () => {
    expect(recipientLines(target(post), signerWith({ country: "EC" }), "en").at(-1)).toBe("  as written  ");
  });

  test("without a postal address is the office alone", () => {
    const { post: _, ...others } = post;
    expect(recipientLines(target(others), signerWith(), "en")).toEqual(["Council", "Presidencia", "Jo Example"]);
  });
});

const replies: readonly (readonly [Partial<Signer>, readonly string[]])[] = [
  [{}, []],
  [{ region: "West Yorkshire" }, []],
  [{ street: "1 Example Street" }, ["1 Example Street", "Leeds", "UNITED KINGDOM"]],
  [{ postalCode: "LS1 1AA" }, ["Leeds", "LS1 1AA", "UNITED KINGDOM"]],
];

test.each(replies)("a signer who gave %j can be answered at %j", (values, lines) => {
  expect(replyLines(signerWith(values), to("EC"), "en")).toEqual(lines);
});

test("a place is town, region and country", () => {
  expect(placeOf(signerWith(), "es")).toBe("Leeds, Reino Unido");
  expect(placeOf(signerWith({ region: "West Yorkshire" }), "en")).toBe("Leeds, West Yorkshire, United Kingdom");
});
