import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { Spool } from "../../src/commands/batch/spool.ts";
import { nodeFiles } from "../../src/terminal/files.ts";

const open: Spool[] = [];
afterEach(async () => {
  for (const spool of open.splice(0)) await spool.close();
});

function spoolOf(mostLines?: number): Spool {
  const spool = new Spool(nodeFiles, mostLines);
  open.push(spool);
  return spool;
}

async function read(spool: Spool, from = 0, to = Number.POSITIVE_INFINITY): Promise<string> {
  let text = "";
  for await (const bytes of spool.stretches(from, to)) text += new TextDecoder().decode(bytes);
  return text;
}

const whole = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");

test("gives back any stretch of its lines, however they came and wherever they are kept", async () => {
  const line = fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.replace(/[\n\r]/g, " "));
  const steps = fc.array(fc.oneof(fc.array(line, { maxLength: 8 }), fc.constantFrom("drain", "drain all")), {
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.integer({ min: 1, max: 5 }),
      fc.nat(40),
      fc.nat(40),
      async (added, mostLines, from, length) => {
        const spool = spoolOf(mostLines);
        const lines: string[] = [];
        for (const [index, step] of added.entries()) {
          if (typeof step === "string") await spool.drain(step === "drain all");
          else if (index % 2 === 0) for (const text of step) spool.add(text);
          else await spool.addLines(new TextEncoder().encode(whole(step)), step.length);
          if (typeof step !== "string") lines.push(...step);
        }
        await spool.end();
        expect(spool.lines).toBe(lines.length);
        expect(await read(spool)).toBe(whole(lines));
        expect(await read(spool, from, from + length)).toBe(whole(lines.slice(from, from + length)));
      },
    ),
  );
});

test("behind some MiB goes to a file without a name, and comes back in order", async () => {
  const spool = spoolOf();
  const lines = Array.from({ length: 30_000 }, (_, index) => `${index} ${"é".repeat(150)}`);
  for (const [index, line] of lines.entries()) {
    spool.add(line);
    if (index % 250 === 0) await spool.drain();
  }
  await spool.end();
  expect(await read(spool)).toBe(whole(lines));
  // Each time anew, from anywhere.
  expect(await read(spool, 29_990, 40_000)).toBe(whole(lines.slice(29_990)));
  expect(await read(spool, 3, 5)).toBe(whole(lines.slice(3, 5)));
});

test("a line longer than any chunk is one line", async () => {
  const spool = spoolOf();
  const lines = ["short", "x".repeat(3_000_000), "", "y".repeat(3_000_000), "end"];
  for (const line of lines) spool.add(line);
  await spool.end();
  expect(await read(spool)).toBe(whole(lines));
  expect(await read(spool, 2, 3)).toBe("\n");
});

test("hands out bytes that may be given away", async () => {
  const spool = spoolOf();
  spool.add("kept");
  await spool.end();
  for await (const bytes of spool.stretches(0, 1)) {
    expect(bytes.buffer.byteLength).toBe(bytes.length);
    bytes.fill(0);
  }
  expect(await read(spool)).toBe("kept\n");
});

test("a reader waits for lines that are still to come, and ends when they do", async () => {
  const spool = spoolOf();
  const reading = read(spool);
  for (const line of ["one", "two", "three"]) {
    await new Promise(setImmediate);
    spool.add(line);
    await spool.drain(true);
  }
  expect(spool.hasEnded).toBe(false);
  await spool.end();
  expect([spool.hasEnded, await reading]).toEqual([true, "one\ntwo\nthree\n"]);
});

test("an empty one ends at once", async () => {
  const spool = spoolOf();
  const reading = read(spool);
  await spool.end();
  await spool.end();
  expect([await reading, spool.lines]).toEqual(["", 0]);
});
