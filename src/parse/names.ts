import { type HelperSpec, helperOf, helpers } from "../model/helpers.ts";
import { problem, type Report } from "../problems/problem.ts";
import { asPath, type Expression, firstLeaf, literal, misuse, nameOf, plainText } from "./expressions.ts";
import { type Ast, type Piece, placeOf } from "./handlebars.ts";
import { type Found, innerScope, nameLike, partialScope, resolve, rootScope, type Scope } from "./scope.ts";

/** Names that Handlebars takes for its own before it looks whether a partial has a setting that is called so. */
function isReserved(name: string): boolean {
  const own = ["log", "lookup", "helperMissing", "blockHelperMissing", "__proto__"];
  return helperOf(name) !== undefined || own.includes(name);
}

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

/** The fields of a template by their full names: all that it asks for, and those that end up in the letter. */
export interface Names {
  readonly uses: ReadonlySet<string>;
  readonly prints: ReadonlySet<string>;
}

/**
 * Checks every name, helper and partial in a template, in every branch, and gathers the fields that it uses.
 * Handlebars itself finds these only in the branches that some letter happens to take.
 */
export function checkNames(ast: Ast, piece: Piece, partials: Partials, report: Report): Names {
  const walk = { partials, report, uses: new Set<string>(), prints: new Set<string>(), inclusions: 0, depth: 0 };
  new Checker(walk, piece, []).program(ast, rootScope);
  return walk;
}

/** A broken partial is told already, and it may well print these. */
const perhapsPrinted = ["own_words", "points.text", "signer.name"];

/** What the check of one template shares with that of its partials. */
interface Walk {
  readonly partials: Partials;
  readonly report: Report;
  readonly uses: Set<string>;
  readonly prints: Set<string>;
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
    const path = asPath(node.path);
    const call = node.params.length > 0 || node.hash !== undefined;
    if (call || (helperOf(path.original) && !this.#isField(path, scope))) {
      const given = this.#helper(node, scope, false);
      if (given) this.#walk.prints.add(given.name);
      return;
    }
    const found = this.#expression(path, scope);
    if (!found) return;
    this.#printable(found, node.path);
    this.#walk.prints.add(found.name);
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = nameOf(node.path);
    if (!helperOf(name)?.block && this.#isField(node.path, scope)) {
      this.#unsupported(`{{#${name}}}; write {{#if ${name}}} or {{#each ${name}}}`, node.path);
      return;
    }
    const params = node.program?.blockParams ?? [];
    const inner = innerScope(name, this.#helper(node, scope, true), scope, params);
    if (params.length > 0 && inner === scope) {
      this.#unsupported(`names after "as" in {{#${name}}}`, node.path);
      return;
    }
    if ((inner?.loops ?? 0) > deepestLoop || this.#walk.depth >= deepestBlock) {
      this.#walk.report(problem("template-too-deep", {}, this.#at(node.path)));
      return;
    }
    this.#walk.depth++;
    if (inner) this.program(node.program, inner);
    this.program(node.inverse, scope);
    this.#walk.depth--;
  }

  /** Checks a call. @returns what a block's argument is, or what a call gives; undefined where it is wrong. */
  #helper(node: Call, scope: Scope, block: boolean): Found | undefined {
    const name = nameOf(node.path);
    const spec = helperOf(name);
    if (!spec) {
      const known = Object.keys(helpers).filter((key) => helpers[key]?.block === block);
      this.#walk.report(problem("unknown-helper", { name, known }, this.#at(node.path)));
      return undefined;
    }
    if (spec.block !== block) {
      this.#misused(name, spec, block ? "it stands alone, without #" : "it begins with # and ends with /", node.path);
      return undefined;
    }
    const found = node.params.map((param) => this.#expression(param, scope));
    for (const pair of node.hash?.pairs ?? []) this.#setting(name, spec, pair);
    const reason = misuse(spec, node.params, found);
    if (reason) this.#misused(name, spec, reason, node.path);
    if (reason) return undefined;
    if (name !== "list" || !found[0]) return block ? found[0] : plainText;
    // A list in one sentence prints the texts of its items.
    const texts = { ...plainText, name: `${found[0].name}.text` };
    this.#walk.uses.add(texts.name);
    return texts;
  }

  #setting(name: string, spec: HelperSpec, pair: hbs.AST.HashPair): void {
    const values = Object.hasOwn(spec.settings, pair.key) ? spec.settings[pair.key] : undefined;
    if (!values) this.#misused(name, spec, `it has no setting "${pair.key}"`, pair);
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
      const bare = name.replace(/^.*\//, "").replace(/\.hbs$/, "");
      this.#walk.report(problem("missing-partial", { name: bare, known: names }, this.#at(node.name)));
    } else if (this.#trail.includes(name)) {
      this.#walk.report(problem("recursive-partial", { name }, this.#at(node.name)));
    } else if (this.#walk.inclusions++ > mostInclusions) {
      // Told at the first inclusion that is one too many.
    } else if (this.#walk.inclusions > mostInclusions) {
      this.#walk.report(problem("too-many-partials", { limit: mostInclusions }, this.#at(node.name)));
    } else if (!partial) {
      for (const field of perhapsPrinted) this.#walk.prints.add(field);
    } else if (entered) {
      new Checker(this.#walk, partial.piece, [...this.#trail, name]).program(partial.ast, entered);
    }
  }

  /** The names inside a partial: those where it is called, or those of the group it is given, and its own settings. */
  #partialScope(node: hbs.AST.PartialStatement, scope: Scope): Scope | undefined {
    const [given] = node.params;
    const inner = given && this.#expression(given, scope);
    const pairs = node.hash?.pairs ?? [];
    const settings = pairs.flatMap((pair) => {
      const found = this.#partialSetting(pair, scope);
      return found ? [[pair.key, found] as const] : [];
    });
    if ((given && !inner) || settings.length < pairs.length) return undefined;
    if (pairs.length > 0 && (inner ?? scope.self).field.kind !== "group") {
      const value = given?.type === "PathExpression" ? nameOf(given) : given ? "…" : "this";
      const sample = `{{> ${nameOf(node.name as Expression)} @root value=${value}}}`;
      this.#walk.report(problem("settings-without-group", { sample }, this.#at(node.hash as hbs.AST.Hash)));
      return undefined;
    }
    return partialScope(inner, settings, scope);
  }

  #partialSetting(pair: hbs.AST.HashPair, scope: Scope): Found | undefined {
    const found = this.#expression(pair.value, scope);
    if (!isReserved(pair.key)) return found;
    this.#walk.report(problem("reserved-setting", { name: pair.key }, this.#at(pair)));
    return undefined;
  }

  #expression(node: Expression, scope: Scope): Found | undefined {
    if (node.type === "SubExpression") {
      return this.#helper(node as hbs.AST.SubExpression, scope, false);
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
    const sample = field.kind === "list" ? `{{#each ${name}}} … {{/each}}` : `{{${firstLeaf(name, field)}}}`;
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
