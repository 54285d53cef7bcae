import { createHash } from "node:crypto";
import { samplePeople } from "../compose/sample.ts";
import type { Campaign } from "../model/campaign.ts";
import { officeOf, scriptName, templatesFor } from "../model/choice.ts";
import { onceFor } from "../model/once.ts";
import type { Template } from "../model/template.ts";
import type { ViewLists } from "../pages/workshop.ts";

/** What there is to choose from in a campaign. It is made anew only where targets or templates come, go or change places. */
export function listsOf({ targets, templates }: Campaign): ViewLists {
  return made(targets, JSON.stringify(templates.map(({ name, language }) => [name, language])));
}

const made = onceFor((targets: Campaign["targets"], shape: string): ViewLists => {
  const templates = (JSON.parse(shape) as [string, string][]).map(
    ([name, language]) => ({ name, language }) as Template,
  );
  const byName = new Map<string, Template[]>();
  for (const template of templates) byName.set(template.name, [...(byName.get(template.name) ?? []), template]);
  const lists = {
    targets: targets.map((target) => ({
      id: target.id,
      office: officeOf(target, "en"),
      languages: templatesFor(target, byName.get(target.template) ?? []).map(({ language }) => language),
    })),
    templates: [...byName.keys()].filter((name) => name !== scriptName),
    people: samplePeople.map(({ id, label }) => ({ id, label })),
  };
  const key = createHash("sha256").update(JSON.stringify(lists)).digest("base64url").slice(0, 16);
  return { key, ...lists };
});
