import { PassThrough, Writable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import type { Choice } from "../../src/host.ts";
import { pick } from "../../src/terminal/pick.ts";

const fruit: readonly Choice[] = ["apple", "banana", "cherry", "date"].map((value) => ({
  value,
  label: `The ${value}`,
  ...(value === "banana" && { ticked: true }),
}));

const keys = {
  down: "\u001b[B",
  up: "\u001b[A",
  pageDown: "\u001b[6~",
  pageUp: "\u001b[5~",
  tab: "\t",
  enter: "\r",
  all: "\u0001",
  only: "\u0005",
  cancel: "\u0003",
  back: "\u007f",
  escape: "\u001b",
};

interface Settings {
  choices?: readonly Choice[];
  find?: (typed: string) => readonly Choice[];
  columns?: number;
  rows?: number;
}

/** A prompt on streams: keys go in, the last frame comes out as a person sees it. */
function open({ choices = fruit, find, columns = 80, rows = 24 }: Settings = {}) {
  const input = new PassThrough();
  const written: string[] = [];
  const output = new Writable({
    write(chunk, _, next) {
      written.push(String(chunk));
      next();
    },
  });
  const only = { key: "e", word: "an", label: "only with an", undo: "all again" };
  const simple = (typed: string) =>
    choices.filter(({ label }) => typed.split(" ").every((word) => label.includes(word)));
  const size = () => ({ columns, rows });
  const config = {
    kind: "pick" as const,
    message: "Which?",
    by: "a name",
    find: find ?? simple,
    atLeast: 1,
    only,
    size,
  };
  const answer = pick(config, { input, output });
  answer.catch(() => undefined);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
  return {
    answer,
    async press(...names: readonly (keyof typeof keys | `type ${string}`)[]): Promise<string> {
      await pause();
      for (const name of names) {
        input.write(name.startsWith("type ") ? name.slice(5) : keys[name as keyof typeof keys]);
        await pause();
      }
      const frame = written.findLast((text) => text.includes("Which?")) ?? "";
      return stripVTControlCharacters(frame).replace(/ +$/gm, "").trimEnd();
    },
    written,
  };
}

test("what is chosen, what can be, and every key are on the screen", async () => {
  const { press } = open();
  expect(await press()).toBe(`? Which?
  Search:
❯ ◯ The apple
  ◉ The banana
  ◯ The cherry
  ◯ The date
  1 of 4 chosen
  type a name • ↑↓ move • Tab choose or not • Ctrl-A choose all
  Ctrl-E only with an • Enter done`);
});

test.each([
  ["Enter takes what was chosen before", ["enter"], ["banana"]],
  [
    "Tab chooses, in the order of the list",
    ["down", "down", "tab", "up", "up", "tab", "enter"],
    ["apple", "banana", "cherry"],
  ],
  ["Tab again takes off", ["tab", "tab", "enter"], ["banana"]],
  [
    "arrows stop at the ends",
    ["up", "up", "tab", "down", "down", "down", "down", "down", "tab", "enter"],
    ["apple", "banana", "date"],
  ],
  ["a page is more than four", ["pageDown", "tab", "pageUp", "tab", "enter"], ["apple", "banana", "date"]],
  ["Ctrl-A chooses all", ["all", "enter"], ["apple", "banana", "cherry", "date"]],
  ["and only those found", ["type ch", "all", "enter"], ["banana", "cherry"]],
  ["and takes all off where all are on", ["all", "all", "tab", "enter"], ["apple"]],
  ["what was chosen stays while others are searched", ["type date", "tab", "all", "all", "enter"], ["banana", "date"]],
  ["a space belongs to the search", ["type The d", "tab", "enter"], ["banana", "date"]],
  ["Backspace widens the search again", ["type dx", "back", "tab", "enter"], ["banana", "date"]],
  [
    "Tab and arrows leave the search as it is",
    ["type e c", "tab", "down", "up", "type h", "tab", "tab", "enter"],
    ["banana", "cherry"],
  ],
  ["typing goes on behind Ctrl-A", ["type ch", "all", "type e", "tab", "tab", "enter"], ["banana", "cherry"]],
] as const)("%s", async (_, names, chosen) => {
  const { press, answer } = open();
  await press(...names);
  expect(await answer).toEqual(chosen);
});

test("a search counts what it found", async () => {
  const { press } = open();
  expect(await press("type an")).toContain("  Search: an\n❯ ◉ The banana\n  1 of 4 chosen; 1 found\n");
});

test("Ctrl-E adds its word to the search, and takes it away", async () => {
  const { press } = open();
  expect(await press("type The", "only")).toContain("  Search: The an\n❯ ◉ The banana\n  1 of 4");
  expect(await press("only")).toContain("  Search: The\n❯ ◯ The apple\n");
});

test("Ctrl-E takes off what its word does not find, and brings that back", async () => {
  const { press, answer } = open();
  expect(await press("all")).toContain("4 of 4 chosen");
  expect(await press("only")).toContain("1 of 4 chosen; 1 found");
  expect(await press("only")).toContain("4 of 4 chosen");
  await press("only", "enter");
  expect(await answer).toEqual(["banana"]);
});

test("what nothing has is told, and Esc clears the search", async () => {
  const { press } = open();
  const nothing = "Search: zebra\n  Nothing has “zebra”. Esc clears the search. 1 of 4 chosen\n";
  expect(await press("type zebra")).toContain(nothing);
  expect(await press("tab", "all", "down", "pageUp")).toContain(nothing);
  await press("escape");
  // Node waits half a second whether a longer key comes.
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await press()).toContain("  Search:\n❯ ◯ The apple\n");
});

test("nothing chosen is no answer, and the mend is told until the next key", async () => {
  const { press, answer } = open();
  expect(await press("down", "tab", "type zz", "enter")).toContain("\n> Choose at least one. Esc clears the search.\n");
  expect(await press("back", "back", "enter")).toContain(
    "\n> Choose at least one. Tab chooses the one at the arrow.\n",
  );
  expect(await press("tab")).not.toContain("Choose at least");
  await press("enter");
  expect(await answer).toEqual(["apple"]);
});

test("Ctrl-C cancels", async () => {
  const { press, answer } = open();
  await press("type a", "cancel");
  await expect(answer).rejects.toMatchObject({ name: "ExitPromptError" });
});

test("the answer stays as one line: by name where there are few, else by number", async () => {
  const few = open();
  expect(await few.press("tab", "enter")).toBe("✔ Which? apple, banana");
  const choices = Array.from({ length: 1234 }, (_, index) => ({ value: `${index}`, label: `Office ${index}` }));
  const many = open({ choices });
  expect(await many.press("all", "enter")).toBe("✔ Which? 1,234 of 1,234");
});

test("moving and choosing among 20,000 searches nothing anew", async () => {
  const choices = Array.from({ length: 20_000 }, (_, index) => ({ value: `${index}`, label: `Office ${index}` }));
  const all: string[] = [];
  const find = (typed: string) => {
    all.push(typed);
    return choices;
  };
  const { press } = open({ choices, find });
  await press("down", "tab", "pageDown", "tab", "up");
  expect(all).toEqual([""]);
  await press("type ab");
  expect(all).toEqual(["", "a", "ab"]);
});
