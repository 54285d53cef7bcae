import { type HelperSpec, helperOf, helpers } from "../model/helpers.ts";
import type { Problem, Report } from "../problems/problem.ts";
import { type Call, lackOfWords, misuse, twice, wrongSettings } from "./calls.ts";
import { asPath, type Expression, literal, nameOf } from "./expressions.ts";
import { given, printsOf } from "./gives.ts";
import { type Ast, type Piece, parseHandlebars } from "./handlebars.ts";
import { foreignIn, nestedIn } from "./meant.ts";
import type { Tag } from "./nesting.ts";
import { type Found, innerScope, partialScope, resolve, rootScope, type Scope } from "./scope.ts";
import { Teller } from "./teller.ts";
import type { Names, Partials, Walk } from "./walk.ts";

/** Names that Handlebars takes for its own before it looks whether a partial has a setting that is called so. */
function isReserved(name: string): boolean {
  const own = ["log", "lookup", "helperMissing", "blockHelperMissing", "__proto__"];
  return helperOf(name) !== undefined || own.includes(name);
}

/** More inclusions than this in one letter are a mistake, or a trap that would never end. */
const mostInclusions = 1000;
/** Deeper loops multiply beyond what a letter can hold, and deeper blocks beyond what the engine can compile. */
const deepestLoop = 4;
const deepestBlock = 40;

/**
 * Checks every name, helper and partial in a template of a language, in every branch, and gathers the fields that it uses.
 * Handlebars itself finds these only in the branches that some letter happens to take.
 */
export function checkNames(ast: Ast, piece: Piece, partials: Partials, report: Report, language: string): Names {
  const gathered = { uses: new Set<string>(), translations: [], prints: new Set<string>() };
  const walk: Walk = { language, partials, report, ...gathered, inclusions: 0, depth: 0 };
  new Checker(walk, piece, []).program(ast, rootScope);
  return walk;
}

/** A broken partial is told already, and it may well print these. */
const perhapsPrinted = ["own_words", "points.text", "signer.name"];

class Checker {
  readonly #walk: Walk;
  readonly #piece: Piece;
  readonly #teller: Teller;
  /** The partials that lead here, outermost first. */
  readonly #trail: readonly string[];

  constructor(walk: Walk, piece: Piece, trail: readonly string[]) {
    this.#walk = walk;
    this.#piece = piece;
    this.#teller = new Teller(piece, walk.report);
    this.#trail = trail;
  }

  program(ast: Ast | undefined, scope: Scope): void {
    for (const statement of ast?.body ?? []) this.#statement(statement, scope);
  }

  #statement(node: hbs.AST.Statement, scope: Scope): void {
    if (node.type === "MustacheStatement") this.#mustache(node as hbs.AST.MustacheStatement, scope);
    if (node.type === "BlockStatement") this.#block(node as hbs.AST.BlockStatement, scope);
    if (node.type === "PartialStatement") this.#partial(node as hbs.AST.PartialStatement, scope);
    if (node.type === "PartialBlockStatement") this.#teller.unsupported("partial blocks ({{#> …}})", node);
    if (node.type.startsWith("Decorator")) this.#teller.unsupported("decorators ({{* …}})", node);
  }

  #mustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    const path = asPath(node.path);
    const isCall = node.params.length > 0 || node.hash !== undefined;
    // Handlebars takes a helper's name for the helper, unless a block gave it to something of its own.
    const spec = scope.locals.has(path.original) ? undefined : helperOf(path.original);
    if (!isCall && spec && this.#isField(path, scope)) {
      const sample = `{{this.${path.original}}}`;
      this.#teller.misused(
        path.original,
        { reason: "here it is also one of the names", node: node.path, sample },
        spec,
      );
      return;
    }
    const found = isCall || spec ? this.#helper(node, scope, false) : this.#expression(path, scope);
    if (!found) return;
    this.#teller.unprintable(found, node.path);
    for (const name of printsOf(found)) this.#walk.prints.add(name);
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = nameOf(node.path);
    if (!helperOf(name)?.block && this.#isField(node.path, scope)) {
      this.#teller.unsupported(`{{#${name}}}; write {{#if ${name}}} or {{#each ${name}}}`, node.path);
      return;
    }
    const params = node.program?.blockParams ?? [];
    const inner = innerScope(name, this.#helper(node, scope, true), scope, params);
    if (params.length > 0 && inner === scope) {
      this.#teller.unsupported(`names after "as" in {{#${name}}}`, node.path);
      return;
    }
    if ((inner?.loops ?? 0) > deepestLoop || this.#walk.depth >= deepestBlock) {
      this.#teller.tell("template-too-deep", {}, node.path);
      return;
    }
    this.#walk.depth++;
    if (inner) this.program(node.program, inner);
    this.program(node.inverse, scope);
    this.#walk.depth--;
  }

  /** Checks a call. @returns what a block's argument is, or what a call gives; undefined where it is wrong. */
  #helper(node: Tag, scope: Scope, block: boolean): Found | undefined {
    const name = nameOf(node.path);
    const spec = helperOf(name);
    if (!spec) {
      const known = Object.keys(helpers).filter((key) => helpers[key]?.block === block);
      this.#teller.tell("unknown-helper", { name, known }, node.path);
      return undefined;
    }
    if (spec.block !== block) {
      const reason = block ? "it stands alone, without #" : "it begins with # and ends with /";
      this.#teller.misused(name, { reason, node: node.path }, spec);
      return undefined;
    }
    if (this.#isMeantOtherwise(name, node, spec, scope)) return undefined;
    const settings = node.hash?.pairs ?? [];
    const found = this.#arguments(name, node, scope);
    const call = { name, spec, path: node.path, params: node.params, found, settings };
    const isFine = this.#call(call);
    if (isFine && block) this.#certain(name, node, found[0]);
    if (!isFine || block) return isFine ? found[0] : undefined;
    const gives = given(call);
    if (spec.takes === "list") for (const printed of printsOf(gives)) this.#walk.uses.add(printed);
    return gives;
  }

  /** Tells how a tag is meant that is written as in other languages, or without its parentheses. @returns whether one is. */
  #isMeantOtherwise(name: string, node: Tag, spec: HelperSpec, scope: Scope): boolean {
    const { text } = this.#piece;
    const isField = (each: Expression) => this.#isField(each, scope);
    const isRight = (tag: string) => this.#isRight(name, tag, spec, scope);
    const foreign = name === "if" || name === "unless" ? foreignIn(node, spec, text) : undefined;
    const found = foreign ?? nestedIn(node, spec, text, isField, isRight);
    if (!found) return false;
    this.#teller.misused(name, found.wrong, spec);
    for (const each of found.names) this.#expression(each, scope);
    return true;
  }

  /** Whether a tag would be right at a spot, unknown names apart. What it prints counts as printed, as that is meant. */
  #isRight(name: string, tag: string, { block }: HelperSpec, scope: Scope): boolean {
    const opening = tag.startsWith("(") ? `{{#if ${tag}}}` : tag.replace(/^\{\{(~?)\s*else\s/, "{{$1#");
    const closing = tag.startsWith("(") ? "{{/if}}" : block ? `{{/${name}}}` : "";
    const text = opening + closing;
    const problems: Problem[] = [];
    const report = (found: Problem) => void problems.push(found);
    const piece = { source: { file: "", text }, start: 0, text };
    const ast = parseHandlebars(piece, report);
    new Checker({ ...this.#walk, report }, piece, this.#trail).program(ast, scope);
    return problems.every(({ code }) => code === "unknown-name" || code === "always-so");
  }

  /** Tells of a question that every letter answers alike. A partial may be included where that is otherwise. */
  #certain(name: string, { params: [asked], path }: Tag, found: Found | undefined): void {
    if (asked?.type !== "SubExpression" || this.#trail.length > 0 || !found) return;
    if (found.field.kind === "truth" || "optional" in found.field) return;
    const helper = nameOf((asked as hbs.AST.SubExpression).path);
    this.#teller.tell("always-so", { asked: `"(${helper} …)"`, block: name }, asked ?? path);
  }

  /** Tells what is wrong with a call. @returns whether its arguments are fine. */
  #call(call: Call): boolean {
    const { name, spec } = call;
    const settings = wrongSettings(call);
    const wrong = misuse(call);
    for (const each of settings) this.#teller.misused(name, each, spec);
    // Words seem to be lacking where their setting is misspelt.
    const lack = wrong ?? (settings.length > 0 ? undefined : lackOfWords(call, this.#walk.language));
    if (lack) this.#teller.misused(name, lack, spec);
    return wrong === undefined;
  }

  /** What the arguments of a call are. A text that is asked for in another language need not be there in the letter's. */
  #arguments(name: string, { params, hash }: Tag, scope: Scope): (Found | undefined)[] {
    const language = name === "t" ? hash?.pairs.find(({ key }) => key === "language")?.value : undefined;
    const [text] = params;
    if (!language || text?.type !== "PathExpression") return params.map((param) => this.#expression(param, scope));
    const found = this.#path(text as hbs.AST.PathExpression, scope);
    const { value } = language as hbs.AST.StringLiteral;
    if (found) this.#walk.translations.push({ name: found.name, language: String(value) });
    return [found, ...params.slice(1).map((param) => this.#expression(param, scope))];
  }

  #partial(node: hbs.AST.PartialStatement, scope: Scope): void {
    if (node.name.type === "SubExpression") {
      this.#teller.unsupported("partials whose name is computed", node);
      return;
    }
    const name = nameOf(node.name);
    const entered = this.#partialScope(node, scope);
    const { names, parsed } = this.#walk.partials;
    const partial = parsed.get(name);
    if (!names.includes(name)) {
      const bare = name.replace(/^.*\//, "").replace(/\.hbs$/, "");
      this.#teller.tell("missing-partial", { name: bare, known: names }, node.name);
    } else if (this.#trail.includes(name)) {
      this.#teller.tell("recursive-partial", { name }, node.name);
    } else if (this.#walk.inclusions++ > mostInclusions) {
      // Told at the first inclusion that is one too many.
    } else if (this.#walk.inclusions > mostInclusions) {
      this.#teller.tell("too-many-partials", { limit: mostInclusions }, node.name);
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
    const settings = pairs.flatMap((pair, index) => {
      if (pairs.findIndex(({ key }) => key === pair.key) < index) {
        this.#teller.misused(nameOf(node.name as Expression), twice(pair), { sample: "" });
      }
      const found = this.#partialSetting(pair, scope);
      return found ? [[pair.key, found] as const] : [];
    });
    if ((given && !inner) || settings.length < pairs.length) return undefined;
    if (pairs.length > 0 && (inner ?? scope.self).field.kind !== "group") {
      const value = given?.type === "PathExpression" ? nameOf(given) : given ? "…" : "this";
      const sample = `{{> ${nameOf(node.name as Expression)} @root value=${value}}}`;
      this.#teller.tell("settings-without-group", { sample }, node.hash as hbs.AST.Hash);
      return undefined;
    }
    return partialScope(inner, settings, scope);
  }

  #partialSetting(pair: hbs.AST.HashPair, scope: Scope): Found | undefined {
    const found = this.#expression(pair.value, scope);
    if (!isReserved(pair.key)) return found;
    this.#teller.tell("reserved-setting", { name: pair.key }, pair);
    return undefined;
  }

  #expression(node: Expression, scope: Scope): Found | undefined {
    if (node.type === "SubExpression") {
      return this.#helper(node as hbs.AST.SubExpression, scope, false);
    }
    if (node.type !== "PathExpression") return literal(node);
    const found = this.#path(node as hbs.AST.PathExpression, scope);
    if (found) this.#walk.uses.add(found.name);
    return found;
  }

  #path(path: hbs.AST.PathExpression, scope: Scope): Found | undefined {
    const found = resolve(path, scope);
    if (found) return found;
    this.#teller.unknownName(path, scope);
    return undefined;
  }

  #isField(node: Expression, scope: Scope): boolean {
    return node.type === "PathExpression" && resolve(node as hbs.AST.PathExpression, scope) !== undefined;
  }
}
