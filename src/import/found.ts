import type { Reach } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import type { Office } from "../model/office.ts";
import type { Report } from "../problems/problem.ts";
import type { Place, Source } from "../problems/source.ts";

/** A text as it stands in a published list, and where: nothing is mended or trimmed yet. */
export interface Written {
  readonly text: string;
  readonly place: Place;
}

/** A postal address in parts, as a list has them. A street may have several lines. */
export interface WrittenParts {
  readonly street?: string;
  readonly city?: string;
  readonly postalCode?: string;
  readonly region?: string;
  /** A code or a name. */
  readonly country?: string;
  readonly place: Place;
}

/** Every contact that a list gives of one office, best first. `settle.ts` mends them and takes the first of each that holds. */
export interface FoundContacts {
  readonly email?: readonly Written[];
  readonly webform?: readonly Written[];
  /** Lines as written, or one line that holds them all. */
  readonly post?: readonly (Written | WrittenParts)[];
  readonly fax?: readonly Written[];
  readonly phone?: readonly Written[];
}

/** One office of a published list, before it is a target. */
export interface Found {
  /** Where it begins. */
  readonly place: Place;
  /** What the list itself calls it, the same from one edition to the next, such as a Bioguide id; absent where it has no such name. */
  readonly key?: string;
  /** What its id is made of, where that is not its name: `alex-padilla-fresno`. Not safe yet. */
  readonly slug?: string;
  /** The institution, such as "United States Senate"; the person's name where nothing says more. */
  readonly name: string;
  readonly role?: string;
  readonly person?: string;
  /** The last day on which the person holds it. */
  readonly validUntil?: Day;
  /** The list says until when, and nobody can read it, which was told. */
  readonly isEndUnread?: boolean;
  readonly office?: Office;
  /** What it reads, where the list says so (BCP 47). */
  readonly languages?: readonly string[];
  /** ISO 3166-1 alpha-2, where the list or its kind says so; else it is known from the address. */
  readonly country?: string;
  readonly contacts: FoundContacts;
  readonly from?: Reach;
  readonly tags?: readonly string[];
  /** Web addresses at which the record can be checked. */
  readonly sources?: readonly string[];
  /** When somebody last checked or changed the record, where the list says so. */
  readonly date?: Day;
  /** All that `--where` can ask for, by names in snake_case: everything that the list says, and what all lists share (`name`, `chamber`, `state` …). */
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

/** What a reader may need to know beside the text. */
export interface ReadSettings {
  /** The day that counts as today: a list says who holds an office on which days. */
  readonly today: Day;
  /** Congress-legislators' list of district offices. */
  readonly offices?: Source;
}

/**
 * Reads one kind of list.
 * @returns undefined where it is not of that kind or cannot be read; why was reported. Flaws of single records are warnings.
 */
export type ReadList = (source: Source, settings: ReadSettings, report: Report) => readonly Found[] | undefined;
