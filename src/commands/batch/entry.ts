import type { Person } from "../../parse/roster/person.ts";

/** Why a row gets no letters. */
export type Refusal = "invalid" | "no-consent" | "duplicate";

/** What checking made of one row of the roster: somebody with a folder of their own, or the reason why not. */
export type Entry =
  | { readonly person: Person; readonly folder: string }
  | { readonly line: number; readonly name: string; readonly refused: Refusal; readonly why: string };
