import { allFields, type Field, fields } from "../model/fields.ts";
import { nearest } from "../problems/suggest.ts";

/** A field under its full name, whatever path led to it, or what a helper gives. */
export interface Found {
  readonly name: string;
  readonly field: Field;
  /** The full names of the fields that a helper prints; of a field, that is itself. */
  readonly prints?: readonly string[];
}

/** What names mean at one spot of a template. */
export interface Scope {
  readonly self: Found;
  readonly parent?: Scope;
  /** Block parameters: every block inside knows them, no partial does. */
  readonly locals: ReadonlyMap<string, Found>;
  /** A partial's settings: they stand beside the names of its own scope, and no block inside knows them. */
  readonly given: ReadonlyMap<string, Found>;
  /** How many {{#each}} lead here. */
  readonly loops: number;
}

export const rootScope: Scope = { self: { name: "", field: fields }, locals: new Map(), given: new Map(), loops: 0 };

const loopData: Readonly<Record<string, Field>> = {
  index: { kind: "number", about: "0 for the first item", example: "0" },
  key: { kind: "text", about: "the item's key", example: "0" },
  first: { kind: "truth", about: "whether it is the first", example: "true" },
  last: { kind: "truth", about: "whether it is the last", example: "true" },
};

/**
 * The scope inside a block: {{#each}} and {{#with}} enter their argument, {{#if}} and {{#unless}} stay.
 * @returns undefined where nobody can know what names mean in it.
 */
export function innerScope(
  block: string,
  argument: Found | undefined,
  scope: Scope,
  params: readonly string[],
): Scope | undefined {
  if (block === "if" || block === "unless") return scope;
  if (!argument) return undefined;
  const { field, name } = argument;
  const self = block === "each" && field.kind === "list" ? { name, field: field.item } : argument;
  const named: (readonly [string, Found])[] = [];
  if (params[0] !== undefined) named.push([params[0], self]);
  if (params[1] !== undefined && block === "each")
    named.push([params[1], { name: "", field: loopData.index as Field }]);
  const locals = new Map([...scope.locals, ...named]);
  return { self, parent: scope, locals, given: new Map(), loops: scope.loops + (block === "each" ? 1 : 0) };
}

/** The scope at the top of a partial: Handlebars lets no `../` and no block parameter lead out of it. */
export function partialScope(
  inner: Found | undefined,
  settings: readonly (readonly [string, Found])[],
  scope: Scope,
): Scope {
  const given = new Map([...(inner ? [] : scope.given), ...settings]);
  return { self: inner ?? scope.self, locals: new Map(), given, loops: scope.loops };
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
  const local = (scoped ? at.locals.get(first) : undefined) ?? at.given.get(first);
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

const anyColumn: Field = { kind: "text", about: "", example: "", optional: true, loose: true };

function child({ name, field }: Found, part: string): Found | undefined {
  if (field.kind === "list") {
    if (part === "length") return { name, field: { kind: "number", about: "how many", example: "2" } };
    return /^\d+$/.test(part) ? { name, field: field.item } : undefined;
  }
  if (field.kind !== "group") return undefined;
  const own = Object.hasOwn(field.fields, part) ? field.fields[part] : undefined;
  const found = own ?? (field.open ? anyColumn : undefined);
  return found && { name: name === "" ? part : `${name}.${part}`, field: found };
}

/** A name as it is written at a spot, and under its full name. */
interface Reachable {
  readonly written: string;
  readonly full: string;
}

/** The name that was probably meant, as it is written at that spot: one that stands further out, or one spelled alike. */
export function nameLike(path: hbs.AST.PathExpression, scope: Scope): string | undefined {
  const name = path.parts.join(".");
  const names = reachable(scope);
  const same = names.find(({ written, full }) => full === name || written.replaceAll("../", "") === name);
  const alike =
    nearest(
      name,
      names.map(({ full }) => full),
    ) ??
    nearest(
      name,
      names.map(({ written }) => written),
    );
  const meant = same ?? names.find(({ written, full }) => full === alike || written === alike);
  return (meant ?? names.find(({ full }) => full.endsWith(`.${path.parts.at(-1)}`)))?.written;
}

/** Every name that can be written at a spot, the innermost first. */
function reachable(scope: Scope): Reachable[] {
  const names = [...scope.locals.keys(), ...scope.given.keys()].map((name) => ({ written: name, full: name }));
  let up = "";
  for (let at: Scope | undefined = scope; at; at = at.parent, up += "../") {
    const { field, name: prefix } = at.self;
    for (const { name } of field.kind === "group" ? allFields(field) : []) {
      const inside = descend(at.self, name.split("."));
      if (inside) names.push({ written: up + name, full: prefix === "" ? name : `${prefix}.${name}` });
    }
  }
  return names;
}
