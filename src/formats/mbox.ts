import type { Day } from "../model/day.ts";
import type { Letter } from "../model/letter.ts";
import { once } from "../model/once.ts";
import { mailMessage } from "./eml.ts";

/**
 * A letter in an mbox file (RFC 4155), with LF line ends as mail programs on Unix keep them. No line of an encoded body
 * begins with "From ", so none needs quoting.
 */
export function mboxMessage(letter: Letter): string {
  return `${separator(letter.date)}${mailMessage(letter, "\n")}\n`;
}

/** The line that begins a message: the letter's day at midnight, as `asctime` writes it. */
const separator = once((day: Day) => {
  const [weekday, date, month, year] = new Date(`${day}T00:00:00Z`).toUTCString().replace(",", "").split(" ");
  return `From postbag@localhost ${weekday} ${month} ${date?.replace(/^0/, " ")} 00:00:00 ${year}\n`;
});
