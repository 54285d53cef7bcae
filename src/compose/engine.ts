import Handlebars from "handlebars";
import { helpers } from "../model/helpers.ts";

/** What a template makes of its fields; `options` are Handlebars' own, for partials. */
export type Renderer = (fields: object, options?: RuntimeOptions & { readonly indent?: string }) => string;

/** Said outright: Handlebars writes to the console where it has to decide by itself that a prototype's names are none. */
const ownNamesOnly: Handlebars.RuntimeOptions = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
};

/** A Handlebars of its own: only the helpers given, no escaping (letters are not HTML), no prototypes. */
export function createEngine(functions: object) {
  const engine = Handlebars.create();
  for (const name of ["log", "lookup"]) engine.unregisterHelper(name);
  engine.registerHelper(functions as Handlebars.HelperDeclareSpec);
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true])) as KnownHelpers;
  const options = { noEscape: true, knownHelpers, knownHelpersOnly: true };
  /** Included in another template, it is called with that one's options. */
  function compiled(template: string | hbs.AST.Program): Renderer {
    const render = engine.compile(template, options);
    return (fields, given = ownNamesOnly) => render(fields, given);
  }
  return {
    registerPartials: (partials: Readonly<Record<string, string | Renderer>>) =>
      engine.registerPartial(partials as never),
    compile: (template: string): Renderer => compiled(template),
    /** The same of a syntax tree whose white space is settled. */
    compileTree(tree: hbs.AST.Program): Renderer {
      // To settle it twice would take away what only tags that were alone on their lines leave.
      engine.parse = (settled) => settled as never;
      return compiled(tree);
    },
  };
}
