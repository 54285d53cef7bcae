import { parseCountry } from "../../model/country.ts";
import { type AnswerKey, checkAnswer, neededAnswers } from "../../parse/signer.ts";
import type { Draft } from "./draft.ts";
import type { DraftFlags } from "./flags.ts";
import type { Interview } from "./interview.ts";

/** One question of a draft; it can be asked again at any time. */
export interface Step {
  /** What it is about, in the list of answers. */
  readonly label: string;
  /** The flag that answers it; absent where it is asked only on request. */
  readonly flag?: keyof DraftFlags;
  /** Why it is asked: shown once before questions that share it. */
  readonly why?: string;
  /** Whether it matters to this draft; always where absent. */
  applies?(draft: Draft, context: Interview): boolean;
  /** The answer so far, on one line. */
  value(draft: Draft, context: Interview): string;
  ask(draft: Draft, context: Interview): Promise<Draft>;
}

/** The question for an answer that is one line of text. */
export function answer(key: AnswerKey & keyof DraftFlags, label: string, message: string): Step {
  const needed = (neededAnswers as readonly AnswerKey[]).includes(key);
  return {
    label,
    flag: key,
    value: ({ answers }) => answers[key] ?? "none",
    async ask(draft, { host }) {
      const initial = draft.answers[key];
      const text = await host.ask({
        kind: "text",
        message,
        ...(initial !== undefined && { initial, editable: !needed }),
        check: (typed) => checkAnswer(key, typed)?.fact ?? (needed && !typed.trim() ? "A letter needs it." : undefined),
      });
      return withAnswer(draft, key, text);
    },
  };
}

/** Where offices take letters by postal code, it is no mere part of an address. */
/** The draft with another answer, or without it where the text is empty. */
export function withAnswer(draft: Draft, key: AnswerKey, text: string): Draft {
  const { [key]: _, ...others } = draft.answers;
  return { ...draft, answers: text.trim() === "" ? others : { ...others, [key]: text.trim() } };
}

/**
 * The draft after a move: another country has other regions, and another region has other districts. What flags gave stays, as
 * it was meant for whatever is answered.
 */
export function moved(before: Draft, after: Draft, flags: DraftFlags): Draft {
  const [was, is] = [before, after].map(({ answers }) => parseCountry(answers.country ?? ""));
  const isElsewhere = was !== is;
  if (!isElsewhere && before.answers.region === after.answers.region) return after;
  const draft = flags.district === undefined ? withAnswer(after, "district", "") : after;
  return isElsewhere && flags.region === undefined ? withAnswer(draft, "region", "") : draft;
}
