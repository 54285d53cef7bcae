import { error, warning } from "./define.ts";

/** What `postbag check --fix` mends by itself. */
const byItself = "`postbag check --fix` does that.";

interface Meant {
  /** How it should read, where that can be told. */
  readonly meant: string | undefined;
}

interface Others {
  /** How many more there are. */
  readonly others: number;
}

/** What is said of the first, where there are more. */
function oneOf(others: number): string {
  return others > 0 ? `, one of ${others + 1}` : "";
}

/** What editors and word processors do to templates, and what was never filled in. */
export const tidyProblems = {
  "curly-quotes": error(({ meant }: Meant) => ({
    fact: "This quote is curly, and in a tag only straight ones count.",
    mend: meant ? `Write \`${meant}\`: ${byItself}` : 'Put straight quotes around the text, such as `"full"`.',
  })),
  "unseen-in-tag": error(({ name }: { name: string }) => ({
    fact: `There is an invisible character (${name}) in this tag.`,
    mend: `Delete it: ${byItself} It often comes along when text is pasted.`,
  })),
  "spaced-braces": error(({ meant }: { meant: string }) => ({
    fact: "There are spaces between the braces of this tag, so it is none.",
    mend: `Write \`${meant}\`: ${byItself}`,
  })),
  "wide-braces": error(({ meant }: { meant: string }) => ({
    fact: "The braces of this tag are full-width ones, so it is none.",
    mend: `Write \`${meant}\`: ${byItself}`,
  })),
  "wide-in-tag": error(({ written, meant }: { written: string; meant: string }) => ({
    fact: `"${written}" is a full-width character, and a tag takes "${meant}" only.`,
    mend: `Type it with the keyboard set to Latin letters: ${byItself}`,
  })),
  "spaced-sign": error(({ sign }: { sign: string }) => ({
    fact: `There is a space before the ${sign} of this tag.`,
    mend: `Take it out: ${sign} stands right behind the braces. ${byItself}`,
  })),
  "escape-in-tag": error((_: object) => ({
    fact: "There is a backslash in this tag, where none belongs.",
    mend: `Take it out: ${byItself} Programs that export text as Markdown add it.`,
  })),
  "entity-in-tag": error(({ written, meant }: { written: string; meant: string }) => ({
    fact: `"${written}" is what HTML writes for ${meant === " " ? "a space" : meant}, and a tag does not know it.`,
    mend: `Write ${meant === " " ? "a space" : meant} instead: ${byItself}`,
  })),
  "dashes-in-comment": error((_: object) => ({
    fact: "The hyphens of this comment have become a dash, so it does not end where it should.",
    mend: `Write \`{{!--\` and \`--}}\` around it: ${byItself}`,
  })),
  "dash-for-rule": error(({ written }: { written: string }) => ({
    fact: `This line should be three hyphens, and is "${written}".`,
    mend: `Write \`---\`: ${byItself}`,
  })),
  "tab-in-front-matter": error((_: object) => ({
    fact: "There is a tab before this line, and front matter takes none.",
    mend: `Take it out: ${byItself}`,
  })),
  "curly-subject": error(({ meant }: Meant) => ({
    fact: "The quotes around this subject are curly, and only straight ones enclose it.",
    mend: meant ? `Write \`${meant}\`: ${byItself}` : "Put straight quotes around it.",
  })),
  "quotes-in-subject": warning(({ meant }: Meant) => ({
    fact: "The curly quotes around this subject are printed with it: only straight ones enclose it.",
    mend: `Write ${meant ? `\`${meant}\`` : "straight quotes"}, or put straight ones around the curly ones if these belong to the subject.`,
  })),
  "tab-in-text": warning(({ others }: Others) => ({
    fact: `There is a tab here${oneOf(others)}, and every program shows it in another width.`,
    mend: `Write one space, or none at a line's beginning: ${byItself}`,
  })),
  "hard-spaces": warning(({ others }: Others) => ({
    fact: `This line${others > 0 ? `, and ${others} more, begin` : " begins"} with spaces that do not break, as web pages indent text.`,
    mend: `Take them out: ${byItself}`,
  })),
  "indented-text": warning((_: object) => ({
    fact: "The text in this block is indented, and letters would be indented too.",
    mend: `Begin its lines where those around the block begin: ${byItself}`,
  })),
  "unseen-in-text": warning(({ name, others }: { name: string } & Others) => ({
    fact: `There is an invisible character (${name}) in the text${oneOf(others)}.`,
    mend: `Delete it: ${byItself} It often comes along when text is pasted.`,
  })),
  "entity-in-text": warning(({ written, meant, others }: { written: string; meant: string } & Others) => ({
    fact: `Letters would print "${written}" as it stands${others > 0 ? `, and ${others} more of HTML's names for characters` : ""}: they are plain text, and no HTML.`,
    mend: `Write ${{ " ": "a space", "": "nothing" }[meant] ?? meant} instead: ${byItself}`,
  })),
  "escaped-tag": warning(({ others }: Others) => ({
    fact: `A backslash stands before this tag${others > 0 ? `, and before ${others} more` : ""}, so letters would print the tag itself.`,
    mend: "Take out the backslash.",
  })),
  "markup-in-text": warning(({ written, others }: { written: string; others: number }) => ({
    fact: `Letters would print "${written}" as it stands${others > 0 ? `, and ${others} more such tag${others === 1 ? "" : "s"}` : ""}: they are plain text, and no HTML.`,
    mend: "Take the HTML out; an empty line begins a paragraph, and `- ` an item of a list.",
  })),
  "broken-line": warning((_: object) => ({
    fact: "This line ends in the middle of a sentence, and letters would break theirs here too.",
    mend: "Write each paragraph on one line: programs wrap it where they show it.",
  })),
  "lone-mark": warning(({ mark }: { mark: string }) => ({
    fact: `"${mark}" stands alone on this line, away from what it lists.`,
    mend: "Put it on one line with the text that follows.",
  })),
  "not-mended": error(({ reason }: { reason: string }) => ({
    fact: `This could not be mended: ${reason}.`,
    mend: "Check the permissions of the file and of its folder.",
  })),
  "unfilled-placeholder": warning(({ text, advice }: { text: string; advice: string }) => ({
    fact: `"${text}" looks like a place that was to be filled in.`,
    mend: advice,
  })),
};
