import type { Campaign, Target } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import type { Signer } from "../model/signer.ts";

/** Somebody who gives everything, for measuring letters and for showing what a name prints. */
export const sampleSigner: Signer = {
  name: "Ada Example",
  givenName: "Ada",
  familyName: "Example",
  email: "ada@example.org",
  street: "1 Example Street",
  city: "Leeds",
  region: "West Yorkshire",
  postalCode: "LS1 1AA",
  country: "GB",
  phone: "+44 113 496 0000",
  organization: "Leeds Readers' Union",
  languages: [],
  extra: { member_since: "2019" },
};

/** The sample signer where the target takes letters from: a letter that this campaign could really bring. */
export function sampleFor(target: Target): Signer {
  const { countries, regions, postalCodes } = target.from ?? {};
  const [region] = regions ?? [];
  return {
    ...sampleSigner,
    country: region?.slice(0, 2) ?? countries?.[0] ?? sampleSigner.country,
    ...(region && { region }),
    ...(postalCodes?.[0] && { postalCode: postalCodes[0].replace("*", "") }),
  };
}

/** The longest letter that a campaign's own text can make: every point, no own words. */
export function longestMessage(campaign: Campaign, date: Day) {
  return { points: campaign.points, date };
}
