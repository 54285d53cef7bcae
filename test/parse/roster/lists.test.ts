import { describe, expect, test } from "vitest";
import { languageTags, listOf } from "../../../src/parse/roster/lists.ts";

describe("a list of ids", () => {
  test.each<[string, string[]]>([
    ["", []],
    ["  ", []],
    ["cne", ["cne"]],
    [" cne ", ["cne"]],
    ["cne,white-house", ["cne", "white-house"]],
    ["cne; white-house | oas", ["cne", "white-house", "oas"]],
    ["cne\r\nwhite-house\n\noas", ["cne", "white-house", "oas"]],
    [",;|", []],
    ["a b", ["a b"]],
    ["a,,b,", ["a", "b"]],
  ])("%j", (text, ids) => {
    expect(listOf(text)).toEqual(ids);
  });
});

describe("languages", () => {
  test.each<[string, string[]]>([
    ["", []],
    ["en", ["en"]],
    ["EN", ["en"]],
    ["en, es;fr|de", ["en", "es", "fr", "de"]],
    ["en es pt-BR", ["en", "es", "pt-BR"]],
    ["pt-br", ["pt-BR"]],
    ["en_US", ["en-US"]],
    ["zh-hant-tw", ["zh-Hant-TW"]],
    ["eng", ["en"]],
    ["spa", ["es"]],
    ["ger", ["de"]],
    ["no", ["no"]],
    ["et", ["et"]],
    ["is", ["is"]],
    ["quc", ["quc"]],
    ["English", ["en"]],
    ["ENGLISH", ["en"]],
    ["Spanish", ["es"]],
    ["español", ["es"]],
    ["Espanol", ["es"]],
    ["castellano", ["es"]],
    ["Englisch", ["en"]],
    ["Spanisch, Deutsch", ["es", "de"]],
    ["anglais; español", ["en", "es"]],
    ["inglés y francés", ["en", "fr"]],
    ["English and Spanish", ["en", "es"]],
    ["français et anglais", ["fr", "en"]],
    ["Deutsch und Englisch", ["de", "en"]],
    ["português e espanhol", ["pt", "es"]],
    ["tedesco", ["de"]],
    ["alemão", ["de"]],
    ["Français (France)", ["fr"]],
    ["English (native)", ["en"]],
    ["English (United States)", ["en-US"]],
    ["Portuguese (Brazil)", ["pt-BR"]],
    ["Brazilian Portuguese", ["pt-BR"]],
    ["portugués de Brasil", ["pt-BR"]],
    ["Simplified Chinese", ["zh-Hans"]],
    ["Kichwa", ["qu"]],
    ["quechua, español", ["qu", "es"]],
    ["mapudungun", ["arn"]],
    ["català / castellà", ["ca", "es"]],
    ["Haitian Creole", ["ht"]],
    ["kreyòl", ["ht"]],
    ["中文", ["zh"]],
    ["العربية", ["ar"]],
    ["русский", ["ru"]],
    ["Norwegian Bokmål", ["nb"]],
    ["en, English, en", ["en"]],
    ["Farsi", ["fa"]],
    ["Tagalog", ["fil"]],
  ])("%j", (text, tags) => {
    expect(languageTags(text)).toEqual({ tags, unknown: [] });
  });

  test.each<[string, string[], string[]]>([
    ["Klingon", [], ["Klingon"]],
    ["English, Klingon", ["en"], ["Klingon"]],
    ["English and Klingon", ["en"], ["Klingon"]],
    ["any", [], ["any"]],
    ["xx", [], ["xx"]],
    ["und", [], ["und"]],
    ["mul", [], ["mul"]],
    ["n.a.", [], ["n.a."]],
    ["?", [], ["?"]],
    ["whatever is my language", [], ["whatever is my language"]],
    ["Spanish is my first language", ["es"], ["is my first language"]],
    ["__proto__", [], ["__proto__"]],
    ["constructor", [], ["constructor"]],
    ["en-", [], ["en-"]],
    ["e", [], ["e"]],
  ])("%j, partly understood", (text, tags, unknown) => {
    expect(languageTags(text)).toEqual({ tags, unknown });
  });

  test("a million cells take little time", () => {
    const start = performance.now();
    const texts = ["en", "español", "anglais; español", "", "pt-BR"];
    for (let row = 0; row < 1_000_000; row++) languageTags(texts[row % texts.length] ?? "");
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
