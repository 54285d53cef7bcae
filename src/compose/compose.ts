import type { Campaign, Target } from "../model/campaign.ts";
import type { Letter } from "../model/letter.ts";
import { onceForAll } from "../model/once.ts";
import type { Template } from "../model/template.ts";
import { createEngine, type Renderer } from "./engine.ts";
import { fieldsOf } from "./fields.ts";
import { helpersFor } from "./helpers.ts";
import type { Pair } from "./pairs.ts";
import { fill, hasStencil, markedPair, type Stencil, shapeOf, stencilOf } from "./stencil.ts";

/** Writes the letter of a pair. The campaign has no errors, so every name in its template is there. */
export function compose(campaign: Campaign, pair: Pair): Letter {
  const { signer, target, template, script, date } = pair;
  const text = write(campaign, pair, template);
  const end = text.indexOf(mark);
  const [subject, body] = [subjectOf(text.slice(0, end)), bodyAfter(end, text)];
  const letter = { signer, target, language: template.language, date, subject, body };
  if (!script) return Object.freeze(letter);
  const call = write(campaign, pair, script);
  const spoken = { language: script.language, text: bodyAfter(call.indexOf(mark), call) };
  return Object.freeze({ ...letter, call: spoken });
}

function bodyAfter(end: number, text: string): string {
  return bodyOf(text.slice(end + mark.length));
}

/** Subject and body in one, with a mark between them. The second letter of a kind makes the stencil for those that follow. */
function write(campaign: Campaign, pair: Pair, template: Template): string {
  const known = stencilsFor(campaign, template, pair.target, pair.points);
  const shape = shapeOf(pair);
  const stencil = known.get(shape);
  if (stencil && stencil !== "once") return fill(stencil, pair);
  if (stencil === undefined || !hasStencil(template)) {
    known.set(shape, "once");
    kept += shape.length;
    return rendererOf(template)(fieldsOf(campaign, pair, template.language));
  }
  if (kept > mostKept) forget();
  const { marked, holes } = markedPair(pair);
  const made = stencilOf(rendererOf(template)(fieldsOf(campaign, marked, template.language)), holes);
  known.set(shape, made);
  kept += made.constants.reduce((sum, { length }) => sum + length, shape.length);
  return fill(made, pair);
}

/** Characters of stencils that are kept: enough for some thousands. */
const mostKept = 8_000_000;
let kept = 0;

/** Where people choose freely, there can be as many stencils as letters. */
function forget(): void {
  stencilsFor = newStencils();
  kept = 0;
}

const newStencils = () =>
  onceForAll((_: Campaign, __: Template, ___: Target, ____: Pair["points"]) => new Map<string, Stencil | "once">());
let stencilsFor = newStencils();

const rendererOf = onceForAll(createRenderer);

/** In one go, as beginning takes Handlebars as long as a paragraph. No text that is read holds the mark: it is a control character. */
function createRenderer({ language, subject, body, partials }: Template): Renderer {
  const engine = createEngine(helpersFor(language));
  engine.registerPartials(partials);
  return engine.compile(`${subject}${mark}\n${body}`);
}

const mark = "\u0001";

/** A subject as its template printed it, as one line. */
export function subjectOf(text: string): string {
  return (/[\n\t]/.test(text) ? text.replace(/\s*[\n\t]\s*/g, " ") : text).trim();
}

/** A body as its template printed it, without blank lines at its ends. */
export function bodyOf(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd();
}
