/** Common offices whose holders are greeted by convention; `courtesies.ts` has the words. */
export const offices = [
  ...(["head-of-state", "minister", "ambassador", "member-of-parliament", "senator"] as const),
  ...(["judge", "mayor", "secretary-general", "director"] as const),
] as const;

export type Office = (typeof offices)[number];
