import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Starter, starters } from "../src/commands/init.ts";
import { folderWith } from "./support/campaign.ts";
import { packageDir, postbag, testHost } from "./support/host.ts";
import { filesBelow } from "./support/tree.ts";

const facts = {
  "what init is told": ["--organization", "Friends of the Library", "--deadline", "2030-01-31T18:00"],
  "what nobody said": [],
} as const;

const ownWords = {
  en: "I learned to read in that building, and on Saturdays I take my grandchildren there.\n\nIt is the only warm place in our street where nobody has to buy anything.",
  es: "Aprendí a leer en ese edificio y los sábados llevo allí a mis nietas.\n\nEs el único lugar cálido de nuestra calle donde nadie tiene que comprar nada.",
};

const signers = {
  "GB, everything": [
    ...["--name", "Ada Example", "--street", "1 Example Street", "--city", "Leeds", "--region", "West Yorkshire"],
    ...["--postal-code", "LS1 1AA", "--country", "GB", "--email", "ada@example.org", "--phone", "+44 113 496 0000"],
    ...["--organization", "Leeds Readers' Union", "--own-words", ownWords.en],
  ],
  "EC, everything": [
    ...["--name", "José Núñez", "--street", "Calle Ejemplo N1-23", "--city", "Quito", "--postal-code", "170401"],
    ...["--country", "EC", "--email", "jose@example.org", "--own-words", ownWords.es],
  ],
  "US, nothing optional": ["--name", "Jo Doe", "--city", "Springfield", "--country", "US"],
  "JP, nothing optional": ["--name", "山田花子", "--city", "京都市", "--country", "JP"],
} as const;

interface Told {
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  readonly fit: { readonly pages: number };
}

/** A campaign right after `init`; it must be sound. */
async function started({ name }: Starter, languages: readonly string[], told: readonly string[] = []) {
  const cwd = folderWith({ "new/.keep": "" });
  const zone = told.length > 0 ? ["--timezone", "Europe/London"] : [];
  const argv = ["init", "ours", "--starter", name, "--languages", languages.join(), ...told, ...zone, "--quiet"];
  expect(await postbag(argv, testHost({ cwd }))).toEqual({ code: 0, stdout: "", stderr: "" });
  await expectSound(cwd);
  return cwd;
}

async function expectSound(cwd: string) {
  const { code, stdout } = await postbag(["check", "-c", "ours", "--json"], testHost({ cwd }));
  const found: { code: string; file: string; fact: string }[] = JSON.parse(stdout).problems;
  expect(found.filter(({ code }) => code !== "never-verified")).toEqual([]);
  expect({ code, warnings: found.length }).toEqual({ code: 0, warnings: 1 });
}

async function draft(cwd: string, signer: readonly string[], ...more: string[]): Promise<Told[]> {
  const flags = ["-c", "ours", "--date", "2030-01-07", "--format", "txt", "--force", "--json", "--quiet"];
  const { code, stdout } = await postbag(["draft", ...flags, ...signer, ...more], testHost({ cwd }));
  expect(code).toBe(0);
  return JSON.parse(stdout).letters;
}

/** The points of a campaign in a language, as it is in its folder. */
function pointsOf(cwd: string, language: string): string[] {
  const { points } = parse(readFileSync(join(cwd, "ours/targets.yaml"), "utf8"));
  return points.map(({ text }: { text: Record<string, string> }) => text[language]);
}

const bullets = (body: string) => [...body.matchAll(/^- (.*)$/gm)].map(([, text]) => text);

/** What no letter may show, whoever signs. French sets a space before some marks. */
function expectClean(text: string, language: string) {
  expect(text).not.toMatch(/\{\{|\}\}|undefined|null|\[object|NaN|\[[^\]]*\]|XXX|TODO|TBD/);
  expect(text).not.toMatch(/ {2}|^ | $|\n{3}/m);
  expect(text).not.toMatch(language === "fr" ? / [,.…]/ : / [,.;:!?)»”…]/);
  expect(text).not.toMatch(/[,;:]\s*[,.;]|\.\.|[(«“] |“”|«»|\(\)/);
}

describe.each(starters)("the starter $name", (starter) => {
  const { name, languages: all } = starter;
  const sets = [...new Set([["en"], ["es"], ["en", "es"], all].map((set) => set.join()))].map((set) => set.split(","));

  test("is the folder that it says, with a letter in each of its languages, and its title", () => {
    const files = readdirSync(join(packageDir, "starters", name, "templates"));
    const written = files.flatMap((file) => /^letter\.(.*)\.hbs$/.exec(file)?.[1] ?? []);
    expect(written.sort()).toEqual([...all].sort());
    const scripts = files.filter((file) => file.startsWith("call."));
    expect([0, all.length]).toContain(scripts.length);
    const yaml = parse(readFileSync(join(packageDir, "starters", name, "targets.yaml"), "utf8"));
    expect(yaml.campaign.languages).toEqual(all);
    expect(yaml.campaign.title.en).toBe(starter.title);
  });

  describe.each(sets)("in %s", (...languages) => {
    test.each(Object.entries(facts))("with %s, anybody's letters are clean and fit one page", async (_, told) => {
      const cwd = await started(starter, languages, told);
      for (const signer of Object.values(signers)) {
        for (const language of languages) {
          const [letter, ...others] = await draft(cwd, signer, "--language", language);
          expect(others).toEqual([]);
          if (!letter) throw new Error("There is no letter.");
          expect(letter.language).toBe(language);
          for (const text of [letter.subject, letter.body]) expectClean(text, language);
          expect(bullets(letter.body)).toEqual(pointsOf(cwd, language));
          expect(letter.fit.pages).toBe(1);
          expect(letter.body).toContain(signer[1]);
        }
      }
    });
  });

  test("prints what was told, and asks one point as well as several", async () => {
    const cwd = await started(starter, ["en", "es"], ["--title", "Una biblioteca para todas las calles"]);
    const { points } = parse(readFileSync(join(cwd, "ours/targets.yaml"), "utf8"));
    for (const language of ["en", "es"]) {
      for (const [index, { id }] of points.entries()) {
        const flags = ["--language", language, "--points", id];
        const [letter] = await draft(cwd, signers["US, nothing optional"], ...flags);
        expect(letter?.subject).toContain("Una biblioteca para todas las calles");
        expect(bullets(letter?.body ?? "")).toEqual([pointsOf(cwd, language)[index]]);
        expectClean(letter?.body ?? "", language);
      }
    }
  });

  test("can take in what its comments offer, and then has a script where it has a call", async () => {
    const cwd = await started(starter, ["en", "es"]);
    const path = join(cwd, "ours/targets.yaml");
    const offered = /^( +)# (?=(?:webform|post|country|phone|from|person|valid_until): | {2}(?:1 )?Example)/gm;
    const yaml = readFileSync(path, "utf8");
    expect(yaml.match(offered)?.length).toBeGreaterThan(4);
    writeFileSync(path, yaml.replace(offered, "$1"));
    await expectSound(cwd);
    const scripts = Object.keys(filesBelow(join(cwd, "ours/templates"))).filter((file) => file.startsWith("call."));
    const letters = await draft(cwd, signers["GB, everything"], "--language", "en");
    expect(letters).toHaveLength(1);
    const drafted = Object.keys(filesBelow(join(cwd, "outbox"))).filter((file) => file.endsWith(".call.txt"));
    expect(drafted).toHaveLength(scripts.length > 0 ? 1 : 0);
  });

  test.each(["en", "es"] as const)("reads in %s as somebody read it and kept it", async (language) => {
    for (const [told, signer, file] of [
      [facts["what init is told"], signers[language === "en" ? "GB, everything" : "EC, everything"], "everything"],
      [facts["what nobody said"], signers["US, nothing optional"], "nothing"],
    ] as const) {
      const cwd = await started(starter, ["en", "es"], told);
      const path = join(cwd, "ours/targets.yaml");
      writeFileSync(path, readFileSync(path, "utf8").replace("# phone:", "phone:"));
      await draft(cwd, signer, "--language", language);
      const files = Object.entries(filesBelow(join(cwd, "outbox"))).filter(([path]) => path.endsWith(".txt"));
      for (const [path, text] of files) {
        const form = path.endsWith(".call.txt") ? "call" : "letter";
        expectClean(text, language);
        await expect(text).toMatchFileSnapshot(`golden/starters/${name}/${form}.${language}.${file}.txt`);
      }
    }
  });
});
