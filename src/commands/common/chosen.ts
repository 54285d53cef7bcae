import { contactKinds, type Target, waysTo } from "../../model/campaign.ts";
import { wrongNames } from "./names.ts";

/** `--to` and `--via`. */
export interface TargetFlags {
  /** Ids and tags. */
  readonly to?: readonly string[] | undefined;
  /** Kinds of contacts, of which a target has at least one. */
  readonly via?: readonly string[] | undefined;
}

/** What the flags choose of a campaign's targets. */
export interface Chosen {
  /** Ids, in the campaign's order. */
  readonly targets: readonly string[];
  /** Those of them that were named one by one, not by a tag. */
  readonly named: readonly string[];
}

/** The targets that `--to` names by id or tag, all where it is not given, as far as `--via` leaves them. */
export function chosenBy(flags: TargetFlags, targets: readonly Target[]): Chosen {
  const names = flags.to && new Set(flags.to);
  const isNamed = ({ id }: Target) => names?.has(id) ?? false;
  const wanted = reachableBy(flags, targets).filter((target) => !names || isNamed(target) || hasTag(target, names));
  return { targets: wanted.map(({ id }) => id), named: wanted.filter(isNamed).map(({ id }) => id) };
}

function hasTag({ tags = [] }: Target, names: ReadonlySet<string>): boolean {
  return tags.some((tag) => names.has(tag));
}

/** The targets that can be reached in one of the ways of `--via`; all where it is not given. */
export function reachableBy({ via }: TargetFlags, targets: readonly Target[]): readonly Target[] {
  if (!via) return targets;
  const wanted = new Set(via.map(wayOf));
  return targets.filter(({ contacts }) => waysTo(contacts).some((way) => wanted.has(way)));
}

/** "E-mail" and "web form" are what people write. */
function wayOf(text: string): string {
  return text.toLowerCase().replace(/[\s-]/g, "");
}

/** A sentence for each name of `--to` and `--via` that is none. @param flag what `to` is called */
export function wrongTargets({ to, via }: TargetFlags, targets: readonly Target[], flag = "--to"): string[] {
  const names = [...new Set([...targets.map(({ id }) => id), ...targets.flatMap(({ tags = [] }) => tags)])];
  const ways: readonly string[] = contactKinds;
  const given = via?.map((text) => (ways.includes(wayOf(text)) ? wayOf(text) : text));
  return [
    ...wrongNames(flag, to, { names, where: "in this campaign", listed: "postbag targets" }),
    ...wrongNames("--via", given, { names: ways, where: "among the ways to reach an office" }),
  ];
}

/** What is wrong with `--to` and `--via` where at least one target must be left, a sentence each. */
export function targetFlaws(flags: TargetFlags, targets: readonly Target[]): string[] {
  const flaws = wrongTargets(flags, targets);
  if (flaws.length > 0 || !flags.via || chosenBy(flags, targets).targets.length > 0) return flaws;
  return [`--via: none of ${flags.to ? "these targets" : "the targets"} can be reached by ${flags.via.join(" or ")}.`];
}
