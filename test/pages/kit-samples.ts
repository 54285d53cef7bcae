import { parseDeadline } from "../../src/model/deadline.ts";
import type { Kit, KitCard, KitWay } from "../../src/pages/kit.ts";
import { day } from "../model/samples.ts";

export const email: KitWay = { kind: "email", address: "council@example.org", inTime: true };
export const webform: KitWay = {
  ...{ kind: "webform", url: "https://example.org/form?a=1&b=2", length: 3210, maxLength: 4000, inTime: true },
};
export const fax: KitWay = { kind: "fax", number: "+1 202 456 2461", inTime: true };
export const phone: KitWay = { kind: "phone", number: "+1 202 456 1111 ext. 10, 11", inTime: true };
export const post: KitWay = {
  ...{ kind: "post", lines: ["1 Hall Street", "Leeds LS1 1AA", "UNITED KINGDOM"], days: 5, inTime: true },
  postBy: day("2021-02-08"),
};

const body =
  "Dear Council,\n\nPlease keep the library open.\n\n- On Saturdays\n- In winter\n\nYours faithfully,\n\nAda Example";
const sender = "Ada Example\n2 Low Lane\nLeeds LS2 2BB";

/** A card whose `text` and `paper` share the body. */
export function cardOf(values: Partial<KitCard> & { body?: string } = {}): KitCard {
  const { body: words = body, ...others } = values;
  const subject = values.subject ?? "Keep the library open";
  return {
    ...{
      id: "council",
      office: { text: "City Council", language: "en" },
      language: "en",
      subject,
      pages: 1,
      linesOver: 0,
    },
    text: `${words}\n2 Low Lane\nLeeds LS2 2BB`,
    paper: `${sender}\n\n5 February 2021\n\nCity Council\n1 Hall Street\n\n${subject}\n\n${words}`,
    ways: [email],
    ...others,
  };
}

export function kitOf(values: Partial<Kit> = {}): Kit {
  return {
    ...{ language: "en", campaign: "library", title: { text: "Keep the library open", language: "en" } },
    ...{ signer: "Ada Example", folder: "ada-example", cards: [cardOf()] },
    ...values,
  };
}

const deadline = parseDeadline("2021-02-17T07:00", "Europe/London");
const draft = { name: "council.en.eml", content: Buffer.from("X-Unsent: 1\r\nSubject: Keep it\r\n\r\nPlease.\r\n") };

/** An office with all that a kit can hold, one that reads another language, one that reads from right to left. */
export const fullKit: Kit = kitOf({
  summary: { text: "The council closes the library on 1 March unless enough people write before it meets." },
  organization: "Friends of the Library",
  url: "https://example.org/library",
  ...(deadline && { deadline }),
  cards: [
    cardOf({
      ways: [email, webform, phone, fax, post],
      eml: draft,
      pdf: "council.en.pdf",
      call: { text: "Hello, my name is Ada Example.\nPlease keep the library open.", language: "en" },
      pages: 2,
      linesOver: 3,
    }),
    cardOf({
      id: "consejo",
      office: { text: "Consejo Nacional Electoral, Presidencia del Consejo", language: "es" },
      language: "es",
      subject: "Que la biblioteca siga abierta",
      body: `Señoras Consejeras y señores Consejeros:\n\n${"Me llamo Ada Example y les escribo desde Leeds. ".repeat(50)}\n\nAda Example`,
      ways: [
        { ...post, inTime: false },
        { ...email, address: "consejo@example.org" },
        { ...phone, number: "ask for us" },
      ],
    }),
    cardOf({
      id: "city",
      office: { text: "בית העירייה", language: "he" },
      language: "he",
      subject: "הספרייה בליידס",
      body: "לכבוד המועצה,\n\nאנא השאירו את הספרייה פתוחה (Leeds).\n\nעדה דוגמה",
      ways: [{ ...webform, length: 4210, maxLength: 4000 }],
    }),
  ],
});

/** Markup, scripts and addresses that run, in every field that a kit has. */
export function hostileKit(evil: string, language: Kit["language"] = "en"): Kit {
  const text = { text: evil, language: evil };
  const ways: KitWay[] = [
    { kind: "email", address: evil, inTime: true },
    { kind: "webform", url: evil, length: 9, maxLength: 8, inTime: false },
    { kind: "fax", number: evil, inTime: true },
    { kind: "phone", number: evil, inTime: true },
    { kind: "post", lines: [evil, evil], days: 1, inTime: false },
  ];
  const card: KitCard = {
    ...{ id: evil, office: text, language: evil, subject: evil, text: evil, paper: evil, ways, pages: 2, linesOver: 1 },
    ...{ eml: { name: evil, content: Buffer.from(evil) }, pdf: evil, call: text },
  };
  return {
    ...{ language, campaign: evil, title: text, summary: text, organization: evil, url: evil, signer: evil },
    ...{ folder: evil, cards: [card, card] },
    ...(deadline && { deadline: { ...deadline, timezone: evil } }),
  };
}
