import { parseDay } from "../model/day.ts";
import type { Field } from "../model/fields.ts";
import { type HelperSpec, helperOf, helpers } from "../model/helpers.ts";
import { problem, type Report } from "../problems/problem.ts";
import { type Ast, type Piece, placeOf } from "./handlebars.ts";
import { type Found, innerScope, nameLike, resolve, rootScope, type Scope } from "./scope.ts";

type Expression = hbs.AST.Expression;
type Call = Pick<hbs.AST.MustacheStatement, "path" | "params" | "hash" | "loc">;

/** The parsed partials of a campaign; one whose file is broken is absent here and among `names`. */
export interface Partials {
  readonly names: readonly string[];
  readonly parsed: ReadonlyMap<string, { piece: Piece; ast: Ast }>;
}

/** More inclusions than this in one letter are a mistake, or a trap that would never end. */
const mostInclusions = 1000;
/** Deeper loops multiply beyond what a letter can hold, and deeper blocks beyond what the engine can compile. */
const deepestLoop = 4;
const deepestBlock = 40;

/**
 * Checks every name, helper and partial in a template, in every branch, and gathers the fields that it uses.
 * Handlebars itself finds these only in the branches that some letter happens to take.
 */
export function checkNames(ast: Ast, piece: Piece, partials: Partials, report: Report): Set<string> {
  const walk = { partials, report, uses: new Set<string>(), inclusions: 0, depth: 0 };
  new Checker(walk, piece, []).program(ast, rootScope);
  return walk.uses;
}

/** What the check of one template shares with that of its partials. */
interface Walk {
  readonly partials: Partials;
  readonly report: Report;
  readonly uses: Set<string>;
  inclusions: number;
  /** How many blocks are open. */
  depth: number;
}

class Checker {
  readonly #walk: Walk;
  readonly #piece: Piece;
  /** The partials that lead here, outermost first. */
  readonly #trail: readonly string[];

  constructor(walk: Walk, piece: Piece, trail: readonly string[]) {
    this.#walk = walk;
    this.#piece = piece;
    this.#trail = trail;
  }

  program(ast: Ast | undefined, scope: Scope): void {
    for (const statement of ast?.body ?? []) this.#statement(statement, scope);
  }

  #statement(node: hbs.AST.Statement, scope: Scope): void {
    if (node.type === "MustacheStatement") this.#mustache(node as hbs.AST.MustacheStatement, scope);
    if (node.type === "BlockStatement") this.#block(node as hbs.AST.BlockStatement, scope);
    if (node.type === "PartialStatement") this.#partial(node as hbs.AST.PartialStatement, scope);
    if (node.type === "PartialBlockStatement") this.#unsupported("partial blocks ({{#> …}})", node);
    if (node.type.startsWith("Decorator")) this.#unsupported("decorators ({{* …}})", node);
  }

  #mustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    const name = nameOf(node.path);
    const spec = helperOf(name);
    const call = node.params.length > 0 || node.hash !== undefined;
    if (call || (spec && !this.#isField(node.path, scope))) {
      const printed = this.#helper(node, scope, false);
      if (printed) this.#printable(printed, node.path);
      return;
    }
    const found = this.#expression(node.path, scope);
    if (found) this.#printable(found, node.path);
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = nameOf(node.path);
    if (!helperOf(name)?.block && this.#isField(node.path, scope)) {
      this.#unsupported(`{{#${name}}}; write {{#if ${name}}} or {{#each ${name}}}`, node.path);
      return;
    }
    const inner = innerScope(name, this.#helper(node, scope, true), scope, node.program?.blockParams ?? []);
    if (inner.loops > deepestLoop || this.#walk.depth >= deepestBlock) {
      this.#walk.report(problem("template-too-deep", {}, this.#at(node.path)));
      return;
    }
    this.#walk.depth++;
    this.program(node.program, inner);
    this.program(node.inverse, scope);
    this.#walk.depth--;
  }

  /** Checks a call. @returns what its argument is, or for a subexpression what it gives. */
  #helper(node: Call, scope: Scope, block: boolean): Found | undefined {
    const name = nameOf(node.path);
    const spec = helperOf(name);
    const found = node.params.map((param) => this.#expression(param, scope));
    for (const pair of node.hash?.pairs ?? []) this.#setting(name, spec, pair, scope);
    if (!spec || spec.block !== block) {
      const known = Object.keys(helpers).filter((key) => helpers[key]?.block === block);
      this.#walk.report(problem("unknown-helper", { name, known }, this.#at(node.path)));
      return undefined;
    }
    const reason = misuse(spec, node.params, found);
    if (reason) this.#misused(name, spec, reason, node.path);
    if (name === "list" && found[0]) this.#walk.uses.add(`${found[0].name}.text`);
    return block ? found[0] : undefined;
  }

  #setting(name: string, spec: HelperSpec | undefined, pair: hbs.AST.HashPair, scope: Scope): void {
    const values = spec && Object.hasOwn(spec.settings, pair.key) ? spec.settings[pair.key] : undefined;
    if (!spec) this.#expression(pair.value, scope);
    else if (!values) this.#misused(name, spec, `it has no setting "${pair.key}"`, pair);
    else if (!values.includes(String((pair.value as hbs.AST.StringLiteral).value))) {
      this.#misused(name, spec, `"${pair.key}" is one of ${values.join(", ")}`, pair.value);
    }
  }

  #partial(node: hbs.AST.PartialStatement, scope: Scope): void {
    if (node.name.type === "SubExpression") {
      this.#unsupported("partials whose name is computed", node);
      return;
    }
    const name = nameOf(node.name);
    const entered = this.#partialScope(node, scope);
    const { names, parsed } = this.#walk.partials;
    const partial = parsed.get(name);
    if (!names.includes(name)) {
      this.#walk.report(problem("missing-partial", { name, known: names }, this.#at(node.name)));
    } else if (this.#trail.includes(name)) {
      this.#walk.report(problem("recursive-partial", { name }, this.#at(node.name)));
    } else if (++this.#walk.inclusions > mostInclusions) {
      this.#walk.report(problem("too-many-partials", { limit: mostInclusions }, this.#at(node.name)));
    } else if (partial && entered) {
      new Checker(this.#walk, partial.piece, [...this.#trail, name]).program(partial.ast, entered);
    }
  }

  /** The names inside a partial: those where it is called, or those of the group it is given, and its own settings. */
  #partialScope(node: hbs.AST.PartialStatement, scope: Scope): Scope | undefined {
    const [given] = node.params;
    const inner = given && this.#expression(given, scope);
    const named = (node.hash?.pairs ?? []).flatMap((pair) => {
      const found = this.#expression(pair.value, scope);
      return found ? [[pair.key, found] as const] : [];
    });
    if (given && !inner) return undefined;
    const base = innerScope("with", inner, scope, []);
    return { ...base, locals: new Map([...base.locals, ...named]) };
  }

  #expression(node: Expression, scope: Scope): Found | undefined {
    if (node.type === "SubExpression") {
      this.#helper(node as hbs.AST.SubExpression, scope, false);
      return { name: "", field: { kind: "text", about: "", example: "" } };
    }
    if (node.type !== "PathExpression") return literal(node);
    const path = node as hbs.AST.PathExpression;
    const found = resolve(path, scope);
    if (found) this.#walk.uses.add(found.name);
    else {
      const details = { name: path.original, meant: nameLike(path, scope) };
      this.#walk.report(problem("unknown-name", details, this.#at(path)));
    }
    return found;
  }

  #printable({ field }: Found, node: Expression): void {
    if (field.kind !== "list" && field.kind !== "group") return;
    const name = nameOf(node);
    const key = field.kind === "group" ? Object.keys(field.fields)[0] : undefined;
    const sample = key === undefined ? `{{#each ${name}}} … {{/each}}` : `{{${name}.${key}}}`;
    this.#walk.report(problem("not-printable", { name, sample }, this.#at(node)));
  }

  #isField(node: Expression, scope: Scope): boolean {
    return node.type === "PathExpression" && resolve(node as hbs.AST.PathExpression, scope) !== undefined;
  }

  #misused(name: string, spec: HelperSpec, reason: string, node: hbs.AST.Node): void {
    this.#walk.report(problem("wrong-helper-use", { name, reason, sample: spec.sample }, this.#at(node)));
  }

  #unsupported(what: string, node: hbs.AST.Node): void {
    this.#walk.report(problem("unsupported-syntax", { what }, this.#at(node)));
  }

  #at(node: hbs.AST.Node) {
    return placeOf(this.#piece, node.loc);
  }
}

function literal(node: Expression): Found | undefined {
  const { value } = node as hbs.AST.StringLiteral;
  const isDay = node.type === "StringLiteral" && parseDay(value) !== undefined;
  return { name: "", field: { kind: isDay ? "day" : "text", about: "", example: String(value) } };
}

/** The name that a path or a literal was written as. */
function nameOf(node: Expression): string {
  const { original } = node as hbs.AST.PathExpression;
  return String(original ?? "");
}

/** Why a helper cannot take these arguments; undefined where it can. Unknown names were told already. */
function misuse(spec: HelperSpec, params: readonly Expression[], found: readonly (Found | undefined)[]) {
  if (params.length === 0) return spec.bare ? undefined : "it needs a name behind it";
  if (params.length > 1) return "it takes one name";
  const kind: Field["kind"] | undefined = found[0]?.field.kind;
  if (kind === undefined || spec.takes === "anything" || spec.takes === kind) return undefined;
  return { list: "it takes a list", group: "it takes a group of names", day: "it takes a day" }[spec.takes];
}
