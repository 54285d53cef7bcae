import { helperOf } from "../../model/helpers.ts";
import type { Scan, Stretch } from "./scan.ts";

/** A text in quotes within a tag that letters print. */
export interface Literal {
  readonly stretch: Stretch;
  /** The language that it is for, where its setting says so. */
  readonly language?: string;
}

/** What a tag consists of: a text with the setting whose value it is, a parenthesis, or a word. */
const parts = /(?:([\w-]+)=)?("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|[()]|[^\s()"']+|["']/g;

/** The texts within tags that letters print: what `default`, `t` and `plural` choose from, and what a partial is given. */
export function literalsIn({ text, tags }: Scan): Literal[] {
  return tags.flatMap(({ kind, inner: [from, to] }) => (kind === "tag" ? inTag(text.slice(from, to), from) : []));
}

function inTag(inner: string, offset: number): Literal[] {
  const found: Literal[] = [];
  const calls: (string | undefined)[] = [undefined];
  // A partial's sign and its name become one word; every offset stays.
  const bare = inner.replace(/^~/, " ").replace(/^\s*>\s*/, (sign) => ">".padStart(sign.length));
  for (const { 0: part, 1: key, 2: quoted, index } of bare.matchAll(parts)) {
    const call = calls.at(-1);
    if (part === "(") calls.push(undefined);
    else if (part === ")") calls.pop();
    else if (call === undefined) calls[calls.length - 1] = part;
    else if (quoted !== undefined && isPrinted(call, key)) {
      const end = offset + index + part.length;
      const language = key !== undefined && call === "t" ? { language: key } : {};
      found.push({ stretch: [end - quoted.length + 1, end - 1], ...language });
    }
  }
  return found;
}

/** Whether what a call is given is printed: a day, a style or what is only compared is not. */
function isPrinted(call: string, setting: string | undefined): boolean {
  if (call.startsWith(">")) return true;
  const helper = helperOf(call);
  if (!helper || helper.block || helper.asks) return false;
  if (setting === undefined) return helper.takes === "words";
  const takes = Object.hasOwn(helper.settings, setting) ? helper.settings[setting] : undefined;
  return takes === "text" || (takes === undefined && helper.byLanguage === true);
}
