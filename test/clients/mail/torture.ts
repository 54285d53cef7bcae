import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hardBodies, hardLines } from "../../model/samples.ts";
import { draft, postbag, workFolder } from "./program.ts";

/** Names as a campaign has them: the reader takes outer blanks off, and refuses marks that turn the direction of writing. */
export const hardNames = hardLines.filter((line) => !/[\u202a-\u202e]/.test(line)).map((line) => line.trim());

/**
 * A campaign whose institutions have the hardest names, which are their letters' subjects too, or with a template of your own.
 * JSON is YAML.
 */
function tortureCampaign(
  template = '---\nsubject: "{{target.name}}"\n---\n{{own_words}}\n\n{{#each points}}{{text}}{{/each}}\n',
): string {
  const folder = workFolder();
  const targets = hardNames.map((name, index) => ({
    id: `t${index}`,
    name,
    languages: ["en"],
    contacts: { email: addressOf(index) },
  }));
  const campaign = { id: "torture", title: "Torture", languages: ["en"] };
  const points = [{ id: "one", text: "One." }];
  mkdirSync(join(folder, "templates"));
  writeFileSync(join(folder, "targets.yaml"), JSON.stringify({ campaign, points, targets }));
  writeFileSync(join(folder, "templates/letter.en.hbs"), template);
  return folder;
}

export const addressOf = (index: number) => `office.${index}+letters@example.org`;

const signer = [
  "--name",
  `Siobhán "Bo" O'Brien, Jr.`,
  "--email",
  "bo@example.org",
  "--city",
  "Cork",
  "--country",
  "IE",
];

/** A letter to every institution, and one with each of the hardest bodies. */
export function tortureLetters() {
  const campaign = tortureCampaign();
  const named = draft(campaign, [...signer, "--own-words", "My own words."]);
  const bodied = hardBodies.map((body) => {
    const words = join(workFolder(), "words.txt");
    writeFileSync(words, body);
    const [letter] = draft(campaign, [...signer, "--to", "t0", "--own-words-file", words]);
    return { body: `${body}\n\nOne.`, path: letter?.path ?? "" };
  });
  return { named, bodied };
}

/** A message of a mailbox as it should be read. */
interface Expected {
  readonly name: string;
  readonly email: string;
  readonly toName: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * A roster's mailbox: everybody has one of the hardest names, which is their subject too, or one of the hardest own words, and
 * writes to the institution with another of the hardest names. No roster takes a longer name.
 */
export function tortureMailbox(): { path: string; expected: readonly Expected[] } {
  const folder = tortureCampaign('---\nsubject: "{{signer.name}}"\n---\n{{own_words}}\n\n{{signer.name}}\n');
  const names = hardNames.filter((name) => name.length <= 300);
  const people = [
    ...names.map((name) => ({ name, words: "From me to you." })),
    ...hardBodies.map((words, index) => ({ name: `Person ${index}`, words })),
  ].map((person, index) => ({ ...person, email: `person.${index}@example.org`, office: index % hardNames.length }));
  const rows = people.map(({ name, words, email, office }) => {
    return { name, email, city: "Cork", country: "IE", own_words: words, to: `t${office}` };
  });
  writeFileSync(join(folder, "members.json"), JSON.stringify(rows));
  postbag(["batch", "members.json", "--mbox", "letters.mbox", "--date", "2021-02-05"], folder);
  const expected = people.map(({ name, words, email, office }) => ({
    ...{ name, email, toName: hardNames[office] ?? "", to: addressOf(office), subject: name },
    body: `${words.trim()}\n\n${name}\n`,
  }));
  return { path: join(folder, "letters.mbox"), expected };
}
