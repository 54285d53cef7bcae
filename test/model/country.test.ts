import { expect, test } from "vitest";
import { countryCodes, countryName, fold, isCountry, nameLanguages, parseCountry } from "../../src/model/country.ts";

const named = [
  ["EC", "EC"],
  ["ec", "EC"],
  [" Ecuador ", "EC"],
  ["ecuador", "EC"],
  ["ECUADOR", "EC"],
  ["Reino Unido", "GB"],
  ["UK", "GB"],
  ["uk", "GB"],
  ["GB", "GB"],
  ["Great Britain", "GB"],
  ["United Kingdom", "GB"],
  ["usa", "US"],
  ["USA", "US"],
  ["United States", "US"],
  ["United States of America", "US"],
  ["Estados Unidos", "US"],
  ["Vereinigte Staaten", "US"],
  ["Côte d'Ivoire", "CI"],
  ["Côte d’Ivoire", "CI"],
  ["cote d'ivoire", "CI"],
  ["Ivory Coast", "CI"],
  ["Deutschland", "DE"],
  ["España", "ES"],
  ["espana", "ES"],
  ["España".normalize("NFD"), "ES"],
  ["Brasil", "BR"],
  ["México", "MX"],
  ["Mexico", "MX"],
  ["Türkiye", "TR"],
  ["Turkey", "TR"],
  ["South Korea", "KR"],
  ["Czechia", "CZ"],
  ["Russia", "RU"],
  ["Países Bajos", "NL"],
  ["Kosovo", "XK"],
] as const;

test.each(named)("%j is %s", (text, code) => {
  expect(parseCountry(text)).toBe(code);
});

test.each(["", "Ecuadorr", "XX", "ZZZ", "Earth", "E C"])("%j is no country", (text) => {
  expect(parseCountry(text)).toBeUndefined();
});

test("every country is understood by its code and by its name in every language that the tool knows", () => {
  for (const code of countryCodes()) {
    expect(parseCountry(code)).toBe(code);
    for (const language of nameLanguages) expect(parseCountry(countryName(code, language))).toBe(code);
  }
});

test("names are in the language asked for", () => {
  expect(countryName("US", "es")).toBe("Estados Unidos");
  expect(countryName("GB", "en")).toBe("United Kingdom");
  expect(countryName("EC", "zh")).toBe("厄瓜多尔");
});

test("codes are two capitals", () => {
  expect(isCountry("EC")).toBe(true);
  for (const text of ["ec", "ECU", "E", "", "XX"]) expect(isCountry(text)).toBe(false);
});

test("comparing leaves out case, accents and outer blanks", () => {
  expect(fold("  México ")).toBe(fold("mexico"));
  expect(fold("Ñ".normalize("NFD"))).toBe(fold("ñ"));
});
