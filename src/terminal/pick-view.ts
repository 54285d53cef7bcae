import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import type { Choice, Only } from "../host.ts";

/** What a `pick` shows at one moment. */
export interface Picking {
  readonly message: string;
  readonly shown: readonly Choice[];
  /** The place of the arrow in what is shown. */
  readonly active: number;
  readonly chosen: ReadonlySet<string>;
  /** How many of those that are shown are chosen. */
  readonly chosenHere: number;
  readonly total: number;
  readonly typed: string;
  readonly by: string;
  readonly only?: Only;
  /** Why Enter did not end it. */
  readonly error?: string;
}

/** Columns and rows of a terminal. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** How parts of it look; each takes plain text. */
export interface Look {
  readonly highlight: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly error: (text: string) => string;
}

const mostRows = 14;
/** A detail of the arrow's row takes no more lines than this. */
const mostDetail = 2;

/** All below the search line: the rows around the arrow, what is chosen, and the keys. It never has more lines than fit. */
export function drawPick(picking: Picking, size: Size, look: Look): string {
  const { shown, active, error } = picking;
  const columns = Math.max(size.columns, 12);
  const foot = [...(error ? wrap(`> ${error}`, columns).map(look.error) : []), ...statusLines(picking, columns)];
  const keys = keyLines(picking, columns, look);
  const above = wrap(`? ${picking.message}`, columns).length + 1;
  const room = Math.max(3, Math.min(mostRows, size.rows - above - foot.length - keys.length - mostDetail - 1));
  const from = firstRow(active, shown.length, room);
  const rows = shown.slice(from, from + room);
  const drawn = rows.map((choice, at) => row(choice, from + at === active, picking, columns, look));
  return [...drawn, ...detail(rows, active - from, columns, look), ...foot, ...keys].join("\n");
}

/** So many rows the arrow jumps with Page Up and Page Down. */
export const pageOf = ({ rows }: Size) => Math.max(3, Math.min(mostRows, rows - 9));

/** The first row that is shown, so that the arrow stands in the middle except near the ends. */
function firstRow(active: number, count: number, room: number): number {
  return Math.max(0, Math.min(active - Math.floor(room / 2), count - room));
}

function row(choice: Choice, isActive: boolean, { chosen }: Picking, columns: number, look: Look): string {
  const box = chosen.has(choice.value) ? "◉" : "◯";
  const room = columns - 5;
  const label = clip(choice.label, room);
  const hint = choice.hint ? clip(` · ${choice.hint}`, room - stringWidth(label)) : "";
  const shownHint = stringWidth(hint) > 4 ? hint : "";
  return isActive ? look.highlight(`❯ ${box} ${label}${shownHint}`) : `  ${box} ${label}${look.dim(shownHint)}`;
}

/** What is cut off in the arrow's row, whole; as many lines for every row, so that nothing jumps when the arrow moves. */
function detail(rows: readonly Choice[], active: number, columns: number, look: Look): string[] {
  const lines = rows.map((choice) => {
    const text = [choice.label, choice.hint].filter(Boolean).join(" · ");
    return stringWidth(text) <= columns - 5 ? [] : wrap(text, columns - 4).slice(0, mostDetail);
  });
  const height = Math.max(0, ...lines.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) => look.dim(`    ${lines[active]?.[at] ?? ""}`.trimEnd()));
}

function statusLines({ shown, chosen, chosenHere, total, typed }: Picking, columns: number): string[] {
  const number = (count: number) => count.toLocaleString("en");
  const sum = `${number(chosen.size)} of ${number(total)} chosen`;
  if (typed.trim() === "") return wrap(`  ${sum}`, columns);
  const ofThem = chosenHere > 0 && shown.length > 1 ? `, ${number(chosenHere)} of them chosen` : "";
  if (shown.length > 0) return wrap(`  ${sum}; ${number(shown.length)} found${ofThem}`, columns);
  return wrap(`  Nothing has “${typed.trim()}”. Esc clears the search. ${sum}`, columns);
}

/** The keys, as many on a line as fit. */
function keyLines({ by, only, shown, chosenHere, typed }: Picking, columns: number, { bold, dim }: Look): string[] {
  const all = shown.length > 0 && chosenHere === shown.length;
  const which = typed.trim() === "" ? "all" : `the ${shown.length.toLocaleString("en")} found`;
  const isOn = only !== undefined && typed.split(/\s+/).includes(only.word);
  const keys: [string, string][] = [
    ["type", by],
    ["↑↓", "move"],
    ["Tab", "choose or not"],
    ...(shown.length > 0 ? [["Ctrl-A", `${all ? "take off" : "choose"} ${which}`] as [string, string]] : []),
    ...(only ? [[`Ctrl-${only.key.toUpperCase()}`, isOn ? only.undo : only.label] as [string, string]] : []),
    ...(typed === "" ? [] : [["Esc", "clear the search"] as [string, string]]),
    ["Enter", "done"],
  ];
  const lines: { width: number; text: string }[] = [];
  for (const [key, what] of keys) {
    const width = stringWidth(`${key} ${what}`);
    const last = lines.at(-1);
    if (last && last.width + 3 + width <= columns - 2) {
      last.text += `${dim(" • ")}${bold(key)} ${dim(what)}`;
      last.width += 3 + width;
    } else lines.push({ width, text: `  ${bold(key)} ${dim(what)}` });
  }
  return lines.map(({ text }) => text);
}

/** The beginning of a text that fits into so many columns, with "…" where something is cut off. */
export function clip(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let cut = "";
  let width = 1;
  for (const letter of text) {
    width += stringWidth(letter);
    if (width > columns) break;
    cut += letter;
  }
  return columns < 1 ? "" : `${cut.trimEnd()}…`;
}

function wrap(text: string, columns: number): string[] {
  return wrapAnsi(text, Math.max(1, columns), { hard: true, trim: false }).split("\n");
}
