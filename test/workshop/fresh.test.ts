import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepFresh } from "../../src/workshop/fresh.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** A file whose text is read slowly, and what was read of it. */
function slowFile(milliseconds: number) {
  const file = { text: "" };
  const read: string[] = [];
  const fresh = keepFresh(
    async () => {
      const { text } = file;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      read.push(text);
    },
    (error) => {
      throw error;
    },
  );
  const save = (text: string) => {
    file.text = text;
    fresh.changed();
  };
  return { save, read, fresh };
}

test("saves that follow each other at once are read once, as the last left it", async () => {
  const { save, read } = slowFile(0);
  save("a");
  await vi.advanceTimersByTimeAsync(1);
  save("b");
  await vi.advanceTimersByTimeAsync(19);
  expect(read).toEqual([]);
  await vi.advanceTimersByTimeAsync(5);
  expect(read).toEqual(["b"]);
});

test("what is saved while it is read is read once more", async () => {
  const { save, read } = slowFile(500);
  save("a");
  await vi.advanceTimersByTimeAsync(100);
  save("b");
  save("c");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(read).toEqual(["a", "c"]);
});

test("who saves on and on is not waited for", async () => {
  const { save, read } = slowFile(0);
  for (let time = 0; time < 30; time++) {
    save(String(time));
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(read.length).toBeGreaterThanOrEqual(2);
});

test("what is stopped reads no more", async () => {
  const { save, read, fresh } = slowFile(0);
  save("a");
  fresh.stop();
  save("b");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(read).toEqual([]);
});

test("what fails is told, and what is saved next is read", async () => {
  const failures: unknown[] = [];
  let times = 0;
  const fresh = keepFresh(
    async () => {
      if (times++ === 0) throw new Error("no");
    },
    (error) => void failures.push(error),
  );
  fresh.changed();
  await vi.advanceTimersByTimeAsync(50);
  fresh.changed();
  await vi.advanceTimersByTimeAsync(50);
  expect([failures, times]).toEqual([[new Error("no")], 2]);
});
