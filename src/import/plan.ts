import { problem, type Report } from "../problems/problem.ts";
import type { Place as ProblemPlace } from "../problems/source.ts";
import type { Found } from "./found.ts";
import { Ids, idFor, readIdWish } from "./ids.ts";
import { Known, type Twin } from "./known.ts";
import { type Lack, type NewTarget, type Settled, type SettleSettings, settle } from "./settle.ts";

/** What an import would add, and what of the list it would not. */
export interface ImportPlan {
  readonly added: readonly NewTarget[];
  /** Targets that are there already, with what the list has otherwise. */
  readonly known: readonly Twin[];
  /** How many records of the list are the same as another one of it. */
  readonly doubled: number;
  /** How many cannot be targets; why was reported. */
  readonly leftOut: number;
  /** How many contacts were mended. */
  readonly mended: number;
}

/** The records of a list, and its file. */
interface List {
  readonly file: string;
  readonly records: readonly Found[];
}

/** What they are added to. */
interface Place extends Pick<SettleSettings, "written"> {
  /** Items of the list `targets` as YAML has them, and of the files that are included. */
  readonly there: readonly unknown[];
  /** Where the target with an id stands, where that is known. */
  readonly placeOf?: (id: string) => ProblemPlace | undefined;
}

/** Makes targets of records, but for those that are there already. @param ids what `--as` says. */
export function planImport(
  lists: readonly List[],
  { there, written, placeOf }: Place,
  settings: Omit<SettleSettings, "from" | "written">,
  ids: string | undefined,
  report: Report,
): ImportPlan {
  const known = new Known(there);
  const taken = new Ids(there.flatMap(idOf));
  const records = lists.flatMap(({ file, records }) => records.map((found) => ({ file, found })));
  const wish = readIdWish(ids, records.length);
  const added: NewTarget[] = [];
  const own = new Set<string>();
  const same: ImportPlan["known"][number][] = [];
  const counts = { doubled: 0, leftOut: 0, mended: 0 };
  const lacking = new Map<Lack, Lacking>();
  const settledRecords = records.map(({ file, found }) => {
    const from = file.slice(file.lastIndexOf("/") + 1);
    const settled = settle(found, { ...settings, from, ...(written && { written }) }, report, (what, name) => {
      const all = lacking.get(what) ?? { first: [], count: 0 };
      if (all.first.length < toldAlone) all.first.push({ name, found });
      all.count++;
      lacking.set(what, all);
    });
    if (settled) known.expect(settled);
    return settled;
  });
  for (const [index, settled] of settledRecords.entries()) {
    if (!settled) {
      counts.leftOut++;
      continue;
    }
    const id = wish.list?.[index] ?? idFor(settled.found, wish.pattern);
    const twin = known.find(settled, id);
    if (twin && own.has(twin.id)) counts.doubled++;
    else if (twin) same.push(twin);
    else add(settled, id);
  }
  for (const { id, differs } of same) {
    if (differs.length > 0) report(problem("target-differs", { id, differs }, placeOf?.(id)));
  }
  for (const [what, all] of lacking) tellLack(what, all, report);
  return { added, known: same, ...counts };

  function add({ target, mended }: Settled, id: string): void {
    const whole = { id: taken.take(id), ...target };
    known.remember(whole);
    own.add(whole.id);
    added.push(whole);
    counts.mended += mended;
  }
}

function idOf(target: unknown): string[] {
  const { id } = (target ?? {}) as { id?: unknown };
  return typeof id === "string" ? [id] : [];
}

/** Records that do not say something. */
interface Lacking {
  readonly first: { readonly name: string; readonly found: Found }[];
  count: number;
}

/** What most of a list lacks, one flag mends: more than a few are told at once. */
function tellLack(what: Lack, { first, count }: Lacking, report: Report): void {
  const told = count > toldAlone ? first.slice(0, 1) : first;
  for (const { name, found } of told) report(problem(what, { name, others: count - told.length }, found.place));
}

const toldAlone = 3;
