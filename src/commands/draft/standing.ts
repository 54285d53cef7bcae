import type { Campaign, Target } from "../../model/campaign.ts";
import type { Lack } from "../../model/reach.ts";
import { createReachIndex, type OpenTarget } from "../../model/reach-index.ts";
import { toSigner } from "../../parse/signer.ts";
import type { Draft } from "./draft.ts";

/** How the targets of a draft stand to the signer's place. Those that were named are near if they may be. */
export interface Standing {
  readonly near: readonly Target[];
  /** Those of which an answer that is not there decides. */
  readonly open: readonly OpenTarget[];
}

const indexes = new WeakMap<Campaign, ReturnType<typeof createReachIndex>>();

/** How all targets of a campaign stand to the place of a draft. */
export function nearbyOf(campaign: Campaign, draft: Pick<Draft, "answers" | "named">): Standing {
  const index = indexes.get(campaign) ?? createReachIndex(campaign.targets);
  indexes.set(campaign, index);
  const { near, open } = index(toSigner(draft.answers));
  const named = new Set(draft.named);
  const isNamed = ({ target }: OpenTarget) => named.has(target.id);
  if (!open.some(isNamed)) return { near, open };
  const all = new Set([...near, ...open.filter(isNamed).map(({ target }) => target)]);
  return { near: campaign.targets.filter((target) => all.has(target)), open: open.filter((one) => !isNamed(one)) };
}

/** The same for those that the draft may write to. */
export function standingOf(campaign: Campaign, draft: Draft): Standing {
  const { near, open } = nearbyOf(campaign, draft);
  const wanted = new Set(draft.targets);
  return { near: near.filter(({ id }) => wanted.has(id)), open: open.filter(({ target }) => wanted.has(target.id)) };
}

/** The targets of a draft of which an answer decides, whatever it was so far. */
export function decidedBy(lack: Lack, campaign: Campaign, draft: Draft): readonly OpenTarget[] {
  const { [lack]: _, ...answers } = draft.answers;
  return standingOf(campaign, { ...draft, answers }).open.filter(({ lacks }) => lacks.includes(lack));
}
