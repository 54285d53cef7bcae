/** What a template can name: one table, from which templates are checked, letters filled and `postbag fields` printed. */
export type Field = Leaf | Group | List;

/** `text` and `number` print as they are, `day` as the letter's language writes days; `truth` is yes or no, for {{#if}}. */
export interface Leaf {
  readonly kind: "text" | "number" | "day" | "truth";
  readonly about: string;
  /** What it prints for the sample signer. */
  readonly example: string;
  /** Whether it can be empty, so that a template asks with {{#if}} first. */
  readonly optional?: true;
  /** Whether the campaign can have it in several languages. */
  readonly translated?: true;
  /** Whether it is whatever somebody's list has there: a text that may read as a number or a day. */
  readonly loose?: true;
}

export interface Group {
  readonly kind: "group";
  readonly fields: Readonly<Record<string, Field>>;
  /** Whether it has more names than anybody can list, all of them texts that can be empty. */
  readonly open?: true;
}

export interface List {
  readonly kind: "list";
  readonly about: string;
  /** What its items print for the sample signer, each on a line of its own. */
  readonly example: string;
  readonly item: Leaf | Group;
  readonly optional?: true;
}

const text = (about: string, example: string): Leaf => ({ kind: "text", about, example });
const maybe = (about: string, example: string): Leaf => ({ kind: "text", about, example, optional: true });
const translated = (leaf: Leaf): Leaf => ({ ...leaf, translated: true });

export const fields: Group = {
  kind: "group",
  fields: {
    campaign: {
      kind: "group",
      fields: {
        id: text("The campaign's id", "ecuador-2021"),
        title: translated(text("What the campaign is for", "No interference in Ecuador's election")),
        summary: translated(maybe("Why now, in two or three sentences", "Ecuador votes on Sunday.")),
        organization: maybe("Who runs the campaign", "Alliance for Global Justice"),
        url: maybe("Where to read more", "https://example.org"),
        deadline: {
          kind: "day",
          about: "The day of the deadline",
          example: "February 7, 2021",
          optional: true,
        },
      },
    },
    signer: {
      kind: "group",
      fields: {
        name: text("The signer's name, as given", "Ada Example"),
        given_name: maybe("Given name, where it was given apart", "Ada"),
        family_name: maybe("Family name, where it was given apart", "Example"),
        place: text("Town, region and country, in the letter's language", "Leeds, West Yorkshire, United Kingdom"),
        email: maybe("E-mail address", "ada@example.org"),
        phone: maybe("Telephone number", "+44 113 496 0000"),
        organization: maybe("The organization that the signer speaks for", "Leeds Readers' Union"),
        street: maybe("Street and number", "1 Example Street"),
        city: text("Town", "Leeds"),
        region: maybe("State, province or region", "West Yorkshire"),
        postal_code: maybe("Postal code", "LS1 1AA"),
        district: maybe("Electoral district, where it was given", "Leeds Central and Headingley"),
        country: text("Country, in the letter's language", "United Kingdom"),
        country_code: text("Country code of ISO 3166-1", "GB"),
        address: {
          kind: "list",
          about: "The lines of the signer's address, in the order of the signer's country",
          example: "1 Example Street\nLeeds\nLS1 1AA\nUNITED KINGDOM",
          item: text("One line", "1 Example Street"),
        },
        extra: {
          kind: "group",
          open: true,
          fields: {
            member_since: {
              ...maybe("Any other column of a roster, by its heading: here “Member since”", "2019"),
              loose: true,
            },
          },
        },
      },
    },
    target: {
      kind: "group",
      fields: {
        id: text("The target's id", "cne"),
        name: translated(text("The institution", "National Electoral Council")),
        role: translated(maybe("The office written to", "Presidency")),
        person: translated(maybe("Who holds the office", "Jo Example")),
        salutation: translated(
          text("How the letter begins: the target's own, its office's, or a neutral one", "Dear Sir or Madam,"),
        ),
        closing: translated(maybe("How the letter ends; pairs with the salutation", "Yours faithfully,")),
        country: maybe("The target's country, in the letter's language", "Ecuador"),
        address: {
          kind: "list",
          about: "The lines of the target's address, office first",
          example: "National Electoral Council\nPresidency\nJo Example\nStreet\nECUADOR",
          item: text("One line", "National Electoral Council"),
        },
      },
    },
    points: {
      kind: "list",
      about: "The points that the signer chose, in the signer's order",
      example: "Let the vote go ahead on the day it was called for.",
      item: {
        kind: "group",
        fields: {
          id: text("The point's id", "no-cancellation"),
          text: translated(
            text("The point in the letter's language", "Let the vote go ahead on the day it was called for."),
          ),
          number: { kind: "number", about: "1 for the first point, and so on", example: "1" },
          sources: {
            kind: "list",
            about: "Where its facts can be checked",
            example: "https://example.org/report",
            item: text("One address", "https://example.org/report"),
            optional: true,
          },
        },
      },
    },
    own_words: maybe("What the signer wrote personally", "I taught in Quito for six years."),
    language: text("The letter's language (BCP 47)", "en"),
  },
};

/** Every leaf and list with its full name; a list's items stand behind the list's name. */
export function allFields(group: Group = fields, prefix = ""): { name: string; field: Leaf | List }[] {
  return Object.entries(group.fields).flatMap(([key, field]) => {
    const name = prefix + key;
    if (field.kind === "group") return allFields(field, `${name}.`);
    if (field.kind === "list" && field.item.kind === "group") {
      return [{ name, field }, ...allFields(field.item, `${name}.`)];
    }
    return [{ name, field }];
  });
}
