import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import biome from "../biome.json" with { type: "json" };

/** The table of docs/layout.md: what each room may import, of ours and of others'. */
const rooms: Readonly<Record<string, { rooms: readonly string[]; packages: readonly string[] }>> = {
  model: { rooms: ["model"], packages: ["@date-fns/tz", "i18n-iso-countries", "localized-address-format"] },
  problems: { rooms: ["problems", "model", "host"], packages: [] },
  parse: {
    rooms: ["parse", "model", "problems"],
    packages: ["yaml", "js-yaml", "valibot", "handlebars", "papaparse", "fflate", "saxen", "node:buffer"],
  },
  compose: { rooms: ["compose", "model", "problems"], packages: ["handlebars"] },
  fit: { rooms: ["fit", "model", "problems", "compose", "formats", "print"], packages: [] },
  formats: { rooms: ["formats", "model", "print"], packages: [] },
  print: { rooms: ["print", "model"], packages: ["node:module", "node:crypto"] },
  proof: { rooms: ["proof", "model", "problems", "compose"], packages: [] },
  import: { rooms: ["import", "model", "problems", "parse"], packages: [] },
  outbox: { rooms: ["outbox", "model", "problems", "host"], packages: ["node:path", "node:crypto"] },
  pages: { rooms: ["pages", "model", "formats"], packages: ["node:crypto"] },
  workshop: {
    rooms: ["workshop", "model", "problems", "compose", "fit", "proof", "formats", "print", "pages", "host"],
    packages: ["node:crypto"],
  },
  commands: {
    rooms: [
      ...["commands", "model", "problems", "parse", "compose", "fit", "proof", "formats", "print", "outbox", "pages"],
      ...["import", "workshop", "host"],
    ],
    packages: ["commander", "papaparse", "node:path", "fast-string-width", "fast-wrap-ansi"],
  },
  terminal: {
    rooms: ["terminal", "problems", "host"],
    packages: [
      ...["node:*", "@inquirer/core", "chalk", "chokidar", "env-paths", "inquirer", "open"],
      ...["fast-string-width", "fast-wrap-ansi"],
    ],
  },
  host: { rooms: [], packages: [] },
  cli: { rooms: ["commands", "problems", "host"], packages: ["commander"] },
  main: { rooms: ["cli", "terminal"], packages: ["node:*"] },
  worker: { rooms: ["commands", "terminal"], packages: ["node:worker_threads"] },
};

const src = join(import.meta.dirname, "../src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const roomOf = (file: string) => file.replaceAll("\\", "/").split("/")[0]?.replace(/\.ts$/, "") ?? "";

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), "utf8");
  return [...text.matchAll(/(?<![".])\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

test.each(files)("src/%s imports only what its room may", (file) => {
  const room = rooms[roomOf(file)];
  const strangers = importsOf(file).filter((name) => {
    if (name.endsWith("package.json")) return file !== "cli.ts";
    if (name.startsWith(".")) return !room?.rooms.includes(roomOf(relative(src, join(src, dirname(file), name))));
    return !room?.packages.some((known) =>
      known === "node:*" ? name.startsWith("node:") : name.split("/index")[0]?.startsWith(known),
    );
  });
  expect(strangers).toEqual([]);
});

test("every file of src is in a room of the table", () => {
  expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(rooms).sort());
});

test("lint forbids the same imports, room by room", () => {
  const folders = Object.keys(rooms).filter((room) => !["host", "cli", "main", "worker"].includes(room));
  const linted = biome.overrides.flatMap(({ includes }) => includes).filter((glob) => /^src\/\w+\/\*\*$/.test(glob));
  expect(linted.sort()).toEqual(folders.map((room) => `src/${room}/**`).sort());
});

test("docs/layout.md has a line for every room", () => {
  const layout = readFileSync(join(src, "../docs/layout.md"), "utf8");
  for (const room of Object.keys(rooms)) expect(layout).toContain(`\`${room}`);
});

test("only the two ends touch the process", () => {
  const touching = files.filter((file) => /\bprocess\.\w/.test(readFileSync(join(src, file), "utf8")));
  expect(touching.filter((file) => !/^(main\.ts|terminal\/)/.test(file))).toEqual([]);
});
