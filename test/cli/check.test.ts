import { expect, test } from "vitest";
import { campaignWith, letterTemplate, targetsYaml } from "../support/campaign.ts";
import { postbag, testHost } from "../support/host.ts";
import { filesBelow } from "../support/tree.ts";

test("a sound campaign has no problem", async () => {
  const host = testHost({ cwd: campaignWith() });
  expect(await postbag(["check"], host)).toEqual({
    code: 0,
    stdout: "",
    stderr: "1 target, 1 point, 1 template: no problem found.\n",
  });
});

test("a French letter beside an English one: what French lacks is listed, and nothing else is needed", async () => {
  const french = letterTemplate.replace("Keep the library open", "La bibliothèque");
  const yaml = targetsYaml.replace("text: Open on Saturdays.", "text: { en: Open on Saturdays. }");
  const readers = yaml.replace("    languages: [en]", "    languages: [fr, en]");
  const files = { "targets.yaml": yaml, "templates/letter.fr.hbs": french };
  const unread = await postbag(["check"], testHost({ cwd: campaignWith(files) }));
  expect(unread.stderr).toContain(`Languages:
  English (en): complete.
  French (fr): lacks the point "saturdays"; no office reads it.
`);
  const cwd = campaignWith({ ...files, "targets.yaml": readers });
  const lacking = await postbag(["check", "--json"], testHost({ cwd }));
  expect(lacking.code).toBe(1);
  expect(JSON.parse(lacking.stdout).languages).toEqual([
    { language: "en", is_read: true, lacks: [] },
    { language: "fr", is_read: true, lacks: [{ what: "point", id: "saturdays" }] },
  ]);
  const whole = campaignWith({ ...files, "targets.yaml": readers.replace("{ en:", "{ fr: Ouvrir le samedi., en:") });
  expect((await postbag(["check"], testHost({ cwd: whole }))).stderr).not.toContain("Languages:");
  const flags = ["--name", "Ada", "--city", "Leeds", "--country", "GB", "-q"];
  expect((await postbag(["draft", ...flags], testHost({ cwd: whole }))).code).toBe(0);
  expect(filesBelow(`${whole}/outbox`)["ada/council.fr.txt"]).toContain("Ouvrir le samedi.");
});

test("a folder without its flag says how to name it", async () => {
  const { code, stderr } = await postbag(["check", "ours"], testHost({ cwd: "/" }));
  expect(code).toBe(2);
  expect(stderr).toContain("A campaign's folder is named with --campaign <folder>.");
});
