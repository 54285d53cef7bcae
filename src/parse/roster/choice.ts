import type { Campaign } from "../../model/campaign.ts";
import { officeOf } from "../../model/choice.ts";
import { onceLately } from "../../model/once.ts";
import type { Text } from "../../model/text.ts";
import { unaccented, words } from "./headings.ts";
import { listOf } from "./lists.ts";

/** What a cell that lists points or targets says. */
export interface ChoiceCell {
  /** Each once, in the cell's order. */
  readonly ids: readonly string[];
  readonly unknown: readonly string[];
}

/** What a cell chooses of the campaign's points: by id, or by the text that a form showed, in any language. */
export function pointChoice({ points }: Campaign): (cell: string) => ChoiceCell {
  return chooser(points.map(({ id, text }) => ({ id, texts: textsOf(text) })));
}

/** What a cell chooses of the targets: by id, or by a name that only one office has. */
export function targetChoice({ targets, languages }: Campaign): (cell: string) => ChoiceCell {
  return chooser(
    targets.map((target) => {
      const offices = [...languages, ...target.languages].map((language) => officeOf(target, language));
      return { id: target.id, texts: [...textsOf(target.name), ...offices] };
    }),
  );
}

function textsOf(text: Text): string[] {
  return typeof text === "string" ? [text] : Object.values(text);
}

function chooser(options: readonly { readonly id: string; readonly texts: readonly string[] }[]) {
  const ids = new Set(options.map(({ id }) => id));
  const byText = new Map<string, string | undefined>();
  for (const { id, texts } of options) {
    for (const text of new Set(texts.map(fold))) byText.set(text, byText.has(text) ? undefined : id);
  }
  const lookUp = (text: string) => (ids.has(text) ? text : byText.get(fold(text)));
  return onceLately((cell: string): ChoiceCell => {
    const parts = listOf(cell);
    const found = new Set<string>();
    const unknown: string[] = [];
    for (let from = 0; from < parts.length; ) {
      // A text may have commas of its own: the longest that is known counts.
      let to = parts.length;
      while (to > from && lookUp(parts.slice(from, to).join(", ")) === undefined) to--;
      const id = lookUp(parts.slice(from, to).join(", "));
      if (id === undefined) unknown.push(parts[from] ?? "");
      else found.add(id);
      from = Math.max(to, from + 1);
    }
    return { ids: [...found], unknown };
  });
}

/** Letters and digits alone, whatever the case, accents and punctuation. */
function fold(text: string): string {
  return words(unaccented(text)).join(" ");
}
