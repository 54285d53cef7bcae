import Handlebars from "handlebars";
import type { Campaign } from "../model/campaign.ts";
import { helpers } from "../model/helpers.ts";
import type { Letter } from "../model/letter.ts";
import type { Template } from "../model/template.ts";
import { fieldsOf } from "./fields.ts";
import { helpersFor } from "./helpers.ts";
import type { Pair } from "./pairs.ts";

/** Writes the letter of a pair. The campaign has no errors, so every name in its template is there. */
export function compose(campaign: Campaign, pair: Pair): Letter {
  const { signer, target, template, date } = pair;
  const { subject, body } = rendererOf(template)(fieldsOf(campaign, pair));
  return Object.freeze({ signer, target, language: template.language, date, subject, body });
}

type Renderer = (fields: object) => { subject: string; body: string };

const renderers = new WeakMap<Template, Renderer>();

function rendererOf(template: Template): Renderer {
  const renderer = renderers.get(template) ?? createRenderer(template);
  renderers.set(template, renderer);
  return renderer;
}

/** An engine of its own for each template: only our helpers, no escaping (letters are not HTML), no prototypes. */
function createRenderer({ language, subject, body, partials }: Template): Renderer {
  const engine = Handlebars.create();
  for (const name of ["log", "lookup"]) engine.unregisterHelper(name);
  engine.registerHelper(helpersFor(language) as unknown as Handlebars.HelperDeclareSpec);
  engine.registerPartial(partials);
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  const options = { noEscape: true, knownHelpers: knownHelpers as KnownHelpers, knownHelpersOnly: true };
  // In one go, as beginning takes Handlebars as long as a paragraph. No text that is read holds the mark: it is a control character.
  const write = engine.compile(`${subject}${mark}\n${body}`, options);
  return (fields) => {
    const text = write(fields);
    const end = text.indexOf(mark);
    return { subject: oneLine(text.slice(0, end)), body: trimBlankLines(text.slice(end + mark.length + 1)) };
  };
}

const mark = "\u0001";

function oneLine(text: string): string {
  return (/[\n\t]/.test(text) ? text.replace(/\s*[\n\t]\s*/g, " ") : text).trim();
}

function trimBlankLines(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd();
}
