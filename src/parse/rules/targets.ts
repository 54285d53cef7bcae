import { waysTo } from "../../model/campaign.ts";
import { templatesFor } from "../../model/choice.ts";
import { lookup } from "../../model/language.ts";
import { isRegion, regionsOf } from "../../model/region.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import type { Place } from "../../problems/source.ts";
import { isScript } from "../template.ts";
import type { Rule, RuleInput } from "./rule.ts";

/** Ids become file names, so those that differ in case alone are the same. */
export const uniqueIds: Rule = ({ campaign, yaml }) =>
  (["points", "targets"] as const).flatMap((key) => {
    const first = new Map<string, number>();
    return campaign[key].flatMap(({ id }, index): Problem[] => {
      const known = first.get(id.toLowerCase());
      if (known === undefined) {
        first.set(id.toLowerCase(), index);
        return [];
      }
      const [one, other] = [known, index].map((at) => yaml.valueAt([key, at, "id"])) as [Place, Place];
      const elsewhere = one.file === other.file ? {} : { file: one.file };
      return [problem("duplicate-id", { id, line: one.line ?? 0, ...elsewhere }, other)];
    });
  });

export const knownPoints: Rule = ({ campaign, yaml }) => {
  const known = campaign.points.map(({ id }) => id);
  return campaign.targets.flatMap(({ points = [] }, target) =>
    points.flatMap((id, index) =>
      known.includes(id)
        ? []
        : [problem("unknown-point", { id, known }, yaml.valueAt(["targets", target, "points", index]))],
    ),
  );
};

/** The code of a region that there is not is well-formed, and nobody's. */
export const knownRegions: Rule = ({ campaign, yaml }) =>
  campaign.targets.flatMap(({ from }, target) =>
    (from?.regions ?? []).flatMap((text, index) => {
      if (isRegion(text)) return [];
      const known = regionsOf(text.slice(0, 2)).map(({ code }) => code);
      return [problem("unknown-region", { text, known }, yaml.valueAt(["targets", target, "from", "regions", index]))];
    }),
  );

export const reachable: Rule = ({ campaign, yaml }) =>
  campaign.targets.flatMap(({ id, contacts }, index) => {
    const at = ["targets", index, "contacts"] as const;
    if (waysTo(contacts).length === 0) return [problem("no-contact", { id }, yaml.keyAt(at))];
    if (!contacts.post || contacts.country) return [];
    return [problem("post-without-country", {}, yaml.keyAt([...at, "post"]))];
  });

export const personsUntil: Rule = ({ campaign, yaml, today }) =>
  campaign.targets.flatMap(({ id, person, validUntil }, index) => {
    const at = ["targets", index] as const;
    if (person && validUntil && validUntil < today) {
      return [problem("person-expired", { id }, yaml.valueAt([...at, "valid_until"]))];
    }
    return person && !validUntil ? [problem("person-without-end", {}, yaml.keyAt([...at, "person"]))] : [];
  });

export const written: Rule = ({ campaign, yaml, templateNames }) =>
  campaign.targets.flatMap((target, index) => {
    const { id, languages, template: name } = target;
    if (isScript(name)) return [problem("script-for-letter", { name }, placeOfTemplate(yaml, index))];
    if (templateNames.length === 0 || templatesFor(target, campaign.templates).length > 0) return [];
    const written = templateNames.flatMap((full) => (full.startsWith(`${name}.`) ? full.slice(name.length + 1) : []));
    if (written.length === 0) {
      const known = [...new Set(templateNames.map((full) => full.split(".")[0] ?? full))].filter(
        (other) => !isScript(other),
      );
      return [problem("unknown-template", { name, known }, placeOfTemplate(yaml, index))];
    }
    // One that is there and has problems of its own is told already.
    if (languages.some((language) => lookup(language, written) !== undefined)) return [];
    return [problem("no-template-for-target", { id, languages, name }, yaml.valueAt(["targets", index, "languages"]))];
  });

function placeOfTemplate(yaml: RuleInput["yaml"], index: number) {
  const data = yaml.data as { targets: { template?: string }[] };
  return yaml.valueAt(["targets", index, data.targets[index]?.template === undefined ? "id" : "template"]);
}
