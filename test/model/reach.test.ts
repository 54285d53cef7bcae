import { expect, test } from "vitest";
import type { Reach } from "../../src/model/campaign.ts";
import { waysTo } from "../../src/model/campaign.ts";
import { outOfReach, type Reached, reachOf } from "../../src/model/reach.ts";

const places = [
  [undefined, { country: "GB" }, undefined],
  [{}, { country: "GB" }, undefined],
  [{ countries: ["US", "CA"] }, { country: "US" }, undefined],
  [{ countries: ["US", "CA"] }, { country: "GB" }, "US, CA"],
  [{ regions: ["US-CA"] }, { country: "US", region: "CA" }, undefined],
  [{ regions: ["US-CA"] }, { country: "US", region: "US-CA" }, undefined],
  [{ regions: ["US-CA"] }, { country: "US", region: " us-ca " }, undefined],
  [{ regions: ["US-CA"] }, { country: "US", region: "NY" }, "US-CA"],
  [{ regions: ["US-CA"] }, { country: "ES", region: "CA" }, "US-CA"],
  [{ regions: ["US-CA"] }, { country: "US" }, "US-CA; give your region by its code, such as CA"],
  [{ postalCodes: ["94*"] }, { country: "US", postalCode: "94110" }, undefined],
  [{ postalCodes: ["94*"] }, { country: "US", postalCode: "19411" }, "the postal codes 94*"],
  [{ postalCodes: ["94*"] }, { country: "US" }, "the postal codes 94*"],
  [{ postalCodes: ["LS1 1AA"] }, { country: "GB", postalCode: "ls11aa" }, undefined],
  [{ postalCodes: ["1234-567"] }, { country: "PT", postalCode: "1234 567" }, undefined],
  [{ postalCodes: ["LS1*"] }, { country: "GB", postalCode: "LS1 1AA" }, undefined],
  [{ postalCodes: ["941"] }, { country: "US", postalCode: "94110" }, "the postal codes 941"],
  [{ countries: ["US"], regions: ["US-CA"] }, { country: "US", region: "NY" }, "US-CA"],
  [{ countries: ["US"], postalCodes: ["94*"] }, { country: "MX", postalCode: "94110" }, "US"],
] as const;

test.each(places)("reach %j from %j: %s", (from, place, expected) => {
  expect(outOfReach(from, place)).toBe(expected);
});

const us = { country: "US" };
const californian = { country: "US", region: "CA" };

/** "in", "out: takes letters only from …", or what lacks. */
function shown(reached: Reached): string {
  return reached.is === "open" ? `open: ${reached.lacks.join()}` : reached.is === "out" ? `out: ${reached.why}` : "in";
}

test.each<[Reach, Parameters<typeof reachOf>[1], string]>([
  [{}, us, "in"],
  [{ countries: ["PR"] }, { country: "US", region: "Puerto Rico" }, "in"],
  [{ countries: ["US"] }, { country: "PR" }, "in"],
  [{ countries: ["PR"] }, us, "out: PR"],
  [{ regions: ["US-PR"] }, { country: "PR" }, "in"],
  [{ regions: ["US-CA"] }, { country: "US", region: "California" }, "in"],
  [{ regions: ["US-CA"] }, { country: "US", region: "the sunny side" }, "open: region"],
  [{ regions: ["US-CA"] }, us, "open: region"],
  [{ regions: ["US-CA"] }, { country: "GB" }, "out: US-CA"],
  [{ postalCodes: ["94*"] }, us, "open: postalCode"],
  [{ postalCodes: ["94*"] }, { country: "US", postalCode: " - " }, "open: postalCode"],
  [
    { postalCodes: ["94000-94999", "10001"] },
    { country: "US", postalCode: "10002" },
    "out: the postal codes 94000-94999, 10001",
  ],
  [{ regions: ["US-CA"], postalCodes: ["94*"] }, us, "open: region,postalCode"],
  [{ regions: ["US-CA"], postalCodes: ["94*"] }, { country: "US", postalCode: "10001" }, "out: the postal codes 94*"],
  [{ regions: ["US-CA"], districts: ["12"] }, californian, "open: district"],
  [{ regions: ["US-CA"], districts: ["12"] }, { country: "US", region: "NY" }, "out: US-CA"],
  [{ regions: ["US-CA"], districts: ["12"] }, { ...californian, district: "12th district" }, "in"],
  [{ regions: ["US-CA"], districts: ["12"] }, { ...californian, district: "13" }, "out: the district 12"],
  [{ regions: ["US-CA"], districts: ["12", "13"] }, { ...californian, district: "14" }, "out: the districts 12, 13"],
  [{ regions: ["US-CA"], districts: ["12"] }, { country: "US", district: "CA-12" }, "in"],
  [{ regions: ["US-CA"], districts: ["12"] }, { country: "US", district: "NY-12" }, "out: US-CA"],
  [{ regions: ["US-CA"], districts: ["12"] }, { country: "US", district: "12" }, "open: region"],
  [{ regions: ["US-CA"], districts: ["12"] }, { country: "US", district: "13" }, "out: the district 12"],
  // Who says one region and the district of another is in one of both.
  [{ regions: ["US-NY"], districts: ["12"] }, { country: "US", region: "NY", district: "CA-12" }, "open: district"],
  [{ countries: ["US"], districts: ["CA-12"] }, { ...californian, district: "12" }, "in"],
  [
    { countries: ["US"], districts: ["CA-12"] },
    { country: "US", region: "NY", district: "12" },
    "out: the district CA-12",
  ],
  [{ countries: ["US"], districts: ["CA-12"] }, { country: "US", region: "NY" }, "out: the district CA-12"],
  [{ countries: ["US"], districts: ["CA-12"] }, { country: "US", district: "12" }, "open: region"],
  [{ countries: ["US"], districts: ["CA-12"] }, us, "open: region,district"],
  [{ countries: ["US"], districts: ["cd:12"] }, { country: "US", district: "12" }, "in"],
  [{ countries: ["US"], districts: ["cd:12"] }, { country: "US", district: "cd:12; sldl:3" }, "in"],
  [{ countries: ["US"], districts: ["cd:12"] }, { country: "US", district: "sldl:12" }, "open: district"],
  [
    { countries: ["US"], districts: ["cd:12"] },
    { country: "US", district: "cd:13; sldl:12" },
    "out: the district cd:12",
  ],
  [{ countries: ["US"], districts: ["12"] }, { country: "US", district: "cd:12" }, "in"],
  [{ districts: ["Leeds Central and Headingley"] }, { country: "GB", district: "Leeds Central & Headingley" }, "in"],
])("reach %j from %j: %s", (from, place, expected) => {
  expect(shown(reachOf(from, place))).toBe(expected);
});

test("a number without its kind is of the only kind that there is, and of none where there are several", () => {
  const from = { countries: ["US"], districts: ["cd:12"] };
  const said = (district: string, ...kinds: string[]) => reachOf(from, { country: "US", district }, new Set(kinds)).is;
  expect(said("12", "cd")).toBe("in");
  expect(said("12", "cd", "sldl")).toBe("open");
  expect(said("13", "cd", "sldl")).toBe("open");
  expect(said("12; sldl:3", "cd", "sldl")).toBe("in");
  expect(said("13; sldl:12", "cd", "sldl")).toBe("out");
  expect(said("12; sldl:3", "cd", "sldl", "sldu")).toBe("open");
});

test("what is open is out of reach until it is answered", () => {
  expect(outOfReach({ districts: ["12"] }, us)).toBe("the district 12; give your district");
});

test("the ways to reach an office stand in a fixed order", () => {
  expect(waysTo({ phone: "1", country: "EC", email: "a@b.org", post: ["Quito"] })).toEqual(["email", "post", "phone"]);
  expect(waysTo({ country: "EC" })).toEqual([]);
});

test.each([
  ["12", "cd:12", "in"],
  ["13", "cd:12", "out: the district cd:12"],
  ["California’s 12th", "cd:12", "open: district"],
  ["Twelfth", "cd:12", "open: district"],
  ["12 (Simon)", "cd:12", "open: district"],
  ["12/13", "cd:12", "open: district"],
  ["SD 9", "cd:9", "open: district"],
  ["NY-12", "cd:12", "open: district"],
  ["CD 12; SD 9; AD 14", "cd:12", "in"],
  ["CD 12; SD 9; AD 14", "sldl:14", "in"],
  ["Simon", "12", "open: district"],
  ["Ottawa Centre", "Ottawa South", "out: the district Ottawa South"],
  ["35075", "Ottawa Centre", "open: district"],
  ["35075; Ottawa Centre", "Ottawa Centre", "in"],
  ["35075; Ottawa South", "Ottawa Centre", "out: the district Ottawa Centre"],
])("a district that nobody can compare is no other district: %j to %s", (district, target, expected) => {
  const from = { regions: ["US-CA"], districts: [target] };
  expect(shown(reachOf(from, { country: "US", region: "CA", district }))).toBe(expected);
});
