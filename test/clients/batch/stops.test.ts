import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { packageDir } from "../../support/host.ts";
import { campaignIn, differences, programWith, rosterOf, snapshot, start } from "./program.ts";

const command = (out: string, ...flags: string[]) => [
  "members.csv",
  "--skip-invalid",
  "-q",
  "--date",
  "2021-02-05",
  "--out",
  out,
  ...flags,
];
const roster = rosterOf(6000);
/** Folders without PDFs, which take longer to make. */
const folders = ["-f", "txt,eml"];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(is: () => boolean): Promise<void> {
  while (!is()) await pause(2);
}

describe("Ctrl-C", { timeout: 120_000 }, () => {
  test("while letters are being written leaves whole ones, one clean line, and the same command goes on", async () => {
    const cwd = campaignIn(roster);
    await start(cwd, command("whole", ...folders)).ended;
    const { child, ended } = start(cwd, command("outbox", ...folders));
    await until(() => existsSync(join(cwd, "outbox/person-number-0")));
    child.kill("SIGINT");
    const { code, stdout, stderr } = await ended;
    expect({ code, stdout }).toEqual({ code: 130, stdout: "" });
    expect(stderr).toMatch(
      /\n\nCancelled\. (At least [\d,]+ people's letters are|Some letters may be) written, each whole\. The same command again goes on from there\.\n$/,
    );
    expect(stderr).not.toMatch(/\n {4}at /);
    const [whole, left] = [snapshot(join(cwd, "whole")), snapshot(join(cwd, "outbox"))];
    expect([...left].filter(([path, { holds }]) => whole.get(path)?.holds !== holds)).toEqual([]);
    expect((await start(cwd, command("outbox", ...folders)).ended).code).toBe(0);
    expect(differences(snapshot(join(cwd, "outbox")), whole)).toEqual([]);
  });

  test("while rows are being checked leaves nothing behind", async () => {
    const cwd = campaignIn(rosterOf(60_000));
    const { child, ended } = start(cwd, ["members.csv", "--mbox", "all.mbox", "--out", "outbox"]);
    let said = "";
    child.stderr.on("data", (piece) => {
      said += piece;
    });
    await until(() => said.includes("No column says who agreed."));
    child.kill("SIGINT");
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toMatch(/\n\nCancelled\. Nothing was written\.\n$/);
    expect([existsSync(join(cwd, "outbox")), existsSync(join(cwd, "all.mbox"))]).toEqual([false, false]);
  });

  test("pressed again and again never says that nothing was written where something was", async () => {
    const cwd = campaignIn(roster);
    const { child, ended } = start(cwd, command("outbox", ...folders));
    await until(() => existsSync(join(cwd, "outbox/person-number-0")));
    for (let times = 0; times < 5; times++) {
      child.kill("SIGINT");
      await pause(1);
    }
    const { code, stderr } = await ended;
    expect({ code, told: /Cancelled\..*/.exec(stderr)?.[0] }).toEqual({
      code: 130,
      told: expect.not.stringContaining("Nothing was written"),
    });
    expect((await start(cwd, command("outbox", ...folders)).ended).code).toBe(0);
    expect([...snapshot(join(cwd, "outbox")).keys()].filter((path) => path.includes("postbag-staging"))).toEqual([]);
  });
});

describe("a full disk", { timeout: 120_000 }, () => {
  const mounted: string[] = [];
  afterAll(() => {
    for (const path of mounted) execFileSync("/bin/umount", [path]);
  });

  /** A real disk of some MiB; undefined where this machine lets nobody mount one. */
  function smallDisk(cwd: string, size: number): string | undefined {
    const path = join(cwd, "disk");
    mkdirSync(path);
    try {
      execFileSync("/bin/mount", ["-t", "tmpfs", "-o", `size=${size}m`, "tmpfs", path], { stdio: "ignore" });
    } catch {
      return undefined;
    }
    mounted.push(path);
    return path;
  }

  const cases = [
    { name: "of folders", flags: folders, size: 16 },
    { name: "of folders with PDFs", flags: [], people: 300, size: 6 },
    { name: "of folders for targets", flags: ["--by", "target", ...folders], size: 16 },
    { name: "of a mailbox", flags: ["--mbox", "OUT/all.mbox"], size: 2 },
    { name: "of a mailbox beside folders", flags: ["-f", "txt", "--mbox", "OUT/all.mbox"], size: 20 },
    { name: "of lines of JSON", flags: ["-f", "json"], size: 3 },
    { name: "of letters on paper", flags: ["--print", "OUT/all.pdf"], people: 300, size: 1 },
  ];

  test.for(cases)(
    "$name is told with how to go on, and every file is whole; with room made, it goes on",
    async ({ flags, size, people }, context) => {
      const cwd = campaignIn(people === undefined ? roster : rosterOf(people));
      const disk = smallDisk(cwd, size);
      if (disk === undefined) return context.skip("only root can mount a small disk");
      const run = (out: string) => start(cwd, command(out, ...flags.map((flag) => flag.replace("OUT", out)))).ended;
      await run("whole");
      const whole = snapshot(join(cwd, "whole"));
      const { code, stderr } = await run("disk/outbox");
      expect({ code, bug: /bug.*/.exec(stderr)?.[0] }).toEqual({ code: 1, bug: undefined });
      expect(stderr).toContain("The disk is full.\n  Free some space and run the same command again");
      expect(stderr).not.toMatch(/\n {4}at /);
      const left = [...snapshot(join(disk, "outbox"))];
      expect(left.filter(([path, { holds }]) => whole.get(path)?.holds !== holds).map(([path]) => path)).toEqual([]);
      if (left.length > 2) expect(stderr).not.toMatch(/Nothing was written\.\n$/);
      execFileSync("/bin/mount", ["-o", "remount,size=500m", disk]);
      expect((await run("disk/outbox")).code).toBe(0);
      expect(differences(snapshot(join(disk, "outbox")), whole)).toEqual([]);
    },
  );
});

describe("a reader that leaves early", () => {
  test.each(["head -1", "true"])("(%s) ends lines of JSON quietly, with 0", (reader) => {
    const cwd = campaignIn(rosterOf(6000).replaceAll(",nobody,", ",,"));
    const batch = `'${process.execPath}' '${join(packageDir, "bin/postbag.js")}' batch members.csv -q --format json`;
    const { stdout, stderr } = spawnSync("sh", ["-c", `{ ${batch}; echo $? > code; } | ${reader}`], {
      cwd,
      encoding: "utf8",
    });
    expect({ stderr, code: readFileSync(join(cwd, "code"), "utf8") }).toEqual({ stderr: "", code: "0\n" });
    if (reader !== "true") expect(JSON.parse(stdout)).toMatchObject({ id: "person-number-0/council" });
  });
});

test("two runs at once into one outbox write whole letters, and a third finds nothing left to do", {
  timeout: 120_000,
}, async () => {
  const cwd = campaignIn(roster);
  await start(cwd, command("whole", ...folders)).ended;
  const both = await Promise.all([
    start(cwd, command("outbox", ...folders)).ended,
    start(cwd, command("outbox", ...folders)).ended,
  ]);
  for (const { code, stderr } of both) {
    expect([0, 1]).toContain(code);
    if (code === 1) expect(stderr).toContain("another run writes there at the same time");
  }
  const { code, stdout } = await start(cwd, command("outbox", ...folders, "--json")).ended;
  expect(code).toBe(0);
  expect(JSON.parse(stdout).files.replaced).toBe(0);
  expect(differences(snapshot(join(cwd, "outbox")), snapshot(join(cwd, "whole")))).toEqual([]);
});

// A machine with one core has no helpers.
test.skipIf(availableParallelism() < 2).each([
  ["that cannot start", 'throw new Error("broken");'],
  [
    "that ends at its first task",
    'import { parentPort } from "node:worker_threads"; parentPort.on("message", (task) => "job" in task || process.exit());',
  ],
])("a helper %s never makes letters disappear in silence", { timeout: 60_000 }, async (_, script) => {
  const cwd = campaignIn(roster);
  const program = programWith("dist/worker.js", script);
  const { code, stderr } = await start(cwd, command("outbox", ...folders), program).ended;
  const { code: again } = await start(cwd, command("outbox", ...folders)).ended;
  expect({ code, told: /Postbag has a bug/.test(stderr), again }).toEqual({ code: 3, told: true, again: 0 });
});
