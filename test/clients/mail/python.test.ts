import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { hardBodies } from "../../model/samples.ts";
import { draft, packageDir } from "./program.ts";
import { addressOf, hardNames, tortureLetters } from "./torture.ts";

interface ReadByPython {
  readonly defects: readonly string[];
  readonly headers: readonly string[];
  readonly to: readonly string[];
  readonly name: string;
  readonly subject: string;
  readonly body: string;
}

const script = fileURLToPath(new URL("read_eml.py", import.meta.url));

function readByPython(paths: readonly string[]): ReadByPython[] {
  const output = execFileSync("python3", [script, ...paths], { encoding: "utf8", maxBuffer: 64 * 1_048_576 });
  return JSON.parse(output) as ReadByPython[];
}

const withoutSender = ["X-Unsent", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"];
const withSender = ["X-Unsent", "From", ...withoutSender.slice(1)];

test.each(["en", "es"])("Python reads the shipped campaign's letters, signed in %s, without objection", (language) => {
  const signer = ["--name", "José Núñez-王", "--city", "Quito", "--country", "EC", "--language", language];
  const letters = draft(packageDir, [...signer, "--own-words", "Enseñé en Quito durante seis años.\n\n👍🏽"]);
  expect(letters.length).toBeGreaterThan(0);
  readByPython(letters.map(({ path }) => path)).forEach((found, index) => {
    expect(found.defects).toEqual([]);
    expect(found.headers).toEqual(withoutSender);
    expect(found.to).toEqual([expect.stringMatching(/^[^@]+@.*\.ec$/)]);
    expect(found.name).toMatch(/Ecuador|Electoral/);
    expect(found.subject).toBe(letters[index]?.subject);
    expect(found.body).toBe(`${letters[index]?.body}\n`);
  });
});

test("Python reads the hardest names, subjects and bodies exactly", { timeout: 120_000 }, () => {
  const { named, bodied } = tortureLetters();
  expect([named.length, bodied.length]).toEqual([hardNames.length, hardBodies.length]);
  readByPython(named.map(({ path }) => path)).forEach((found, index) => {
    const name = hardNames[index] ?? "";
    expect(found).toEqual({
      defects: [],
      headers: withSender,
      to: [addressOf(index)],
      name,
      subject: name,
      body: "My own words.\n\nOne.\n",
    });
  });
  readByPython(bodied.map(({ path }) => path)).forEach((found, index) => {
    expect(found.defects).toEqual([]);
    expect(found.body).toBe(`${bodied[index]?.body}\n`);
  });
});
