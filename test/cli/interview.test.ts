import { join } from "node:path";
import { expect, test } from "vitest";
import type { Question } from "../../src/host.ts";
import { campaignWith, targetsYaml } from "../support/campaign.ts";
import { postbag, type TestHostSettings, testHost } from "../support/host.ts";
import { filesBelow } from "../support/tree.ts";

const yaml = targetsYaml
  .replace("targets:", "  - id: sundays\n    text: Open on Sundays.\ntargets:")
  .concat(`  - id: mayor
    name: The Mayor
    languages: [en]
    contacts:
      phone: +44 113 496 0000
    verified_on: 2021-02-01
    sources: [https://example.org/contact]
`);

/** Answers by the beginning of a question; the first entry that fits and is not used up. */
type Script = [string, string | boolean | string[] | "cancel"][];

const everything: Script = [
  ["Your name", "Ada Example"],
  ["Your town", "Leeds"],
  ["Your country", "GB"],
  ["E-mail", "ada@example.org"],
  ["Street", "1 Example Street"],
  ["Postal code", ""],
  ["Who gets", ["council", "mayor"]],
  ["What do you ask", ["saturdays", "sundays"]],
  ["In which order", "keep"],
  ["Why does this matter", "inline"],
  ["Your own words", "I read there."],
  ["What next", "write"],
  ["Remember", false],
];

function scripted(script: Script, settings: Partial<TestHostSettings> = {}) {
  const left = [...script];
  const answer = (question: Question) => {
    const at = left.findIndex(([beginning]) => question.message.startsWith(beginning));
    if (at === -1) throw new Error(`Nobody answers "${question.message}".`);
    return left.splice(at, 1)[0]?.[1] ?? "";
  };
  const cwd = settings.cwd ?? campaignWith({ "targets.yaml": yaml });
  return testHost({ ...settings, cwd, terminal: true, answer });
}

test("draft asks for everything in order, shows the first letter, and writes", async () => {
  const host = scripted(everything);
  const { code, stderr } = await postbag(["draft"], host);
  expect(code).toBe(0);
  expect(host.asked.map(({ message }) => message.split(/[ ,(?]/)[0])).toEqual(
    everything.map(([beginning]) => beginning.split(" ")[0]),
  );
  expect(stderr).toContain("City Council, in English, by e-mail; one of 2");
  expect(stderr).toContain("  To: council@example.org\n  Subject: Keep the library open\n\n  Dear Sir or Madam,");
  expect(Object.keys(filesBelow(join(host.cwd, "outbox/ada-example")))).toEqual([
    "council.en.eml",
    "council.en.txt",
    "index.html",
    "mayor.en.txt",
  ]);
});

test.each(everything.slice(0, -1).map(([beginning]) => beginning))(
  "Ctrl-C at “%s” ends cleanly and leaves nothing behind",
  async (beginning) => {
    const host = scripted(everything.map(([text, given]) => [text, text === beginning ? "cancel" : given]));
    const { code, stdout, stderr } = await postbag(["draft"], host);
    expect({ code, stdout }).toEqual({ code: 130, stdout: "" });
    expect(stderr.endsWith("\nCancelled. Nothing was written.\n")).toBe(true);
    expect(filesBelow(join(host.cwd, "outbox"))).toEqual({});
  },
);

test("Ctrl-C at the offer to remember keeps the letters and remembers nothing", async () => {
  const host = scripted(everything.map(([text, given]) => [text, text === "Remember" ? "cancel" : given]));
  expect((await postbag(["draft"], host)).code).toBe(0);
  expect(Object.keys(filesBelow(host.cwd))).not.toContain(".profile.json");
});

test("any answer can be changed before writing", async () => {
  const changed = everything.filter(([text]) => text !== "What next");
  const host = scripted([
    ...changed,
    ["What next", "Town"],
    ["Your town", "York"],
    ["What next", "Points"],
    ["What do you ask", ["saturdays", "sundays"]],
    ["In which order", "change"],
    ["Number 1", "sundays"],
    ["What next", "read"],
    ["Which one", "mayor"],
    ["What next", "write"],
  ]);
  expect((await postbag(["draft"], host)).code).toBe(0);
  const letter = filesBelow(join(host.cwd, "outbox"))["ada-example/mayor.en.txt"];
  expect(letter).toContain("from York, United Kingdom");
  expect(letter).toContain("- Open on Sundays.\n- Open on Saturdays.");
});

test("a flag answers its question", async () => {
  const host = scripted(everything);
  const flags = ["--city", "Leeds", "--email", "", "--street", "", "--postal-code", "", "--to", "mayor"];
  await postbag(["draft", ...flags, "--own-words", "Mine.", "--points", "sundays"], host);
  expect(host.asked.map(({ message }) => message.split(" ").slice(0, 2).join(" "))).toEqual([
    "Your name,",
    "Your country",
    "What next?",
    "Remember your",
  ]);
});

test("who agrees is remembered by name and place only, and offered as defaults", async () => {
  const cwd = campaignWith({ "targets.yaml": yaml });
  await postbag(
    ["draft"],
    scripted(
      everything.map(([text, given]) => [text, text === "Remember" ? true : given]),
      { cwd },
    ),
  );
  expect(JSON.parse(filesBelow(cwd)[".profile.json"] ?? "")).toEqual({
    name: "Ada Example",
    city: "Leeds",
    country: "GB",
  });
  const again = scripted(everything, { cwd });
  const { stderr } = await postbag(["draft"], again);
  expect(stderr).toContain(`Remembered from last time: Ada Example, Leeds, GB (${cwd}/.profile.json`);
  expect(again.asked[0]).toMatchObject({ initial: "Ada Example" });
  expect(again.asked.map(({ message }) => message).join()).not.toContain("Remember");
  expect((await postbag(["profile", "--delete"], testHost({ cwd }))).code).toBe(0);
  expect(Object.keys(filesBelow(cwd))).not.toContain(".profile.json");
});

test("files that are there already are a question, so that nothing typed is lost", async () => {
  const cwd = campaignWith({ "targets.yaml": yaml });
  await postbag(["draft"], scripted(everything, { cwd }));
  const again = everything.map(([text, given]): Script[number] => [text, text === "Your own words" ? "Mine." : given]);
  const host = scripted(
    [...again, ["3 files with other text", "change"], ["What next", "write"], ["3 files", "replace"]],
    {
      cwd,
    },
  );
  expect((await postbag(["draft"], host)).code).toBe(0);
  expect(filesBelow(cwd)["outbox/ada-example/mayor.en.txt"]).toContain("Mine.");
});

test("an outbox that cannot take letters is told before the first question", async () => {
  const host = scripted(everything, { cwd: campaignWith({ outbox: "a file" }) });
  const { code, stderr } = await postbag(["draft"], host);
  expect({ code, asked: host.asked }).toEqual({ code: 1, asked: [] });
  expect(stderr).toContain("outbox: The letters should go here, and it is not a folder.");
});

test("who names no language of a letter is told so", async () => {
  const cwd = campaignWith({ "targets.yaml": yaml });
  const flags = ["--name", "Ada", "--city", "Leeds", "--country", "GB", "--language", "es"];
  const { stderr } = await postbag(["draft", ...flags], testHost({ cwd }));
  expect(stderr).toContain(
    "2 letters are in English, which their offices read and you did not name among your languages.",
  );
});
