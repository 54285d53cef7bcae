import type { Day } from "../../model/day.ts";
import type { Report } from "../../problems/problem.ts";
import type { JsonGroup } from "../read/json.ts";
import { type Lists, Register } from "./lists.ts";
import { dayOf, holds, type Span, spanOf } from "./time.ts";

/** Who holds what, where: a membership with all that it names; a person, a post or an organization alone where none names it. */
export interface Seat {
  /** What it is a record of. */
  readonly base: JsonGroup;
  readonly membership?: JsonGroup | undefined;
  readonly person?: JsonGroup | undefined;
  readonly post?: JsonGroup | undefined;
  readonly organization?: JsonGroup | undefined;
  readonly party?: JsonGroup | undefined;
  readonly area?: JsonGroup | undefined;
  readonly period?: JsonGroup | undefined;
  readonly span: Span;
}

interface Seats {
  readonly current: readonly Seat[];
  /** Persons and organizations that no membership names, and posts that nobody holds. */
  readonly alone: readonly Seat[];
  /** How many memberships there are, those of other times included. */
  readonly memberships: number;
  readonly areas: Register;
}

/** A membership or a post, and what it stands in. */
type Owned = Pick<Seat, "base" | "membership" | "person" | "post" | "organization">;

/** Puts memberships together with what they name, whether that is in them, around them, or elsewhere in the file. */
export function seatsIn(lists: Lists, today: Day, report: Report): Seats {
  const posts: readonly Owned[] = [
    ...lists.post.map((post) => ({ base: post, post })),
    ...lists.organization.flatMap((organization) =>
      organization.groups("posts").map((post) => ({ base: post, post, organization })),
    ),
  ];
  const owned = onceEach([
    ...lists.membership.map((membership) => ({ base: membership, membership })),
    ...lists.person.flatMap((person) => within(person, { base: person, person })),
    ...lists.organization.flatMap((organization) => within(organization, { base: organization, organization })),
    ...posts.flatMap((owner) => (owner.post ? within(owner.post, owner) : [])),
  ]);
  const registers = registersOf(lists, posts, report);
  const all = owned
    .filter(({ membership }) => !isOfOrganization(membership))
    .map((one) => seatOf(one, registers, report));
  const current = withoutPartyMembers(all.filter((seat) => isCurrent(seat, today, report)));
  const named = new Set(all.flatMap(({ person, organization }) => [person, organization]));
  const held = new Set(current.map(({ post }) => post));
  const alone = [
    ...lists.person
      .filter((person) => !named.has(person))
      .map((person) => seatOf({ base: person, person }, registers, report)),
    ...posts.filter(({ post }) => !held.has(post)).map((post) => seatOf(post, registers, report)),
    ...lists.organization
      .filter((one) => !named.has(one))
      .map((organization) => seatOf({ base: organization, organization }, registers, report)),
  ].filter((seat) => isCurrent(seat, today, report));
  return { current, alone, memberships: all.length, areas: registers.area };
}

function within(owner: JsonGroup, owned: Owned): readonly Owned[] {
  return owner.groups("memberships").map((membership) => ({ ...owned, base: membership, membership }));
}

/** A membership that stands in the list and in its person is one. */
function onceEach(owned: readonly Owned[]): readonly Owned[] {
  const seen = new Set<string>();
  return owned.filter(({ membership }) => {
    const id = membership?.text("id");
    return id === undefined || (!seen.has(id) && seen.add(id));
  });
}

/** PopIt lets organizations be members of organizations, such as parties of a coalition. */
function isOfOrganization(membership: JsonGroup | undefined): boolean {
  return membership?.has("member", "member_id") === true && !membership.has("person", "person_id");
}

type Registers = Readonly<Record<"person" | "organization" | "post" | "area" | "event", Register>>;

function registersOf(lists: Lists, posts: readonly Owned[], report: Report): Registers {
  const all = posts.flatMap(({ post }) => post ?? []);
  return {
    person: new Register("person", lists.person, report),
    organization: new Register("organization", lists.organization, report),
    post: new Register("post", all, report),
    area: new Register("area", lists.area, report),
    event: new Register("event", lists.event, report),
  };
}

function seatOf(owned: Owned, registers: Registers, report: Report): Seat {
  const { membership } = owned;
  const person = owned.person ?? registers.person.of(membership);
  const post = owned.post ?? registers.post.of(membership);
  const organization =
    owned.organization ?? registers.organization.of(membership) ?? (post && registers.organization.of(post));
  const period = registers.event.of(membership, "legislative_period");
  const [own, term] = [membership ?? post, period].map((one) => (one ? spanOf(one, report) : {}));
  return {
    ...{ base: owned.base, membership, person, post, organization, period },
    party: membership?.group("on_behalf_of") ?? registers.organization.find(membership?.text("on_behalf_of_id") ?? ""),
    area: registers.area.of(membership) ?? registers.area.of(post),
    span: { from: own?.from ?? term?.from, to: own?.to ?? term?.to },
  };
}

function isCurrent({ span, person, organization }: Seat, today: Day, report: Report): boolean {
  const over = [
    ...(person ? [dayOf(person, "death_date", report, true)] : []),
    ...(organization ? [dayOf(organization, "dissolution_date", report, true)] : []),
  ];
  return holds(span, today) && over.every((day) => day === undefined || day > today);
}

/** To be a plain member of a party is no office, for whoever has one. */
function withoutPartyMembers(seats: readonly Seat[]): readonly Seat[] {
  const isPlain = ({ membership, post, organization }: Seat) =>
    post === undefined &&
    /^(?:member)?$/i.test(membership?.text("role")?.trim() ?? "") &&
    /party|faction|caucus|parliamentary.group/i.test(organization?.text("classification") ?? "");
  const holders = new Set(seats.filter((seat) => !isPlain(seat)).map(({ person }) => person));
  return seats.filter((seat) => seat.person === undefined || !isPlain(seat) || !holders.has(seat.person));
}
