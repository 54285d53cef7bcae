import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { hardBodies } from "../../model/samples.ts";
import { fits, readMailboxInMutt, withoutMarks } from "./mutt.ts";
import { tortureMailbox } from "./torture.ts";

let box: ReturnType<typeof tortureMailbox>;
beforeAll(() => {
  box = tortureMailbox();
  expect(box.expected.length).toBeGreaterThan(hardBodies.length + 30);
});

test("a line of the mailbox that begins with “From ” begins a message, and no other does", () => {
  const lines = readFileSync(box.path, "latin1").split("\n");
  const starts = lines.filter((line) => line.startsWith("From "));
  expect(starts).toEqual(box.expected.map(() => "From postbag@localhost Fri Feb  5 00:00:00 2021"));
  expect(lines.filter((line) => line.length > 78 || /[^ -~\t]/.test(line))).toEqual([]);
});

test("Python's mailbox and e-mail parser read every message without objection", () => {
  const script = fileURLToPath(new URL("read_mbox.py", import.meta.url));
  const output = execFileSync("python3", [script, box.path], { encoding: "utf8", maxBuffer: 64 * 1_048_576 });
  expect(JSON.parse(output)).toEqual(box.expected.map((message) => ({ defects: [], ...message })));
});

test("mutt opens the mailbox, counts every message and shows each as it was written", async () => {
  const { count, messages } = await readMailboxInMutt(box.path);
  expect(count).toBe(box.expected.length);
  expect(messages.length).toBe(count);
  const shown = (name: string, address: string) => bare(withoutMarks(`${name} <${address}>`));
  for (const [index, { name, email, toName, to, subject, body }] of box.expected.entries()) {
    const seen = messages[index];
    if (fits(name)) expect(bare(seen?.from)).toBe(shown(name, email));
    if (fits(toName)) expect(bare(seen?.to)).toBe(shown(toName, to));
    expect(seen?.subject).toBe(withoutMarks(subject));
    expect(seen?.body).toBe(body);
  }
});

/** mutt puts names in quotes where it sees fit, and drops those that are in them. */
const bare = (text = "") => text.replace(/["\\]/g, "");
