import type { Day } from "../../src/model/day.ts";
import type { Letter } from "../../src/model/letter.ts";
import type { Signer } from "../../src/model/signer.ts";

const ada: Signer = {
  name: "Ada Example",
  email: "ada@example.org",
  phone: "+44 113 496 0000",
  street: "1 Example Street",
  city: "Leeds",
  postalCode: "LS1 1AA",
  country: "GB",
  languages: ["en"],
};

/** A letter to an office whose name and postal lines are these; it is in the signer's country, which no line names. */
export function letterTo(
  [name = "", ...post]: readonly string[],
  { signer = {}, language = "en" }: { signer?: Partial<Signer>; language?: string } = {},
): Letter {
  const contacts = { post, country: "GB" };
  const target = {
    id: "office",
    name: { [language]: name },
    languages: [language],
    contacts,
    template: "letter",
    sources: [],
  };
  return {
    signer: { ...ada, ...signer },
    target,
    language,
    date: "2021-02-05" as Day,
    subject: "Subject",
    body: "Body",
  };
}

export const office = [
  "Office of the Secretary General",
  "17th Street and Constitution Avenue NW",
  "Washington, DC 20006",
];
export const nineLines = [
  ...office,
  "Fourth line",
  "Fifth line",
  "Sixth line",
  "Seventh line",
  "Eighth line",
  "Ninth line",
];
export const hostile = [
  '#panic("x") *bold* _thin_',
  "= $x^2$ <label> @reference",
  "[[ `raw` // comment ]]",
  "- item \\\\ ~ quoted",
];
export const longLines = [
  "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesbehörde",
  "Abteilung für sehr lange Straßennamen und Verwaltungsangelegenheiten im Landkreis",
  "12345 Berlin",
];
export const arabic = ["وزارة الخارجية", "شارع النيل 12", "القاهرة 11511"];
