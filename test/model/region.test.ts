import { describe, expect, test } from "vitest";
import { countriesOf, readRegion, standsIn } from "../../src/model/region.ts";

describe("a region is understood", () => {
  test.each<[string, string | undefined, readonly string[]]>([
    ["US", "CA", ["US-CA"]],
    ["US", " us-ca ", ["US-CA"]],
    ["US", "California", ["US-CA"]],
    ["US", "CALIFORNIA", ["US-CA"]],
    ["US", "State of California", ["US-CA"]],
    ["US", "Washington State", ["US-WA"]],
    ["US", "Calif.", []],
    ["US", "N.Y.", ["US-NY"]],
    ["US", "D. C.", ["US-DC"]],
    ["US", "Ca.", ["US-CA"]],
    ["US", "ＣＡ", ["US-CA"]],
    ["US", "Washington, D.C.", []],
    ["US", "Puerto Rico", ["US-PR"]],
    ["US", "New-York", ["US-NY"]],
    ["CA", "Québec", ["CA-QC"]],
    ["CA", "quebec", ["CA-QC"]],
    ["CA", "Québec".normalize("NFD"), ["CA-QC"]],
    ["DE", "Baden-Württemberg", ["DE-BW"]],
    ["DE", "Baden-Wuerttemberg", ["DE-BW"]],
    ["DE", "Land Hessen", ["DE-HE"]],
    ["FR", "Var", ["FR-83"]],
    ["FR", "75", ["FR-75"]],
    ["FR", "Provence-Alpes-Côte d'Azur", ["FR-PAC"]],
    ["ES", "Comunidad de Madrid", ["ES-MD"]],
    ["ES", "Madrid", ["ES-M"]],
    ["ES", "La Rioja", ["ES-LO"]],
    ["ES", "Región de Murcia", ["ES-MC"]],
    ["IT", "Bozen", ["IT-BZ"]],
    ["IT", "Provincia di Milano", ["IT-MI"]],
    ["BE", "Liège", ["BE-WLG"]],
    ["GB", "City of Edinburgh", ["GB-EDH"]],
    ["GB", "West Yorkshire", []],
    ["TW", "Chiayi", ["TW-CYI", "TW-CYQ"]],
    ["PR", undefined, ["US-PR"]],
    ["PR", "San Juan", ["US-PR"]],
    ["GP", "", ["FR-971"]],
    ["US", "ZZ", ["US-ZZ"]],
    ["US", "", []],
    ["US", undefined, []],
    ["US", "*", []],
    ["US", "constructor", []],
    ["XX", "CA", ["XX-CA"]],
    ["US", "x".repeat(10_000), []],
    ["US", `${"state of ".repeat(10)}California`, []],
  ])("in %s: %j", (country, answer, expected) => {
    expect(readRegion(country, answer)).toEqual(expected);
  });
});

test.each([
  ["US", "CA", ["US"]],
  ["US", "PR", ["US", "PR"]],
  ["PR", undefined, ["PR", "US"]],
  ["FR", "La Réunion", ["FR", "RE"]],
  ["HK", undefined, ["HK"]],
] as const)("the codes of the country of somebody in %s, %s: %j", (country, answer, expected) => {
  expect(countriesOf(country, readRegion(country, answer))).toEqual(expected);
});

test.each<[string, string | undefined, readonly string[], string]>([
  ["US", "CA", ["US-NY", "US-CA"], "in"],
  ["US", "NY", ["US-CA"], "out"],
  ["US", undefined, ["US-CA"], "open"],
  ["US", "Calif.", ["US-CA"], "open"],
  ["US", "ZZ", ["US-CA"], "open"],
  ["US", "ZZ", ["US-ZZ"], "in"],
  ["ES", undefined, ["US-CA"], "out"],
  ["ES", "CA", ["US-CA"], "out"],
  ["ES", "Madrid", ["ES-MD"], "in"],
  ["ES", "Comunidad de Madrid", ["ES-M"], "open"],
  ["ES", "Madrid", ["ES-V"], "out"],
  ["FR", "Bas-Rhin", ["FR-GES"], "in"],
  ["BE", "Namur", ["BE-WAL"], "in"],
  ["BE", "Namur", ["BE-VLG"], "out"],
  ["TW", "Chiayi", ["TW-CYI"], "open"],
  ["TW", "Chiayi", ["TW-CYI", "TW-CYQ"], "in"],
  ["TW", "Chiayi", ["TW-TPE"], "out"],
  ["GB", "Scotland", ["GB-SCT"], "in"],
  ["GB", "Scotland", ["GB-ENG"], "out"],
  ["GB", "Leeds", ["GB-ENG"], "open"],
  ["GB", "Scotland", ["GB-EDH"], "open"],
  ["GB", "Leeds", ["GB-BRD"], "out"],
  ["PR", undefined, ["US-PR"], "in"],
  ["PR", undefined, ["US-CA"], "out"],
])("somebody in %s who says %j stands in %j: %s", (country, answer, wanted, expected) => {
  expect(standsIn(wanted, country, readRegion(country, answer))).toBe(expected);
});
