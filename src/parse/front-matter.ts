import { turnIn } from "../model/direction.ts";
import { controlInText } from "../model/plain.ts";
import { problem, type Report } from "../problems/problem.ts";
import { placeAt, type Source } from "../problems/source.ts";
import type { Piece } from "./handlebars.ts";
import { kindOf } from "./issues.ts";
import { parseYaml, type Yaml } from "./yaml.ts";
import { isCutText } from "./yaml-syntax.ts";

/** A template file in its two parts. */
export interface Parts {
  /** Absent where the file has no front matter. */
  readonly subject?: Piece;
  readonly body: Piece;
}

/** Splits a template into subject and body. @returns undefined where the front matter is wrong; that is reported. */
export function splitFrontMatter(source: Source, report: Report): Parts | undefined {
  const { text } = source;
  if (!/^---[ \t]*\n/.test(text)) return { body: { source, start: 0, text } };
  const end = /\n---[ \t]*(\n|$)/.exec(text);
  if (!end) {
    report(problem("unclosed-front-matter", {}, placeAt(source, 0, 3)));
    return undefined;
  }
  const subject = parseSubject(source, end.index, report);
  const start = end.index + end[0].length;
  return subject && { subject, body: { source, start, text: text.slice(start) } };
}

function parseSubject(source: Source, end: number, report: Report): Piece | undefined {
  const head = source.text.slice(0, end);
  const bare = bareSubject(source, head, report);
  if (bare) return bare;
  // The opening line becomes blank, so that YAML counts the file's own lines.
  const yaml = parseYaml({ file: source.file, text: head.replace(/^---/, "   ") }, report);
  return yaml && readSubject(source, yaml, report);
}

/** YAML would take `subject: {{name}} …` for a map; a person means text. */
function bareSubject(source: Source, head: string, report: Report): Piece | undefined {
  const match = /^---[ \t]*\n(?:[ \t]*(?:#.*)?\n)*subject:[ \t]+(\{\{.*)$/d.exec(head);
  const [written, start] = [match?.[1], match?.indices?.[1]?.[0]];
  if (written === undefined || start === undefined) return undefined;
  const end = commentIn(written) ?? written.length;
  const at = start + end;
  if (isCutText(written.slice(end + 1))) {
    report(problem("text-cut", { rest: written.slice(end) }, placeAt(source, at, start + written.length)));
  }
  return { source, start, text: written.slice(0, end).trimEnd() };
}

/** Where a comment begins, as in any YAML: at a hash behind a space. One within a tag is the tag's. */
function commentIn(text: string): number | undefined {
  const found = [...text.matchAll(/\{\{.*?\}\}|[ \t]#/g)].find(([word]) => !word.startsWith("{{"));
  return found && found.index + 1;
}

function readSubject(source: Source, yaml: Yaml, report: Report): Piece | undefined {
  if (typeof yaml.data !== "object" || Array.isArray(yaml.data)) {
    report(problem("missing-front-matter", {}, placeAt(source, 0, 3)));
    return undefined;
  }
  const data = yaml.data as Record<string, unknown>;
  const unknown = Object.keys(data).filter((key) => key !== "subject");
  for (const key of unknown) {
    const details = { key, owner: "a template's front matter", known: ["subject"] };
    report(problem("unknown-key", details, yaml.keyAt([key])));
  }
  const { subject } = data;
  if (subject === undefined) {
    if (unknown.length === 0) report(problem("missing-front-matter", {}, placeAt(source, 0, 3)));
    return undefined;
  }
  const at = yaml.valueAt(["subject"]);
  if (typeof subject !== "string") {
    report(problem("wrong-type", { what: "subject", wanted: "text in quotes", found: kindOf(subject) }, at));
  } else if (subject.trim() === "") {
    report(problem("empty-value", { what: "subject" }, at));
  } else if (/\n/.test(subject.trim())) {
    report(problem("line-break", { what: "subject" }, at));
  } else if (controlInText(subject) !== -1) {
    report(problem("control-character", { text: subject }, at));
  } else if (turnIn(subject) !== -1) {
    report(problem("turned-text", { text: subject }, at));
  } else {
    const [start, text] = [yaml.textOffset(["subject"]), subject.trim()];
    return { source, start, text, ...(!source.text.startsWith(text, start) && { whole: at }) };
  }
  return undefined;
}
