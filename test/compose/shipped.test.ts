import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { escapeHtml } from "../../src/pages/html.ts";
import { folderWith } from "../support/campaign.ts";
import { packageDir, postbag, testHost } from "../support/host.ts";

const onlySpanish = ["cne", "presidency", "tce"];
const onlyEnglish = ["imf", "state-department", "white-house"];
const both = ["embassy-washington", "oas-electoral-observation", "oas-general-secretariat"];
/** Offices that have no telephone. */
const silent = ["presidency", "tce", "oas-electoral-observation"];
/** A letter for each, and where it can be called what to say. */
const named = (language: string, ...lists: string[][]) =>
  lists
    .flat()
    .flatMap((id) => [`${id}.${language}.txt`, ...(silent.includes(id) ? [] : [`${id}.${language}.call.txt`])]);

const signers = [
  {
    folder: "ada-example",
    args: [
      ...["--name", "Ada Example", "--street", "1 Example Street", "--city", "Leeds", "--postal-code", "LS1 1AA"],
      ...["--country", "GB", "--email", "ada@example.org", "--language", "en"],
      ...["--own-words", "I taught in Quito for six years.\n\nMy former pupils now vote for the first time."],
    ],
    files: [...named("es", onlySpanish), ...named("en", onlyEnglish, both)],
  },
  {
    folder: "jose-nunez",
    args: [
      ...["--name", "José Núñez", "--street", "Calle Ejemplo N1-23", "--city", "Quito", "--postal-code", "170401"],
      ...["--country", "EC", "--language", "es", "--points", "recognition,no-interference"],
      ...["--own-words", "Fui miembro de mesa en tres elecciones."],
    ],
    files: [...named("es", onlySpanish, both), ...named("en", onlyEnglish)],
  },
];

/** The files of one signer to the shipped campaign's offices, as text, by file name. */
async function filesOf(folder: string, args: readonly string[]): Promise<Map<string, string>> {
  const cwd = folderWith({});
  const flags = ["--campaign", packageDir, "--date", "2021-02-05", "--format", "txt"];
  const { code } = await postbag(["draft", ...flags, ...args], testHost({ cwd }));
  expect(code).toBe(0);
  const within = join(cwd, "outbox", folder);
  return new Map(readdirSync(within).map((name) => [name, readFileSync(join(within, name), "utf8")]));
}

/** The letters, and what to say on the telephone. */
async function lettersOf(folder: string, args: readonly string[]): Promise<Map<string, string>> {
  const all = await filesOf(folder, args);
  return new Map([...all].filter(([name]) => name.endsWith(".txt")));
}

describe.each(signers)("the shipped campaign's letters by $folder", ({ folder, args, files }) => {
  test("are in the languages that each office and the signer share", async () => {
    expect([...(await lettersOf(folder, args)).keys()]).toEqual(files.toSorted());
  });

  test("are, character by character, those that somebody read and kept", async () => {
    expect(readdirSync(join(packageDir, "test/golden", folder))).toEqual(files.toSorted());
    for (const [name, text] of await lettersOf(folder, args)) {
      await expect(text).toMatchFileSnapshot(`../golden/${folder}/${name}`);
    }
  });

  test("leave no placeholder, no double blank and no empty paragraph", async () => {
    for (const text of (await lettersOf(folder, args)).values()) {
      expect(text).not.toMatch(/\{\{|\}\}|undefined|null|\[object|NaN/);
      expect(text).not.toMatch(/ {2}|[ \t]\n|\n{3}/);
      expect(text).toMatch(/[^\n]\n$/);
    }
  });

  test("stand in the page for sending as they do in their files, each subject and each call too", async () => {
    const all = await filesOf(folder, args);
    const page = all.get("index.html") ?? "";
    expect(page.match(/<article /g)).toHaveLength(9);
    for (const [name, text] of await lettersOf(folder, args)) {
      // Sender, date, recipient and subject stand above the letter, which begins with its greeting.
      const paragraphs = text
        .trimEnd()
        .split("\n\n")
        .slice(name.endsWith(".call.txt") ? 0 : 3);
      for (const paragraph of paragraphs) expect(page).toContain(escapeHtml(paragraph));
    }
  });
});
