import { expect, test } from "vitest";
import { once, onceFor } from "../../src/model/once.ts";

test("each value is made once", () => {
  const asked: string[] = [];
  const make = once((key: string) => {
    asked.push(key);
    return key.toUpperCase();
  });
  expect(["a", "b", "a", ""].map(make)).toEqual(["A", "B", "A", ""]);
  expect([make(""), make("b")]).toEqual(["", "B"]);
  expect(asked).toEqual(["a", "b", ""]);
});

test("objects that look alike are told apart", () => {
  let count = 0;
  const make = onceFor((object: object, key: string) => `${Object.keys(object)}${key}${++count}`);
  const [one, other] = [{ x: 1 }, { x: 1 }];
  expect([make(one, "a"), make(one, "b"), make(other, "a")]).toEqual(["xa1", "xb2", "xa3"]);
  expect([make(one, "a"), make(one, "b"), make(other, "a")]).toEqual(["xa1", "xb2", "xa3"]);
});

test("what failed is tried again", () => {
  let fails = true;
  const make = once((key: string) => {
    if (fails) throw new Error("not yet");
    return key;
  });
  expect(() => make("a")).toThrow("not yet");
  fails = false;
  expect(make("a")).toBe("a");
});
