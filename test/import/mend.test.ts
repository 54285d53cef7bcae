import { describe, expect, test } from "vitest";
import { cleanLine } from "../../src/import/mend/clean.ts";
import { mendNumber, mendParts, mendPost, mendWeb } from "../../src/import/mend/contacts.ts";
import { mendEmail } from "../../src/import/mend/email.ts";

describe("an e-mail address is mended where it is certain", () => {
  test.each<[string, string]>([
    ["office@example.org", "office@example.org"],
    ["  office@example.org \u00a0", "office@example.org"],
    ["off\u00adice@exam\u00adple.org", "office@example.org"],
    ["\u200boffice@example.org\ufeff", "office@example.org"],
    ["office @ example.org", "office@example.org"],
    ["office@exam ple.org", "office@example.org"],
    ["office@example .org", "office@example.org"],
    ["office@\nexample.org", "office@example.org"],
    ["mailto:office@example.org", "office@example.org"],
    ["mailto:office@example.org?subject=Hello%20there", "office@example.org"],
    ["E-Mail: office@example.org", "office@example.org"],
    ["The Office <office@example.org>", "office@example.org"],
    ["<office@example.org>", "office@example.org"],
    ['"office@example.org"', "office@example.org"],
    ["office@example.org.", "office@example.org"],
    ["office@example.org; press@example.org", "office@example.org"],
    ["office@example.org, press@example.org", "office@example.org"],
    ["office@example.org oder press@example.org", "office@example.org"],
    ["office@example.org (weekdays)", "office@example.org"],
    ["office (at) example.org", "office@example.org"],
    ["office[at]example[dot]org", "office@example.org"],
    ["office＠example.org", "office@example.org"],
    ["büro@example.org; office@example.org", "office@example.org"],
  ])("%j", (text, wanted) => {
    expect(mendEmail(text)).toEqual({ value: wanted });
  });

  test.each<[string, string]>([
    ["nothing", "is not an e-mail address"],
    ["office at example dot org", "is not an e-mail address"],
    ["offi ce@example.org", "has a space that may stand for something"],
    ["ask for office@example.org", "has a space that may stand for something"],
    ["büro@example.org", "is not an e-mail address as mail programs take it"],
    ["office@example", "is not an e-mail address as mail programs take it"],
    ["@example.org", "is not an e-mail address as mail programs take it"],
  ])("%j is not used", (text, flaw) => {
    expect(mendEmail(text)).toEqual({ flaw });
  });

  test.each(["https://example.org/contact", "http://example.org", "www.example.org/contact"])(
    "%j is a page",
    (text) => {
      expect(mendEmail(text)).toEqual({ isWeb: true });
    },
  );

  test("nothing is nothing", () => {
    expect(mendEmail(" \u200b ")).toEqual({});
  });

  test("a megabyte takes no time", () => {
    const start = performance.now();
    for (const unit of ["a ", "a@", "(at)", "a;", "<", ". "]) mendEmail(unit.repeat(300_000));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe("a page", () => {
  test.each<[string, string | undefined]>([
    ["https://example.org/contact?x=1", "https://example.org/contact?x=1"],
    ["HTTPS://example.org", "https://example.org"],
    ["www.example.org/contact", "https://www.example.org/contact"],
    ["example.org", "https://example.org"],
    ["<https://example.org>", "https://example.org"],
    ["https://exam\u00adple.org/", "https://example.org/"],
    ["office@example.org", undefined],
    ["see our page", undefined],
    ["https://", undefined],
    ["ftp://example.org", undefined],
    ["javascript:alert(1)", undefined],
  ])("%j", (text, wanted) => {
    const { value, flaw } = mendWeb(text);
    expect(value).toBe(wanted);
    expect(flaw === undefined).toBe(wanted !== undefined);
  });
});

describe("a telephone number", () => {
  test.each<[string, string | undefined]>([
    ["+1 202 224 3553", "+1 202 224 3553"],
    ["Tel.: 030/1234 567", "030/1234 567"],
    ["(202) 224\u20113553", "(202) 224\u20103553"],
    ["+49 30 1234; +49 30 5678", "+49 30 1234"],
    ["+٩٧١ ٤ ١٢٣ ٤٥٦٧", "+٩٧١ ٤ ١٢٣ ٤٥٦٧"],
    ["none", undefined],
    ["12", undefined],
  ])("%j", (text, wanted) => {
    expect(mendNumber(text).value).toBe(wanted);
  });
});

describe("a postal address", () => {
  test.each<[string, object]>([
    ["1 Example Street\nLeeds LS1 1AA", { lines: ["1 Example Street", "Leeds LS1 1AA"] }],
    [
      "1021 O Street; Suite 8500; Sacramento, CA 95814",
      { lines: ["1021 O Street", "Suite 8500", "Sacramento, CA 95814"] },
    ],
    ["1 Example Street;\n\n Leeds ;", { lines: ["1 Example Street", "Leeds"] }],
    ["1 Example Street, Springfield, IL 62701", { lines: ["1 Example Street", "Springfield, IL 62701"] }],
    ["Musterstr. 1, 10115 Berlin", { lines: ["Musterstr. 1, 10115 Berlin"] }],
    ["Musterstr. 1\n10115 Berlin\nDeutschland", { lines: ["Musterstr. 1", "10115 Berlin"], country: "DE" }],
    ["Musterstr. 1; 10115 Berlin; Germany", { lines: ["Musterstr. 1", "10115 Berlin"], country: "DE" }],
    ["Post\u00adfach 1\u00a0234\r\nBern\r\nSwitzerland.", { lines: ["Postfach 1 234", "Bern"], country: "CH" }],
    ["Germany", { lines: ["Germany"] }],
    [" ; \n ", {}],
  ])("%j", (text, wanted) => {
    expect(mendPost(text)).toEqual(wanted);
  });

  const place = { file: "list" };
  test.each<[string, object, object]>([
    [
      "all parts",
      {
        street: "1 Example Street ; Floor 2",
        city: " Leeds ",
        postalCode: "LS1\u00a01AA",
        region: "",
        country: "England",
      },
      { parts: { street: "1 Example Street\nFloor 2", city: "Leeds", postalCode: "LS1 1AA" }, country: "GB" },
    ],
    ["no town", { street: "PO Box 1", postalCode: "99501", region: "AK" }, { lines: ["PO Box 1", "99501 AK"] }],
    [
      "all of it in the street, as Gmail exports it",
      { street: "1 Example Drive\nSpringfield, IL 62701\nUnited States of America" },
      { lines: ["1 Example Drive", "Springfield, IL 62701"], country: "US" },
    ],
    ["nothing but a country", { country: "France" }, {}],
    [
      "a country that is none",
      { city: "Leeds", country: "Narnia" },
      { parts: { city: "Leeds" }, flaw: 'names a country that is not known: "Narnia"' },
    ],
  ])("in parts: %s", (_, parts, wanted) => {
    expect(mendParts({ ...parts, place })).toEqual(wanted);
  });
});

test("scripts that need what nobody sees keep it", () => {
  expect(cleanLine("می\u200cخواهم")).toBe("می\u200cخواهم");
  expect(cleanLine("Ad\u200ca \u202eExample\u202c\u2028Leeds\t\u0007x")).toBe("Ada Example Leeds x");
});

describe("what is no number and what is a short one", () => {
  test.each<[string, object]>([
    ...["311", "911", "115", "1010"].map((text): [string, object] => [text, { value: text }]),
    ["12", { flaw: "is not a telephone number" }],
    ...["n/a", "N/A", "none", "-", "–", "keine", "ninguno", "s/d", " s/d "].map((text): [string, object] => [text, {}]),
  ])("%j", (text, wanted) => {
    expect(mendNumber(text)).toEqual(wanted);
    if (!/\d/.test(text)) {
      expect([mendEmail(text), mendWeb(text), mendPost(text)]).toEqual([{}, {}, {}]);
      expect(mendParts({ street: text, country: text, place: { file: "list.csv" } })).toEqual({});
    }
  });
});
