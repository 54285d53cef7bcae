import type { Part } from "../../parse/roster/entries.ts";
import { JsonScanner, NotJson } from "../../parse/roster/json-scanner.ts";
import { parseYaml, type Yaml, type YamlPath } from "../../parse/yaml.ts";
import { type Problem, problem, type Report } from "../../problems/problem.ts";
import type { Place, Source } from "../../problems/source.ts";
import { JsonGroup } from "./json.ts";

/**
 * The records of a list in YAML 1.2 or JSON (RFC 8259): a list of groups, or one group. YAML may hold several of them as
 * documents that `---` divides. A record that is no group is told and left out.
 * @returns undefined where it cannot be read, which was reported.
 */
export function readRecords(source: Source, report: Report): readonly JsonGroup[] | undefined {
  const roots = /^\s*[[{]/.test(source.text) ? jsonRoots(source, report) : yamlRoots(source, report);
  const single = roots?.find(({ content }) => typeof content === "string");
  if (single) report(problem("list-not-records", {}, single.place()));
  if (!roots || single) return undefined;
  const parts = roots.flatMap((root): readonly Part[] => (isList(root.content) ? root.content : [root]));
  return parts.flatMap((part) => JsonGroup.of(part, report) ?? []);
}

function isList(content: Part["content"]): content is readonly Part[] {
  return Array.isArray(content);
}

function jsonRoots(source: Source, report: Report): readonly Part[] | undefined {
  try {
    return [new JsonScanner(source).whole()];
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    report(problem("json-syntax", { reason: error.message }, error.place));
    return undefined;
  }
}

function yamlRoots({ file, text }: Source, report: Report): readonly Part[] | undefined {
  const roots: Part[] = [];
  for (const { text: piece, lines } of documentsOf(text)) {
    const yaml = parseYaml({ file, text: piece }, (found) => report(lower(found, lines)));
    if (!yaml) return undefined;
    roots.push(new YamlPart(yaml, lines, [], yaml.data));
  }
  return roots;
}

/** A value of YAML. What is in it is made when it is asked for: aliases may stand for far more than the file holds. */
class YamlPart implements Part {
  readonly #yaml: Yaml;
  readonly #lines: number;
  readonly #path: YamlPath;
  readonly #value: unknown;
  #content: Part["content"] | undefined;

  constructor(yaml: Yaml, lines: number, path: YamlPath, value: unknown) {
    this.#yaml = yaml;
    this.#lines = lines;
    this.#path = path;
    this.#value = value;
  }

  place(): Place {
    return lower(this.#yaml.valueAt(this.#path), this.#lines);
  }

  get content(): Part["content"] {
    this.#content ??= this.#made();
    return this.#content;
  }

  #made(): Part["content"] {
    const value = this.#value;
    if (Array.isArray(value)) return value.map((item, index) => this.#inner(index, item));
    if (typeof value !== "object" || value === null) return textOf(value);
    const pairs = Object.entries(value).map(([key, inner]) => {
      const keyPart = { place: () => lower(this.#yaml.keyAt([...this.#path, key]), this.#lines), content: key };
      return { key, keyPart, value: this.#inner(key, inner) };
    });
    return { pairs };
  }

  #inner(key: string | number, value: unknown): YamlPart {
    return new YamlPart(this.#yaml, this.#lines, [...this.#path, key], value);
  }
}

/** Every scalar was read as a text, `null` too: lists write it where nothing is known. */
function textOf(value: unknown): string {
  const text = String(value ?? "");
  return text === "null" || text === "~" ? "" : text;
}

interface Piece {
  readonly text: string;
  /** How many lines stand above it. */
  readonly lines: number;
}

/** The documents of a YAML text that hold more than comments. `---` divides wherever a line begins with it. */
function documentsOf(text: string): Piece[] {
  const starts = [...text.matchAll(/^---(?=\s|$)/gm)].map(({ index }) => index);
  if (starts.length === 0) return [{ text, lines: 0 }];
  const pieces: Piece[] = [];
  let [from, lines] = [0, 0];
  for (const to of [...starts, text.length]) {
    const piece = text.slice(from, to);
    if (!isBare(piece)) pieces.push({ text: piece, lines });
    lines += piece.split("\n").length - 1;
    from = to;
  }
  return pieces;
}

/** Whether nothing but comments, directives and markers stand in a piece. */
function isBare(piece: string): boolean {
  return piece.split(/\r?\n/).every((line) => /^(?:[ \t]*(?:#.*)?|%.*|(?:---|\.\.\.)[ \t]*(?:#.*)?)$/.test(line));
}

/** The same so many lines further down. */
function lower<T extends Place | Problem>(found: T, lines: number): T {
  return found.line === undefined ? found : { ...found, line: found.line + lines };
}
