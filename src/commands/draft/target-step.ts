import type { Choice } from "../../host.ts";
import type { Target } from "../../model/campaign.ts";
import { type Lack, reachOf } from "../../model/reach.ts";
import type { OpenTarget } from "../../model/reach-index.ts";
import { toSigner } from "../../parse/signer.ts";
import { count } from "../../problems/print.ts";
import { wrapText } from "../common/briefing.ts";
import { reachableBy } from "../common/chosen.ts";
import { nameIn, whoIn } from "./districts.ts";
import { type Draft, wordsFor } from "./draft.ts";
import { findable, waysHint } from "./findable.ts";
import { finderOf } from "./finder.ts";
import type { Interview } from "./interview.ts";
import { mostListed } from "./place-steps.ts";
import { nearbyOf, standingOf } from "./standing.ts";
import type { Step } from "./step.ts";

/** Whom the signer writes to: a list where the campaign has few targets, a search among those near where it has many. */
export const targetStep: Step = {
  label: "Targets",
  flag: "to",
  value: (draft, { campaign }) => `${standingOf(campaign, draft).near.length} chosen`,
  async ask(draft, context) {
    const offered = reachableBy(context.flags, context.campaign.targets);
    return offered.length > mostListed ? search(draft, offered, context) : list(draft, offered, context);
  },
};

/** All targets, with the reason at those that cannot be chosen. */
async function list(draft: Draft, offered: readonly Target[], { campaign, date, host }: Interview): Promise<Draft> {
  const signer = toSigner(draft.answers);
  const standing = nearbyOf(campaign, { ...draft, named: [] });
  const [near, wanted, named] = [new Set(standing.near), new Set(draft.targets), new Set(draft.named)];
  const open = new Map(standing.open.map(({ target, lacks }) => [target.id, lacks]));
  const choices = offered.map((target): Choice => {
    const { id, from } = target;
    const base = { value: id, label: whoIn(target, date), hint: waysHint(target) };
    if (near.has(target)) return { ...base, ticked: wanted.has(id) };
    const lacks = open.get(id);
    if (lacks) return { ...base, label: `${base.label} (${ifYours(target, lacks)})`, ticked: named.has(id) };
    const reached = reachOf(from, signer);
    return { ...base, barred: reached.is === "out" ? `letters only from ${reached.why}` : "for another district" };
  });
  const listed = choices.filter(({ barred }) => barred === undefined).map(({ value }) => value);
  if (listed.length === 0) return draft;
  // Where all depends on an answer that nobody has, nobody may be theirs.
  const message = "Who gets a letter? (space ticks, Enter goes on)";
  const chosen = await host.ask({ kind: "several", message, choices, atLeast: near.size > 0 ? 1 : 0 });
  return withChosen(draft, listed, chosen, new Set(open.keys()));
}

/** Those that take letters from the signer's place alone: nobody writes to other people's representatives. */
async function search(
  draft: Draft,
  offered: readonly Target[],
  { campaign, date, host, ui }: Interview,
): Promise<Draft> {
  const standing = nearbyOf(campaign, draft);
  const isOffered = new Set(offered);
  const near = nearestFirst(standing.near.filter((target) => isOffered.has(target)));
  const open = standing.open.filter(({ target }) => isOffered.has(target));
  for (const line of leftOut(offered.length, near.length, open)) {
    ui.say(wrapText(ui.style.dim(line), host.stderr.columns));
  }
  if (near.length === 0) return draft;
  const wanted = new Set(draft.targets);
  const choices = near.map((target) => ({ ...findable(target, date), ticked: wanted.has(target.id) }));
  const message = "Who gets a letter?";
  const chosen =
    near.length > mostListed
      ? await host.ask({ kind: "pick", message, find: finderOf(choices), by: searchedBy, atLeast: 1, only: byEmail })
      : await host.ask({ kind: "several", message: `${message} (space ticks, Enter goes on)`, choices, atLeast: 1 });
  const listed = near.map(({ id }) => id);
  return withChosen(draft, listed, chosen, new Set(draft.named));
}

/** The signer's own representatives before those of their country, and those before everybody's. */
function nearestFirst(targets: readonly Target[]): Target[] {
  const rank = ({ from }: Target) =>
    from?.districts || from?.postalCodes ? 0 : from?.regions ? 1 : from?.countries ? 2 : 3;
  return [...targets].sort((a, b) => rank(a) - rank(b));
}

const byEmail = { key: "e", word: "email", label: "only those by e-mail", undo: "the others again" };
const searchedBy = "a name, place, tag, or way such as fax";

function leftOut(all: number, near: number, open: readonly OpenTarget[]): string[] {
  const elsewhere = all - near - open.length;
  if (near + open.length === 0) return [`None of the ${count(all, "office")} takes letters from your place.`];
  return [
    ...(elsewhere > 0 ? [`Not listed: ${number(elsewhere)} that take letters from elsewhere only.`] : []),
    ...(open.length > 0 ? [`Not listed: ${number(open.length)}, as your ${lackingFor(open)} not known.`] : []),
  ];
}

/** "region and district are" */
function lackingFor(open: readonly OpenTarget[]): string {
  const lacks = [...new Set(open.flatMap((one) => one.lacks))];
  return `${wordsFor(lacks)} ${lacks.length === 1 ? "is" : "are"}`;
}

/** What was not listed stays as it was: it may be in reach when an answer changes. */
function withChosen(
  draft: Draft,
  listed: readonly string[],
  chosen: readonly string[],
  open: ReadonlySet<string>,
): Draft {
  const isListed = new Set(listed);
  const kept = draft.targets.filter((id) => !isListed.has(id) || open.has(id));
  return {
    ...draft,
    targets: [...new Set([...kept, ...chosen])],
    named: [...draft.named.filter((id) => !isListed.has(id)), ...chosen.filter((id) => open.has(id))],
  };
}

/** "if your district is 11", "if its region and district are yours" */
function ifYours({ from }: Target, lacks: readonly Lack[]): string {
  const districts = (from?.districts ?? []).map(nameIn);
  if (lacks.join() === "district" && districts.length <= mostNamed) {
    return `if your district is ${new Intl.ListFormat("en-GB", { type: "disjunction" }).format(districts)}`;
  }
  return `if its ${wordsFor(lacks)} ${lacks.length === 1 ? "is" : "are"} yours`;
}

/** So many districts of an office are named. */
const mostNamed = 3;

function number(value: number): string {
  return value.toLocaleString("en");
}
