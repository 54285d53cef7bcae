import { expect, test } from "vitest";
import { compose } from "../../src/compose/compose.ts";
import { pairUp } from "../../src/compose/pairs.ts";
import { campaignOf, day, signerWith, targetWith, templateWith } from "../model/samples.ts";

const script = (language: string, body: string) =>
  templateWith({ name: "call", file: `templates/call.${language}.hbs`, language, subject: "", body });
const templates = [
  templateWith({ body: "Dear office" }),
  templateWith({ language: "es", body: "Estimada oficina" }),
  script("en", "\n\nHello, this is {{signer.name}}{{#if own_words}}, {{own_words}}{{/if}}.\n\nThank you.\n"),
  script("es", "Hola, soy {{signer.name}}."),
];
const phone = targetWith({ languages: ["en", "es"], contacts: { phone: "+1 202 456 1111" } });

const callTo = (target = phone, signer = signerWith(), of = templates, ownWords?: string) => {
  const campaign = campaignOf({ targets: [target], templates: of });
  const message = { points: campaign.points, date: day("2021-02-05"), ...(ownWords && { ownWords }) };
  return pairUp(campaign, signer, message, [target]).pairs.map((pair) => compose(campaign, pair).call);
};

test("an office with a telephone gets a script, without blank lines at either end", () => {
  expect(callTo()).toEqual([{ language: "en", text: "Hello, this is Ada Example.\n\nThank you." }]);
});

test("its language is chosen as the letter's is", () => {
  expect(callTo(phone, signerWith({ languages: ["es"] }))).toEqual([
    { language: "es", text: "Hola, soy Ada Example." },
  ]);
  expect(callTo(targetWith({ ...phone, languages: ["es"] }))).toMatchObject([{ language: "es" }]);
});

test("a letter in one language can have a script in another, or none", () => {
  const only = (...languages: string[]) =>
    templates.filter(({ name, language }) => name !== "call" || languages.includes(language));
  expect(callTo(phone, signerWith(), only("es"))).toMatchObject([{ language: "es" }]);
  expect(callTo(phone, signerWith(), only())).toEqual([undefined]);
});

test("an office without a telephone has none", () => {
  expect(callTo(targetWith({ languages: ["en", "es"] }))).toEqual([undefined]);
});

test("one campaign's scripts are not mixed up, whoever calls, with own words or without", () => {
  const campaign = campaignOf({ targets: [phone], templates });
  const said = ["Ada", "Bo", "Cy", "Di"].map((name, index) => {
    const message = {
      points: campaign.points,
      date: day("2021-02-05"),
      ...(index % 2 === 1 && { ownWords: `${name}'s` }),
    };
    const [pair] = pairUp(campaign, signerWith({ name }), message, [phone]).pairs;
    return pair && compose(campaign, pair).call?.text.split("\n")[0];
  });
  expect(said).toEqual([
    "Hello, this is Ada.",
    "Hello, this is Bo, Bo's.",
    "Hello, this is Cy.",
    "Hello, this is Di, Di's.",
  ]);
});
