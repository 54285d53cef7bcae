import * as v from "valibot";
import { isLocalTime, isTimezone } from "../model/deadline.ts";
import { byLanguage, describe, id, language, line, must, paragraph, several, url } from "./schema.ts";
import { type TargetInput, target } from "./target-schema.ts";

const campaign = v.strictObject({
  id: describe(id, "A short name for the campaign, used in file names."),
  title: describe(byLanguage(line), "What the campaign is for, by language or the same for all."),
  summary: v.optional(describe(byLanguage(paragraph), "Why now, in two or three sentences.")),
  organization: v.optional(describe(line, "Who runs the campaign.")),
  url: v.optional(describe(url, "Where to read more.")),
  deadline: v.optional(
    describe(
      v.pipe(v.string(), must("bad-deadline", isLocalTime)),
      "The last moment at which a letter is of use, as yyyy-mm-ddThh:mm on the clocks of `timezone`.",
    ),
  ),
  timezone: v.optional(
    describe(v.pipe(v.string(), must("bad-timezone", isTimezone)), "IANA name of the deadline's time zone."),
  ),
  languages: describe(several(language), "The languages of the campaign (BCP 47)."),
});

const point = v.strictObject({
  id: describe(id, "The name by which signers and targets choose the point."),
  text: describe(byLanguage(paragraph), "One demand or argument, as letters print it."),
  sources: v.optional(describe(v.array(url), "Where the facts in it can be checked."), []),
});

const include = describe(several(line), "Other files whose targets are taken too, by their path from this file.");
const names = several(line);

/** A choice among the targets of included files, by id or tag. */
const choice = v.strictObject({
  include: v.optional(describe(names, "Ids and tags of the targets to take; all where absent.")),
  exclude: v.optional(describe(names, "Ids and tags of the targets to leave out.")),
});

const own = describe(several(target), "Who gets letters.");
const chosen = describe(choice, "Which of the targets of the included files get letters.");

const facts = {
  campaign: describe(campaign, "The facts that all letters share."),
  points: describe(several(point), "What a signer may choose to say."),
};

/** `targets.yaml`, and the same where its targets come from elsewhere: at least some of them, or by a choice. */
export const campaignFile = v.strictObject({ ...facts, targets: own });
export const includingFile = v.strictObject({ ...facts, include, targets: v.optional(own) });
export const choosingFile = v.strictObject({ ...facts, include, targets: chosen });

/** A file that is included: of a campaign's own, the targets alone are taken. */
const rest = { campaign: v.optional(v.any()), points: v.optional(v.any()) };
export const sharedFile = v.strictObject({ ...rest, include: v.optional(include), targets: v.optional(own) });
export const choosingSharedFile = v.strictObject({ ...rest, include, targets: chosen });

/** All that `targets.yaml` can be, for editors. */
export const anyCampaignFile = v.strictObject({
  ...facts,
  include: v.optional(include),
  targets: v.optional(v.union([own, chosen])),
});

/** What of a file with targets is read, whichever it is. */
export interface TargetList {
  readonly include?: readonly string[] | undefined;
  readonly targets?: readonly TargetInput[] | v.InferOutput<typeof choice> | undefined;
}

export type CampaignFacts = Pick<v.InferOutput<typeof campaignFile>, "campaign" | "points">;
