import { describe, expect, test } from "vitest";
import { parseFolder } from "../../src/parse/folder.ts";
import { day } from "../model/samples.ts";
import { groupYaml } from "../support/group.ts";

const rest = "{{signer.name}}{{own_words}}";

/** What is told of a campaign whose letters have this body; points are in English and Spanish, the title in none. */
function problemsOf(letters: Readonly<Record<string, string>>, yaml = groupYaml, partials = {}) {
  const file = (name: string, text: string) => ({ file: name, name, bytes: new TextEncoder().encode(text) });
  const templates = Object.entries(letters).map(([language, body]) =>
    file(`letter.${language}.hbs`, `---\nsubject: Open\n---\n${body}${rest}`),
  );
  const shared = Object.entries<string>(partials).map(([name, text]) => file(`${name}.hbs`, text));
  const folder = { targets: file("targets.yaml", yaml), templates, partials: shared, templatesDir: "templates" };
  return parseFolder(folder, day("2021-02-05"))
    .problems.filter(({ severity }) => severity === "error")
    .map(({ code, line, fact }) => `${code}:${line} ${fact}`);
}

const inThree = groupYaml.replace("title: Keep the library open", "title: { en: Open, es: Abran, fr: Ouvrez }");
const lacks = (what: string, line: number, language: string, file: string) =>
  `lacks-text:${line} ${what} has no text in ${language}, and letters from ${file} need it.`;

describe("a text that a letter prints in another language", () => {
  test("is fine where it has that, or is the same in all", () => {
    const points = '{{#each points}}{{t text language="es"}}{{/each}}';
    expect(problemsOf({ en: `${points}{{t campaign.title language="fr"}}`, es: points })).toEqual([]);
    expect(problemsOf({ en: `{{#each points}}{{text}}{{/each}}{{t campaign.title language="fr"}}` }, inThree)).toEqual(
      [],
    );
  });

  test("is told where it lacks that, at the text", () => {
    const letters = {
      en: `{{#each points}}{{text}}{{t text language="fr"}}{{/each}}{{t campaign.title language="de"}}`,
    };
    expect(problemsOf(letters, inThree)).toEqual([
      lacks("The campaign's title", 3, "de", "letter.en.hbs"),
      lacks('The point "saturdays"', 7, "fr", "letter.en.hbs"),
      lacks('The point "heating"', 9, "fr", "letter.en.hbs"),
    ]);
  });

  test("is told where a partial's setting leads to it", () => {
    const points = "{{#each points}}{{> both what=text}}{{/each}}";
    const partials = { both: '{{what}} / {{t what language="fr"}}' };
    expect(problemsOf({ en: points }, groupYaml, partials)).toHaveLength(2);
  });

  test("need not be there in the letter's own", () => {
    const yaml = groupYaml.replace("title: Keep the library open", "title: { es: Abran }");
    const body = '{{#each points}}{{text}}{{/each}}{{t campaign.title language="es"}}';
    expect(problemsOf({ en: body }, yaml)).toEqual([]);
    expect(problemsOf({ en: `${body}{{campaign.title}}` }, yaml)).toEqual([
      lacks("The campaign's title", 3, "en", "letter.en.hbs"),
    ]);
  });

  test("may lack it where it is about an office, which knows its own name", () => {
    const yaml = groupYaml.replace("name: City Council", "name: { en: City Council }");
    const body = '{{#each points}}{{text}}{{/each}}{{t target.name language="es"}}';
    expect(problemsOf({ en: body }, yaml)).toEqual([]);
  });
});
