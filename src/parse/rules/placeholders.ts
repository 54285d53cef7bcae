import type { Campaign, Target } from "../../model/campaign.ts";
import type { Text } from "../../model/text.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { type Place, placeAt, type Source } from "../../problems/source.ts";
import type { TargetFile } from "../target-file.ts";
import { literalsIn } from "../tidy/literals.ts";
import { printed, type Scan, type Stretch, scan, textsBetween } from "../tidy/scan.ts";
import { subjectOf } from "../tidy/subject.ts";
import { viewOf } from "../tidy/view.ts";
import type { Yaml, YamlPath } from "../yaml.ts";
import { filler, type Placeholder, placeholdersIn } from "./placeholder-search.ts";

/** What was to be filled in in the texts of a template or a partial, in every branch; of tags, in the texts that they print. */
export function placeholdersInTemplate(source: Source): Problem[] {
  const written = scan(source.text);
  const view = viewOf(written, subjectOf(written));
  const found = scan(view.text);
  const [, language] = /\.([^./]+)\.hbs$/.exec(source.file) ?? [];
  const texts = printed(found).map((stretch) => ({ from: stretch[0], text: withoutTags(found, stretch), language }));
  const literals = literalsIn(found).map((one) => ({
    from: one.stretch[0],
    text: found.text.slice(...one.stretch),
    language: one.language ?? language,
  }));
  const places = [...texts, ...literals].flatMap(({ from, text, language: own }) =>
    placeholdersIn(text, own).map((one) => ({ ...one, start: from + one.start, end: from + one.end })),
  );
  return places
    .sort((a, b) => a.start - b.start)
    .map((one) => {
      const details = { text: one.text, advice: adviceFor(one, true) };
      return problem("unfilled-placeholder", details, placeAt(source, view.back(one.start), view.back(one.end)));
    });
}

/** A stretch with its tags blanked out: "[{{signer.name}}]" is one text and no two. */
function withoutTags(found: Scan, [start, end]: Stretch): string {
  const pieces: string[] = [];
  let from = start;
  for (const [at, to] of textsBetween(found, [start, end])) {
    const text = found.text.slice(at, to).replace(/\\\{\{[^{}\n]*\}\}/g, blank);
    pieces.push(blank(found.text.slice(from, at)), text);
    from = to;
  }
  return pieces.join("");
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, filler);
}

/** The same in the campaign's own texts of `targets.yaml` that letters print. */
export function placeholdersInCampaign(campaign: Facts, yaml: Yaml, source: Source): Problem[] {
  return search(textsOfCampaign(campaign), campaign.languages, yaml, source);
}

/** The same in the targets of a file. @param languages the campaign's */
export function placeholdersInTargets({ own, yaml, source }: TargetFile, languages: readonly string[]): Problem[] {
  return search(textsOfTargets(own), languages, yaml, source);
}

function search(texts: Iterable<PrintedText>, languages: readonly string[], yaml: Yaml, source: Source): Problem[] {
  const [only, ...others] = languages;
  return [...texts].flatMap(([path, text, own]) => {
    const found = placeholdersIn(text, own ?? (others.length === 0 ? only : undefined));
    if (found.length === 0) return [];
    let from = yaml.textOffset(path);
    return found.map((one) => {
      const at = find(one.text, from, text.length, source);
      if (at) from = at.end;
      const place: Place = at ? placeAt(source, at.start, at.end) : yaml.valueAt(path);
      return problem("unfilled-placeholder", { text: one.text, advice: adviceFor(one, false) }, place);
    });
  });
}

/** Where a passage of a YAML text stands in the file, which may break the line at each of its spaces. */
function find(passage: string, from: number, length: number, source: Source) {
  const words = passage.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const window = source.text.slice(from, from + 4 * length + 500);
  const match = new RegExp(words.join("\\s+"), "u").exec(window);
  return match ? { start: from + match.index, end: from + match.index + match[0].length } : undefined;
}

type Facts = Omit<Campaign, "templates" | "targets">;

/** A text by its place, and its language where it is that of one alone. */
type PrintedText = [YamlPath, string, string?];

function* textsOfCampaign(campaign: Facts): Generator<PrintedText> {
  yield* inLanguages(["campaign", "title"], campaign.title);
  yield* inLanguages(["campaign", "summary"], campaign.summary);
  yield* inLanguages(["campaign", "organization"], campaign.organization);
  for (const [index, { text }] of campaign.points.entries()) yield* inLanguages(["points", index, "text"], text);
}

function* textsOfTargets(targets: readonly Target[]): Generator<PrintedText> {
  for (const [index, target] of targets.entries()) {
    for (const key of ["name", "role", "person", "salutation", "closing"] as const) {
      yield* inLanguages(["targets", index, key], target[key]);
    }
    yield* inLanguages(["targets", index, "contacts", "post"], target.contacts.post?.join("\n"));
  }
}

function* inLanguages(path: YamlPath, text: Text | undefined): Generator<PrintedText> {
  if (typeof text === "string") yield [path, text];
  else for (const [language, own] of Object.entries(text ?? {})) yield [[...path, language], own, language];
}

function adviceFor({ text }: Placeholder, inTemplate: boolean): string {
  if (/^X+$/.test(text)) return "Write what belongs there. If the Roman number is meant, write 30.";
  if (/^\{\{/.test(text)) return "Tags count in templates only: write the text itself.";
  if (!inTemplate) return "Write what belongs there.";
  if (/^\{/.test(text))
    return "Tags have two braces on each side: `postbag fields` lists every name. Else write the text itself.";
  return "Write what belongs there, or have a tag fill it in: `postbag fields` lists every name.";
}
