import { pointsFor } from "../../model/choice.ts";
import { countryName } from "../../model/country.ts";
import { textInAny } from "../../model/text.ts";
import { checkAnswer, toSigner } from "../../parse/signer.ts";
import { findCountries } from "./countries.ts";
import type { Draft } from "./draft.ts";
import type { Interview } from "./interview.ts";
import { askOwnWords } from "./own-words.ts";
import { districtStep, postalCodeStep, regionStep } from "./place-steps.ts";
import { standingOf } from "./standing.ts";
import { answer, moved, type Step, withAnswer } from "./step.ts";
import { targetStep } from "./target-step.ts";

const whyAddress = "Offices answer people they can place. These three may stay empty: press Enter to leave one out.";

export const steps: readonly Step[] = [
  answer("name", "Name", "Your name, as it should stand under the letter:"),
  answer("city", "Town", "Your town or city:"),
  { label: "Country", flag: "country", value: countryValue, ask: askCountry },
  regionStep,
  { ...answer("email", "E-mail", "E-mail address (optional):"), why: whyAddress },
  { ...answer("street", "Street", "Street and number (optional):"), why: whyAddress },
  { ...postalCodeStep, why: whyAddress },
  districtStep,
  { label: "Languages you write", ask: askLanguage, value: ({ answers }) => answers.language ?? "not said" },
  targetStep,
  {
    label: "Points",
    flag: "points",
    applies: hasTargets,
    ask: askPoints,
    value: ({ points }) => `${points.length} chosen`,
  },
  {
    label: "Own words",
    flag: "ownWords",
    applies: hasTargets,
    ask: askOwnWords,
    value: ({ ownWords }) => ownWords?.split("\n")[0] ?? "none",
  },
];

function hasTargets(draft: Draft, { campaign }: Interview): boolean {
  return standingOf(campaign, draft).near.length > 0;
}

function countryValue({ answers }: Draft): string {
  return answers.country ? countryName(toSigner(answers).country, "en") : "none";
}

async function askCountry(draft: Draft, { flags, host }: Interview): Promise<Draft> {
  const initial = draft.answers.country;
  const country = await host.ask({
    kind: "search",
    message: "Your country (type to search):",
    find: findCountries,
    ...(initial !== undefined && { initial: countryValue(draft) }),
  });
  return moved(draft, withAnswer(draft, "country", country), flags);
}

async function askLanguage(draft: Draft, { host }: Interview): Promise<Draft> {
  const text = await host.ask({
    kind: "text",
    message: "Languages you write, such as en,es:",
    initial: draft.answers.language ?? "",
    check: (typed) => checkAnswer("language", typed)?.fact,
  });
  return withAnswer(draft, "language", text);
}

async function askPoints(draft: Draft, context: Interview): Promise<Draft> {
  const { campaign, host } = context;
  const targets = standingOf(campaign, draft).near;
  const fitting = campaign.points.filter((point) => targets.some((target) => pointsFor(target, [point]).length > 0));
  const choices = fitting.map(({ id, text }) => ({
    value: id,
    label: textInAny(text, ["en"]).replace(/\s+/g, " "),
    ticked: draft.points.includes(id),
  }));
  const message = "What do you ask for? (fewer points read stronger)";
  const chosen = await host.ask({ kind: "several", message, choices, atLeast: 1 });
  const kept = draft.points.filter((id) => chosen.includes(id));
  const points = [...kept, ...chosen.filter((id) => !kept.includes(id))];
  return points.length > 1 ? askOrder({ ...draft, points }, context) : { ...draft, points };
}

/** The order of the points is a choice of the signer's too; most leave it. */
async function askOrder(draft: Draft, { campaign, host }: Interview): Promise<Draft> {
  const labels = new Map(campaign.points.map(({ id, text }) => [id, textInAny(text, ["en"]).replace(/\s+/g, " ")]));
  const keep = await host.ask({
    kind: "select",
    message: "In which order?",
    choices: [
      { value: "keep", label: `As they stand: ${draft.points.join(", ")}` },
      { value: "change", label: "Let me put them in order" },
    ],
  });
  if (keep === "keep") return draft;
  const points: string[] = [];
  while (points.length < draft.points.length - 1) {
    const choices = draft.points
      .filter((id) => !points.includes(id))
      .map((id) => ({ value: id, label: labels.get(id) ?? id }));
    points.push(await host.ask({ kind: "select", message: `Number ${points.length + 1}:`, choices }));
  }
  return { ...draft, points: [...points, ...draft.points.filter((id) => !points.includes(id))] };
}
