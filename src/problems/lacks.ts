import type { Lack } from "../model/coverage.ts";

/** So many points or offices are named. */
const mostNamed = 5;

const nouns: Readonly<Record<Exclude<Lack["what"], "point">, string>> = {
  letter: "a letter",
  call: "a script for calls",
  title: "the title",
  summary: "the summary",
  salutation: "a salutation",
  closing: "a closing",
};

/** "the title, and the points "a" and "b"": what lacks, as a person reads it. What is lacking for the same offices is told together. */
export function lacksIn(lacks: readonly Lack[]): string {
  return list(lackNames(lacks));
}

function lackNames(lacks: readonly Lack[]): string[] {
  const whose = new Map<string, string[]>();
  for (const kind of new Set(lacks.map(({ what }) => what))) {
    const ids = lacks.flatMap(({ what, id }) => (what === kind && id !== undefined ? [`"${id}"`] : []));
    const named = namedAmong(ids);
    const [noun, of] =
      kind === "point"
        ? [`the point${ids.length === 1 ? "" : "s"} ${named}`, ""]
        : [nouns[kind], named && ` for ${named}`];
    whose.set(of, [...(whose.get(of) ?? []), noun]);
  }
  return [...whose].flatMap(([of, whats]) => (of === "" ? whats : [`${list(whats)}${of}`]));
}

function namedAmong(ids: readonly string[]): string {
  const rest = ids.length - mostNamed;
  return list(rest > 0 ? [...ids.slice(0, mostNamed), `${rest} more`] : ids);
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words);
}
