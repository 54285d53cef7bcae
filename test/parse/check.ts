import { parseHandlebars } from "../../src/parse/handlebars.ts";
import { checkNames } from "../../src/parse/names.ts";
import { parsePartials } from "../../src/parse/template.ts";
import { gather, marked, type Spot, spotOf } from "./marks.ts";

/** Checks a body and its partials, of which any may hold marks. */
export function check(text: string, partials: Readonly<Record<string, string>> = {}, language = "en") {
  const spots: Spot[] = [];
  const source = (file: string, content: string) => {
    const { text: plain, spots: found } = marked(content);
    spots.push(...found);
    return { file, text: plain };
  };
  const body = source("letter.en.hbs", text);
  const sources = new Map(Object.entries(partials).map(([name, content]) => [name, source(`${name}.hbs`, content)]));
  const { value: names, problems } = gather((report) => {
    const piece = { source: body, start: 0, text: body.text };
    const ast = parseHandlebars(piece, report);
    return ast && checkNames(ast, piece, parsePartials(sources, report), report, language);
  });
  const [uses, prints] = [names?.uses, names?.prints].map((found) => [...(found ?? [])].sort());
  return {
    uses: uses ?? [],
    translations: names?.translations ?? [],
    prints: prints ?? [],
    problems,
    found: problems.map(spotOf),
    spots,
  };
}
