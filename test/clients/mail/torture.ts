import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hardBodies, hardLines } from "../../model/samples.ts";
import { draft, workFolder } from "./program.ts";

/** Names as a campaign has them: the reader takes outer blanks off. */
export const hardNames = hardLines.map((line) => line.trim());

/** A campaign whose institutions have the hardest names, which are their letters' subjects too. JSON is YAML. */
function tortureCampaign(): string {
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
  writeFileSync(
    join(folder, "templates/letter.en.hbs"),
    '---\nsubject: "{{target.name}}"\n---\n{{own_words}}\n\n{{#each points}}{{text}}{{/each}}\n',
  );
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
