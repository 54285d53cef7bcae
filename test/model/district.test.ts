import { describe, expect, test } from "vitest";
import { isDistrict, readDistrict, readDistricts } from "../../src/model/district.ts";

/** What a text is read as, in short: its kind, its key, and its region's. */
function shown(text: string): string {
  const { kind = "", key, within } = readDistrict(text);
  return `${kind}:${key}${within ? ` in ${within.country ?? ""}/${within.region} ${within.key}` : ""}`;
}

describe("a district is read", () => {
  test.each([
    ["12", ":12"],
    [" 012 ", ":12"],
    ["12th", ":12"],
    ["District 12", ":12"],
    ["12th District", ":12"],
    ["No. 12", ":12"],
    ["Ward 4", ":4"],
    ["Wahlkreis 075", ":75"],
    ["Distrito electoral n.º 3", ":3"],
    ["2e circonscription", ":2"],
    ["1ère circonscription", ":1"],
    ["4A", ":4a"],
    ["District 2E", ":2e"],
    ["cd:12", "cd:12"],
    ["CD: 012", "cd:12"],
    ["sldl:17B", "sldl:17b"],
    ["District: 7", ":7"],
    ["Congressional District 12", "cd:12"],
    ["12th Congressional District", "cd:12"],
    ["State Senate District 11", "sldu:11"],
    ["Assembly District 17", "sldl:17"],
    ["State House District 17", "sldl:17"],
    ["CA-12", ":ca 12 in /CA 12"],
    ["ca 12", ":ca 12 in /CA 12"],
    ["CA12", ":ca12 in /CA 12"],
    ["US-CA-12", ":us ca 12 in US/CA 12"],
    ["cd:CA-12", "cd:ca 12 in /CA 12"],
    ["AK-AL", ":ak al in /AK 0"],
    ["At-Large", ":0"],
    ["at large district", ":0"],
    ["00", ":0"],
    ["CD-12", "cd:12"],
    ["cd 12", "cd:12"],
    ["CD012", "cd:12"],
    ["AD 14", "sldl:14"],
    ["HD-17B", "sldl:17b"],
    ["CD Leeds", ":cd leeds"],
    ["１２", ":12"],
    ["١٢", ":12"],
    ["12.0", ":12"],
    ["ocd-division/country:us/state:ca/cd:12", "cd:12 in US/CA 12"],
    ["ocd-division/country:ca/ed:35052-2013", "ed:35052 2013"],
    ["Leeds Central & Headingley", ":leeds central and headingley"],
    ["LEEDS CENTRAL AND HEADINGLEY", ":leeds central and headingley"],
    ["Ynys Môn", ":ynys mon"],
    ["St. Albans", ":st albans"],
    ["King’s Lynn", ":kings lynn"],
    ["Berlin-Mitte", ":berlin mitte"],
    ["Straße", ":strasse"],
    ["第一区", ":第一区"],
    ["Congress Heights", ":congress heights"],
    ["", ":"],
    ["!?", ":"],
    [":", ":"],
  ])("%j is %j", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

test.each([
  ["12", ["12"]],
  ["cd:12; sldl:17", ["12", "17"]],
  ["cd:12, sldl:17", ["12", "17"]],
  ["12, 17", ["12", "17"]],
  ["CA-12, sldu:11", ["ca 12", "11"]],
  ["Newry, Mourne and Down", ["newry mourne and down"]],
  ["Newry, Mourne and Down; 12", ["newry mourne and down", "12"]],
  [";;", []],
  ["", []],
])("somebody who writes %j lives in %j", (answer, expected) => {
  expect(readDistricts(answer).map(({ key }) => key)).toEqual(expected);
});

test("a district has a letter or a digit, and reading hostile text takes no time", () => {
  expect([isDistrict("12"), isDistrict("Leeds"), isDistrict("cd:"), isDistrict(" - ")]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  const start = performance.now();
  for (const text of [
    `ocd-division/country:us/${"a/".repeat(50_000)}`,
    "a:".repeat(50_000),
    ";".repeat(100_000),
    "1,".repeat(50_000),
    "house ".repeat(20_000),
  ]) {
    readDistricts(text);
  }
  expect(performance.now() - start).toBeLessThan(2_000);
});
