import { didYouMean } from "../../problems/suggest.ts";

/** So many names are listed; of more, the few that are near. */
const mostListed = 12;
const mostNear = 5;

/** What the names of a flag are of. */
export interface Known {
  readonly names: readonly string[];
  /** What is said behind a name that is none of them: "in this campaign". */
  readonly where?: string;
  /** The command that lists all of them, where they may be too many for a message. */
  readonly listed?: string;
}

/** A sentence for each name of a flag that is none of the known ones, or one where the flag has no name at all. */
export function wrongNames(flag: string, given: readonly string[] | undefined, known: Known): string[] {
  const { names, where, listed } = known;
  if (given?.length === 0) {
    const isShort = names.length <= mostListed || listed === undefined;
    return [`${flag}: name at least one of ${isShort ? names.join(", ") : `those that \`${listed}\` lists`}.`];
  }
  const all = new Set(names);
  return [...new Set(given ?? [])]
    .filter((name) => !all.has(name))
    .map((name) => {
      const found = `${flag}: there is no "${name}"${where === undefined ? "" : ` ${where}`}.`;
      return `${found} ${didYouMean(name, names, othersThan(name, known))}`;
    });
}

function othersThan(name: string, { names, listed }: Known): string {
  if (names.length <= mostListed || listed === undefined) return `There are ${names.join(", ")}.`;
  const some = nearby(name, names);
  return `${some && `${some} `}\`${listed}\` lists all.`;
}

/** A sentence on the names that are like one, or "" where none is. */
export function namesLike(name: string, names: readonly string[]): string {
  return didYouMean(name, names, nearby(name, names));
}

function nearby(name: string, names: readonly string[]): string {
  const near = nearTo(name, names);
  return near.length > 0 ? `Near it ${near.length === 1 ? "is" : "are"} ${near.join(", ")}.` : "";
}

/** The names that have the word in them, or share its beginning: those that share most come first. */
function nearTo(word: string, names: readonly string[]): string[] {
  const wanted = word.toLowerCase();
  return names
    .map((name) => ({ name, shared: name.toLowerCase().includes(wanted) ? wanted.length : beginning(wanted, name) }))
    .filter(({ shared }) => shared >= 3)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, mostNear)
    .map(({ name }) => name);
}

function beginning(wanted: string, name: string): number {
  const lower = name.toLowerCase();
  let shared = 0;
  while (shared < wanted.length && wanted[shared] === lower[shared]) shared++;
  return shared;
}
