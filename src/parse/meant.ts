import { type HelperSpec, helperOf } from "../model/helpers.ts";
import type { Misuse } from "./calls.ts";
import { isSign, slipIn } from "./conditions.ts";
import { type Expression, nameOf } from "./expressions.ts";
import { nested, startOf, type Tag, writtenTag } from "./nesting.ts";

/** A tag that says what is meant in words that templates do not have, and what of it is names all the same. */
export interface Meant {
  readonly wrong: Misuse;
  readonly names: readonly Expression[];
}

/** A block's condition that is written as in other languages; undefined where it is not. */
export function foreignIn(tag: Tag, spec: HelperSpec, text: string): Meant | undefined {
  const { params, hash, path } = tag;
  const inner = params.length === 1 && params[0]?.type === "SubExpression" ? (params[0] as hbs.AST.SubExpression) : tag;
  if (params.length === 1 && (inner === tag || helperOf(nameOf(inner.path)))) return undefined;
  const slip = slipIn(writtenTag(tag, spec, text).slice(0, -2));
  if (!slip) return undefined;
  const at = startOf(tag, text) + slip.at;
  const words = inner === tag ? params : [inner.path, ...inner.params];
  const node = words.find((each) => startOf(each, text) === at) ?? hash ?? path;
  const names = words.filter((each) => !isWord(each));
  return { wrong: { reason: slip.reason, node, mend: slip.mend }, names };
}

/** Whether it is a sign or a helper, or begins as no call does: a condition within another. */
function isWord(node: Expression): boolean {
  if (node.type === "SubExpression") return helperOf(nameOf((node as hbs.AST.SubExpression).path)) === undefined;
  return isSign(nameOf(node)) || helperOf(nameOf(node)) !== undefined;
}

/** A tag in which a helper lacks its parentheses; undefined where none does. */
export function nestedIn(
  tag: Tag,
  spec: HelperSpec,
  text: string,
  isField: (node: Expression) => boolean,
  isRight: (tag: string) => boolean,
): Meant | undefined {
  const found = nested(tag, spec, text, isField);
  if (!found) return undefined;
  const { helper, meant, bare } = found;
  const names = tag.params.filter((node) => isField(node) || !helperOf(nameOf(node)));
  const written = isRight(meant) || spec.takes === "anything" ? meant : isRight(bare) ? bare : undefined;
  const reason =
    written === meant
      ? `"${nameOf(helper)}" stands in parentheses with what it takes`
      : `what "${nameOf(helper)}" gives is nothing for it`;
  return { wrong: { reason, node: helper, ...(written && { mend: `Write \`${written}\`.` }) }, names };
}
