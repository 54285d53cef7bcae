import { type HelperSpec, helperOf } from "../model/helpers.ts";
import { offsetAt } from "../problems/source.ts";
import { type Expression, nameOf } from "./expressions.ts";

export type Tag = Pick<hbs.AST.MustacheStatement, "path" | "params" | "hash" | "loc">;

/** How a tag may be meant in which a helper and what it takes stand without parentheses. */
export interface Nesting {
  /** The first such helper. */
  readonly helper: Expression;
  readonly meant: string;
  /** The same without that helper. */
  readonly bare: string;
}

/** Of more, nobody could say what belongs to what. */
const mostArguments = 40;

/** Puts parentheses around the helpers among a tag's arguments; undefined where there are none that take something. */
export function nested(
  tag: Tag,
  spec: HelperSpec,
  text: string,
  isField: (node: Expression) => boolean,
): Nesting | undefined {
  const { params, hash } = tag;
  if (params.length > mostArguments) return undefined;
  const most = params.map((node, index) => {
    const inner = node.type === "PathExpression" && !isField(node) ? helperOf(nameOf(node)) : undefined;
    if (!inner || inner.block) return undefined;
    return index < params.length - 1 || inner.count[0] === 0 ? inner.count[1] : undefined;
  });
  const helper = params[most.findIndex((count) => count !== undefined)];
  if (!helper) return undefined;
  // Settings that the tag itself does not have belong to the last of its arguments.
  const isInner = hash?.pairs.some(({ key }) => !Object.hasOwn(spec.settings, key));
  const parentheses: [at: number, sign: string][] = [];
  for (let next = 0; next < params.length; ) next = take(next);
  const [start, end] = [startOf(tag, text), tagEnd(tag, spec, text)];
  const inserts = parentheses.map(([at, sign]) => [at - start, sign] as const);
  const written = text.slice(start, end);
  const bare = written.slice(0, startOf(helper, text) - start) + written.slice(endOf(helper, text) - start).trimStart();
  return { helper, meant: oneLine(inserted(written, inserts)), bare: oneLine(bare) };

  /** Takes an argument and all that belongs to it. @returns the index of the one behind. */
  function take(index: number): number {
    const node = params[index] as Expression;
    let next = index + 1;
    for (let taken = 0; taken < (most[index] ?? 0) && next < params.length; taken++) next = take(next);
    if (most[index] === undefined) return next;
    const last = isInner && hash && next === params.length ? hash : (params[next - 1] as Expression);
    parentheses.push([startOf(node, text), "("], [endOf(last, text), ")"]);
    return next;
  }
}

/** A tag as it is written, its }} included. */
export function writtenTag(tag: Tag, spec: HelperSpec, text: string): string {
  return text.slice(startOf(tag, text), tagEnd(tag, spec, text));
}

export function startOf({ loc }: Pick<Tag, "loc">, text: string): number {
  return offsetAt(text, loc.start.line, loc.start.column);
}

function endOf({ loc }: Pick<Tag, "loc">, text: string): number {
  return offsetAt(text, loc.end.line, loc.end.column);
}

/** A block's own tag ends behind its arguments, the block itself far below. */
function tagEnd(tag: Tag, spec: HelperSpec, text: string): number {
  const last = tag.hash ?? tag.params.at(-1) ?? tag.path;
  return spec.block ? text.indexOf("}}", endOf(last, text)) + 2 : endOf(tag, text);
}

function inserted(text: string, inserts: readonly (readonly [at: number, sign: string])[]): string {
  // From the end, so that what is in front stays where it is; of several in one place, in the order of their making.
  return [...inserts]
    .sort(([a], [b]) => b - a)
    .reduce((all, [at, sign]) => all.slice(0, at) + sign + all.slice(at), text);
}

const oneLine = (text: string) => text.replace(/\s+/g, " ");
