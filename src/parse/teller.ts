import { type HelperSpec, helperOf } from "../model/helpers.ts";
import { type Problem, type ProblemCode, problem, type Report } from "../problems/problem.ts";
import type { Misuse } from "./calls.ts";
import { type Expression, firstLeaf, nameOf } from "./expressions.ts";
import { type Piece, placeOf } from "./handlebars.ts";
import { type Found, nameLike, type Scope } from "./scope.ts";

/** Tells what is wrong with the nodes of a piece, each at its place. */
export class Teller {
  readonly #piece: Piece;
  readonly #report: Report;

  constructor(piece: Piece, report: Report) {
    this.#piece = piece;
    this.#report = report;
  }

  tell<C extends ProblemCode>(code: C, details: Parameters<typeof problem<C>>[1], node: hbs.AST.Node): void {
    const found: Problem = problem(code, details, placeOf(this.#piece, node.loc));
    this.#report(found);
  }

  unknownName(path: hbs.AST.PathExpression, scope: Scope): void {
    this.tell("unknown-name", { name: path.original, meant: nameLike(path, scope) }, path);
  }

  misused(name: string, { reason, node, sample, mend }: Misuse, spec: Pick<HelperSpec, "sample">): void {
    this.tell("wrong-helper-use", { name, reason, sample: sample ?? spec.sample, mend }, node);
  }

  unsupported(what: string, node: hbs.AST.Node): void {
    this.tell("unsupported-syntax", { what }, node);
  }

  /** Tells of what a tag gives where nobody can print that. */
  unprintable({ name: full, field }: Found, node: Expression): void {
    const name = nameOf(node);
    if (field.kind === "truth" && !full.startsWith("@")) {
      const spec = helperOf(name);
      const reason = `it gives yes or no, for ${spec ? `{{#if (${name} …)}}` : `{{#if ${name}}}`}`;
      this.tell("wrong-helper-use", { name, reason, sample: spec?.sample ?? `{{#if ${name}}} … {{/if}}` }, node);
    }
    if (field.kind !== "list" && field.kind !== "group") return;
    const sample = field.kind === "list" ? `{{#each ${name}}} … {{/each}}` : `{{${firstLeaf(name, field)}}}`;
    this.tell("not-printable", { name, sample }, node);
  }
}
