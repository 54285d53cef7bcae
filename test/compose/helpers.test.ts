import { describe, expect, test, vi } from "vitest";
import { compose } from "../../src/compose/compose.ts";
import type { Point, Target } from "../../src/model/campaign.ts";
import { signerWith, targetWith } from "../model/samples.ts";
import { check } from "../parse/check.ts";
import { bodyOf, pairWith, sampleCampaign } from "./sample-campaign.ts";

const pointsOf = (count: number): Point[] =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index}`, text: `Point ${index}`, sources: [] }));

describe("plural takes the word of the letter's language", () => {
  const words = 'zero="Z" one="1" two="2" few="F" many="M" other="O"';
  test.each<[language: string, words: string]>([
    ["en", "O1OOOO"],
    ["es", "O1OOOO"],
    ["fr", "11OOOO"],
    ["de", "O1OOOO"],
    ["pl", "M1FFFM"],
    ["ru", "M1FFFM"],
    ["ar", "Z12FFF"],
    ["ja", "OOOOOO"],
  ])("%s: 0 to 5 are %s", (language, forms) => {
    const body = [0, 1, 2, 3, 4, 5].map((count) => `{{plural ${count} ${words}}}`).join("");
    expect(check(body, {}, language).problems).toEqual([]);
    expect(bodyOf(body, {}, { language })).toBe(forms);
  });

  test.each<[language: string, count: number, word: string]>([
    ["ru", 11, "M"],
    ["ru", 21, "1"],
    ["ru", 22, "F"],
    ["pl", 21, "M"],
    ["pl", 22, "F"],
    ["ar", 11, "M"],
    ["ar", 100, "O"],
    ["fr", 1_000_000, "M"],
    ["es-EC", 1, "1"],
    ["pt-BR", 0, "1"],
  ])("%s: %i is %s", (language, count, word) => {
    expect(bodyOf(`{{plural ${count} ${words}}}`, {}, { language })).toBe(word);
  });

  test("counts lists, and numbers that are written", () => {
    const body =
      '{{plural points one="one" other="many"}} {{#each points}}{{plural number one="a" other="b"}}{{/each}}';
    expect(bodyOf(body, { points: pointsOf(1) })).toBe("one a");
    expect(bodyOf(body, { points: pointsOf(3) })).toBe("many abb");
  });

  test("has a general word where a language has none of its own for a number", () => {
    expect(bodyOf('{{plural 0 one="1" few="F" many="M"}}', {}, { language: "ru" })).toBe("M");
    expect(bodyOf('{{plural 0 one="1" two="2" few="F" many="M"}}', {}, { language: "ar" })).toBe("M");
    expect(bodyOf('{{plural 1000000 one="1" other="O"}}', {}, { language: "es" })).toBe("O");
  });
});

describe("upper writes capitals as the letter's language does", () => {
  test.each<[language: string, name: string, capitals: string]>([
    ["en", "istanbul", "ISTANBUL"],
    ["tr", "istanbul ılık", "İSTANBUL ILIK"],
    ["tr-TR", "izmir", "İZMİR"],
    ["az", "bakı i", "BAKI İ"],
    ["de", "Straße", "STRASSE"],
    ["fr", "Éléonore", "ÉLÉONORE"],
    ["es", "peña", "PEÑA"],
    ["el", "Αθήνα", "ΑΘΗΝΑ"],
    ["ru", "Москва", "МОСКВА"],
    ["ar", "بيروت", "بيروت"],
    ["en", "{{signer.city}} $&", "{{SIGNER.CITY}} $&"],
  ])("%s: %s", (language, name, capitals) => {
    expect(bodyOf("{{upper signer.name}}", { signer: signerWith({ name }) }, { language })).toBe(capitals);
  });

  test("of days, numbers, and what other helpers give", () => {
    expect(bodyOf("{{upper campaign.deadline}}{{upper points.length}}")).toBe("FEBRUARY 7, 20211");
    expect(bodyOf('{{upper (date campaign.deadline language="es")}}')).toBe("7 DE FEBRERO DE 2021");
    expect(bodyOf("{{upper (default signer.region signer.city)}}", { signer: signerWith() })).toBe("LEEDS");
    expect(bodyOf("[{{upper signer.region}}]", { signer: signerWith() })).toBe("[]");
  });
});

describe("date takes another language and a style", () => {
  test.each([
    ['{{date campaign.deadline language="es"}}', "7 de febrero de 2021"],
    ['{{date campaign.deadline language="ar-EG"}}', "٧ فبراير ٢٠٢١"],
    ['{{date campaign.deadline language="fr" style="full"}}', "dimanche 7 février 2021"],
    ['{{date language="en-GB"}}', "5 February 2021"],
    ['{{date "2021-03-01" language="ru"}}', "1 марта 2021 г."],
    ['{{date (default campaign.deadline "2021-03-01") style="short"}}', "2/7/21"],
  ])("%s", (body, output) => {
    expect(check(body).problems).toEqual([]);
    expect(bodyOf(body)).toBe(output);
  });

  test("of a deadline that nobody set, or else", () => {
    const { deadline: _, ...campaign } = sampleCampaign;
    const body = '[{{date campaign.deadline language="es"}}] {{date (default campaign.deadline "2021-03-01")}}';
    expect(compose(campaign, pairWith({ body })).body).toBe("[] March 1, 2021");
  });
});

describe("default prints the second where the first is empty", () => {
  test.each([
    ["{{default signer.given_name signer.name}}", "Ada Example"],
    ['{{default signer.organization "as a private person"}}', "as a private person"],
    ['{{default signer.extra.nix (default signer.region (default signer.phone "none"))}}', "none"],
    ["{{default signer.name signer.city}}", "Ada Example"],
    ["{{default points.length 7}}", "1"],
    ["{{#each points}}{{default @index 7}}{{/each}}", "0"],
    ['[{{default signer.region ""}}]', "[]"],
    ["[{{default signer.region signer.phone}}]", "[]"],
    ['{{#if (default signer.region signer.phone)}}there{{else}}"nothing"{{/if}}', '"nothing"'],
    ["{{#if (default signer.region points.length)}}there{{/if}}", "there"],
    ['{{default target.person "the office"}}', "the office"],
    ["{{default campaign.deadline campaign.title}}", "February 7, 2021"],
  ])("%s", (body, output) => {
    expect(check(body).problems).toEqual([]);
    expect(bodyOf(body, { signer: signerWith(), target: targetWith() })).toBe(output);
  });
});

describe("comparisons", () => {
  const signer = signerWith({
    name: "José".normalize("NFD"),
    postalCode: "01234",
    extra: { since: "2019", code: "007", day: "2021-02-07", words: "many", big: "12345678901234567890" },
  });
  test.each<[call: string, truth: boolean]>([
    ['eq signer.city "Leeds"', true],
    ['eq signer.city "leeds"', false],
    ['ne signer.city "Leeds"', false],
    ['eq signer.name "José"', true],
    ['eq signer.region ""', true],
    ['ne signer.region ""', false],
    ["eq signer.country_code target.id", false],
    ['eq language "en"', true],
    ["eq points.length 1", true],
    ['eq points.length "1"', true],
    ['eq points.length "1.0"', true],
    ["eq signer.extra.since 2019", true],
    ['eq signer.extra.since "2019.0"', true],
    ['eq signer.extra.code "7"', false],
    ['eq signer.postal_code "1234"', false],
    ['eq signer.postal_code "01234"', true],
    ['eq signer.extra.big "12345678901234567891"', false],
    ['eq campaign.deadline "2021-02-07"', true],
    ['ne campaign.deadline "2021-02-08"', true],
    ["eq campaign.deadline signer.extra.day", true],
    ['eq campaign.title "No interference in Ecuador\'s election"', true],
    ["eq target.name target.name", true],
    ["eq signer.extra.nix signer.extra.nux", true],
    ["gt points.length 0", true],
    ["gt points.length 1", false],
    ["gte points.length 1", true],
    ["lt points.length 2", true],
    ["lte points.length 1", true],
    ["lte points.length 0.5", false],
    ["gt signer.extra.since 2018", true],
    ["lt signer.extra.since 2019", false],
    ["gt 10 9", true],
    ['gt "10" "9"', true],
    ["gt -1 -2", true],
    ['lt campaign.deadline "2021-02-08"', true],
    ['gt campaign.deadline "2021-02-08"', false],
    ['gte campaign.deadline "2021-02-07"', true],
    ['lte "2021-02-07" campaign.deadline', true],
    ["lte signer.extra.day campaign.deadline", true],
    ["gt signer.extra.words 1", false],
    ["gte signer.extra.words 1", false],
    ["lt signer.extra.words 1", false],
    ["lte signer.extra.words 1", false],
    ["lte signer.extra.nix 1", false],
    ["gte signer.extra.nix signer.extra.nix", false],
    ["gt signer.extra.day 1", false],
  ])("%s is %s", (call, truth) => {
    const body = `{{#if (${call})}}yes{{else}}no{{/if}}{{#unless (${call})}}no{{else}}yes{{/unless}}`;
    expect(check(body).problems).toEqual([]);
    expect(bodyOf(body, { signer })).toBe(truth ? "yesyes" : "nono");
  });

  test("of a deadline that nobody set are not so", () => {
    const { deadline: _, ...campaign } = sampleCampaign;
    const ask = (call: string) => `{{#if (${call} campaign.deadline "2021-03-01")}}${call}{{/if}}`;
    const body = `[${["gt", "gte", "lt", "lte", "eq"].map(ask).join("")}]`;
    expect(compose(campaign, pairWith({ body })).body).toBe("[]");
  });

  test("stand behind else, and in loops", () => {
    const body =
      '{{#each points}}{{#if (eq number 1)}}A{{else if (lt number 3)}}B{{else}}C{{/if}}{{#if (eq id "p3")}}!{{/if}}{{/each}}';
    expect(check(body).problems).toEqual([]);
    expect(bodyOf(body, { points: pointsOf(4) })).toBe("ABCC!");
  });
});

describe("t prints a text in a language", () => {
  const target: Target = targetWith({
    languages: ["es", "en"],
    name: { es: "Consejo", en: "Council" },
    role: { es: "Presidencia" },
    person: "Jo Example",
    salutation: { es: "Señora:" },
    closing: { es: "Atentamente suya," },
  });
  const points = [{ id: "one", text: { en: "Open.", es: "Abran.", "pt-BR": "Abram." }, sources: [] }];
  test.each<[body: string, output: string, language?: string]>([
    ["{{t campaign.title}}", "No interference in Ecuador's election"],
    ["{{t campaign.title}}", "Ninguna injerencia en las elecciones del Ecuador", "es"],
    ['{{t campaign.title language="es"}}', "Ninguna injerencia en las elecciones del Ecuador"],
    ['{{t campaign.title language="es-MX"}}', "Ninguna injerencia en las elecciones del Ecuador"],
    ['{{t campaign.title language="en"}}', "No interference in Ecuador's election", "es"],
    ['{{t campaign.summary language="es"}}', "Ecuador votes on Sunday."],
    ['{{#each points}}{{t text language="es"}}/{{text}}{{/each}}', "Abran./Open."],
    ['{{#each points}}{{t text language="pt"}}{{/each}}', "Abram."],
    ['{{#each points as |p|}}{{t p.text language="es"}}{{/each}}', "Abran."],
    ['{{t points.0.text language="es"}}', "Abran."],
    ['{{#with target}}{{t name language="es"}}, {{name}}{{/with}}', "Consejo, Council"],
    ['{{t target.role language="fr"}}', "Presidencia"],
    ['{{t target.person language="es"}}', "Jo Example"],
    ['{{t target.salutation language="es"}} {{target.salutation}}', "Señora: Dear Sir or Madam,"],
    ['{{t target.closing language="de"}}', "Mit freundlichen Grüßen"],
    ['{{t target.closing language="es"}}{{#if target.closing}}!{{/if}}', "Atentamente suya,", "pl"],
    ['{{t en="Yours," es="Atentamente,"}}', "Yours,"],
    ['{{t en="Yours," es="Atentamente,"}}', "Atentamente,", "es"],
    ['{{t en="Yours," es="Atentamente,"}}', "Atentamente,", "es-419"],
    ['{{t pt-BR="Oi" en="Hi"}}', "Oi", "pt"],
    ['[{{t en="" es="x"}}]', "[]"],
    ['{{#if (t en="x" es="")}}there{{else}}not{{/if}}', "not", "es"],
    ['{{upper (t campaign.title language="es")}}', "NINGUNA INJERENCIA EN LAS ELECCIONES DEL ECUADOR"],
    ['{{default signer.region (t en="no region" es="sin región")}}', "sin región", "es"],
  ])("%s prints %s", (body, output, language = "en") => {
    expect(check(body, {}, language).problems).toEqual([]);
    expect(bodyOf(body, { target, points, signer: signerWith() }, { language })).toBe(output);
  });

  test("of a campaign that has it in no language of the letter's", () => {
    const campaign = { ...sampleCampaign, summary: { es: "Se vota." } };
    const body = '{{t campaign.summary language="es"}}[{{campaign.summary}}]';
    expect(compose(campaign, pairWith({ body })).body).toBe("Se vota.[]");
  });
});

test("texts by language are printed, asked for, listed and compared as texts", () => {
  const points = [{ id: "one", text: { en: "Open." }, sources: [] }];
  const body =
    '{{list points}}{{#each points}}{{text}}{{#if text}}!{{/if}}{{#if (eq text "Open.")}}={{/if}}{{default text "-"}}{{/each}}';
  expect(bodyOf(body, { points })).toBe("Open.Open.!=Open.");
  expect(bodyOf("{{target.name}}{{target.role}}{{campaign.title}}{{campaign.summary}}")).toBe(
    "National Electoral CouncilPresidencyNo interference in Ecuador's electionEcuador votes on Sunday.",
  );
});

test("a block's own name goes before a helper's, and a column called like a helper is reached by this", () => {
  const signer = signerWith({ extra: { upper: "one", date: "two" } });
  const body =
    "{{#each signer.address as |upper|}}{{upper}}{{/each}} {{#with signer.extra}}{{this.upper}} {{upper date}}{{/with}}";
  expect(check(body).problems).toEqual([]);
  expect(bodyOf(body, { signer, target: targetWith({ contacts: { country: "GB" } }) })).toBe("Leeds one TWO");
});

describe("a column that is called like what every object has", () => {
  const names = ["toString", "constructor", "hasOwnProperty", "valueOf", "__proto__", "__defineGetter__"];
  const partials = { p: names.map((name) => `[{{${name}}}{{who}}]`).join("") };
  test.each<[write: (name: string) => string]>([
    [(name) => `[{{signer.extra.${name}}}]`],
    [(name) => `[{{#with signer.extra}}{{this.${name}}}{{/with}}]`],
    [(name) => `[{{default signer.extra.${name} ""}}]`],
    [(name) => `[{{#if signer.extra.${name}}}{{upper signer.extra.${name}}}{{/if}}]`],
  ])("is empty where nobody has it, printed where somebody does, and nothing is said: %s", (write) => {
    const console = vi.spyOn(globalThis.console, "error");
    const body = names.map(write).join("");
    const extra = Object.fromEntries(names.map((name) => [name, "X"]));
    expect(check(body).problems).toEqual([]);
    expect(bodyOf(body, { signer: signerWith() })).toBe("[]".repeat(names.length));
    expect(bodyOf(body, { signer: signerWith({ extra: { other: "X" } }) })).toBe("[]".repeat(names.length));
    expect(bodyOf(body, { signer: signerWith({ extra }) })).toBe("[X]".repeat(names.length));
    expect(console).not.toHaveBeenCalled();
  });

  test("in a partial with settings of its own too", () => {
    const console = vi.spyOn(globalThis.console, "error");
    const body = '{{> p signer.extra who="-"}}';
    expect(check(body, partials).problems).toEqual([]);
    expect(bodyOf(body, { signer: signerWith() }, { partials })).toBe("[-]".repeat(names.length));
    expect(console).not.toHaveBeenCalled();
  });
});
