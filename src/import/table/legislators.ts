import type { Row } from "../../parse/roster/table.ts";
import { problem, type Report } from "../../problems/problem.ts";
import { termContacts } from "../congress/contacts.ts";
import { congressSeat, type Seat, tagOf } from "../congress/seats.ts";
import { type State, stateOf } from "../congress/states.ts";
import type { Found, FoundContacts, Written } from "../found.ts";
import { legislativeSeat } from "../openstates/seats.ts";
import { addField, type FieldHeap, filled, isWebAddress } from "../read/gather.ts";

/** A row of a published CSV of legislators, by the names of its columns. */
interface LegislatorRow {
  readonly row: Row;
  text(heading: string): string | undefined;
  written(heading: string): Written | undefined;
}

type ReadRow = (row: LegislatorRow, fields: FieldHeap, report: Report) => Found | undefined;

/** The reader for a table of which the form is published; undefined for any other. */
export function legislatorsOf(headings: readonly string[]): ReadRow | undefined {
  const has = (...wanted: readonly string[]) => wanted.every((heading) => headings.includes(heading));
  if (has("id", "name", "current_chamber", "current_district")) return openStatesRow;
  return has("bioguide_id", "last_name", "type", "state", "district") ? congressRow : undefined;
}

/** congress-legislators' CSV, by scripts/alternate_bulk_formats.py at dfa9622: the latest term, without its days. */
const congressRow: ReadRow = (row, fields, report) => {
  const given = [row.text("first_name"), row.text("last_name")].filter(Boolean).join(" ");
  const person = row.text("full_name") ?? given;
  const type = row.text("type") ?? "";
  if (person === "") return nameless(row, report);
  if (type !== "sen" && type !== "rep") return unknown(row, "type", report);
  const seat = congressSeat(type, row.text("state") ?? "", row.text("district"));
  if (!seat) return unknown(row, "state", report);
  const url = row.text("url");
  return {
    ...base(row, seat, person, fields),
    tags: tagsOf(seat, row.text("party")),
    contacts: termContacts((key) => row.written(key)),
    ...filled({ key: row.text("bioguide_id"), sources: url === undefined ? [] : [url] }),
  };
};

/**
 * Open States' CSV of a state, `https://data.openstates.org/people/current/tx.csv`: the state is in the file's name and in
 * addresses alone.
 */
const openStatesRow: ReadRow = (row, fields, report) => {
  const person = row.text("name");
  const chamber = row.text("current_chamber") ?? "";
  const [state, district] = [stateIn(row), row.text("current_district") ?? ""];
  if (person === undefined) return nameless(row, report);
  if (chamber !== "upper" && chamber !== "lower" && chamber !== "legislature") {
    return unknown(row, "current_chamber", report);
  }
  const federal = chamber === "legislature" ? undefined : federalSeat(chamber, district);
  const seat = federal ?? (state && legislativeSeat(chamber, state, district));
  if (!seat) {
    report(problem("record-no-state", {}, row.row.placeOf()));
    return undefined;
  }
  const pages = [row.text("links"), row.text("sources")]
    .flatMap((cell) => cell?.split(/;\s*/) ?? [])
    .filter(isWebAddress);
  return {
    ...base(row, seat, person, fields),
    tags: tagsOf(seat, row.text("current_party")),
    contacts: openStatesContacts(row),
    ...filled({ key: row.text("id"), sources: [...new Set(pages)].slice(0, 3) }),
  };
};

function federalSeat(chamber: "upper" | "lower", district: string): Seat | undefined {
  const [, state, number] = /^([A-Z]{2})-(\d+|AL)$/.exec(district) ?? [];
  if (chamber === "lower") return state === undefined ? undefined : congressSeat("rep", state, number);
  // A state's senator has the number of a district, or its name; a senator in Congress the name of a state.
  return stateOf(district) && congressSeat("sen", stateOf(district)?.code ?? "");
}

function stateIn(row: LegislatorRow): State | undefined {
  const file = row.row.placeOf().file;
  const named = stateOf(/(?:^|[\\/])([a-z]{2})\.(?:csv|xlsx)$/i.exec(file)?.[1] ?? "");
  if (named) return named;
  for (const heading of ["capitol_address", "district_address"]) {
    const code = /[\s,]([A-Z]{2})[\s,]+\d{5}(?:-\d{4})?\s*$/.exec((row.text(heading) ?? "").slice(-40))?.[1];
    const state = stateOf(code ?? "");
    if (state) return state;
  }
  return undefined;
}

function openStatesContacts(row: LegislatorRow): FoundContacts {
  const all = (...headings: readonly string[]) => headings.flatMap((heading) => row.written(heading) ?? []);
  return filled({
    email: all("email"),
    post: all("capitol_address", "district_address"),
    fax: all("capitol_fax", "district_fax"),
    phone: all("capitol_voice", "district_voice"),
  });
}

function base({ row }: LegislatorRow, seat: Seat, person: string, fields: FieldHeap) {
  addField(fields, "name", seat.name, person);
  addField(fields, "role", seat.role);
  addField(fields, "chamber", ...seat.chamber);
  addField(fields, "state", ...seat.state);
  const { chamber: _, state: __, ...office } = seat;
  return { ...office, place: row.placeOf(), fields, person, slug: person, country: "US" };
}

function tagsOf(seat: Seat, party: string | undefined): readonly string[] {
  return party === undefined ? seat.tags : [...seat.tags, tagOf(party)];
}

function nameless({ row }: LegislatorRow, report: Report): undefined {
  report(problem("record-nameless", { what: "row" }, row.placeOf()));
}

function unknown(row: LegislatorRow, key: string, report: Report): undefined {
  const place = row.written(key)?.place ?? row.row.placeOf();
  report(problem("record-unknown-value", { key, text: row.text(key) ?? "" }, place));
}
