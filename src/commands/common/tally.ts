import { type Problem, problem } from "../../problems/problem.ts";

/** So many of one kind are told each by itself. */
const toldAlone = 100;
/** Of more, the first few are. */
const toldFirst = 10;
/** And so many lines of the others are named. */
const linesNamed = 20;

interface Kind {
  readonly told: Problem[];
  readonly lines: number[];
  count: number;
}

/** Gathers problems, a million of them too: those of one kind in one column are told together where they are many. */
export class Tally {
  readonly #kinds = new Map<string, Kind>();
  readonly #seen = new Set<string>();

  add(found: Problem): void {
    const key = `${found.code} ${found.line === undefined ? found.fact : columnOf(found)}`;
    const kind = this.#kinds.get(key) ?? { told: [], lines: [], count: 0 };
    this.#kinds.set(key, kind);
    if (kind.count < toldAlone) {
      // A reader tells some things a second time when it goes through a file again.
      const place = `${key} ${found.file} ${found.line} ${found.column} ${found.fact}`;
      if (this.#seen.has(place)) return;
      this.#seen.add(place);
      kind.told.push(found);
    } else if (kind.lines.length < linesNamed && found.line !== undefined) kind.lines.push(found.line);
    kind.count++;
  }

  /** All of them, grouped, for the person. */
  problems(): Problem[] {
    return [...this.#kinds.values()].flatMap(({ told, lines, count }) => {
      if (count <= toldAlone) return told;
      const rest = told.slice(toldFirst);
      const named = [...rest.flatMap(({ line }) => line ?? []), ...lines].slice(0, linesNamed);
      const first = told.slice(0, toldFirst);
      const last = first.at(-1);
      if (!last) return told;
      const { file, code } = last;
      const many = problem("more-of-a-kind", { count: count - first.length, lines: named, like: last.fact });
      // Problems of whole files have nothing in common but their kind.
      const place = last.line === undefined ? {} : { ...(file && { file }), line: last.line };
      return [...first, { ...many, ...place, code, severity: last.severity, times: count - first.length }];
    });
  }
}

/** Columns of text files are counted in characters, which differ in each row; what is told is the same for one key. */
function columnOf({ cell, fact }: Problem): string {
  return cell ? cell.replace(/\d+$/, "") : fact.replace(/["“].*["”]|\d+/g, "");
}
