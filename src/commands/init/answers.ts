import type { Host } from "../../host.ts";
import { isLocalTime, isTimezone } from "../../model/deadline.ts";
import { turnIn } from "../../model/direction.ts";
import { languageName } from "../../model/language.ts";
import { controlInLine } from "../../model/plain.ts";
import { UsageError } from "../../problems/errors.ts";
import { type CheckCode, problem } from "../../problems/problem.ts";
import { didYouMean } from "../../problems/suggest.ts";
import { type InitFlags, type Starter, starterNames, starters } from "../init.ts";

export interface InitAnswers extends Pick<InitFlags, "title" | "organization" | "deadline" | "timezone"> {
  readonly starter: Starter;
  readonly languages: readonly string[];
}

/**
 * The starters that the flags leave open; the first is the one to take where nobody can be asked.
 * @throws UsageError that names every wrong flag at once.
 */
export function startersFor(flags: InitFlags, mayAsk: boolean): readonly [Starter, ...Starter[]] {
  const wrong = (["title", "organization", "deadline", "timezone"] as const).flatMap((key) => {
    const flaw = flawIn(key, flags[key] ?? "");
    return flaw === undefined ? [] : [`--${key}: ${flaw}`];
  });
  const named = starters.find(({ name }) => name === flags.starter);
  if (flags.starter !== undefined && !named) wrong.unshift(unknownStarter(flags.starter));
  const open = named ? [named] : mayAsk || flags.starter !== undefined ? starters : [starters[0]];
  const [first, ...rest] = open.filter((starter) => lacking(starter, flags).length === 0);
  if (first === undefined || flags.languages?.length === 0) {
    const there = open.map(({ name, languages }) => `${name} has ${languages.join(", ")}`).join("; ");
    wrong.push(`--languages: Of the starters, ${there}. For others, add templates/letter.<language>.hbs afterwards.`);
  }
  if (wrong.length > 0 || first === undefined) throw new UsageError([...wrong, "Nothing was written."]);
  return [first, ...rest];
}

/** What the flags say, where nobody can be asked. */
export function answersFrom(flags: InitFlags, starter: Starter): InitAnswers {
  const { title = "", organization = "", deadline = "", timezone = "" } = flags;
  const given = Object.entries({ title, organization, deadline, timezone }).map(([key, text]) => [key, text.trim()]);
  const languages = [...new Set(flags.languages ?? starter.languages)];
  return { ...Object.fromEntries(given.filter(([, text]) => text !== "")), starter, languages };
}

/** Asks what no flag gave: first of the starters that are open which one. */
export async function askAnswers(
  flags: InitFlags,
  open: readonly [Starter, ...Starter[]],
  host: Host,
): Promise<InitAnswers> {
  const starter = flags.starter === undefined ? await askStarter(flags, open, host) : open[0];
  const ask = (key: "title" | "organization" | "deadline" | "timezone", message: string, initial?: string) => {
    const check = (typed: string) => flawIn(key, typed);
    return flags[key] ?? host.ask({ kind: "text", message, check, ...(initial && { initial }) });
  };
  const title = await ask("title", `What is the campaign for? (such as “${starter.title}”; Enter for that)`);
  const organization = await ask("organization", "Who runs it? (an organization, or you; Enter for nobody)");
  const deadline = await ask("deadline", "Until when do letters help? (such as 2030-01-31T18:00; Enter for later)");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const timezone = deadline ? await ask("timezone", "On the clocks of which time zone?", zone) : undefined;
  const languages = flags.languages ?? (await askLanguages(starter, host));
  return answersFrom({ ...flags, title, organization, deadline, ...(timezone && { timezone }), languages }, starter);
}

async function askStarter(flags: InitFlags, open: readonly [Starter, ...Starter[]], host: Host): Promise<Starter> {
  const choices = starters.map((starter) => {
    const lacks = lacking(starter, flags);
    const { name: value, label, hint } = starter;
    return { value, label, hint, ...(lacks.length > 0 && { barred: `has no letters in ${lacks.join(", ")}` }) };
  });
  const message = "What kind of letter is it?";
  const chosen = await host.ask({ kind: "select", message, choices, initial: open[0].name });
  return open.find(({ name }) => name === chosen) ?? open[0];
}

function askLanguages({ languages }: Starter, host: Host): Promise<string[]> {
  const choices = languages.map((value) => ({ value, label: languageName(value), ticked: value === "en" }));
  return host.ask({
    kind: "several",
    message: "In which languages are the letters? (space ticks)",
    choices,
    atLeast: 1,
  });
}

function lacking(starter: Starter, { languages = [] }: InitFlags): string[] {
  return languages.filter((language) => !starter.languages.includes(language));
}

function unknownStarter(name: string): string {
  const suggestion = didYouMean(name, starterNames, "");
  return [`--starter: There is no starter "${name}".`, suggestion, `There are ${starterNames.join(", ")}.`]
    .filter(Boolean)
    .join(" ");
}

function flawIn(key: "title" | "organization" | "deadline" | "timezone", text: string): string | undefined {
  const code = codeOf(key, text.trim());
  if (text.trim() === "" || code === undefined) return undefined;
  const { fact, mend } = problem(code, { what: key, text });
  return `${fact} ${mend}`;
}

function codeOf(key: string, text: string): CheckCode | undefined {
  if (key === "deadline") return isLocalTime(text) ? undefined : "bad-deadline";
  if (key === "timezone") return isTimezone(text) ? undefined : "bad-timezone";
  if (turnIn(text) !== -1) return "turned-text";
  return controlInLine(text) === -1 ? undefined : "line-break";
}
