import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import type { Style } from "../../host.ts";
import type { Campaign } from "../../model/campaign.ts";
import { type Deadline, formatDeadline, timeUntil } from "../../model/deadline.ts";
import { textInAny } from "../../model/text.ts";

/** What a campaign asks and how long there is for it, for the person at the terminal. */
export function briefing(
  { title, summary, organization, deadline }: Campaign,
  now: Date,
  columns: number,
  style: Style,
): string {
  const words = [organization, summary && textInAny(summary, ["en"])].filter((text) => text !== undefined);
  const last = deadline ? [deadlineLine(deadline, now, style)] : [];
  const lines = [style.bold(textInAny(title, ["en"])), ...words, ...last, ""];
  return lines.map((text) => wrapText(text, columns)).join("\n");
}

/** A text as the terminal shows it: whole words, never wider than 100 columns; lines that fit stay as they are. */
export function wrapText(text: string, columns: number, indent = "", hanging = indent): string {
  const width = Math.max(20, Math.min(columns, 100) - hanging.length);
  const lines = text.split("\n").map((line) => {
    const wrapped = stringWidth(line) > width ? wrapAnsi(line, width) : line;
    return wrapped.replaceAll("\n", `\n${hanging}`);
  });
  return lines.map((line) => (line === "" ? line : indent + line)).join("\n");
}

/** When the deadline is, and how far off. */
export function deadlineLine(deadline: Deadline, now: Date, style: Style): string {
  const when = `${formatDeadline(deadline, "en")}, ${timeUntil(deadline, now, "en")}`;
  if (deadline.instant > now) return `Deadline: ${style.bold(when)}.`;
  return style.yellow(`The deadline is past: ${when}. Letters can still be written.`);
}
