import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { batch, csv, groupWith, lettersIn, reportIn } from "../support/group.ts";

/** A row of a roster, and what should become of it. */
const rowIn = fc.record({
  country: fc.constantFrom("GB", "EC", "Ecuador"),
  postalCode: fc.constantFrom("", "01234", "LS1 1AA"),
  points: fc.subarray(["saturdays", "heating"]),
  to: fc.subarray(["council", "county", "embassy"]),
  ownWords: fc.constantFrom("", "I read here.", 'Line one.\n\nLine two, "quoted"; {{signer.name}}'),
  fate: fc.constantFrom("fine", "fine", "fine", "invalid", "silent", "twice"),
});

interface Drawn {
  readonly country: string;
  readonly postalCode: string;
  readonly points: readonly string[];
  readonly to: readonly string[];
  readonly ownWords: string;
  readonly fate: string;
}
const heading = ["Full name", "E-mail", "City", "Country", "ZIP", "points", "to", "Why?", "consent"];

function cellsOf({ country, postalCode, points, to, ownWords, fate }: Drawn, index: number): string[] {
  const email = { invalid: `nobody${index}`, twice: "FIRST@example.org" }[fate] ?? `p${index}@example.org`;
  const consent = fate === "silent" ? "" : "yes";
  return [`Person ${index}`, email, "Town", country, postalCode, points.join(", "), to.join(";"), ownWords, consent];
}

/** The targets that write to somebody: as `targets.yaml` has it, worked out anew. */
function lettersOf({ country, points, to }: Drawn): string[] {
  const wanted = to.length > 0 ? to : ["council", "county", "embassy"];
  return wanted.filter(
    (id) => id !== "county" || (country === "GB" && (points.length === 0 || points.includes("heating"))),
  );
}

const first: Drawn = { country: "GB", postalCode: "", points: [], to: [], ownWords: "", fate: "fine" };
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);

const mapped = ["--column", "own_words=Why?", "--skip-invalid", "-q"];
const forms = fc.constantFrom(
  [],
  ["-f", "txt"],
  ["-f", "eml"],
  ["-f", "txt,json"],
  ["--mbox", "all.mbox", "-o", "outbox"],
  ["-f", "json", "-o", "outbox"],
  ["--by", "target"],
  ["--to", "county,embassy"],
);

test("accepted rows × their targets = letters and skips, whatever the roster, and each letter is where it belongs", async () => {
  const cwd = groupWith();
  await fc.assert(
    fc.asyncProperty(fc.array(rowIn, { maxLength: 12 }), forms, async (drawn, flags) => {
      rmSync(join(cwd, "outbox"), { recursive: true, force: true });
      const rows: Drawn[] = [first, ...drawn];
      const lines = rows.map((row, index) =>
        index === 0 ? ["First", "first@example.org", ...cellsOf(first, 0).slice(2)] : cellsOf(row, index),
      );
      const { code, stderr } = await batch(cwd, ["-", ...mapped, ...flags, "--force"], {
        input: csv(heading, ...lines),
      });
      expect({ code, bug: stderr.includes("bug") }).toEqual({ code: 0, bug: false });
      const report = reportIn(cwd);
      const count = (fate: string) => rows.filter((row) => row.fate === fate).length;
      const fine = rows.filter(({ fate }) => fate === "fine");
      expect(report).toMatchObject({
        rows: rows.length,
        people: fine.length,
        ...{ invalid: count("invalid"), no_consent: count("silent"), duplicates: count("twice") },
      });
      // Whoever names targets that the run leaves out is told so: no letter is passed over in silence.
      const all = flags[0] === "--to" ? 2 : 3;
      const targets = sum(fine.map(({ to }) => to.length || all));
      expect(report.letters + report.skipped).toBe(targets);
      expect(sum(report.skips.map(({ people }: { people: number }) => people))).toBe(report.skipped);
      expect(sum(Object.values<number>(report.own_words.shares))).toBe(report.letters);
      if (flags[0] === "-f" && flags[1]?.startsWith("txt")) {
        const expected = rows.flatMap((row, index) =>
          row.fate === "fine" ? lettersOf(row).map((id) => `${index === 0 ? "first" : `person-${index}`}/${id}`) : [],
        );
        const found = Object.keys(lettersIn(cwd)).flatMap((path) => /^(.*)\.e[ns]\.txt$/.exec(path)?.[1] ?? []);
        expect(found.sort()).toEqual(expected.sort());
        expect(report.letters).toBe(expected.length);
      }
    }),
    { numRuns: 60 },
  );
});

test("shares of own words fall into the right tenths, and their sum is all letters", async () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(" ");
  const rows = [0, 1, 5, 30, 300].map((count) => [`Person ${count}`, "Leeds", "GB", words(count)]);
  const cwd = groupWith();
  await batch(cwd, ["-", "--to", "council", "-q"], { input: csv(["Name", "City", "Country", "Own words"], ...rows) });
  const share = (count: number) => {
    const body = lettersIn(cwd)[`person-${count}/council.en.txt`]?.split("Madam,").at(1) ?? "";
    return count / (body.match(/[\w'-]*\w/g)?.length ?? 0);
  };
  expect(share(300)).toBeGreaterThan(0.9);
  const { letters, shares } = reportIn(cwd).own_words;
  expect({ letters, none: shares.none, most: shares["up to 100%"] }).toEqual({ letters: 4, none: 1, most: 1 });
  expect(sum(Object.values<number>(shares))).toBe(5);
});
