import type { Host } from "../../host.ts";
import { isLocalTime, isTimezone } from "../../model/deadline.ts";
import { languageName } from "../../model/language.ts";
import { controlInLine } from "../../model/plain.ts";
import { UsageError } from "../../problems/errors.ts";
import { type CheckCode, problem } from "../../problems/problem.ts";
import type { InitFlags } from "../init.ts";

export type InitAnswers = Pick<InitFlags, "title" | "organization" | "deadline" | "timezone" | "languages">;

/** The languages that the starter has letters in. */
export const starterLanguages = ["en", "es", "fr", "pt", "de", "it"];

/** @throws UsageError that names every wrong flag at once. */
export function refuseWrongFlags(flags: InitFlags): void {
  const wrong = (["title", "organization", "deadline", "timezone"] as const).flatMap((key) => {
    const flaw = flawIn(key, flags[key] ?? "");
    return flaw === undefined ? [] : [`--${key}: ${flaw}`];
  });
  const unknown = flags.languages?.filter((language) => !starterLanguages.includes(language)) ?? [];
  if (unknown.length > 0 || flags.languages?.length === 0) {
    const there = `The starter has letters in ${starterLanguages.join(", ")}`;
    wrong.push(`--languages: ${there}. For others, add templates/letter.<language>.hbs afterwards.`);
  }
  if (wrong.length > 0) throw new UsageError([...wrong, "Nothing was written."]);
}

/** Asks what no flag gave. */
export async function askAnswers(flags: InitFlags, host: Host): Promise<InitAnswers> {
  const ask = (key: "title" | "organization" | "deadline" | "timezone", message: string, initial?: string) => {
    const check = (typed: string) => flawIn(key, typed);
    return flags[key] ?? host.ask({ kind: "text", message, check, ...(initial && { initial }) });
  };
  const title = await ask("title", "What is the campaign for?", "Keep the library open");
  const organization = await ask("organization", "Who runs it? (an organization, or you)");
  const deadline = await ask("deadline", "Until when do letters help? (such as 2030-01-31T18:00; Enter for later)");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const timezone = deadline ? await ask("timezone", "On the clocks of which time zone?", zone) : undefined;
  const languages =
    flags.languages ??
    (await host.ask({
      kind: "several",
      message: "In which languages are the letters? (space ticks)",
      choices: starterLanguages.map((value) => ({ value, label: languageName(value), ticked: value === "en" })),
      atLeast: 1,
    }));
  return { title, organization, deadline, ...(timezone && { timezone }), languages };
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
  return controlInLine(text) === -1 ? undefined : "line-break";
}
