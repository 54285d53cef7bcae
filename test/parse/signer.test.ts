import { describe, expect, test } from "vitest";
import { type AnswerKey, checkAnswer, missingAnswers, tidyAnswers, toSigner } from "../../src/parse/signer.ts";

describe("an answer is fine", () => {
  test.each<[AnswerKey, string]>([
    ["name", "María José Pérez-O’Brien"],
    ["name", "王小明"],
    ["name", "X"],
    ["email", "ada@example.org"],
    ["email", " ada@example.org "],
    ["email", ""],
    ["country", "GB"],
    ["country", "gb"],
    ["country", "GBR"],
    ["country", "United Kingdom"],
    ["country", "reino unido"],
    ["country", "Deutschland"],
    ["country", "Cote d'Ivoire"],
    ["language", "en"],
    ["language", "en, es,pt-BR"],
    ["language", "en es"],
    ["street", "1 Main Street; DROP TABLE"],
    ["postalCode", "01234"],
    ["phone", "+44 113 496 0000 ext. 2"],
    ["region", "  "],
  ])("%s: %j", (key, answer) => {
    expect(checkAnswer(key, answer)).toBeUndefined();
  });
});

describe("an answer is not fine", () => {
  test.each<[AnswerKey, string, string]>([
    ["name", "Ada\nBcc: all@example.org", "line-break"],
    ["name", "Ada\r\nBcc: all@example.org", "control-character"],
    ["name", "Ada\rLovelace", "control-character"],
    ["name", "\u001b[2JAda", "control-character"],
    ["name", "Ada\u0000", "control-character"],
    ["name", "Ada\u2028Lovelace", "control-character"],
    ["street", "1 Main Street\nSpringfield", "line-break"],
    ["email", "ada.example.org", "bad-email"],
    ["email", "ada@example", "bad-email"],
    ["email", "ada@example.org\u0007", "control-character"],
    ["country", "Atlantis", "unknown-country"],
    ["country", "XX", "unknown-country"],
    ["language", "en_US", "bad-language"],
    ["language", "English", "bad-language"],
    ["language", "en, español", "bad-language"],
  ])("%s: %j", (key, answer, code) => {
    expect(checkAnswer(key, answer)).toMatchObject({ code });
  });

  test("and the message names what is wrong in it", () => {
    expect(checkAnswer("language", "en, e")?.fact).toBe('"e" is not a language tag.');
    expect(checkAnswer("name", "Ada\u0007")?.fact).toContain("U+0007");
  });
});

describe("answers are tidied", () => {
  test.each<[string, Parameters<typeof tidyAnswers>[0], object]>([
    ["outer spaces go", { name: " Ada ", city: "Leeds\t" }, { name: "Ada", city: "Leeds" }],
    ["what is blank is no answer", { name: "Ada", email: " ", phone: "" }, { name: "Ada" }],
    ["inner spaces stay", { name: "Ada  King" }, { name: "Ada  King" }],
    [
      "two names make one",
      { givenName: "Ada", familyName: "King" },
      { givenName: "Ada", familyName: "King", name: "Ada King" },
    ],
    ["one of two names is enough", { familyName: "King" }, { familyName: "King", name: "King" }],
    [
      "a whole name stays whole",
      { name: "Ada, Countess", givenName: "Ada" },
      { name: "Ada, Countess", givenName: "Ada" },
    ],
    ["a blank name gives way to two", { name: " ", givenName: "Ada" }, { givenName: "Ada", name: "Ada" }],
    ["nothing stays nothing", {}, {}],
  ])("%s", (_, answers, tidy) => {
    expect(tidyAnswers(answers)).toEqual(tidy);
  });
});

test("a letter needs a name, a town and a country", () => {
  expect(missingAnswers({})).toEqual(["name", "city", "country"]);
  expect(missingAnswers({ city: "Leeds" })).toEqual(["name", "country"]);
  expect(missingAnswers({ name: "Ada", city: "Leeds", country: "GB" })).toEqual([]);
});

test("a signer has a country by its code, and languages one by one", () => {
  const answers = { name: "Ada", city: "Leeds", country: "reino unido", language: "en, pt-BR es" };
  expect(toSigner(answers)).toEqual({ name: "Ada", city: "Leeds", country: "GB", languages: ["en", "pt-BR", "es"] });
  expect(toSigner({ name: "Ada", city: "Leeds", country: "GB" }).languages).toEqual([]);
});
