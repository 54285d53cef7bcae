import { didYouMean } from "../suggest.ts";
import { and, error, or, warning } from "./define.ts";

interface HelperUse {
  readonly name: string;
  readonly reason: string;
  readonly sample: string;
  /** What to do, where that is known better than by a sample. */
  readonly mend?: string | undefined;
}

/** Problems in `templates/`. */
export const templateProblems = {
  "no-templates": error((_: object) => ({
    fact: "There is no template, so there is nothing to write letters from.",
    mend: "Add `templates/letter.<language>.hbs`, such as `templates/letter.en.hbs`.",
  })),
  "bad-template-name": error(({ name }: { name: string }) => ({
    fact: `"${name}" does not say which language it is in.`,
    mend: "Name it `<name>.<language>.hbs`, such as `letter.en.hbs`; shared pieces go to `templates/partials/`.",
  })),
  "doubled-template": error(({ other }: { other: string }) => ({
    fact: `Only capitals tell this template from ${other}.`,
    mend: "Keep one of the two, or give one another name.",
  })),
  "stray-template": warning(({ name, better }: { name: string; better: string }) => ({
    fact: `"${name}" does not end in .hbs, so no letter is written from it.`,
    mend: `If it is a template, call it \`${better}\`; programs that hide endings may have added one.`,
  })),
  "missing-front-matter": error((_: object) => ({
    fact: "The template does not begin with its subject.",
    mend: "Begin it with three lines: `---`, `subject: What the letter asks`, `---`.",
  })),
  "unclosed-front-matter": error((_: object) => ({
    fact: "The front matter that begins here never ends.",
    mend: "Write a line `---` between the subject and the letter.",
  })),
  "template-syntax": error(({ reason, mend }: { reason: string; mend?: string | undefined }) => ({
    fact: `The template cannot be understood from here on: ${reason}.`,
    mend: mend ?? "Check that every {{ has its }}, and every {{#if}} and {{#each}} its {{/if}} and {{/each}}.",
  })),
  "template-too-deep": error((_: object) => ({
    fact: "The blocks of this template are nested too deeply.",
    mend: "Close blocks before opening more; letters rarely need more than three levels.",
  })),
  "unknown-name": error(({ name, meant }: { name: string; meant: string | undefined }) => ({
    fact: `Nothing is called "${name}".`,
    mend: `${meant === undefined ? "" : `Did you mean "${meant}"? `}\`postbag fields\` lists every name.`,
  })),
  "unknown-helper": error(({ name, known }: { name: string; known: readonly string[] }) => ({
    fact: `There is no helper "${name}".`,
    mend: `${didYouMean(name, known, `There are ${and(known)}.`)} \`postbag fields\` explains each.`,
  })),
  "wrong-helper-use": error(({ name, reason, sample, mend }: HelperUse) => ({
    fact: `"${name}" is used wrongly: ${reason}.`,
    mend: mend ?? `Use it such as \`${sample}\`.`,
  })),
  "always-so": warning(({ asked, block }: { asked: string; block: string }) => ({
    fact: `${asked} always prints something, so this {{#${block}}} asks nothing.`,
    mend: "Ask for a value that can be absent, such as `{{#if own_words}}`, compare, such as `{{#if (gt points.length 1)}}`, or take the question out.",
  })),
  "not-printable": error(({ name, sample }: { name: string; sample: string }) => ({
    fact: `"${name}" holds several values and cannot be printed as it stands.`,
    mend: `Use it such as \`${sample}\`.`,
  })),
  "missing-partial": error(({ name, known }: { name: string; known: readonly string[] }) => ({
    fact: `There is no partial "${name}".`,
    mend: didYouMean(
      name,
      known,
      `Add \`templates/partials/${name}.hbs\`${known.length > 0 ? `, or use ${and(known)}` : ""}.`,
    ),
  })),
  "reserved-setting": error(({ name }: { name: string }) => ({
    fact: `A partial cannot get a setting called "${name}": templates keep that name for themselves.`,
    mend: `Give it another name, such as \`the_${name.replace(/^_+|_+$/g, "")}\`, here and in the partial.`,
  })),
  "settings-without-group": error(({ sample }: { sample: string }) => ({
    fact: "Settings stand beside the names of a group, and this partial gets one value or a list instead.",
    mend: `Give it a group and the value as one more setting, such as \`${sample}\`, and print \`{{value}}\` in it.`,
  })),
  "recursive-partial": error(({ name }: { name: string }) => ({
    fact: `The partial "${name}" ends up including itself, and the letter would never end.`,
    mend: "Take out one of the inclusions.",
  })),
  "too-many-partials": error(({ limit }: { limit: number }) => ({
    fact: `The template and its partials include one another more than ${limit} times.`,
    mend: "Take out inclusions; letters rarely need more than three.",
  })),
  "unsupported-syntax": error(({ what }: { what: string }) => ({
    fact: `Postbag's templates have no ${what}.`,
    mend: "Use a partial by its name, {{#if}}, {{#each}} or {{#with}}.",
  })),
  "no-own-words": error((_: object) => ({
    fact: "The template has no place for the signer's own words, so they would be lost.",
    mend: "Add `{{#if own_words}}`, `{{own_words}}` and `{{/if}}`, each on a line of its own.",
  })),
  "no-points": warning((_: object) => ({
    fact: "The template never prints the points that the signer chose.",
    mend: "Add `{{#each points}}`, `- {{text}}` and `{{/each}}`, each on a line of its own.",
  })),
  "no-signature": warning((_: object) => ({
    fact: "The template never prints the signer's name.",
    mend: "Add `{{signer.name}}` where the signature belongs.",
  })),
  "lacks-text": error(({ what, language, file }: { what: string; language: string; file: string }) => ({
    fact: `${what} has no text in ${language}, and letters from ${file} need it.`,
    mend: `Add \`${language}:\` with the text.`,
  })),
  "lacks-translation": warning(({ what, language }: { what: string; language: string }) => ({
    fact: `${what} has no text in ${language}, which is one of the campaign's languages.`,
    mend: `Add \`${language}:\` with the text, or take ${language} out of \`languages\`.`,
  })),
  "lacks-letter": warning(({ language }: { language: string }) => ({
    fact: `${language} is one of the campaign's languages, and there is no letter in it.`,
    mend: `Add \`templates/letter.${language}.hbs\`, or take ${language} out of \`languages\`.`,
  })),
  "lacks-courtesy": warning(({ id, language, lacks }: { id: string; language: string; lacks: readonly string[] }) => ({
    fact: `Postbag knows no neutral ${or(lacks)} in ${language}, and "${id}" has none of its own.`,
    mend: `Add ${and(lacks.map((key) => `\`${key}: { ${language}: … }\``))} to the target. Until then its letters greet the office by its name and close with the signer's.`,
  })),
  "over-one-page": warning(({ lines, id }: { lines: number; id: string }) => ({
    fact: `With every point chosen, the letter to "${id}" is about ${lines === 1 ? "one line" : `${lines} lines`} too long for one printed page.`,
    mend: "Shorten the template or the points: offices read one page.",
  })),
  "over-web-form": warning(({ id, length, maxLength }: { id: string; length: number; maxLength: number }) => ({
    fact: `With every point chosen, the letter to "${id}" has ${length} characters, and its web form takes ${maxLength}.`,
    mend: "Shorten the template or the points, and leave room for the signer's own words.",
  })),
  "long-call": warning(({ seconds, limit }: { seconds: number; limit: number }) => ({
    fact: `With every point chosen, this takes about ${seconds} seconds to say.`,
    mend: `Say one thing, in some 30 seconds: after ${limit}, whoever answers interrupts.`,
  })),
};
