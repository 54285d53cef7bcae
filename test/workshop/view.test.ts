import { expect, test } from "vitest";
import type { Campaign } from "../../src/model/campaign.ts";
import { sheetFor } from "../../src/model/paper.ts";
import { parseFolder } from "../../src/parse/folder.ts";
import type { Wanted } from "../../src/workshop/choose.ts";
import { emptyStage, nextStage } from "../../src/workshop/stage.ts";
import { viewOf } from "../../src/workshop/view.ts";
import { day } from "../model/samples.ts";
import { letterTemplate, targetsYaml } from "../support/campaign.ts";

const offices = `  - id: mayor
    name: { en: The Mayor, es: La Alcaldesa }
    languages: [es, en]
    contacts: { phone: +1 202 555 0100, webform: { url: "https://example.org/form", max_length: 40 } }
    verified_on: 2021-02-01
    sources: [https://example.org/contact]
  - id: minister
    name: Minister
    languages: [en]
    from: { countries: [FR] }
    contacts: { fax: +1 202 555 0101 }
    template: notice
    verified_on: 2021-02-01
    sources: [https://example.org/contact]
`;
const templates = {
  "letter.en.hbs": letterTemplate,
  "letter.es.hbs": letterTemplate.replace("My name is", "Me llamo"),
  "notice.en.hbs": letterTemplate.replace("My name is", "Notice of"),
  "call.en.hbs": "Hello, {{signer.name}} here.\n",
};
const file = (name: string, text: string) => ({ file: name, name, bytes: new TextEncoder().encode(text) });

function reading(more: Readonly<Record<string, string>> = {}, yaml = targetsYaml + offices) {
  const found = Object.entries({ ...templates, ...more }).map(([name, text]) => ({
    ...file(name, text),
    file: `templates/${name}`,
  }));
  const folder = { targets: file("targets.yaml", yaml), templates: found, partials: [], templatesDir: "templates" };
  return parseFolder(folder, day("2021-02-05"));
}

const read = new Date("2021-02-05T12:00:00Z");
const tools = {
  date: day("2021-02-05"),
  sheetOf: ({ signer }: { signer: { country: string } }) => sheetFor(signer.country, {}),
};
const stageOf = (...readings: ReturnType<typeof reading>[]) =>
  readings.reduce((stage, one) => nextStage(stage, one, read), emptyStage);
const view = (wanted: Wanted = {}, stage = stageOf(reading()), known?: string) => viewOf(stage, wanted, known, tools);
const chosen = ({ choice }: ReturnType<typeof view>) =>
  choice && [choice.target, choice.template, choice.language, choice.person];
const text = (stretches: readonly { text: string }[] = []) => stretches.map((one) => one.text).join("");

const callOf = ({ letter }: ReturnType<typeof view>) => (typeof letter?.call === "object" ? letter.call : undefined);

test("a letter in all its forms", () => {
  const { letter, problems, notes } = view({ person: "own-words" });
  expect([problems, notes]).toEqual([[], []]);
  expect(text(letter?.subject)).toBe("Keep the library open");
  expect(text(letter?.head)).toMatch(/^Ada Example\nLeeds Readers' Union\n.*\n\nFebruary 5, 2021\n\nCity Council$/s);
  expect(text(letter?.body)).toContain("I have lived here for thirty years.");
  expect(letter?.mail?.to).toBe("City Council <council@example.org>");
  expect(letter?.mail?.source).toContain("X-Unsent: 1\nFrom: Ada Example <ada@example.org>\nTo: City Council");
  expect(letter?.reply).toContain("1 Example Street");
  expect(letter?.call).toBe("The campaign knows no telephone number of this office.");
  expect(letter?.stats.map((stat) => stat.text)).toEqual([
    expect.stringMatching(/^\d+ words, \d\d% the signer’s own$/),
    "Fits one printed page",
    "Fits a mail link",
  ]);
});

test("each word comes from somewhere", () => {
  const { letter } = view({ person: "own-words" });
  const of = (origin: string) => letter?.body.filter((stretch) => stretch.origin === origin).map((one) => one.text);
  expect(of("target")).toEqual(["Dear Sir or Madam,", "Yours faithfully,"]);
  expect(of("campaign")).toEqual(["Open on Saturdays."]);
  expect(of("signer")).toContain(
    "I have lived here for thirty years.\n\nMy children grew up with what you decide about.",
  );
  expect(of("template")?.[0]).toBe("\n\nMy name is ");
});

test("an office with a telephone has its call, and a form too short for the letter is told", () => {
  const found = view({ target: "mayor", language: "en" });
  const { letter } = found;
  expect(letter?.call).toMatchObject({ language: "en", notes: [] });
  expect(text(callOf(found)?.text)).toBe("Hello, Ada Example here.");
  const [misfit] = letter?.stats.filter(({ isMisfit }) => isMisfit) ?? [];
  expect(misfit?.text).toMatch(/^\d+ of 40 characters in the web form: \d+ too many$/);
  expect(letter?.mail).toBeUndefined();
});

test.each<[Wanted, unknown, string[]]>([
  [{}, ["council", "letter", "en", "ordinary"], []],
  [{ target: "mayor" }, ["mayor", "letter", "es", "ordinary"], []],
  [{ target: "mayor", language: "en-GB" }, ["mayor", "letter", "en", "ordinary"], []],
  [{ person: "nobody" }, ["council", "letter", "en", "ordinary"], []],
  [
    { target: "gone" },
    ["council", "letter", "en", "ordinary"],
    ["There is no target “gone”. This is a letter to City Council."],
  ],
  [
    { template: "gone" },
    ["council", "letter", "en", "ordinary"],
    ["There is no template “gone”. This letter is from “letter”."],
  ],
  [
    { template: "call" },
    ["council", "letter", "en", "ordinary"],
    ["There is no template “call”. This letter is from “letter”."],
  ],
  [
    { language: "fr" },
    ["council", "letter", "en", "ordinary"],
    ["“letter” has no template in French. This letter is in English."],
  ],
  [
    { language: "<b>" },
    ["council", "letter", "en", "ordinary"],
    ["“letter” has no template in “<b>”. This letter is in English."],
  ],
  [
    { language: "es" },
    ["council", "letter", "es", "ordinary"],
    ["This office does not read Spanish: it gets no such letter."],
  ],
  [
    { template: "notice" },
    ["council", "notice", "en", "ordinary"],
    ["Letters to this office are written from “letter”."],
  ],
  [{ target: "minister", person: "long-name" }, ["minister", "notice", "en", "long-name"], []],
])("%j is %j", (wanted, expected, notes) => {
  const found = view(wanted);
  expect([chosen(found), found.notes]).toEqual([expected, notes]);
});

test("an office that takes no such letters has none to show, and it is told why", () => {
  const none = view({}, { ...stageOf(reading()), campaign: { ...(reading().campaign as Campaign), points: [] } });
  expect([none.letter, none.notes]).toEqual([
    undefined,
    ["Nobody writes to this office: none of the campaign's points is meant for it."],
  ]);
});

test("lists come once, and again where they are others", () => {
  const { lists } = view();
  expect(lists?.targets).toEqual([
    { id: "council", office: "City Council", languages: ["en"] },
    { id: "mayor", office: "The Mayor", languages: ["es", "en"] },
    { id: "minister", office: "Minister", languages: ["en"] },
  ]);
  expect(lists?.templates).toEqual(["letter", "notice"]);
  expect(view({ target: "mayor" }, undefined, lists?.key).lists).toBeUndefined();
  const changed = stageOf(reading({ "letter.en.hbs": letterTemplate.replace("My", "Our") }));
  expect(view({}, changed, lists?.key).lists).toBeUndefined();
  expect(view({}, stageOf(reading({}, targetsYaml)), lists?.key).lists?.key).not.toBe(lists?.key);
});

test("errors come before warnings, each with its line, and the letter stays as it was", () => {
  const broken = letterTemplate.replace("My name is {{signer.name}}", "I, {{signer.nmae}}");
  const wrong = reading({ "letter.en.hbs": broken }, (targetsYaml + offices).replace(/ {4}sources: .*\n/, ""));
  const found = view({}, stageOf(reading(), wrong));
  expect(found.problems.map(({ isError }) => isError)).toEqual([true, false]);
  expect(found.problems[0]).toEqual({
    isError: true,
    place: "templates/letter.en.hbs:6:6",
    fact: 'Nothing is called "signer.nmae".',
    mend: 'Did you mean "signer.name"? `postbag fields` lists every name.',
    excerpt: { line: 6, before: "I, {{", marked: "signer.nmae", after: "}}, from {{signer.place}}." },
  });
  expect([found.version, found.oldSince, text(found.letter?.body).includes("My name is Ada")]).toEqual([
    2,
    read.toISOString(),
    true,
  ]);
  const other = view({ template: "notice" }, stageOf(reading(), wrong));
  expect([other.oldSince, text(other.letter?.body).includes("Notice of")]).toEqual([undefined, true]);
});

test("what an absent answer leaves is a warning of the letter that has it", () => {
  const template = letterTemplate.replace("My name is", "With {{signer.organization}} , my name is");
  const stage = stageOf(reading({ "letter.en.hbs": template }));
  expect(view({}, stage).problems).toEqual([]);
  const [gap] = view({ person: "nothing-optional" }, stage).problems;
  expect([gap?.isError, gap?.place]).toEqual([false, "templates/letter.en.hbs:6:6"]);
});

test("without anything good there are problems alone", () => {
  const found = view({}, stageOf(reading({}, "campaign: {")));
  expect([found.choice, found.letter, found.lists]).toEqual([undefined, undefined, undefined]);
  expect(found.problems.length).toBeGreaterThan(0);
});

const wrong = `${letterTemplate}{{nothing}}`;
const bilingual = offices.replace("languages: [es, en]", "languages: [en, es]");
const languagesOf = ({ choice }: ReturnType<typeof view>) =>
  choice?.languages.map(({ tag, isThere, isWrong, isRead }) => [tag, isThere, isWrong, isRead]);

test("a language whose template has problems is told and stays among the others, whether it was good before or not", () => {
  const broken = reading({ "letter.en.hbs": wrong }, targetsYaml + bilingual);
  const fromTheStart = view({ target: "mayor" }, stageOf(broken));
  expect([chosen(fromTheStart)?.[2], fromTheStart.notes]).toEqual([
    "es",
    ["The English letter has problems; this one is in Spanish."],
  ]);
  const order = [
    ["en", false, true, true],
    ["es", true, false, true],
  ];
  expect(languagesOf(fromTheStart)).toEqual(order);
  expect(view({ target: "mayor", language: "en" }, stageOf(broken)).notes).toEqual(fromTheStart.notes);
  expect(view({ target: "mayor", language: "es" }, stageOf(broken)).notes).toEqual([]);
  const later = view({ target: "mayor" }, stageOf(reading({}, targetsYaml + bilingual), broken));
  expect([chosen(later)?.[2], later.notes, languagesOf(later)]).toEqual([
    "en",
    [],
    [
      ["en", true, true, true],
      ["es", true, false, true],
    ],
  ]);
});

test("an office that reads nothing else is told of what is shown instead", () => {
  const found = view({}, stageOf(reading({ "letter.en.hbs": wrong })));
  expect(found.notes).toEqual([
    "The English letter has problems; this one is in Spanish.",
    "This office does not read Spanish: it gets no such letter.",
  ]);
});

test("a template whose every file has problems is told by its name", () => {
  const stage = stageOf(reading({ "notice.en.hbs": wrong }));
  expect(view({ template: "notice" }, stage).notes).toEqual([
    "The template “notice” has problems. This letter is from “letter”.",
  ]);
});

test("a letter that is gone is told where the campaign is in its language, and not where an office happens to read more", () => {
  const { "letter.en.hbs": _, ...left } = templates;
  const gone = (languages: string) => {
    const found = Object.entries(left).map(([name, body]) => ({ ...file(name, body), file: `templates/${name}` }));
    const yaml = (targetsYaml + bilingual).replace("languages: [en]", `languages: [${languages}]`);
    const folder = { targets: file("targets.yaml", yaml), templates: found, partials: [], templatesDir: "templates" };
    const { campaign, remains, problems } = parseFolder(folder, day("2021-02-05"));
    const whole = campaign ?? remains;
    return view({ target: "mayor" }, nextStage(emptyStage, { ...(whole && { campaign: whole }), problems }, read))
      .notes;
  };
  expect(gone("en, es")).toEqual(["“letter” has no template in English. This letter is in Spanish."]);
  expect(gone("es")).toEqual([]);
});

test("a script has a template of its own: it is old by itself, and so is the letter", () => {
  const good = reading({}, targetsYaml + bilingual);
  const script = view(
    { target: "mayor" },
    stageOf(good, reading({ "call.en.hbs": "{{nothing}}" }, targetsYaml + bilingual)),
  );
  expect([script.oldSince, callOf(script)?.oldSince]).toEqual([undefined, read.toISOString()]);
  const letter = view({ target: "mayor" }, stageOf(good, reading({ "letter.en.hbs": wrong }, targetsYaml + bilingual)));
  expect([letter.oldSince, callOf(letter)?.oldSince]).toEqual([read.toISOString(), undefined]);
});

test("a script with problems from the start is told, with another in its place or without", () => {
  const files = { "call.en.hbs": "{{nothing}}" };
  const alone = view({ target: "mayor" }, stageOf(reading(files)));
  expect(alone.letter?.call).toBe("The script for calls has problems: call.en.hbs.");
  const stage = stageOf(reading({ ...files, "call.es.hbs": "Hola, {{signer.name}}." }, targetsYaml + bilingual));
  expect(callOf(view({ target: "mayor" }, stage))?.notes).toEqual([
    "The English script has problems; this one is in Spanish.",
  ]);
  expect(callOf(view({ target: "mayor", language: "es" }, stage))?.notes).toEqual([]);
});

test.each([
  [1, "1 word", "About 1 second to say", false],
  [150, "150 words", "About 60 seconds to say", false],
  [153, "153 words", "About 61 seconds to say: after 60, whoever answers interrupts", true],
])("what is said in %d words is measured by itself", (words, counted, told, isMisfit) => {
  const stage = stageOf(reading({ "call.en.hbs": "word ".repeat(words) }));
  expect(callOf(view({ target: "mayor", language: "en" }, stage))?.stats).toEqual([
    { text: counted, isMisfit: false },
    { text: told, isMisfit },
  ]);
});

test("what a language lacks is told where it leaves a gap, and nowhere else", () => {
  const yaml = targetsYaml
    .replace("title: Keep the library open", "title: { en: Keep the library open }")
    .replace("text: Open on Saturdays.", "text: { en: Open on Saturdays. }\n  - id: hear\n    text: { en: Hear us. }")
    .replace("contacts:", "points: [saturdays]\n    contacts:");
  const stage = stageOf(reading({ "call.fr.hbs": "{{campaign.title}}", "letter.fr.hbs": letterTemplate }, yaml));
  expect(view({ language: "fr" }, stage).notes).toEqual([
    "This office does not read French: it gets no such letter.",
    'French lacks the point "saturdays": letters show nothing in its place.',
  ]);
  expect(view({ language: "en" }, stage).notes).toEqual([]);
  const titled = letterTemplate.replace("My name", "{{campaign.title}}: my name");
  const both = stageOf(reading({ "letter.fr.hbs": titled }, yaml.replace("    points: [saturdays]\n", "")));
  expect(view({ language: "fr" }, both).notes[1]).toBe(
    'French lacks the title and the points "saturdays" and "hear": letters show nothing in their place.',
  );
});

test("in a long line, what is meant is marked where it stands in what is shown of it", () => {
  const long = letterTemplate.replace("My name is", `${"word ".repeat(60)}{{nothing}} ${"word ".repeat(60)}`);
  const [told] = view({}, stageOf(reading({ "letter.es.hbs": long }))).problems.filter(({ isError }) => isError);
  expect([told?.place, told?.excerpt?.marked]).toEqual(["templates/letter.es.hbs:6:303", "nothing"]);
  expect(told?.excerpt?.before).toMatch(/^….*word \{\{$/);
});
