import type { Choice } from "../../host.ts";
import { readDistricts } from "../../model/district.ts";
import { toSigner } from "../../parse/signer.ts";
import { type DistrictQuestion, districtQuestions } from "./districts.ts";
import type { Draft } from "./draft.ts";
import { finderOf } from "./finder.ts";
import type { Interview } from "./interview.ts";
import { regionFinder } from "./region-finder.ts";
import { decidedBy } from "./standing.ts";
import { answer, moved, type Step, withAnswer } from "./step.ts";

/** So many choices are shown as a list; more are searched. */
export const mostListed = 15;
/** A search for one shows no more than this: whoever scrolls so far types another word instead. */
export const mostFound = 100;

const why = "Some of the offices take letters only from the people whom they represent.";

/** Asked where targets take letters from a part of the signer's country. */
export const regionStep: Step = {
  label: "Region",
  flag: "region",
  value: ({ answers }) => answers.region ?? "not said",
  why,
  applies: (draft, { campaign }) => decidedBy("region", campaign, draft).length > 0,
  async ask(draft, { campaign, flags, host }) {
    const { country } = toSigner(draft.answers);
    const wanted = new Set(decidedBy("region", campaign, draft).flatMap(({ target }) => target.from?.regions ?? []));
    const initial = draft.answers.region;
    const region = await host.ask({
      kind: "search",
      message: "Your state, province or region (type to search):",
      find: regionFinder(country, wanted),
      ...(initial !== undefined && { initial }),
    });
    return moved(draft, withAnswer(draft, "region", region), flags);
  },
};

/** Asked where targets take letters from districts, and nothing else says which is the signer's. */
export const districtStep: Step = {
  label: "District",
  flag: "district",
  value: ({ answers }) => answers.district ?? "not said",
  why,
  applies: (draft, context) => undecided(draft, context).length > 0,
  async ask(draft, context) {
    const targets = undecided(draft, context);
    const own = readDistricts(draft.answers.district);
    const found: string[] = [];
    for (const question of districtQuestions(targets, context.date)) {
      const before = question.districts.find(({ text }) => {
        const [asked] = readDistricts(text);
        return own.some(({ kind, key }) => key === asked?.key && (kind ?? question.kind) === question.kind);
      });
      const district = await askDistrict(question, before?.text, context);
      if (district !== "") found.push(district);
    }
    return withAnswer(draft, "district", found.join("; "));
  },
};

/** Asked of everybody, as it may stay empty; where it decides, it says so. */
export const postalCodeStep: Step = {
  ...answer("postalCode", "Postal code", "Postal code (optional):"),
  ask: (draft, context) => {
    const message = decidesCode(draft, context)
      ? "Postal code (it decides which offices take your letter):"
      : "Postal code (optional):";
    return answer("postalCode", "Postal code", message).ask(draft, context);
  },
};

const decidesCode = (draft: Draft, { campaign }: Interview) => decidedBy("postalCode", campaign, draft).length > 0;

/** Asks what decides and was not answered: after the country or the region is another, or where flags gave all else. */
export async function askPlace(given: Draft, context: Interview): Promise<Draft> {
  const asked = [
    ["region", regionStep],
    ["postalCode", { ...postalCodeStep, applies: decidesCode }],
    ["district", districtStep],
  ] as const;
  let draft = given;
  for (const [key, step] of asked) {
    if (context.flags[key] !== undefined || draft.answers[key] !== undefined) continue;
    if (step.applies?.(draft, context)) draft = await step.ask(draft, context);
  }
  return draft;
}

/** The targets of which the district alone decides: where another answer lacks too, that is asked for first. */
function undecided(draft: Draft, { campaign }: Interview) {
  return decidedBy("district", campaign, draft).flatMap(({ target, lacks }) => (lacks.length === 1 ? target : []));
}

const ignorance: Choice = { value: "", label: "None of these, or I do not know" };

async function askDistrict({ kind, districts }: DistrictQuestion, initial: string | undefined, { host }: Interview) {
  const message = `Which of these represents you${chambers(kind)}?`;
  const choices = districts.map(({ text, label, offices }) => ({
    value: text,
    label,
    words: [text, ...offices.flatMap(({ tags = [] }) => tags)],
  }));
  if (choices.length <= mostListed) {
    // Who just presses Enter has claimed nobody's district.
    return host.ask({ kind: "select", message, choices: [...choices, ignorance], initial: initial ?? ignorance.value });
  }
  const find = finderOf(choices);
  return host.ask({
    kind: "search",
    message: `${message} (type to search)`,
    find: (typed) => (typed.trim() === "" ? [ignorance, ...find("")] : [...find(typed).slice(0, mostFound), ignorance]),
    ...(initial !== undefined && { initial }),
  });
}

/** What the kinds of Open Civic Data's divisions are for. */
function chambers(kind: string | undefined): string {
  if (kind === undefined) return "";
  const known: Readonly<Record<string, string>> = {
    cd: "in Congress",
    sldu: "in the state's upper house",
    sldl: "in the state's lower house",
    ward: "in your ward",
    county: "in your county",
  };
  return ` ${known[kind] ?? `(${kind.replaceAll("_", " ")})`}`;
}
