import type { Reach } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import type { Found, FoundContacts } from "../found.ts";
import { officeOf } from "../office.ts";
import { addField, contactsOf, type FieldHeap, filled, isEmptyHeap } from "../read/gather.ts";
import { type FindArea, reachOf } from "./area.ts";
import type { Entity } from "./entity.ts";
import { chamberWords } from "./office.ts";
import type { Seat } from "./seats.ts";

/** What a seat names, each with its contacts. */
export interface Member {
  readonly membership: Entity | undefined;
  readonly person: Entity | undefined;
  readonly post: Entity | undefined;
  readonly organization: Entity | undefined;
}

/**
 * The record of a seat.
 * @param several whether its person has other seats too, so that the name alone is no good id.
 * @returns undefined where nobody is named and nothing says how to reach the office: it is a mere heading of the list.
 */
export function foundAt(seat: Seat, member: Member, several: boolean, findArea: FindArea): Found | undefined {
  const { membership, person, post, organization } = member;
  const contacts = contactsOf(...[membership, post, person, organization].flatMap((one) => one?.contacts ?? []));
  const own = membership ?? post ?? organization;
  if (!person && (!own || isEmptyHeap(own.contacts))) return undefined;
  const role = roleOf(seat, member);
  const institution = organization?.name;
  const name = institution ?? post?.name ?? person?.name ?? "";
  const reach = seat.area && reachOf(seat.area, findArea);
  const key = keyOf(member);
  const holder = person?.name === name ? undefined : person?.name;
  return {
    place: seat.base.place,
    name,
    contacts,
    fields: fieldsOf(seat, member, { name, role, key, reach, contacts }),
    ...filled({
      key,
      slug: holder === undefined ? undefined : several ? `${holder} ${name}` : holder,
      role: role === name ? undefined : role,
      person: holder,
      validUntil: person && seat.span.to,
      office: officeOf({ role, institution }),
      country: reach?.countries?.[0],
      from: reach,
      sources: [
        ...new Set([membership, post, person, person ? undefined : organization].flatMap((one) => one?.sources ?? [])),
      ],
      date: latest([membership, post, person ?? organization].flatMap((one) => one?.updated ?? [])),
    }),
  };
}

/** What the list calls the office of its holder; a plain "member" where a post says no more. */
function roleOf({ membership, post }: Seat, { post: held }: Member): string | undefined {
  const said = membership?.text("role") ?? membership?.text("label");
  const plain = said === undefined || /^\s*member\s*$/i.test(said);
  return plain ? (held?.name ?? post?.text("role") ?? said) : said;
}

/** A membership's own id; else those of the person and of the post or organization. */
function keyOf({ membership, person, post, organization }: Member): string | undefined {
  if (membership?.id !== undefined) return membership.id;
  if (person && person.id === undefined) return undefined;
  const ids = [person?.id, post?.id ?? organization?.id].filter((id) => id !== undefined);
  return ids.length > 0 ? ids.join("/") : undefined;
}

function latest(days: readonly Day[]): Day | undefined {
  return days.toSorted().at(-1);
}

interface Told {
  readonly name: string;
  readonly role: string | undefined;
  readonly key: string | undefined;
  readonly reach: Reach | undefined;
  readonly contacts: FoundContacts;
}

function fieldsOf(seat: Seat, member: Member, { name, role, key, reach, contacts }: Told): FieldHeap {
  const { membership, person, post, organization } = member;
  const fields: FieldHeap = new Map([["name", [name]]]);
  addField(fields, "id", key);
  addField(fields, "person", person?.name);
  addField(fields, "person_id", person?.id);
  addField(
    fields,
    "role",
    role,
    seat.membership?.text("role"),
    seat.membership?.text("label"),
    seat.post?.text("role"),
  );
  addField(fields, "post", post?.name);
  addField(fields, "post_id", post?.id);
  addField(fields, "organization", organization?.name);
  addField(fields, "organization_id", organization?.id);
  addField(fields, "classification", seat.organization?.text("classification"));
  addField(fields, "chamber", ...chamberWords(seat.organization?.text("classification"), organization?.name));
  addField(fields, "party", seat.party?.text("name"), seat.membership?.text("on_behalf_of_id"));
  addField(fields, "area", seat.area?.text("name"));
  addField(fields, "area_id", seat.area?.text("id"));
  addField(fields, "area_classification", seat.area?.text("classification"));
  addField(fields, "district", ...(reach?.districts ?? []));
  addField(fields, "country", ...(reach?.countries ?? []));
  for (const region of reach?.regions ?? []) addField(fields, "state", region, region.slice(3));
  addField(fields, "legislative_period", seat.period?.text("name"), seat.period?.text("id"));
  for (const one of [membership, person, post, organization])
    for (const [field, values] of one?.fields ?? []) if (field !== "role") addField(fields, field, ...values);
  for (const kind of ["email", "phone", "fax"] as const)
    addField(fields, kind, ...(contacts[kind] ?? []).map(({ text }) => text));
  return fields;
}
