import { type Format, type FormatName, formatNames, formats } from "../../formats/index.ts";
import type { Campaign, Contacts } from "../../model/campaign.ts";
import type { Letter } from "../../model/letter.ts";
import type { SheetChoice } from "../../model/paper.ts";
import { distinctNames } from "../../outbox/names.ts";
import type { OutboxFile } from "../../outbox/plan.ts";
import { sheetOf } from "./sheet.ts";
import { isPrintable } from "./unprintable.ts";

/** A letter's file in one form: a format, or `call`, what to say on the telephone, as text. */
export interface LetterFile extends OutboxFile {
  readonly form: FormatName | "call";
}

/** A letter and its files. */
export interface LetterFiles {
  readonly letter: Letter;
  readonly files: readonly LetterFile[];
}

/** Letters lie in a folder for each signer, or in one for each target. */
export type Grouping = "signer" | "target";

/** What somebody chose about files: plain data. */
export interface FileChoice {
  /** The formats asked for; undefined where each target gets those that suit it. */
  readonly formats: readonly FormatName[] | undefined;
  readonly sheet: SheetChoice;
}

/** A function that gives a letter's files; `person` is the signer's name among files. */
export function letterFiler(campaign: Campaign, choice: FileChoice, by: Grouping) {
  const stems = stemsOf(campaign);
  return (letter: Letter, person: string): LetterFile[] => {
    const { target, language, call } = letter;
    const stem = stems.get(target.id) ?? target.id;
    const path = by === "signer" ? `${person}/${stem}` : `${stem}/${person}`;
    const sheet = sheetOf(letter, choice.sheet);
    const able = formatsFor(target.contacts, choice.formats);
    // Where nobody asked for PDFs, a letter that cannot be printed goes without.
    const leaveOut = able.includes("pdf") && !choice.formats && !isPrintable(letter, sheet);
    const wanted = leaveOut ? able.filter((form) => form !== "pdf") : able;
    const files = wanted.map(
      (form): LetterFile => ({
        path: `${path}.${language}.${form}`,
        bytes: formats[form].serialize(letter, sheet),
        form,
      }),
    );
    if (!call || !wanted.includes("txt")) return files;
    return [
      ...files,
      { path: `${path}.${call.language}.call.txt`, bytes: Buffer.from(`${call.text}\n`), form: "call" },
    ];
  };
}

/** The formats that somebody with these contacts gets: of those asked for, or those that suit and that can be made here. */
export function formatsFor(contacts: Contacts, wanted: readonly FormatName[] | undefined): FormatName[] {
  return formatNames.filter((name) =>
    wanted ? wanted.includes(name) && formats[name].possible(contacts) : suits(formats[name], contacts),
  );
}

/** A sentence for each format asked for that cannot be made here, and for `--print` and its like what to install. */
export function lackingFormats(asked: readonly string[] | undefined): string[] {
  return formatNames.flatMap((name) => {
    const lacks = asked?.includes(name) && (formats[name] as Format).lacks?.();
    return lacks ? [howToInstall(`--format ${name}`, lacks)] : [];
  });
}

/** What to say where somebody would get a PDF unasked, if its package were installed. */
export function withoutPdfs(targets: readonly { contacts: Contacts }[], { formats: asked }: FileChoice): string[] {
  const lacks = !asked && targets.some(({ contacts }) => formats.pdf.suits(contacts)) && formats.pdf.lacks();
  return lacks ? [`There are no PDFs, as the package ${lacks} is not installed.`] : [];
}

/** What is wrong where something was asked for that needs a package which is not here. */
export function howToInstall(asked: string, lacks: string): string {
  return `${asked} needs the package ${lacks}, which is not installed. Install it with \`npm install ${lacks}\`.`;
}

function suits(format: Format, contacts: Contacts): boolean {
  return format.suits(contacts) && format.lacks?.() === undefined;
}

/** File names by target id: from all targets of the campaign, so that a choice among them changes no name. */
function stemsOf({ targets }: Campaign): Map<string, string> {
  const names = distinctNames(
    targets.map(({ id }) => id),
    "target",
  );
  return new Map(targets.map(({ id }, index) => [id, names[index] ?? id]));
}
