import Handlebars from "handlebars";
import { helpers } from "../model/helpers.ts";

/** What a template makes of its fields; `options` are Handlebars' own, for partials. */
export type Renderer = (fields: object, options?: RuntimeOptions & { readonly indent?: string }) => string;

/** A Handlebars of its own: only the helpers given, no escaping (letters are not HTML), no prototypes. */
export function createEngine(functions: object) {
  const engine = Handlebars.create();
  for (const name of ["log", "lookup"]) engine.unregisterHelper(name);
  engine.registerHelper(functions as Handlebars.HelperDeclareSpec);
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true])) as KnownHelpers;
  const options = { noEscape: true, knownHelpers, knownHelpersOnly: true };
  return {
    registerPartials: (partials: Readonly<Record<string, string | Renderer>>) =>
      engine.registerPartial(partials as never),
    compile: (template: string): Renderer => engine.compile(template, options),
    /** The same of a syntax tree whose white space is settled. */
    compileTree(tree: hbs.AST.Program): Renderer {
      // To settle it twice would take away what only tags that were alone on their lines leave.
      engine.parse = (settled) => settled as never;
      return engine.compile(tree, options);
    },
  };
}
