import { expect, test } from "vitest";
import lock from "../package-lock.json" with { type: "json" };

type Entry = { optionalDependencies?: Record<string, string>; resolved?: string };
const entries = Object.entries(lock.packages as Record<string, Entry>);

/** npm leaves some out when it installs on one platform, and `npm ci` then refuses the lock everywhere. */
test("the lock has the optional packages of every platform", () => {
  const wanted = entries.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}));
  const missing = wanted.filter((name) => !entries.some(([path]) => path.endsWith(`node_modules/${name}`)));
  expect(missing).toEqual([]);
});

test("the lock names no registry", () => {
  expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
