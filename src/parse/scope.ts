import { allFields, type Field, fields } from "../model/fields.ts";
import { nearest } from "../problems/suggest.ts";

/** A field under its full name, whatever path led to it. */
export interface Found {
  readonly name: string;
  readonly field: Field;
}

/** What names mean at one spot of a template. */
export interface Scope {
  readonly self: Found;
  readonly parent?: Scope;
  /** Block parameters and a partial's own names. */
  readonly locals: ReadonlyMap<string, Found>;
  /** How many {{#each}} lead here. */
  readonly loops: number;
}

export const rootScope: Scope = { self: { name: "", field: fields }, locals: new Map(), loops: 0 };

const loopData: Readonly<Record<string, Field>> = {
  index: { kind: "number", about: "0 for the first item", example: "0" },
  key: { kind: "text", about: "the item's key", example: "0" },
  first: { kind: "number", about: "whether it is the first", example: "true" },
  last: { kind: "number", about: "whether it is the last", example: "true" },
};

/** The scope inside a block: {{#each}} and {{#with}} enter their argument, {{#if}} and {{#unless}} stay. */
export function innerScope(block: string, argument: Found | undefined, scope: Scope, params: readonly string[]): Scope {
  if (!argument || (block !== "each" && block !== "with")) return scope;
  const { field, name } = argument;
  const self = block === "each" && field.kind === "list" ? { name, field: field.item } : argument;
  const named: (readonly [string, Found])[] = [];
  if (params[0] !== undefined) named.push([params[0], self]);
  if (params[1] !== undefined) named.push([params[1], { name: "", field: loopData.index as Field }]);
  const locals = new Map([...scope.locals, ...named]);
  return { self, parent: scope, locals, loops: scope.loops + (block === "each" ? 1 : 0) };
}

/** What a path names at a spot; undefined where nothing has that name. */
export function resolve(path: hbs.AST.PathExpression, scope: Scope): Found | undefined {
  const [first = "", ...rest] = path.parts;
  if (path.data) {
    if (first === "root") return descend(rootScope.self, rest);
    const field = scope.loops > 0 && rest.length === 0 && Object.hasOwn(loopData, first) ? loopData[first] : undefined;
    return field && { name: `@${first}`, field };
  }
  let at: Scope | undefined = scope;
  for (let up = 0; up < path.depth; up++) at = at?.parent;
  if (!at) return undefined;
  const scoped = path.depth === 0 && !/^(this\b|\.)/.test(path.original);
  const local = scoped ? at.locals.get(first) : undefined;
  return local ? descend(local, rest) : descend(at.self, path.parts);
}

function descend(from: Found, parts: readonly string[]): Found | undefined {
  let found: Found = from;
  for (const part of parts) {
    const next = child(found, part);
    if (!next) return undefined;
    found = next;
  }
  return found;
}

function child({ name, field }: Found, part: string): Found | undefined {
  if (field.kind === "list") {
    if (part === "length") return { name, field: { kind: "number", about: "how many", example: "2" } };
    return /^\d+$/.test(part) ? { name, field: field.item } : undefined;
  }
  if (field.kind !== "group" || !Object.hasOwn(field.fields, part)) return undefined;
  return { name: name === "" ? part : `${name}.${part}`, field: field.fields[part] as Field };
}

/** The name that was probably meant: one that an outer scope knows, one spelled alike, or one that ends alike. */
export function nameLike(path: hbs.AST.PathExpression, scope: Scope): string | undefined {
  const name = path.parts.join(".");
  let up = "../";
  for (let outer = scope.parent; outer; outer = outer.parent, up += "../") {
    if (descend(outer.self, path.parts)) return up + name;
  }
  const here = scope.self.field.kind === "group" ? allFields(scope.self.field).map((entry) => entry.name) : [];
  const all = allFields().map((entry) => entry.name);
  const last = path.parts.at(-1);
  return nearest(name, [...scope.locals.keys(), ...here, ...all]) ?? all.find((full) => full.endsWith(`.${last}`));
}
