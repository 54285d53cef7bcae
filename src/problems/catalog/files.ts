import { turnIn } from "../../model/direction.ts";
import { codePointName, controlInText } from "../../model/plain.ts";
import { type Checked, error } from "./define.ts";

/** Problems with a file as a whole, and with the text in it. */
export const fileProblems = {
  "campaign-not-found": error(({ folder }: { folder: string }) => ({
    fact: `There is no campaign in ${folder === "." ? "this folder" : folder}: it has no targets.yaml.`,
    mend: "Name a campaign's folder with --campaign, or start one with `postbag init <folder>`.",
  })),
  "file-unreadable": error(({ reason }: { reason: string }) => ({
    fact: `This cannot be read: ${reason}.`,
    mend: "Check the path and the permissions.",
  })),
  "file-stays": error(({ reason }: { reason: string }) => ({
    fact: `This cannot be deleted: ${reason}.`,
    mend: "Change the permissions of its folder, or delete it yourself.",
  })),
  "file-too-large": error(({ size, limit, grown }: { size: number; limit: number; grown?: true }) => ({
    fact: `The file ${grown ? "would have" : "has"} ${mebibytes(size)} MiB, and Postbag reads at most ${mebibytes(limit)} MiB here.`,
    mend: grown
      ? "Import fewer with `--where`, or put them into several files with `--into`, which a campaign includes."
      : "Is it the right file? Split it, or take out what does not belong.",
  })),
  "file-empty": error((_: object) => ({
    fact: "The file is empty.",
    mend: "Fill it, or copy a working one from `postbag init <folder>`.",
  })),
  "not-utf8": error((_: object) => ({
    fact: "From here on, the file is not UTF-8 text.",
    mend: "Save it as UTF-8 text: most editors offer that under “Save as … encoding”.",
  })),
  "control-character": error(({ text }: Pick<Checked, "text">) => ({
    fact: `There is a control character (${codePointName(text, controlInText(text))}) that no letter can hold.`,
    mend: "Delete it. It often comes along invisibly when text is pasted.",
  })),
  "turned-text": error(({ text }: Pick<Checked, "text">) => ({
    fact: `There is an invisible character (${codePointName(text, turnIn(text))}) that turns the direction of what stands behind it.`,
    mend: "Delete it: Arabic and Hebrew find their direction without it. It often comes along when text is pasted.",
  })),
  "lost-character": error((_: object) => ({
    fact: "A character was lost here: a replacement (U+FFFD) stands in its place.",
    mend: "Type it anew, or export the list again as UTF-8.",
  })),
  "line-break": error(({ what }: Pick<Checked, "what">) => ({
    fact: `"${what}" has a line break or a tab in it.`,
    mend: "Write it on one line, with spaces.",
  })),
};

function mebibytes(bytes: number): string {
  return String(Math.ceil((bytes / 1_048_576) * 10) / 10);
}
