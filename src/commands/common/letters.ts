import { type FormatName, formatNames, formats } from "../../formats/index.ts";
import type { Campaign, Contacts } from "../../model/campaign.ts";
import type { Letter } from "../../model/letter.ts";
import { distinctNames, safeName } from "../../outbox/names.ts";
import type { OutboxFile } from "../../outbox/plan.ts";

/** A letter's file in one format. */
export interface LetterFile extends OutboxFile {
  readonly format: FormatName;
}

/** A letter and its files. */
export interface LetterFiles {
  readonly letter: Letter;
  readonly files: readonly LetterFile[];
}

/** A signer's letters as files in a folder of the signer's name, in the formats asked for, or those that suit each. */
export function letterFiles(
  campaign: Campaign,
  letters: readonly Letter[],
  wanted: readonly FormatName[] | undefined,
): LetterFiles[] {
  const filesOf = letterFiler(campaign, wanted, "signer");
  return letters.map((letter) => ({ letter, files: filesOf(letter, safeName(letter.signer.name, "signer")) }));
}

/** Letters lie in a folder for each signer, or in one for each target. */
export type Grouping = "signer" | "target";

/** A function that gives a letter's files; `person` is the signer's name among files. */
export function letterFiler(campaign: Campaign, wanted: readonly FormatName[] | undefined, by: Grouping) {
  const stems = stemsOf(campaign);
  return (letter: Letter, person: string): LetterFile[] => {
    const { target, language } = letter;
    const stem = stems.get(target.id) ?? target.id;
    const path = by === "signer" ? `${person}/${stem}.${language}` : `${stem}/${person}.${language}`;
    return formatsFor(target.contacts, wanted).map((format) => ({
      path: `${path}.${format}`,
      bytes: formats[format].serialize(letter),
      format,
    }));
  };
}

/** The formats that somebody with these contacts gets: of those asked for, or those that suit. */
export function formatsFor(contacts: Contacts, wanted: readonly FormatName[] | undefined): FormatName[] {
  return formatNames.filter((name) =>
    wanted ? wanted.includes(name) && formats[name].possible(contacts) : formats[name].suits(contacts),
  );
}

/** File names by target id: from all targets of the campaign, so that a choice among them changes no name. */
function stemsOf({ targets }: Campaign): Map<string, string> {
  const names = distinctNames(
    targets.map(({ id }) => id),
    "target",
  );
  return new Map(targets.map(({ id }, index) => [id, names[index] ?? id]));
}
