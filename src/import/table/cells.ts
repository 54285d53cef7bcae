import type { Day } from "../../model/day.ts";
import { languageTags, listOf } from "../../parse/roster/lists.ts";
import type { Row } from "../../parse/roster/table.ts";
import { problem, type Report } from "../../problems/problem.ts";
import type { Place } from "../../problems/source.ts";
import type { Found, FoundContacts, Written, WrittenParts } from "../found.ts";
import { saysNothing } from "../mend/clean.ts";
import { filled, isWebAddress } from "../read/gather.ts";
import type { TargetColumns } from "./columns.ts";
import type { Days } from "./days.ts";
import { type TargetColumn, targetColumnName } from "./names.ts";

/** The cells of one row by what their columns are. */
export class TargetCells {
  readonly row: Row;
  readonly #columns: TargetColumns["of"];
  readonly #days: Days;
  readonly #report: Report;

  constructor(row: Row, columns: TargetColumns["of"], days: Days, report: Report) {
    this.row = row;
    this.#columns = columns;
    this.#days = days;
    this.#report = report;
  }

  /** The first text of the columns, trimmed. */
  text(column: TargetColumn): string | undefined {
    return this.row.cells[this.#indexOf(column) ?? -1]?.trim();
  }

  /** The first of the columns in which something stands. */
  #indexOf(column: TargetColumn): number | undefined {
    return this.#columns.get(column)?.find((index) => {
      const text = this.row.cells[index]?.trim();
      return text && !saysNothing(text);
    });
  }

  /** All texts of the columns as they stand. */
  written(column: TargetColumn): readonly Written[] {
    const indexes = this.#columns.get(column);
    if (!indexes) return none;
    const found: Written[] = [];
    for (const index of indexes) {
      const text = this.row.cells[index];
      if (text && text.trim() !== "") found.push(writtenIn(this.row, index, text));
    }
    return found;
  }

  /** The parts of the cells that list several, by commas, semicolons, bars or line breaks. */
  list(column: TargetColumn): readonly string[] {
    return (this.#columns.get(column) ?? noColumns)
      .flatMap((index) => listOf(this.row.cells[index] ?? ""))
      .filter((part) => !saysNothing(part));
  }

  /** The web addresses of the cells. */
  urls(column: TargetColumn): readonly string[] {
    return (this.#columns.get(column) ?? noColumns).flatMap((index) => {
      const text = this.row.cells[index] ?? "";
      return text === "" ? [] : text.split(/[\s;|]+|,(?=\s*https?:)/).filter(isWebAddress);
    });
  }

  /** Hears a column's day, at once or when the whole table was read, if there is one. */
  day(column: TargetColumn, take: (day: Day | undefined) => void): void {
    const index = this.#indexOf(column);
    const text = this.row.cells[index ?? -1]?.trim();
    if (index === undefined || !text) return;
    const cell = { key: targetColumnName(column), column: index, text, place: () => this.row.placeOf(index) };
    this.#days.read(cell, this.#report, take);
  }

  languages(): readonly string[] {
    return (this.#columns.get("languages") ?? []).flatMap((index) => {
      const text = this.row.cells[index] ?? "";
      if (saysNothing(text)) return [];
      const { tags, unknown } = languageTags(text);
      for (const text of unknown) this.#report(problem("record-unknown-language", { text }, this.row.placeOf(index)));
      return tags;
    });
  }

  contacts(): FoundContacts {
    const found: { -readonly [K in keyof FoundContacts]: FoundContacts[K] } = {};
    for (const kind of ["email", "webform", "fax", "phone"] as const) {
      const written = this.written(kind);
      if (written.length > 0) found[kind] = written;
    }
    const [parts, whole] = [this.#address(), this.written("post")];
    if (parts || whole.length > 0) found.post = parts ? [parts, ...whole] : whole;
    return found;
  }

  /** The address in parts. A postal code or a state alone is no address, but says where somebody is. */
  #address(): WrittenParts | undefined {
    const indexes = (this.#columns.get("street") ?? []).filter((index) => {
      const text = this.row.cells[index]?.trim();
      return text && !saysNothing(text);
    });
    if (indexes.length === 0) return undefined;
    const parts = {
      street: indexes.map((index) => this.row.cells[index]).join("\n"),
      city: this.text("city"),
      postalCode: this.text("postalCode"),
      region: this.text("region"),
      country: this.text("country"),
    };
    return Object.assign(new Placed(this.row, indexes[0]), filled(parts));
  }
}

/**
 * Where a cell or a row stands, worked out when it is asked for: most of a hundred thousand never are. A class, as getters of
 * literals cost far more; so what extends it cannot be spread.
 */
class Placed {
  readonly #row: Row;
  readonly #index: number | undefined;

  constructor(row: Row, index?: number) {
    this.#row = row;
    this.#index = index;
  }

  get place(): Place {
    return this.#row.placeOf(this.#index);
  }
}

/** What stands in a cell, and its place. */
export function writtenIn(row: Row, index: number, text: string): Written {
  return Object.assign(new Placed(row, index), { text });
}

/** A row as a record: its place, and what `--where` can ask for, made when it is asked for. */
export class RowRecord extends Placed {
  readonly #fields: () => Found["fields"];

  constructor(row: Row, fields: () => Found["fields"]) {
    super(row);
    this.#fields = fields;
  }

  get fields(): Found["fields"] {
    return this.#fields();
  }
}

const none: readonly Written[] = [];
const noColumns: readonly number[] = [];
