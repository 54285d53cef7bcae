import { expect, test } from "vitest";
import { fits, openInMutt, withoutMarks } from "./mutt.ts";
import { draft, packageDir } from "./program.ts";
import { addressOf, hardNames, tortureLetters } from "./torture.ts";

test.each(["en", "es"])("mutt opens the shipped campaign's letters, signed in %s, as drafts", async (language) => {
  const signer = ["--name", "José Núñez", "--city", "Quito", "--country", "EC", "--language", language];
  for (const { path, subject, body } of draft(packageDir, [...signer, "--own-words", "Enseñé en Quito.\n\n- 王小明"])) {
    const { headers, body: seen, screen } = await openInMutt(path);
    expect(headers.get("To")).toMatch(/^[^<>@]+<[^<>@]+@[^<>@]+\.ec>$/);
    expect(headers.get("Subject")).toBe(subject);
    expect(headers.get("Bcc")).toBe("");
    expect(seen).toBe(`${body}\n`);
    expect(screen).toContain(`To: ${headers.get("To")}`);
    expect(screen).toContain(`Subject: ${subject}`);
  }
});

test("mutt understands the hardest names, subjects and bodies", { timeout: 180_000 }, async () => {
  const { named, bodied } = tortureLetters();
  for (const [index, { path }] of named.entries()) {
    const name = withoutMarks(hardNames[index] ?? "");
    if (!fits(name)) continue;
    const { headers, body, screen } = await openInMutt(path);
    expect(headers.get("To")).toBe(`${asPhrase(name)} <${addressOf(index)}>`);
    expect(headers.get("Subject")).toBe(name);
    expect(body).toBe("My own words.\n\nOne.\n");
    expect(screen).toMatch(/^ *To: +\S/m);
  }
  for (const { path, body } of bodied) expect((await openInMutt(path)).body).toBe(`${body}\n`);
});

/** A name as mutt writes it back: in quotes where it is not made of words alone. */
function asPhrase(name: string): string {
  return /[()<>@,;:\\".[\]]/.test(name) ? `"${name.replace(/["\\]/g, "\\$&")}"` : name;
}
