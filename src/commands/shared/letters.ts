import { type FormatName, formatNames, formats } from "../../formats/index.ts";
import type { Campaign } from "../../model/campaign.ts";
import type { Letter } from "../../model/letter.ts";
import { distinctNames, safeName } from "../../outbox/names.ts";
import type { OutboxFile } from "../../outbox/plan.ts";

/** A letter's file in one format. */
export interface LetterFile extends OutboxFile {
  readonly letter: Letter;
  readonly format: FormatName;
}

/** The files of a signer's letters, in a folder of the signer's name; in the formats asked for, or those that suit. */
export function letterFiles(
  campaign: Campaign,
  letters: readonly Letter[],
  wanted: readonly FormatName[] | undefined,
): LetterFile[] {
  const stems = stemsOf(campaign);
  return letters.flatMap((letter) => {
    const { signer, target, language } = letter;
    const folder = safeName(signer.name, "signer");
    return formatNames
      .filter((name) =>
        wanted
          ? wanted.includes(name) && formats[name].possible(target.contacts)
          : formats[name].suits(target.contacts),
      )
      .map((format) => ({
        path: `${folder}/${stems.get(target.id)}.${language}.${format}`,
        bytes: formats[format].serialize(letter),
        letter,
        format,
      }));
  });
}

/** File names by target id: from all targets of the campaign, so that a choice among them changes no name. */
function stemsOf({ targets }: Campaign): Map<string, string> {
  const names = distinctNames(
    targets.map(({ id }) => id),
    "target",
  );
  return new Map(targets.map(({ id }, index) => [id, names[index] ?? id]));
}
