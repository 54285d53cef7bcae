import type { Target } from "../../model/campaign.ts";
import { officeOf, onDay, ownText } from "../../model/choice.ts";
import type { Day } from "../../model/day.ts";
import { readDistrict } from "../../model/district.ts";
import { folded } from "../../model/folded.ts";

/** A district of which it is asked whether the signer lives in it, with the offices that stand for it. */
interface AskedDistrict {
  /** As targets write it: `sldl:17`. */
  readonly text: string;
  /** "17: Jane Doe, State Assembly". */
  readonly label: string;
  readonly offices: readonly Target[];
}

/** The districts of one kind: the answer is one of them at most. */
export interface DistrictQuestion {
  /** OCD's type of division, such as `cd`; absent where targets do not say. */
  readonly kind?: string;
  readonly districts: readonly AskedDistrict[];
}

/** What to ask so that the districts of some targets are known: a question for each kind, in the order of the targets. */
export function districtQuestions(targets: readonly Target[], day: Day): DistrictQuestion[] {
  const kinds = new Map<string, Map<string, { text: string; offices: Target[] }>>();
  for (const target of targets) {
    for (const text of target.from?.districts ?? []) {
      const { kind = "", key } = readDistrict(text);
      const districts = kinds.get(kind) ?? new Map<string, { text: string; offices: Target[] }>();
      kinds.set(kind, districts);
      const known = districts.get(key);
      if (known) known.offices.push(target);
      else districts.set(key, { text, offices: [target] });
    }
  }
  return [...kinds].map(([kind, districts]) => ({
    ...(kind !== "" && { kind }),
    districts: [...districts.values()]
      .sort((a, b) => byNumber.compare(nameIn(a.text), nameIn(b.text)))
      .map((found) => ({ ...found, label: labelOf(found, day) })),
  }));
}

const byNumber = new Intl.Collator("en", { numeric: true });
/** So many offices of a district are named. */
const mostNamed = 3;

function labelOf({ text, offices }: { text: string; offices: readonly Target[] }, day: Day): string {
  const name = nameIn(text);
  const named = offices.slice(0, mostNamed).map((office) => whoIn(office, day));
  const rest = offices.length - named.length;
  const all = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join("; ");
  // A number stands in front, where it is looked for; a name is not said twice.
  const isSaid = !/^\d/.test(name) && ` ${folded(all)} `.includes(` ${folded(name)} `);
  return isSaid ? all : `${name}: ${all}`;
}

/** A district without its kind: `sldl:17` is 17. */
export function nameIn(district: string): string {
  return district.replace(/^\s*[a-z_]+\s*:\s*/i, "");
}

/** The person who holds an office, if they are known, and the office: "Jane Doe, State Assembly". */
export function whoIn(target: Target, day: Day): string {
  const person = ownText(onDay(target, day).person, target, "en");
  return [...(person === undefined ? [] : [person]), officeOf(target, "en")].join(", ");
}
