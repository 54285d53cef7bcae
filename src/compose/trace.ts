import type { Campaign } from "../model/campaign.ts";
import type { Letter } from "../model/letter.ts";
import { onceForAll } from "../model/once.ts";
import type { Template } from "../model/template.ts";
import { bodyOf, compose, subjectOf } from "./compose.ts";
import { createEngine, type Renderer } from "./engine.ts";
import { fieldsOf } from "./fields.ts";
import { Marker, marks, type Origin, withoutMarks } from "./marks.ts";
import type { Pair } from "./pairs.ts";
import { markTags, type Tag } from "./tags.ts";

/** Text that follows from one origin. */
interface Stretch {
  readonly text: string;
  readonly origin: Origin;
}

/** A tag, and where it is in a text: an offset into all that its template printed. */
export interface Spot {
  readonly at: number;
  readonly tag: Tag;
}

/** A text of a letter, and where its words come from. */
export interface Traced {
  /** All that the template printed, blank lines at its ends included. */
  readonly printed: string;
  /** Where in it the text begins and ends. */
  readonly start: number;
  readonly end: number;
  /** Together, the text. */
  readonly stretches: readonly Stretch[];
  /** The tags that printed nothing. */
  readonly silent: readonly Spot[];
  /** Where the others begin and end. */
  readonly joints: readonly Spot[];
}

/** A letter, and where its words come from. */
export interface TracedLetter {
  readonly letter: Letter;
  readonly subject: Traced;
  readonly body: Traced;
  /** What to say on the telephone, where the letter has it. */
  readonly call?: Traced;
}

/** Writes the letter of a pair, the same that `compose` writes, and finds out where its words come from. */
export function trace(campaign: Campaign, pair: Pair): TracedLetter {
  const letter = compose(campaign, pair);
  const { template, script } = pair;
  const written = tracerOf(template)(campaign, pair);
  const subject = traced(written.subject(), letter.subject, subjectOf);
  const body = traced(written.body(), letter.body, bodyOf);
  if (!letter.call || !script) return { letter, subject, body };
  return { letter, subject, body, call: traced(tracerOf(script)(campaign, pair).body(), letter.call.text, bodyOf) };
}

function traced(read: Read, text: string, tidy: (printed: string) => string): Traced {
  const { printed, stretches, silent, joints } = read;
  const start = printed.indexOf(text);
  // A subject of several lines is made one; what comes from where in it, nobody can say then.
  if (start === -1 || tidy(printed) !== text) {
    const whole = { printed: text, start: 0, end: text.length, stretches: [{ text, origin: "template" as const }] };
    return { ...whole, silent: [], joints: [] };
  }
  const end = start + text.length;
  return { printed, start, end, stretches: cut(stretches, start, end), silent, joints };
}

const tracerOf = onceForAll((template: Template) => {
  const { language, subject, body, file, partials, source } = template;
  const marker = new Marker();
  const tags: Tag[] = [];
  const engine = createEngine(marker.helpers(language));
  const compile = (piece: Parameters<typeof markTags>[0]) => engine.compileTree(markTags(piece, tags));
  const own = { file, text: source.text };
  const made = Object.entries(partials).map(([name, text]): [string, Renderer] => {
    const partial = { file: source.partials[name] ?? file, text };
    return [name, indentable(compile({ source: partial, start: 0, text }))];
  });
  engine.registerPartials(Object.fromEntries(made));
  const subjectWith = compile({ source: own, start: source.subject, text: subject });
  const bodyWith = compile({ source: own, start: source.body, text: body });
  return (campaign: Campaign, pair: Pair) => {
    const fields = marker.fields(fieldsOf(campaign, pair, language));
    return { subject: () => readMarks(subjectWith(fields), tags), body: () => readMarks(bodyWith(fields), tags) };
  };
});

/**
 * Handlebars indents each line of a partial that stands indented, but for an empty one at the end: a line that holds nothing but
 * marks is one.
 */
function indentable(render: Renderer): Renderer {
  return (fields, options) => {
    const text = render(fields, options);
    if (!options?.indent) return text;
    const [, line = "", last = ""] = /^([\s\S]*\n)?([^\n]*)$/.exec(text) ?? [];
    return withoutMarks(last) === "" ? (line === "" ? "" : `${line.slice(0, -1)}${last}\n`) : text;
  };
}

interface Read {
  printed: string;
  readonly stretches: Stretch[];
  readonly silent: Spot[];
  readonly joints: Spot[];
}

/** Text with marks as text, what its marks say, and the tags that printed nothing. */
function readMarks(text: string, tags: readonly Tag[]): Read {
  const read: Read = { printed: "", stretches: [], silent: [], joints: [] };
  const open: ({ tag: Tag; at: number; silent: number } | { origin: Origin })[] = [];
  for (const [piece, kind, name] of text.matchAll(
    /([\u000e\u000f])([^\u0010]*)\u0010|\u0011|[^\u000e\u000f\u0011]+/g,
  )) {
    const tag = kind === marks.tag ? tags[Number(name)] : undefined;
    if (tag) open.push({ tag, at: read.printed.length, silent: read.silent.length });
    else if (kind === marks.origin) open.push({ origin: name as Origin });
    else if (piece === marks.end) close(open.pop(), read);
    else {
      const within = open.findLast((one) => "origin" in one);
      read.stretches.push({ text: piece, origin: within?.origin ?? "template" });
      read.printed += piece;
    }
  }
  return read;
}

/** Of tags within one another that print nothing, the innermost says why. */
function close(ended: { tag: Tag; at: number; silent: number } | { origin: Origin } | undefined, read: Read): void {
  if (!ended || "origin" in ended) return;
  const { tag, at, silent } = ended;
  const until = read.printed.length;
  if (at < until) read.joints.push({ at, tag }, { at: until, tag });
  else if (silent === read.silent.length) read.silent.push({ at, tag });
}

function cut(stretches: readonly Stretch[], start: number, end: number): Stretch[] {
  const kept: Stretch[] = [];
  let at = 0;
  for (const { text, origin } of stretches) {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += text.length;
    const last = kept.at(-1);
    if (part === "") continue;
    if (last?.origin === origin) kept[kept.length - 1] = { text: last.text + part, origin };
    else kept.push({ text: part, origin });
  }
  return kept;
}
