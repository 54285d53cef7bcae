import wrapAnsi from "wrap-ansi";
import type { Host, Style } from "../../host.ts";
import type { Campaign } from "../../model/campaign.ts";
import { type Deadline, formatDeadline, timeUntil } from "../../model/deadline.ts";
import { textInAny } from "../../model/text.ts";

/** What a campaign asks and how long there is for it, for the person at the terminal. */
export function briefing({ title, summary, organization, deadline }: Campaign, host: Host, style: Style): string {
  const words = [organization, summary && textInAny(summary, ["en"])].filter((text) => text !== undefined);
  const wrapped = words.map((text) => wrapText(text, host.stderr.columns));
  const last = deadline ? [deadlineLine(deadline, host.now(), style)] : [];
  return [style.bold(textInAny(title, ["en"])), ...wrapped, ...last, ""].join("\n");
}

/** A text as the terminal shows it: whole words, never wider than 100 columns. */
export function wrapText(text: string, columns: number, indent = ""): string {
  const width = Math.max(20, Math.min(columns, 100) - indent.length);
  return wrapAnsi(text, width, { trim: false }).replace(/^(?=.)/gm, indent);
}

function deadlineLine(deadline: Deadline, now: Date, style: Style): string {
  const when = `${formatDeadline(deadline, "en")}, ${timeUntil(deadline, now, "en")}`;
  if (deadline.instant > now) return `Deadline: ${style.bold(when)}.`;
  return style.yellow(`The deadline is past: ${when}. Letters can still be written.`);
}
