import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { listenForInterrupt } from "../../src/terminal/interrupt.ts";

function listening() {
  const source = new EventEmitter();
  const stops: string[] = [];
  const { guard } = listenForInterrupt(source as unknown as Pick<NodeJS.Process, "on">, () => void stops.push("stop"));
  return { guard, stops, press: () => source.emit("SIGINT") };
}

test("Ctrl-C ends the process at once", () => {
  const { stops, press } = listening();
  press();
  expect(stops).toEqual(["stop"]);
});

test("work that must not be cut off is asked to stop, and a second Ctrl-C does not wait", async () => {
  const { guard, stops, press } = listening();
  await guard(async (interrupt) => {
    press();
    expect({ asked: interrupt.aborted, stops: [...stops] }).toEqual({ asked: true, stops: [] });
    press();
  });
  expect(stops).toEqual(["stop"]);
});

test("what was asked of one piece of work is not held against the next", async () => {
  const { guard, press } = listening();
  await guard(async () => void press());
  await guard(async (interrupt) => expect(interrupt.aborted).toBe(false));
});
