import { type Context, isLiteral, quoted, scalar } from "./scalars.ts";

/** How far lines go before a list or a map is written over several. */
const width = 120;

/** How the items of a list are laid out. */
export interface Layout {
  /** The spaces before each dash. */
  readonly dash: string;
  /** From a dash to the first key, the dash included. */
  readonly offset: number;
  /** By how much what is within a key stands further right. */
  readonly unit: number;
}

type Entry = readonly [string, unknown];

/** The lines of one item, the last with its line feed: a map in block style, short lists and maps within it in flow style. */
export function blockItem(item: object, { dash, offset, unit }: Layout): string {
  const indent = dash + " ".repeat(offset);
  const lines = entriesOf(item).flatMap((entry) => blockEntry(entry, indent, unit));
  if (lines.length === 0) return `${dash}- {}\n`;
  return `${dash}-${lines.join("\n").slice(dash.length + 1)}\n`;
}

/** One key with its value, as lines at an indentation. */
function blockEntry([key, value]: Entry, indent: string, unit: number): string[] {
  const head = `${indent}${keyText(key, "block")}:`;
  if (typeof value === "string" && isLiteral(value)) {
    const deeper = indent + " ".repeat(unit);
    const lines = value.replace(/\n$/, "").split("\n");
    return [`${head} |`, ...lines.map((line) => (line === "" ? "" : deeper + line))];
  }
  if (!isObject(value)) return [`${head} ${text(value, "block")}`];
  const short = key === "contacts" ? undefined : `${head} ${flow(value)}`;
  if (short !== undefined && short.length <= width && !/\\n/.test(short)) return [short];
  return blockValue(value, head, indent + " ".repeat(unit), unit);
}

function blockValue(value: object, head: string, indent: string, unit: number): string[] {
  if (Array.isArray(value)) {
    if (value.length === 0) return [`${head} []`];
    const layout = { dash: indent, offset: 2, unit };
    const items: unknown[] = value;
    return [head, ...items.flatMap((item) => blockElement(item, layout))];
  }
  const entries = entriesOf(value);
  if (entries.length === 0) return [`${head} {}`];
  return [head, ...entries.flatMap((entry) => blockEntry(entry, indent, unit))];
}

function blockElement(item: unknown, layout: Layout): string[] {
  if (Array.isArray(item)) return [`${layout.dash}- ${flow(item)}`];
  if (isObject(item)) return blockItem(item, layout).slice(0, -1).split("\n");
  return [`${layout.dash}- ${text(item, "block")}`];
}

/** A value on one line: `[a, b]`, `{ a: b }`. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (!isObject(value)) return text(value, "flow");
  const entries = entriesOf(value);
  return entries.length === 0 ? "{}" : `{ ${entries.map(flowEntry).join(", ")} }`;
}

function flowEntry([key, value]: Entry): string {
  return `${keyText(key, "flow")}: ${flow(value)}`;
}

/** Numbers and the like stand as they are; what is text must be read as text. */
function text(value: unknown, context: Context): string {
  return typeof value === "string" ? scalar(value, context) : String(value);
}

/** Keys such as `on` and `no` (Norwegian) stand plain, as people write them. */
function keyText(key: string, context: Context): string {
  return /^[a-z][\w-]*$/i.test(key) ? key : scalar(key, context);
}

/** The same as JSON, on one line, or on several with so many spaces a level; the lines behind the first get an indentation. */
export function json(value: unknown, unit = 0, indent = ""): string {
  if (!isObject(value)) return typeof value === "string" ? quoted(value) : String(value);
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item) => json(item, unit, indent + " ".repeat(unit)))
    : entriesOf(value).map(([key, item]) => `${quoted(key)}: ${json(item, unit, indent + " ".repeat(unit))}`);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  if (parts.length === 0) return open + close;
  const lineBreak = unit > 0 ? `\n${indent}` : "";
  const space = unit > 0 ? `${lineBreak}${" ".repeat(unit)}` : "";
  return `${open}${space}${parts.join(unit > 0 ? `,${space}` : ", ")}${lineBreak}${close}`;
}

/** What is written of an object: all but what is undefined. */
function entriesOf(value: object): Entry[] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The data that a reader of what is written gets: every scalar is text. */
export function asData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asData);
  if (!isObject(value)) return String(value);
  return Object.fromEntries(entriesOf(value).map(([key, item]) => [key, asData(item)]));
}
