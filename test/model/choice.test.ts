import { describe, expect, test } from "vitest";
import {
  chooseTemplate,
  courtesyOf,
  nameOf,
  officeOf,
  onDay,
  pointsFor,
  templatesFor,
} from "../../src/model/choice.ts";
import { neutralClosing, neutralSalutation } from "../../src/model/salutation.ts";
import { day, targetWith, templateWith } from "./samples.ts";

/** What the target reads, the templates there are, what the signer writes, and the letter's language. */
const choices = [
  [["es"], ["en", "es"], [], "es"],
  [["es", "en"], ["en", "es"], [], "es"],
  [["es", "en"], ["en", "es"], ["en"], "en"],
  [["es", "en"], ["en", "es"], ["en", "es"], "es"],
  [["es", "en"], ["en", "es"], ["fr"], "es"],
  [["es", "en"], ["en"], ["es"], "en"],
  [["es"], ["en", "es"], ["en"], "es"],
  [["fr", "es", "en"], ["en", "es"], [], "es"],
  [["fr", "es", "en"], ["en", "es"], ["fr", "en"], "en"],
  [["es-EC", "en"], ["en", "es"], ["es"], "es"],
  [["es"], ["es-419"], ["es-MX"], "es-419"],
  [["pt-BR", "en"], ["pt", "en"], ["pt-PT"], "pt"],
  [["es", "en"], ["en", "es"], ["en-GB"], "en"],
  [["ES"], ["es"], ["Es"], "es"],
  [["fr"], ["en", "es"], ["en"], undefined],
  [["es"], [], ["es"], undefined],
] as const;

test.each(choices)(
  "an office reads %j, templates are in %j, the signer writes %j: %s",
  (reads, written, signer, language) => {
    const templates = written.map((tag) => templateWith({ language: tag }));
    expect(chooseTemplate(templatesFor(targetWith({ languages: reads }), templates), signer)?.language).toBe(language);
  },
);

test("only templates of the target's own name count", () => {
  const templates = [templateWith(), templateWith({ name: "court" }), templateWith({ name: "court", language: "es" })];
  expect(templatesFor(targetWith({ template: "court", languages: ["es", "en"] }), templates)).toEqual([
    templates[2],
    templates[1],
  ]);
  expect(templatesFor(targetWith({ template: "none" }), templates)).toEqual([]);
});

test("a template that serves two of the languages stands once", () => {
  const templates = [templateWith({ language: "es" })];
  expect(templatesFor(targetWith({ languages: ["es-EC", "es-ES"] }), templates)).toEqual(templates);
});

test("the points for a target are those that it lists, in the campaign's order", () => {
  const points = ["a", "b", "c"].map((id) => ({ id, text: id, sources: [] }));
  const ids = (target: Parameters<typeof pointsFor>[0]) => pointsFor(target, points).map(({ id }) => id);
  expect(ids(targetWith())).toEqual(["a", "b", "c"]);
  expect(ids(targetWith({ points: ["c", "a"] }))).toEqual(["a", "c"]);
  expect(ids(targetWith({ points: [] }))).toEqual([]);
});

test("a person is named up to the last day in office, and not after", () => {
  const target = targetWith({ person: "Jo Example", validUntil: day("2021-05-24") });
  expect(onDay(target, day("2021-05-24")).person).toBe("Jo Example");
  expect(onDay(target, day("2021-05-25"))).not.toHaveProperty("person");
  expect(target.person).toBe("Jo Example");
});

describe("courtesy", () => {
  test("is the target's own where it has one", () => {
    const target = targetWith({ salutation: { es: "Excelencia:" }, closing: { es: "Con respeto," } });
    expect(courtesyOf(target, "es")).toEqual({ salutation: "Excelencia:", closing: "Con respeto," });
    expect(courtesyOf(target, "en")).toEqual({ salutation: "Dear Sir or Madam,", closing: "Yours faithfully," });
  });

  test("is neutral in every language that the tool knows, regional forms included", () => {
    for (const language of ["en", "es", "fr", "pt", "de", "it", "nl", "ca", "ar", "he", "es-419", "pt-BR", "en-GB"]) {
      expect(neutralSalutation(language)).toMatch(/\p{L}{2}.*[,،:]$/u);
      expect(neutralClosing(language)).toMatch(/^\p{L}/u);
    }
  });

  test("greets the office by its name where a language has no neutral one", () => {
    expect(courtesyOf(targetWith(), "qu")).toEqual({ salutation: "City Council,", closing: "" });
  });
});

describe("an institution's name", () => {
  const target = targetWith({ name: { es: "Consejo", fr: "Conseil" }, role: { es: "Presidencia" }, languages: ["es"] });

  test("is in the letter's language, else in the one that the office reads, else in any", () => {
    expect(nameOf(target, "fr")).toBe("Conseil");
    expect(nameOf(target, "en")).toBe("Consejo");
    expect(nameOf(targetWith({ name: { de: "Rat" } }), "en")).toBe("Rat");
  });

  test("stands with the office in it where lists need both", () => {
    expect(officeOf(target, "fr")).toBe("Conseil, Presidencia");
    expect(officeOf(targetWith(), "en")).toBe("City Council");
  });
});
