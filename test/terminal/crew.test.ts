import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test } from "vitest";
import type { Crew } from "../../src/host.ts";
import { threadCrew } from "../../src/terminal/crew.ts";
import { folderWith } from "../support/campaign.ts";

const open: Crew[] = [];
afterEach(async () => {
  for (const crew of open.splice(0)) await crew.close();
});

/** Helpers that run a script. */
function crewOf(script: string, size = 2): Crew {
  const path = join(
    folderWith({ "helper.mjs": `import { parentPort } from "node:worker_threads";\n${script}` }),
    "helper.mjs",
  );
  const crew = threadCrew(pathToFileURL(path), size);
  open.push(crew);
  return crew;
}

/** Adds what it was given to what its job says; "slow" takes its time. */
const adder = `
let job;
parentPort.on("message", async (message) => {
  if ("job" in message) job = message.job;
  else if (message.fail) parentPort.postMessage({ error: { message: "no room", code: "ENOSPC" } });
  else if (message.leave) process.exit();
  else if (message.crash) setTimeout(() => { throw new Error("crashed"); });
  else parentPort.postMessage({ result: { sum: job.base + message.number, length: message.bytes?.length } });
});`;

const soon = <T>(work: Promise<T>) =>
  Promise.race([work, new Promise<string>((resolve) => setTimeout(() => resolve("never"), 3_000))]);

test("each task comes back with its own result, whoever did it", async () => {
  const crew = crewOf(adder, 3);
  crew.begin({ base: 100 });
  const numbers = Array.from({ length: 50 }, (_, index) => index);
  const results = await Promise.all(numbers.map((number) => crew.run({ number })));
  expect(results).toEqual(numbers.map((number) => ({ sum: 100 + number, length: undefined })));
});

test("bytes that stand alone change hands", async () => {
  const crew = crewOf(adder);
  crew.begin({ base: 0 });
  const bytes = new Uint8Array(1000);
  expect(await crew.run({ number: 1, bytes })).toEqual({ sum: 1, length: 1000 });
  expect(bytes.length).toBe(0);
  const part = new Uint8Array(1000).subarray(0, 10);
  expect(await crew.run({ number: 1, bytes: part })).toEqual({ sum: 1, length: 10 });
  expect(part.length).toBe(10);
});

test("what goes wrong in a task comes with its code, and the next task is done", async () => {
  const crew = crewOf(adder, 1);
  crew.begin({ base: 0 });
  const [failed, done] = [crew.run({ fail: true }), crew.run({ number: 2 })];
  await expect(failed).rejects.toMatchObject({ message: "no room", code: "ENOSPC" });
  expect(await done).toEqual({ sum: 2, length: undefined });
});

test.each([
  ["crashes", { crash: true }],
  ["leaves", { leave: true }],
])("a helper that %s while it works fails its tasks, those that come later too", async (_, task) => {
  const crew = crewOf(adder, 1);
  crew.begin({ base: 0 });
  const failure = (work: Promise<unknown>) =>
    soon(
      work.then(
        () => "done",
        () => "failed",
      ),
    );
  expect(await failure(crew.run(task))).toBe("failed");
  expect(await failure(crew.run({ number: 1 }))).toBe("failed");
});

test.each([
  ["fails to start", 'throw new Error("broken");'],
  ["is not there", undefined],
])("a helper that %s fails the tasks that it is given later", async (_, script) => {
  const crew = script === undefined ? threadCrew(new URL("file:///nowhere/helper.mjs"), 1) : crewOf(script, 1);
  await new Promise((resolve) => setTimeout(resolve, 500));
  crew.begin({ base: 0 });
  expect(
    await soon(
      crew.run({ number: 1 }).then(
        () => "done",
        () => "failed",
      ),
    ),
  ).toBe("failed");
});
