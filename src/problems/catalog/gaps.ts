import { warning } from "./define.ts";

/** A tag that prints nothing in some letter, and what that leaves. */
interface Gap {
  /** When it does: "Where … , …". */
  readonly silence: string;
  /** The tag that asks whether there is anything to print, where one does. */
  readonly guard: string | undefined;
  /** Whether it is a block already. */
  readonly isBlock: boolean;
  /** Whether it begins and ends on one line. */
  readonly isInLine: boolean;
  /** Whether blank lines are above and below it already. */
  readonly isBesideBlank: boolean;
  /** The letter's words around the spot. */
  readonly around: string;
  /** Id of the target whose letter shows it. */
  readonly id: string;
}

const inLetter = ({ around, id }: Gap) => `in the letter to "${id}": “${around.trim() === "" ? " " : around}”`;

function moveInto({ guard, isBlock }: Gap, what: string): string {
  if (!guard) return `Put ${what} where it comes and goes with what is printed.`;
  return isBlock
    ? `Move ${what} to what stands behind ${guard}.`
    : `Write ${what} and this tag between ${guard} and {{/if}}.`;
}

/** A block on one line leaves that line; one that stands on lines of its own leaves none, and then the blank line beside it does. */
function aroundLine({ guard, isBlock, isInLine, isBesideBlank }: Gap): string {
  const within = isBesideBlank ? ", and the blank line that goes with it inside" : "";
  if (isBlock && !isInLine)
    return `Take out the blank line above the block or the one below it, and write it inside, below ${guard}.`;
  if (isBlock) return `Write ${guard} and its end each alone on its line${within}.`;
  return `Write ${guard ?? "an {{#if …}}"} and {{/if}} around it, each alone on its line${within}.`;
}

/** Template problems that only people's data shows. */
export const gapProblems = {
  "blank-line-left": warning((gap: Gap) => ({
    fact: `Where ${gap.silence}, a blank line is left, such as in the letter to "${gap.id}".`,
    mend: aroundLine(gap),
  })),
  "double-space-left": warning((gap: Gap) => ({
    fact: `Where ${gap.silence}, two spaces are left, such as ${inLetter(gap)}.`,
    mend: moveInto(gap, "one of the spaces, with the words that belong to it,"),
  })),
  "space-left": warning((gap: Gap) => ({
    fact: `Where ${gap.silence}, a word is missing and its space is left, such as ${inLetter(gap)}.`,
    mend: moveInto(gap, "the space, with the words that belong to it,"),
  })),
  "double-space": warning((gap: Gap) => ({
    fact: `Two spaces meet here, such as ${inLetter(gap)}.`,
    mend: "Take out the one before the tag or the one within it.",
  })),
  "double-blank-line": warning((gap: Gap) => ({
    fact: `Two blank lines meet here, such as in the letter to "${gap.id}".`,
    mend: "Take out the one before the tag or the one behind it: one of them within the block is enough.",
  })),
  "punctuation-left": warning((gap: Gap) => ({
    fact: `Where ${gap.silence}, nothing stands between punctuation, such as ${inLetter(gap)}.`,
    mend: moveInto(gap, "the punctuation, with the words that belong to it,"),
  })),
};
