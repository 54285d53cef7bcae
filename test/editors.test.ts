import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { campaignWith, letterTemplate, targetsYaml } from "./support/campaign.ts";
import { postbag, testHost } from "./support/host.ts";

const guide = readFileSync(join(import.meta.dirname, "../docs/editors.md"), "utf8");
const blocks = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map((match): unknown => JSON.parse(match[1] ?? ""));

interface Pattern {
  readonly kind?: string;
  readonly regexp: string;
  readonly file: number;
  readonly line?: number;
  readonly column?: number;
  readonly severity: number;
  readonly message: number;
}

interface Tasks {
  readonly tasks: readonly {
    command: string;
    isBackground?: boolean;
    problemMatcher: readonly { pattern: Pattern }[];
  }[];
}

const { tasks } = blocks.find((block) => (block as Partial<Tasks>).tasks) as Tasks;
const { file_regex: sublime } = blocks.find((block) => (block as { file_regex?: string }).file_regex) as {
  file_regex: string;
};

/** A campaign with problems of all kinds: errors, warnings, and some of a file as a whole. */
const spoiled = {
  "targets.yaml": targetsYaml
    .replace("    sources: [https://example.org/contact]\n", "")
    .replace("Open on", "Open on XXX"),
  "templates/letter.en.hbs": letterTemplate
    .replace("- {{text}}", "    - {{text}}")
    .replace("signer.place", "signer.plaice"),
  "templates/letter.es.hbs": letterTemplate
    .replaceAll("{{signer.name}}", "[NAME]")
    .replace("{{own_words}}", "{{! none }}"),
  "templates/letter.hbs": letterTemplate,
};

interface Told {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly severity: string;
  readonly fact: string;
}

async function check(cwd: string, ...flags: string[]) {
  const { stderr } = await postbag(["check", ...flags], testHost({ cwd }));
  const { stdout } = await postbag(["check", "--json", ...flags], testHost({ cwd }));
  const { problems } = JSON.parse(stdout) as { problems: Told[] };
  return {
    lines: stderr.split("\n"),
    problems: problems.map(({ file, line, column, severity, fact }) => [file, line, column, severity, fact]),
  };
}

/** What an editor makes of a line, by the first of the matchers that takes it. */
function matched(line: string): (string | number | undefined)[] | undefined {
  const matchers = tasks.flatMap(({ problemMatcher }) => problemMatcher);
  for (const { pattern } of matchers) {
    const match = new RegExp(pattern.regexp).exec(line);
    if (!match) continue;
    const number = (group?: number) => (group === undefined ? undefined : Number(match[group]));
    return [
      match[pattern.file],
      number(pattern.line),
      number(pattern.column),
      match[pattern.severity] ?? "error",
      match[pattern.message],
    ];
  }
  return undefined;
}

describe("what docs/editors.md says to write", () => {
  test("is JSON", () => {
    expect(blocks.length).toBeGreaterThan(4);
  });

  test("runs commands that there are", async () => {
    for (const { command } of tasks) {
      const [program, name = "", ...flags] = command.split(" ");
      expect(program).toBe("postbag");
      const { code, stdout } = await postbag([name, "--help"], testHost({ cwd: campaignWith() }));
      expect(code).toBe(0);
      for (const flag of flags) expect(stdout).toContain(`${flag} `);
    }
    expect(tasks.map(({ isBackground = false }) => isBackground)).toEqual([true, false]);
  });

  test.each([[[]], [["--campaign", "."]]])(
    "finds every problem that check tells, and nothing else (%s)",
    async (flags) => {
      const { lines, problems } = await check(campaignWith(spoiled), ...flags);
      expect(problems.length).toBeGreaterThan(6);
      const found = lines.flatMap((line) => {
        const one = matched(line);
        return one ? [one] : [];
      });
      expect(found).toEqual(problems);
      for (const severity of ["error", "warning"]) {
        for (const place of [true, false]) {
          expect(
            found.some((one) => one[3] === severity && (one[1] !== undefined) === place),
            `${severity} ${place}`,
          ).toBe(true);
        }
      }
    },
  );

  test("finds warnings alone, and nothing where all is well", async () => {
    const warned = await check(
      campaignWith({ "templates/letter.en.hbs": letterTemplate.replace("My name", "My\tname") }),
    );
    expect(warned.lines.flatMap((line) => matched(line)?.slice(0, 4) ?? [])).toEqual([
      "templates/letter.en.hbs",
      6,
      3,
      "warning",
    ]);
    const sound = await check(campaignWith());
    expect(sound.lines.flatMap((line) => matched(line) ?? [])).toEqual([]);
  });

  test("lets Sublime Text jump to each problem that has a line", async () => {
    const { lines, problems } = await check(campaignWith(spoiled));
    const found = lines.flatMap((line) => {
      const [, file, at, column] = new RegExp(sublime).exec(line) ?? [];
      return file ? [[file, Number(at), Number(column)]] : [];
    });
    expect(found).toEqual(problems.filter(([, line]) => line !== undefined).map((one) => one.slice(0, 3)));
  });

  test("lets Vim do the same by its errorformat", async () => {
    const [, format = ""] = /errorformat=(.*)/.exec(guide) ?? [];
    const [warning = "", error = ""] = format.replaceAll("\\ ", " ").split(",");
    const asRegExp = (one: string) =>
      new RegExp(
        `^${one.replace("%f", "(.+?)").replace("%l", "(\\d+)").replace("%c", "(\\d+)").replace("%t", "(.)").replace("%m", "(.+)")}$`,
      );
    const { lines, problems } = await check(campaignWith(spoiled));
    const found = lines.flatMap((line) => {
      const [, , , , type, fact] = asRegExp(warning).exec(line) ?? [];
      if (type) return [[type, fact]];
      const [, , , , told] = asRegExp(error).exec(line) ?? [];
      return told ? [["e", told]] : [];
    });
    const placed = problems.filter(([, line]) => line !== undefined);
    expect(found).toEqual(placed.map((one) => [String(one[3]).charAt(0), one[4]]));
  });
});
