import type { Day } from "../../model/day.ts";
import { problem, type Report } from "../../problems/problem.ts";
import type { Source } from "../../problems/source.ts";
import type { Found, ReadList } from "../found.ts";
import type { JsonGroup } from "../read/json.ts";
import { type Entity, entityOf } from "./entity.ts";
import { foundAt, type Member } from "./found.ts";
import { listsIn } from "./lists.ts";
import { type Seat, seatsIn } from "./seats.ts";

/*
 * Popolo (https://www.popoloproject.com/specs/, JSON Schemas in https://github.com/popolo-project/popolo-spec, folder
 * schemas), with what EveryPolitician adds to it (ep-popolo-v1.0.json of
 * https://github.com/everypolitician/everypolitician-data: `legislative_period_id`, `area_id`, `wikidata`), parlparse
 * (names under `other_names`) and PopIt (`area` in a membership, organizations as members).
 */

const listKeys = /"(?:persons|people|organi[sz]ations|memberships|posts)"\s*:\s*\[/;
const recordKeys =
  /"(?:contact_details|other_names|honorific_prefix|given_name|family_name|person_id|organization_id)"\s*:/;

/** Whether the beginning of a text looks like Popolo: JSON with its lists, or a list of its persons or organizations. */
export function isPopolo(head: string): boolean {
  return (
    /^\uFEFF?\s*[[{]/.test(head) &&
    (listKeys.test(head) || recordKeys.test(head)) &&
    !/"relevant-countries"\s*:/.test(head)
  );
}

/**
 * Reads Popolo. Each membership that is current is a record, its person's in its post or organization; so is each person,
 * post and organization that no membership is about, if it can be reached.
 */
export const readPopolo: ReadList = (source: Source, { today }, report) => {
  const lists = listsIn(source, report);
  if (!lists) return undefined;
  const seats = seatsIn(lists, today, report);
  if (seats.memberships > 0 && seats.current.length === 0)
    report(problem("memberships-past", { count: seats.memberships, today }, { file: source.file }));
  const entities = new Entities(today, report);
  const findArea = (id: string) => seats.areas.find(id);
  const perPerson = new Map<JsonGroup | undefined, number>();
  for (const { person } of seats.current) perPerson.set(person, (perPerson.get(person) ?? 0) + 1);
  const found: Found[] = [];
  const keys = new Set<string>();
  for (const seat of [...seats.current, ...seats.alone]) {
    const several = (perPerson.get(seat.person) ?? 0) > 1;
    const member = entities.memberOf(seat, several);
    const record = member && foundAt(seat, member, several, findArea);
    // The same person in the same office, listed once for each party or term.
    if (!record || (record.key !== undefined && keys.has(record.key))) continue;
    if (record.key !== undefined) keys.add(record.key);
    found.push(record);
  }
  return found;
};

/** What each post and organization says of itself, looked at once though hundreds of memberships name it. */
class Entities {
  readonly #known = new Map<JsonGroup, Entity>();
  readonly #nameless = new Set<JsonGroup>();
  readonly #today: Day;
  readonly #report: Report;

  constructor(today: Day, report: Report) {
    this.#today = today;
    this.#report = report;
  }

  /**
   * @param several whether the person has other seats, and so is kept too.
   * @returns undefined where a person's name or every name is missing, which is reported once.
   */
  memberOf({ base, membership, person, post, organization }: Seat, several: boolean): Member | undefined {
    const member: Member = {
      membership: this.#of(membership, "", false),
      person: this.#of(person, "", several),
      post: this.#of(post, "post_", true),
      organization: this.#of(organization, "organization_", true),
    };
    if (person && member.person?.name === undefined) return this.#tell(person, "person");
    if (person || member.organization?.name !== undefined || member.post?.name !== undefined) return member;
    return this.#tell(base, membership ? "membership" : post ? "post" : "organization");
  }

  #of(group: JsonGroup | undefined, prefix: string, keep: boolean): Entity | undefined {
    if (!group) return undefined;
    const known = this.#known.get(group) ?? entityOf(group, prefix, this.#today, this.#report);
    if (keep) this.#known.set(group, known);
    return known;
  }

  #tell(group: JsonGroup, what: string): undefined {
    if (this.#nameless.has(group)) return;
    this.#nameless.add(group);
    this.#report(problem("record-nameless", { what }, group.place));
  }
}
