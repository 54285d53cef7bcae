import type { Translation } from "../model/template.ts";
import type { Report } from "../problems/problem.ts";
import type { Ast, Piece } from "./handlebars.ts";

/** The parsed partials of a campaign; one whose file is broken is absent here and among `names`. */
export interface Partials {
  readonly names: readonly string[];
  readonly parsed: ReadonlyMap<string, { piece: Piece; ast: Ast }>;
}

/**
 * The fields of a template by their full names: all that it asks for in the letter's language, those that it asks for in
 * another, and those that end up in the letter.
 */
export interface Names {
  readonly uses: ReadonlySet<string>;
  readonly translations: readonly Translation[];
  readonly prints: ReadonlySet<string>;
}

/** What the check of one template shares with that of its partials. */
export interface Walk {
  readonly language: string;
  readonly partials: Partials;
  readonly report: Report;
  readonly uses: Set<string>;
  readonly translations: Translation[];
  readonly prints: Set<string>;
  inclusions: number;
  /** How many blocks are open. */
  depth: number;
}
