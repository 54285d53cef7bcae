import { describe, expect, test } from "vitest";
import { isLanguage, languageName, languageOfLocale, lookup } from "../../src/model/language.ts";
import { textIn, textInAny } from "../../src/model/text.ts";

const lookups = [
  ["es", ["en", "es"], "es"],
  ["es-EC", ["en", "es"], "es"],
  ["es", ["en", "es-419"], "es-419"],
  ["es-EC", ["es-419", "es"], "es"],
  ["es-419", ["es-EC", "es-419"], "es-419"],
  ["zh-Hant-TW", ["zh", "zh-Hant"], "zh-Hant"],
  ["pt-BR", ["pt-PT", "fr"], "pt-PT"],
  ["ES", ["es"], "es"],
  ["es", ["ES"], "ES"],
  ["en", ["es", "fr"], undefined],
  ["es", [], undefined],
  ["e", ["es"], undefined],
  ["est", ["es"], undefined],
] as const;

test.each(lookups)("%s is served by %j: %s", (wanted, available, found) => {
  expect(lookup(wanted, available)).toBe(found);
});

test.each(["en", "es-419", "zh-Hant-TW", "sr-Latn", "de-CH-1901", "EN-us"])("%s is a tag", (tag) => {
  expect(isLanguage(tag)).toBe(true);
});

test.each(["", "e", "en_US", "Castellano", "en-", "-en", "en US", "e s", "123", "e".repeat(9)])(
  "%j is no tag",
  (tag) => {
    expect(isLanguage(tag)).toBe(false);
  },
);

test("languages have names", () => {
  expect(languageName("es")).toBe("Spanish");
  expect(languageName("pt-BR")).toBe("Brazilian Portuguese");
  expect(languageName("qaa")).toBe("qaa");
});

const locales = [
  ["es_EC.UTF-8", "es-EC"],
  ["en_GB", "en-GB"],
  ["de_DE@euro", "de-DE"],
  ["fr", "fr"],
  ["C", undefined],
  ["C.UTF-8", undefined],
  ["POSIX", undefined],
  ["", undefined],
  [undefined, undefined],
  ["not a locale", undefined],
] as const;

test.each(locales)("the locale %s means %s", (locale, tag) => {
  expect(languageOfLocale(locale)).toBe(tag);
});

describe("a text by language", () => {
  const text = { en: "Hello", "es-419": "Hola" };

  test("is found by lookup", () => {
    expect(textIn(text, "en-GB")).toBe("Hello");
    expect(textIn(text, "es")).toBe("Hola");
    expect(textIn(text, "fr")).toBeUndefined();
    expect(textIn(undefined, "fr")).toBeUndefined();
  });

  test("that is one string serves every language", () => {
    expect(textIn("NASA", "fr")).toBe("NASA");
  });

  test("is found in any language for listings", () => {
    expect(textInAny(text, ["fr", "es"])).toBe("Hola");
    expect(textInAny(text, ["fr"])).toBe("Hello");
    expect(textInAny({}, ["fr"])).toBe("");
  });
});
