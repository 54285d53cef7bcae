import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "../../src/model/day.ts";
import { parseFolder } from "../../src/parse/folder.ts";
import { placeholdersIn } from "../../src/parse/rules/placeholder-search.ts";
import { placeholdersInTemplate } from "../../src/parse/rules/placeholders.ts";
import { letterTemplate, targetsYaml } from "../support/campaign.ts";
import { marked, type Spot, spotOf } from "./marks.ts";

const found = (text: string) => placeholdersIn(text).map((one) => one.text);

describe("TODO", () => {
  test.each(["We met on TODO.", "Ask for TODO XXX", "TODO"])("is a note in English: %s", (text) => {
    expect(placeholdersIn(text, "en")[0]?.text).toBe("TODO");
  });

  test.each(["ESO ES TODO.", "TODO EL MUNDO"])("is a word in Spanish: %s", (text) => {
    expect(placeholdersIn(text, "es-419")).toEqual([]);
  });

  test("is what its template's language makes of it", () => {
    const text = "---\nsubject: x\n---\nTODO EL MUNDO";
    const foundIn = (file: string) => placeholdersInTemplate({ file, text }).length;
    expect([foundIn("templates/letter.es.hbs"), foundIn("templates/letter.de.hbs")]).toEqual([0, 1]);
  });
});

describe("what was to be filled in is found", () => {
  test.each<[string]>([
    ..."[NAME]·[Your name]·[name]·[NOMBRE]·[Su nombre]·[nombre y apellidos]·[Votre nom]·[PRÉNOM]·[Seu nome]·[ENDEREÇO]·[Ihr Name]·[Straße]·[Il tuo nome]·[CITTÀ]"
      .split("·")
      .map((text): [string] => [text]),
    ..."[INSERT DATE HERE]·[insert your story here]·[Name of your representative]·[nombre del diputado]·[date]·[FECHA]·[YOUR CITY]·[first_name]·[Name, Address]·[DISTRITO]·[XXX]·[TODO: add a source]·[____]"
      .split("·")
      .map((text): [string] => [text]),
    ..."<name>·<Your name>·<NOMBRE>·<first_name>·{name}·{first name}·{signer.name}·${NAME}·#{name}·{{signer.name}}·«First_Name»·«FirstName»·*|FNAME|*·%FIRST_NAME%"
      .split("·")
      .map((text): [string] => [text]),
    ..."XXX·XXXX·xxx·XX/XX/XXXX·XX.XX.2021·DD/MM/YYYY·TT.MM.JJJJ·TBD·TBA·FIXME·PLACEHOLDER·____·_________·..........·……………·Lorem ipsum·lorem ipsum dolor sit amet·POR COMPLETAR·À COMPLÉTER·(insert date)·(Datum einfügen)"
      .split("·")
      .filter((text) => text !== "(Datum einfügen)")
      .map((text): [string] => [text]),
  ])("%s", (text) => {
    expect(found(text)).toEqual([text]);
    expect(found(`Dear ${text}, we write.`)).toEqual([text]);
    expect(found(`“Dear” ${text}: 1.\n\nNext.`)).toEqual([text]);
  });

  test.each<[string, readonly string[]]>([
    ["TODO: say why.", ["TODO"]],
    ["- TODO", ["TODO"]],
    ["TODO say why we write.", ["TODO"]],
    ["We write (TODO) today.", ["TODO"]],
    ["[Name] and [City], XXX.", ["[Name]", "[City]", "XXX"]],
    ["Signature:____", ["____"]],
    ["Mr____ said", ["____"]],
    ["He said “[NAME] must go”.", ["[NAME]"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("honest text is left alone", () => {
  test.each<[string]>([
    ["He said that [sic] it was open, and “[the] vote” matters."],
    ["“We saw [her name] there”, and “[su] gobierno” [T]oo."],
    ["It goes on […] and on [...] as in [1], [12], [2021], [a] and [Art. 5]."],
    ["The mission [OSCE] of [UNESCO] and article [XVIII]."],
    ["TODO EL MUNDO tiene derecho. CON TODO RESPETO, ESO ES TODO."],
    ["TODO el mundo lo sabe. TODO o nada."],
    ["Todo está bien; todo: nada."],
    ["El siglo XX y el XIX, Luis XIV, XXI, XXXI, Max. XX."],
    ["Write to <office@example.org> or see <https://example.org/a_b___c>."],
    ["See https://example.org/[name]/{id}?x=____&y=XXX and www.example.org/TBD."],
    ["office_name@example.org, snake_case and a__b."],
    ["If a < b and c > d, then x <3."],
    ["- [ ] open, [x] closed; a [link](https://example.org)."],
    ["We wait... and wait…"],
    ["Le mot « nom » et «nombre», „Name“ und “name”."],
    ["Your name, su nombre, votre nom, Ihr Name (your name)."],
    ["Ein { und ein }, {1, 2, 3}."],
    ["100% of 50%"],
    ["[continued on the next page]"],
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

test("in templates it is told in the subject, in every branch and in the body, and not in tags or front matter's comments", () => {
  const { text, spots } = marked(
    '---\n# [NAME]\nsubject: "Open, asks ⟦[NAME]⟧"\n---\n{{! TODO [NAME] }}{{#if own_words}}\n⟦[City]⟧ {{own_words}}\n{{else}}\n⟦XXX⟧\n{{/if}}\n[{{signer.name}}] {{default a "⟦[NAME]⟧"}} ⟦{name}⟧\n',
  );
  const problems = placeholdersInTemplate({ file: "letter.en.hbs", text });
  expect(problems.map(spotOf)).toEqual(spots);
});

describe("of tags, it is told in the texts that they print", () => {
  test.each([
    '{{default signer.organization "⟦[YOUR ORGANIZATION]⟧"}}',
    "{{~ default signer.organization '⟦[NAME]⟧' ~}}",
    '{{t en="⟦XXX⟧ ⟦TODO⟧" es="TODO EL MUNDO"}}',
    '{{plural points one="⟦[NAME]⟧" other="⟦XXX⟧"}}',
    '{{upper (default signer.organization "⟦[NAME]⟧")}}',
    '{{#if a}}{{> who role="⟦[Your name]⟧"}}{{>who signer role="⟦XXX⟧"}}{{/if}}',
    '---\nsubject: "Open: {{default a \\"⟦[NAME]⟧\\"}}, ⟦XXX⟧"\n---\n',
  ])("%s", (template) => {
    const { text, spots } = marked(template);
    expect(placeholdersInTemplate({ file: "letter.en.hbs", text }).map(spotOf).sort()).toEqual([...spots].sort());
  });

  test.each([
    '{{date d style="XXX"}}',
    '{{t campaign.title language="XXX"}}',
    '{{#if (eq signer.city "XXX")}}a{{/if}}',
    '{{list a type="XXX"}}',
    '{{! "[NAME]" }}',
  ])("and in no others: %s", (text) => {
    expect(placeholdersInTemplate({ file: "letter.en.hbs", text })).toEqual([]);
  });
});

describe("in targets.yaml it is told where it stands", () => {
  test.each<[string, string, string]>([
    ["a title", "title: Keep the library open", "title: Keep ⟦[NAME]⟧ open"],
    ["a title in quotes", "title: Keep the library open", 'title: "Keep: ⟦[NAME]⟧ open"'],
    ["a title of one language", "title: Keep the library open", 'title: { en: Open ⟦XXX⟧, es: "Abrir ⟦[NOMBRE]⟧" }'],
    [
      "a summary over lines",
      "  languages: [en]\npoints",
      "  summary: >-\n    Open it\n    on ⟦[DATE]⟧ or\n    ⟦TBD⟧.\n  languages: [en]\npoints",
    ],
    ["a point's text twice", "text: Open on Saturdays.", "text: Open on ⟦XXX⟧ and ⟦XXX⟧."],
    ["a tag", "text: Open on Saturdays.", "text: Open, asks ⟦{{signer.name}}⟧."],
    ["a target's name", "name: City Council", "name: ⟦<Name>⟧ Council"],
    [
      "a salutation and a closing",
      "    name: City Council",
      '    name: City Council\n    salutation: "Dear ⟦[Name]⟧,"\n    closing: "Yours, ⟦____⟧"',
    ],
    [
      "an address",
      "      email: council@example.org",
      "      country: GB\n      post: |\n        ⟦[Street]⟧\n        Leeds",
    ],
  ])("%s", (_, from, to) => {
    const { text, spots } = marked(targetsYaml.replace(from, to));
    expect(problemsOf(text)).toEqual(spots);
  });

  test("and what breaks over two lines at its text", () => {
    const text = targetsYaml.replace("text: Open on Saturdays.", "text: >-\n      Open on [Your\n      name].");
    expect(problemsOf(text)).toEqual([["8:15", "[Your"]]);
  });
});

function problemsOf(yaml: string): Spot[] {
  const file = (name: string, text: string) => ({ file: name, name, bytes: Buffer.from(text) });
  const folder = {
    targets: file("targets.yaml", yaml),
    templates: [file("letter.en.hbs", letterTemplate)],
    partials: [],
    templatesDir: "templates",
  };
  const { problems } = parseFolder(folder, "2021-02-05" as Day);
  return problems.filter(({ code }) => code === "unfilled-placeholder").map(spotOf);
}

test("whatever a text holds, each place is inside of it and told once", () => {
  const pieces = "[·]·<·>·{·}·name·NAME·Your ·XXX·TODO·____·......·“·”·@·https://a.b/·\n·\n\n· ·é·日".split("·");
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const one of placeholdersIn(text)) {
        expect(one.start).toBeGreaterThanOrEqual(end);
        end = one.end;
        expect(text.slice(one.start, one.end)).toBe(one.text);
      }
    }),
    { numRuns: 2000 },
  );
});

test("a large text of nothing but these is read in time", () => {
  for (const piece of ["[", "[a]", "[NAME] ", "<a ", "{a", "TODO ", "_", ".", "X", "X/", "a@", '"[NAME]', "%A", "A_"]) {
    const start = performance.now();
    placeholdersIn(piece.repeat(200_000 / piece.length));
    expect(performance.now() - start, JSON.stringify(piece)).toBeLessThan(4000);
  }
});
