import { expect, test } from "vitest";
import { createBulletin } from "../../src/workshop/bulletin.ts";

const listenTo = (bulletin: ReturnType<typeof createBulletin>) => bulletin.listen()[Symbol.asyncIterator]();

test("who listens hears the last news, then each as it comes, then the end", async () => {
  const bulletin = createBulletin("first");
  const news = listenTo(bulletin);
  expect(await news.next()).toEqual({ done: false, value: "first" });
  const next = news.next();
  bulletin.post("second");
  expect(await next).toEqual({ done: false, value: "second" });
  bulletin.end("over");
  expect(await news.next()).toEqual({ done: false, value: "over" });
  expect((await news.next()).done).toBe(true);
  const late = listenTo(bulletin);
  expect(await late.next()).toEqual({ done: false, value: "over" });
  expect((await late.next()).done).toBe(true);
});

test("who is slow hears the newest alone", async () => {
  const bulletin = createBulletin("0");
  const news = listenTo(bulletin);
  await news.next();
  for (let count = 1; count < 100; count++) bulletin.post(String(count));
  expect(await news.next()).toEqual({ done: false, value: "99" });
});

test("who leaves waits for nothing more, and others are told all the same", async () => {
  const bulletin = createBulletin("0");
  const [leaver, stayer] = [listenTo(bulletin), listenTo(bulletin)];
  await Promise.all([leaver.next(), stayer.next()]);
  const waiting = leaver.next();
  await leaver.return?.();
  expect((await waiting).done).toBe(true);
  bulletin.post("1");
  expect((await leaver.next()).done).toBe(true);
  expect(await stayer.next()).toEqual({ done: false, value: "1" });
});
