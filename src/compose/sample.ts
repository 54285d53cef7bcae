import type { Campaign, Target } from "../model/campaign.ts";
import { chooseTemplate, onDay, pointsFor, scriptName, scriptsFor, templatesFor } from "../model/choice.ts";
import type { Day } from "../model/day.ts";
import { sampleCode } from "../model/postal-code.ts";
import { reachOf } from "../model/reach.ts";
import { spokenRegion } from "../model/region.ts";
import type { Signer } from "../model/signer.ts";
import type { Template } from "../model/template.ts";
import { textIn } from "../model/text.ts";
import type { Pair } from "./pairs.ts";

/** Somebody made up, to see what letters of people of that kind look like. */
export interface SamplePerson {
  readonly id: string;
  /** What is special about them, for the person who edits templates. */
  readonly label: string;
  readonly signer: Signer;
  readonly ownWords?: string;
  /** Of the points, they choose the first alone. */
  readonly asksOne?: true;
}

/** Somebody who gives everything, for measuring letters and for showing what a name prints. */
export const sampleSigner: Signer = {
  name: "Ada Example",
  givenName: "Ada",
  familyName: "Example",
  email: "ada@example.org",
  street: "1 Example Street",
  city: "Leeds",
  region: "West Yorkshire",
  postalCode: "LS1 1AA",
  district: "Leeds Central and Headingley",
  country: "GB",
  phone: "+44 113 496 0000",
  organization: "Leeds Readers' Union",
  languages: [],
  extra: { member_since: "2019" },
};

/** Gives everything but words of their own: for measuring what a campaign's own text comes to. */
export const ordinary: SamplePerson = { id: "ordinary", label: "Ordinary", signer: sampleSigner };

/** The people by whose letters a template shows what it does: each has something that others have not. */
export const samplePeople: readonly SamplePerson[] = [
  ordinary,
  {
    id: "own-words",
    label: "With own words",
    signer: sampleSigner,
    ownWords: "I have lived here for thirty years.\n\nMy children grew up with what you decide about.",
  },
  {
    id: "long-name",
    label: "Long name and place",
    signer: {
      ...sampleSigner,
      name: "Maximiliana Wilhelmina Friederike Example-Hohenstein y Fernández de Ejemplo",
      givenName: "Maximiliana Wilhelmina Friederike",
      familyName: "Example-Hohenstein y Fernández de Ejemplo",
      organization: "International Federation of Examples for Very Long Names and of Their Friends",
      city: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
      region: "Ynys Môn",
    },
  },
  {
    id: "right-to-left",
    label: "Right to left",
    signer: {
      ...sampleSigner,
      name: "ليلى مثال",
      givenName: "ليلى",
      familyName: "مثال",
      organization: "اتحاد القراء",
      street: "شارع المثال 1",
      city: "بيروت",
      region: "محافظة بيروت",
      postalCode: "1100",
      country: "LB",
      phone: "+961 1 000 000",
    },
    ownWords: "أكتب إليكم لأن الأمر يعنيني.",
  },
  {
    id: "nothing-optional",
    label: "Nothing optional given",
    signer: { name: "Bo Example", city: "Leeds", country: "GB", languages: [] },
    asksOne: true,
  },
];

/** The sample signer where the target takes letters from: a letter that this campaign could really bring. */
export function sampleFor(target: Target, signer = sampleSigner): Signer {
  const { countries, regions = [undefined], postalCodes, districts = [undefined] } = target.from ?? {};
  const [code] = postalCodes ?? [];
  const living = (region: string | undefined, district: string | undefined): Signer => ({
    ...signer,
    country: region?.slice(0, 2) ?? countries?.[0] ?? signer.country,
    ...(region && { region: spokenRegion(region) }),
    ...(code && { postalCode: sampleCode(code) }),
    ...(district && { district }),
  });
  // "CA-12" is in one of several regions alone.
  const region = regions.find((one) => reachOf(target.from, living(one, districts[0])).is === "in");
  return living(region ?? regions[0], districts[0]);
}

/** A letter that a sample person would write, from one of the templates of its target. */
export interface SamplePair {
  readonly pair: Pair;
  readonly person: SamplePerson;
}

/**
 * The letters of sample people from each template to each target that has it; each script for calls with one of them; and each
 * template that no target has, to all of them, where its language lacks no point.
 */
export function* samplePairs(campaign: Campaign, people: readonly SamplePerson[], date: Day): Generator<SamplePair> {
  const idle = new Set(campaign.templates.filter(({ name }) => name !== scriptName));
  for (const target of campaign.targets) {
    const templates = templatesFor(target, campaign.templates);
    const scripts = new Set(scriptsFor(target, campaign.templates));
    for (const template of templates) {
      idle.delete(template);
      for (const one of pairsTo(target, template, campaign, people, date)) {
        if (one.pair.script) scripts.delete(one.pair.script);
        yield one;
      }
    }
    const [template] = templates;
    // Those in languages that no letter is in.
    for (const script of template ? scripts : []) {
      for (const { pair, person } of pairsTo(target, template as Template, campaign, people, date)) {
        yield { pair: { ...pair, script }, person };
      }
    }
  }
  for (const template of idle) {
    if (campaign.points.some(({ text }) => textIn(text, template.language) === undefined)) continue;
    for (const target of campaign.targets) yield* pairsTo(target, template, campaign, people, date);
  }
}

function* pairsTo(
  target: Target,
  template: Template,
  campaign: Campaign,
  people: readonly SamplePerson[],
  date: Day,
): Generator<SamplePair> {
  for (const person of people) {
    const pair = samplePair(campaign, target, template, person, date);
    if (pair) yield { pair, person };
  }
}

/** A sample person's letter to a target from one template, whether they would get that one or not; undefined where nobody can write to it. */
export function samplePair(
  campaign: Campaign,
  target: Target,
  template: Template,
  { signer: anybody, ownWords, asksOne }: Pick<SamplePerson, "signer" | "ownWords" | "asksOne">,
  date: Day,
): Pair | undefined {
  const signer = sampleFor(target, anybody);
  const sensible = pointsFor(target, campaign.points);
  const points = asksOne ? sensible.slice(0, 1) : sensible;
  if (points.length === 0 || reachOf(target.from, signer).is !== "in") return undefined;
  const script = chooseTemplate(scriptsFor(target, campaign.templates), [template.language]);
  const pair = { signer, target: onDay(target, date), template, points, date };
  return { ...pair, ...(ownWords !== undefined && { ownWords }), ...(script && { script }) };
}
