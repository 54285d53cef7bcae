import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Contacts } from "../../src/model/campaign.ts";
import { courtesyOf } from "../../src/model/choice.ts";
import { isBound, officeCourtesies, officeCourtesy, regionalCourtesies } from "../../src/model/courtesies.ts";
import { type Office, offices } from "../../src/model/office.ts";
import { neutralCourtesy } from "../../src/model/salutation.ts";
import { courtesies } from "../../src/parse/rules/languages.ts";
import { bodyOf } from "../compose/sample-campaign.ts";
import { campaignOf, day, targetWith, templateWith } from "./samples.ts";

const languages = Object.keys(officeCourtesies);
const each = [...Object.entries(officeCourtesies), ...Object.entries(regionalCourtesies)].flatMap(([tag, pairs]) =>
  Object.entries(pairs).map(([office, pair]) => ({ tag, language: tag.slice(0, 2), office: office as Office, pair })),
);
const of = (office: Office, language: string, country?: string) =>
  officeCourtesy(targetWith({ office, contacts: country === undefined ? {} : { country } }), language);

describe("every office has a pair in every language", () => {
  test.each(languages)("%s", (language) => {
    for (const office of offices) expect(of(office, language)).toMatchObject({ salutation: /./, closing: /./ });
  });

  test("and each language has a neutral pair beside them", () => {
    for (const language of languages) expect(neutralCourtesy(language)).toBeDefined();
  });
});

/** What each language calls a woman and a man by; a salutation has both or neither. */
const women = /\b(?:Madam|Madame|Senhora|Frau|señora)\b/i;
const men = /(?<!\p{L})(?:Mr|Sir|Monsieur|Senhor|Herr|señor)(?!\p{L})/iu;

/** How letters in each language are written. */
const ends: Readonly<Record<string, readonly [salutation: RegExp, closing: RegExp]>> = {
  en: [/^(?:Dear \p{Lu}.*[^,]|Excellency),$/u, /^\p{Lu}[\p{Ll} ]+,$/u],
  es: [/^\p{Lu}[\p{Ll} ,]+:$/u, /^\p{Lu}[\p{Ll} ]+,$/u],
  fr: [
    /^Madame (?:la |l’)\p{Lu}.*, Monsieur (?:le |l’)\p{Lu}.*[^,],$/u,
    /^Je vous prie d’agréer, .* considération.*\.$/,
  ],
  pt: [/^Senhora \p{Lu}.*, Senhor \p{Lu}.*[^,],$/u, /^\p{Lu}\p{Ll}+,$/u],
  de: [/^(?:Sehr geehrte Frau .*, sehr geehrter Herr .*[^,]|Exzellenz),$/, /^Mit [\p{L} ]+$/u],
};

describe.each(each)("$office in $tag", ({ language, pair: { salutation, closing } }) => {
  test("guesses no gender", () => {
    for (const words of [salutation, closing]) expect(women.test(words)).toBe(men.test(words));
    expect(salutation).not.toMatch(/[/()*@]/);
  });

  test("is written as letters in its language are", () => {
    const [begins, closes] = ends[language] ?? [];
    expect(salutation).toMatch(begins ?? "unknown");
    expect(closing).toMatch(closes ?? "unknown");
    for (const words of [salutation, closing]) expect(words).toBe(words.trim().normalize());
  });

  test("has a closing that repeats the salutation in French, and goes with any elsewhere", () => {
    expect(isBound({ salutation, closing })).toBe(language === "fr");
    if (language === "fr") expect(closing).toContain(`agréer, ${salutation} l’`);
  });
});

/** Those that differ more than by an ending are written out here, so that a slip in one form shows. */
test.each<[Office, string, string]>([
  ["member-of-parliament", "de", "Sehr geehrte Frau Abgeordnete, sehr geehrter Herr Abgeordneter,"],
  ["judge", "es", "Señora jueza, señor juez:"],
  ["judge", "pt", "Senhora Juíza, Senhor Juiz,"],
  ["ambassador", "fr", "Madame l’Ambassadrice, Monsieur l’Ambassadeur,"],
  ["secretary-general", "fr", "Madame la Secrétaire générale, Monsieur le Secrétaire général,"],
  ["secretary-general", "de", "Sehr geehrte Frau Generalsekretärin, sehr geehrter Herr Generalsekretär,"],
  ["mayor", "es", "Señora alcaldesa, señor alcalde:"],
])("%s in %s", (office, language, salutation) => {
  expect(of(office, language)?.salutation).toBe(salutation);
});

describe("a regional form", () => {
  test.each<[Office, string, string | undefined, string]>([
    ["head-of-state", "en", "US", "Dear Madam President or Mr. President,"],
    ["head-of-state", "en", "EC", "Excellency,"],
    ["head-of-state", "en", undefined, "Excellency,"],
    ["head-of-state", "en-US", undefined, "Excellency,"],
    ["head-of-state", "en-US", "EC", "Excellency,"],
    ["head-of-state", "es", "US", "Excelencia:"],
    ["member-of-parliament", "en", "US", "Dear Representative,"],
    ["member-of-parliament", "en", "GB", "Dear Member of Parliament,"],
    ["member-of-parliament", "en-US", "GB", "Dear Member of Parliament,"],
    ["senator", "en-GB", "US", "Dear Senator,"],
    ["mayor", "pt", "PT", "Senhora Presidente da Câmara, Senhor Presidente da Câmara,"],
    ["mayor", "pt-PT", "BR", "Senhora Prefeita, Senhor Prefeito,"],
    ["mayor", "ES-419", "MX", "Señora alcaldesa, señor alcalde:"],
  ])("of %s in %s is that of the office's country (%s)", (office, language, country, salutation) => {
    expect(of(office, language, country)?.salutation).toBe(salutation);
  });

  test("is not borrowed by another language, and none comes without an office", () => {
    for (const language of ["it", "nl", "ar", "qu", "x", "", "__proto__", "constructor"]) {
      expect(of("mayor", language, "PT"), language).toBeUndefined();
    }
    expect(officeCourtesy(targetWith({ contacts: { country: "US" } }), "en")).toBeUndefined();
  });
});

describe("a target's own words come first, then its office's, then the neutral ones", () => {
  const contacts: Contacts = {};
  const own = { salutation: { es: "Señora Ana Ejemplo:" }, closing: { es: "Con aprecio," } };

  test.each([
    ["its own", { office: "mayor", ...own }, "es", "Señora Ana Ejemplo:", "Con aprecio,"],
    ["its office's in another language", { office: "mayor", ...own }, "en", "Dear Mayor,", "Yours sincerely,"],
    ["its office's", { office: "mayor" }, "es-EC", "Señora alcaldesa, señor alcalde:", "Atentamente,"],
    [
      "its own salutation with its office's closing",
      { office: "minister", salutation: "Señora Ana Ejemplo:" },
      "es",
      "Señora Ana Ejemplo:",
      "Con la mayor consideración,",
    ],
    ["its own closing", { office: "judge", closing: "With respect," }, "en", "Dear Judge,", "With respect,"],
    ["neutral ones without an office", {}, "es", "A quien corresponda:", "Atentamente,"],
    ["neutral ones in other languages", { office: "mayor" }, "it", "Gentili Signore e Signori,", "Distinti saluti"],
    ["the office's name in yet others", { office: "mayor" }, "qu", "City Council,", ""],
  ] as const)("%s", (_, values, language, salutation, closing) => {
    expect(courtesyOf(targetWith({ contacts, ...values }), language)).toEqual({ salutation, closing });
  });
});

describe("a letter reads right", () => {
  const body = "{{target.salutation}}\n\n{{own_words}}\n\n{{target.closing}}\n\n{{signer.name}}";
  const letter = (office: Office, language: string, ownWords: string) =>
    bodyOf(body, { target: targetWith({ office }), ownWords }, { language }).split("\n\n");

  test("in French, closing as it began", () => {
    expect(letter("minister", "fr", "Je vous écris de Leeds.")).toEqual([
      "Madame la Ministre, Monsieur le Ministre,",
      "Je vous écris de Leeds.",
      "Je vous prie d’agréer, Madame la Ministre, Monsieur le Ministre, l’expression de ma très haute considération.",
      expect.any(String),
    ]);
  });

  test("in German, going on in small letters and closing without a comma", () => {
    expect(letter("mayor", "de", "ich schreibe Ihnen aus Leeds.").slice(0, 3)).toEqual([
      "Sehr geehrte Frau Bürgermeisterin, sehr geehrter Herr Bürgermeister,",
      "ich schreibe Ihnen aus Leeds.",
      "Mit freundlichen Grüßen",
    ]);
  });

  test("in a piece of another language too", () => {
    const target = targetWith({ office: "senator" });
    expect(bodyOf('{{t target.salutation language="pt"}}', { target })).toBe("Senhora Senadora, Senhor Senador,");
  });
});

describe("check tells of half a pair", () => {
  const place = { file: "targets.yaml", line: 1, column: 1 };
  const yaml = { data: {}, valueAt: () => place, keyAt: () => place, textOffset: () => 0 };
  const told = (language: string, values: Parameters<typeof targetWith>[0]) => {
    const uses = new Set(["target.salutation", "target.closing"]);
    const campaign = campaignOf({
      targets: [targetWith({ languages: [language], ...values })],
      templates: [templateWith({ language, uses })],
    });
    return courtesies({ campaign, yaml, today: day("2021-02-05"), templateNames: [] }).map(({ code, mend }) => [
      code,
      mend,
    ]);
  };
  const bound = (lacks: string, standIn: string) => [
    ["half-courtesy", `Add \`${lacks}:\` in the same languages; until then the ${standIn} stands in for it.`],
  ];

  test("where the other half repeats other words, as in French", () => {
    expect(told("fr", { office: "mayor", salutation: "Chère Madame," })).toEqual(
      bound("closing", "one for its office"),
    );
    expect(told("fr", { office: "mayor", closing: "Cordialement," })).toEqual(
      bound("salutation", "one for its office"),
    );
  });

  test("where the other half is neutral", () => {
    expect(told("en", { salutation: "Dear Council," })).toEqual(bound("closing", "neutral one"));
    expect(told("it", { office: "mayor", salutation: "Gentile Sindaca," })).toEqual(bound("closing", "neutral one"));
  });

  test("and not where the office's own goes with it, or both are there", () => {
    expect(told("en", { office: "senator", salutation: "Dear Senator Example," })).toEqual([]);
    expect(told("fr", { office: "senator", salutation: "Madame,", closing: "Veuillez agréer, Madame, …" })).toEqual([]);
    expect(told("fr", { office: "senator" })).toEqual([]);
  });
});

test("docs/courtesies.md has these words, and no others", () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/courtesies.md"), "utf8");
  const [, words = ""] = /## The words\n([\s\S]*?)\n## /.exec(page) ?? [];
  const rows = words.split(/^### /m).flatMap((section) => {
    const tag = /^.*\(`(\w+)`\)/.exec(section)?.[1];
    return [...section.matchAll(/^\| .*`.* \|$/gm)].flatMap(([row]) => {
      const cells = row.split("|").slice(1, -1);
      const texts = cells.map((cell) => cell.trim().replaceAll("`", ""));
      const [at, office, salutation, closing] = tag === undefined ? texts : [tag, ...texts];
      return office === "office:" ? [] : [{ tag: at, office, pair: { salutation, closing } }];
    });
  });
  expect(rows).toEqual(each.map(({ tag, office, pair }) => ({ tag, office, pair })));
});
