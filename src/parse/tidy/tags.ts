import { codePointName } from "../../model/plain.ts";
import { isStraight, quotesLike, straightAround, strayIn, unseen } from "./characters.ts";
import { entitiesIn } from "./entities.ts";
import { longestQuoted, type Scan, type Tag } from "./scan.ts";
import { applied, type Edit, type Slip, slip, without } from "./slip.ts";

/** What is wrong within the tags of a template. @param outer the quote around the subject, which those of its tags had better not be */
export function slipsInTags({ text, tags, body }: Scan, outer: string): Slip[] {
  return tags.flatMap((tag) =>
    tag.kind === "comment" ? commentSlips(text, tag) : tagSlips(text, tag, tag.start < body ? outer : ""),
  );
}

function tagSlips(text: string, tag: Tag, outer: string): Slip[] {
  const [from, to] = tag.inner;
  const inner = text.slice(from, to);
  const quoted = quotedIn(inner);
  return [
    ...braceSlips(text, tag),
    ...signSlips(text, tag),
    ...quoted.filter(({ isSound }) => !isSound).map(({ at, end }) => quoteSlip(inner, at, end, from, outer)),
    ...characterSlips(inner, quoted, from),
  ];
}

function braceSlips(text: string, { start, end, inner: [from, to], braces }: Tag): Slip[] {
  const written = text.slice(start, from) + text.slice(to, end);
  const [opening, closing] = ["{".repeat(braces), "}".repeat(braces)];
  if (written === opening + closing) return [];
  const edits = [
    { start, end: from, text: opening },
    { start: to, end, text: closing },
  ].filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
  const meant = opening + text.slice(from, to) + closing;
  if (/[｛｝]/.test(written)) return [slip("wide-braces", { meant }, { what: "full-width braces", start, end, edits })];
  return [slip("spaced-braces", { meant }, { what: "braces with spaces between", start, end, edits })];
}

/** `{{ #if` is no block. */
function signSlips(text: string, { start, inner: [from, to] }: Tag): Slip[] {
  const found = /^(~?)(\s+)([#/>^!])/.exec(text.slice(from, to));
  if (!found) return [];
  const [whole, strip = "", spaces = "", sign = ""] = found;
  const at = from + strip.length;
  const where = { what: `a space before ${sign}`, start, end: from + whole.length };
  if (spaces.includes("\n")) return [slip("spaced-sign", { sign }, where)];
  return [slip("spaced-sign", { sign }, { ...where, edits: [without(at, at + spaces.length)] })];
}

/** A quoted text in a tag; sound where both its quotes are straight. Within straight quotes, curly ones are text. */
interface Quoted {
  readonly at: number;
  readonly end: number | undefined;
  readonly isSound: boolean;
}

const boundary = new RegExp(`[\\s=(|~${unseen}]`);

function quotedIn(inner: string): Quoted[] {
  const found: Quoted[] = [];
  for (let at = 0; at < inner.length; at++) {
    if (inner[at] === "[") at = closing(inner, at, "]") ?? at;
    const quote = inner.charAt(at);
    const like = quotesLike(quote);
    if (!like || !(at === 0 || boundary.test(inner.charAt(at - 1)))) continue;
    const sound = isStraight(quote) ? closing(inner, at, quote) : undefined;
    const end = sound ?? closing(inner, at, like);
    // What is straight and wrong all the same is no slip of a word processor: the parser tells it.
    if (sound !== undefined || !isStraight(quote) || (end !== undefined && !isStraight(inner.charAt(end))))
      found.push({ at, end, isSound: sound !== undefined });
    at = end ?? at;
  }
  return found;
}

function quoteSlip(inner: string, at: number, end: number | undefined, offset: number, outer: string): Slip {
  const [start, what] = [offset + at, "curly quotes"];
  const content = inner.slice(at + 1, end);
  const isCertain = end !== undefined && !isNested(inner, at, end);
  const straight = isCertain ? straightAround(content, inner.charAt(at), outer) : undefined;
  const meant = end === undefined || straight === undefined ? undefined : straight + content + straight;
  if (end === undefined || straight === undefined || content.includes("\n")) {
    return slip("curly-quotes", { meant }, { what, start, end: start + 1 });
  }
  const edits = [at, end].flatMap((quote): Edit[] =>
    inner[quote] === straight ? [] : [{ start: offset + quote, end: offset + quote + 1, text: straight }],
  );
  return slip("curly-quotes", { meant }, { what, start, end: offset + end + 1, edits });
}

/** Whether a quote of the same family begins within a quoted text or ends behind it: which belong together is not certain. */
function isNested(inner: string, at: number, end: number): boolean {
  const like = quotesLike(inner.charAt(at)) ?? "";
  for (let next = at + 1; next < end; next++) {
    if (like.includes(inner.charAt(next)) && boundary.test(inner.charAt(next - 1))) return true;
  }
  for (let next = end + 1; next < Math.min(inner.length, end + longestQuoted); next++) {
    if (!quotesLike(inner.charAt(next))) continue;
    if (boundary.test(inner.charAt(next - 1))) return false;
    if (like.includes(inner.charAt(next))) return true;
  }
  return false;
}

/** Where a quoted text ends: at the first of these characters behind which a tag's next word can begin. */
function closing(inner: string, from: number, ends: string): number | undefined {
  const last = Math.min(inner.length, from + longestQuoted);
  for (let at = from + 1; at < last; at++) {
    if (inner[at] === "\\") at++;
    else if (ends.includes(inner.charAt(at)) && (ends === "]" || /^[\s)~|]?$/.test(inner.charAt(at + 1)))) return at;
    else if (ends.length === 1 && inner[at] === ends) return undefined;
  }
  return undefined;
}

/** Single characters that no tag can have outside of quoted text. */
function characterSlips(inner: string, quoted: readonly Quoted[], offset: number): Slip[] {
  const blanks = quoted.flatMap(({ at, end }) =>
    end === undefined ? [] : [{ start: at, end: end + 1, text: " ".repeat(end + 1 - at) }],
  );
  const bare = applied(inner, blanks);
  const found: Slip[] = [];
  const all = (pattern: RegExp) => [...bare.matchAll(pattern)].map(({ index }) => offset + index);
  const tell = (places: readonly number[], make: (start: number) => Slip) => {
    if (places[0] !== undefined) found.push(make(places[0]));
  };
  const hidden = [...new Set([...all(new RegExp(`[${unseen}]`, "g")), ...strayIn(inner).map((at) => offset + at)])];
  tell(hidden, (start) => {
    const edits = hidden.map((at) => without(at, at + 1));
    const details = { name: codePointName(inner, start - offset) };
    return slip("unseen-in-tag", details, { what: "invisible characters", start, end: start + 1, edits });
  });
  const wide = all(/[！-～]/g).filter((at) => !/[｛｝]/.test(inner.charAt(at - offset)));
  tell(wide, (start) => {
    const edits = wide.map((at) => ({ start: at, end: at + 1, text: narrow(inner.charAt(at - offset)) }));
    const [written, meant] = [inner.charAt(start - offset), narrow(inner.charAt(start - offset))];
    return slip("wide-in-tag", { written, meant }, { what: "full-width characters", start, end: start + 1, edits });
  });
  const escapes = all(/\\/g);
  tell(escapes, (start) => {
    const edits = escapes.map((at) => without(at, at + 1));
    return slip("escape-in-tag", {}, { what: "backslashes", start, end: start + 2, edits });
  });
  const entities = entitiesIn(inner).filter(({ meant }) => meant !== "");
  const [first] = entities;
  if (first) {
    const edits = entities.map(({ start, end, meant }) => ({ start: offset + start, end: offset + end, text: meant }));
    const where = { what: "HTML's names for characters", start: offset + first.start, end: offset + first.end, edits };
    found.push(slip("entity-in-tag", first, where));
  }
  return found;
}

function narrow(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}

function commentSlips(text: string, { start, inner: [from, to] }: Tag): Slip[] {
  const what = "dashes for hyphens in a comment";
  const opened = /^~?!([–—]|--)/.exec(text.slice(from, from + 4));
  const closed = /(--|[–—])~?$/.exec(text.slice(from, to));
  if (!opened || !closed || (opened[1] === "--" && closed[1] === "--")) return [];
  // One that begins with a dash and holds no tag is a comment all the same.
  if (opened[1] !== "--" && !text.slice(from, to).includes("{{")) return [];
  const dashes = [from + opened[0].length - (opened[1]?.length ?? 0), from + closed.index];
  const edits = dashes.flatMap((at): Edit[] => (text[at] === "-" ? [] : [{ start: at, end: at + 1, text: "--" }]));
  return [slip("dashes-in-comment", {}, { what, start, end: from + opened[0].length, edits })];
}
