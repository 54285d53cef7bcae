import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "tsdown";
import { median, root } from "./measure.js";

const people = 100_000;
const rounds = 3;
/** A look at every target takes so long that a few people stand for all. */
const scanned = 20;

/** Which of 20,000 offices are somebody's own: the index beside one lookup in a Map, and beside a look at every office. */
export async function match() {
  const folder = mkdtempSync(join(tmpdir(), "postbag-bench-"));
  try {
    await build({
      ...{ config: false, entry: ["src/model/reach-index.ts", "src/model/reach.ts"], cwd: root, outDir: folder },
      ...{ format: "esm", platform: "node", dts: false, logLevel: "error", clean: false, fixedExtension: true },
    });
    const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
    return measure(await load("reach-index"), await load("reach"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure({ createReachIndex }, { reachOf }) {
  const targets = offices();
  const signers = places();
  const [make, index, bare, scan] = [[], [], [], []];
  let found = 0;
  for (let round = 0; round < rounds; round++) {
    let near;
    const prepare = () => {
      near = createReachIndex(targets);
    };
    make.push(timed(prepare));
    found = 0;
    const matchAll = () => {
      for (const place of signers) found += near(place).near.length;
    };
    index.push(timed(matchAll));
    const keys = new Map(targets.map((target) => [`${target.from.regions} ${target.from.districts}`, target]));
    bare.push(timed(() => signers.filter(({ region, district }) => keys.has(`US-${region} ${district}`))));
    const some = signers.slice(0, scanned);
    const all = () => some.map((place) => targets.filter(({ from }) => reachOf(from, place).is === "in"));
    scan.push((timed(all) * people) / scanned);
  }
  const times = (others) => median(index.map((ms, round) => others[round] / ms));
  const slower = 1 / times(bare);
  return [
    {
      name: "20,000 targets, indexed",
      text: `${median(make).toFixed(0)} ms, once for each process (at most 2,000)`,
      ok: median(make) < 2_000,
    },
    {
      name: "100,000 people matched",
      text: `${median(index).toFixed(0)} ms for ${found.toLocaleString("en")} letters, ${slower.toFixed(1)} times a lookup in a Map (at most 250)`,
      ok: slower < 250,
    },
    {
      name: "the same by looking",
      text: `${(median(scan) / 1000).toFixed(0)} s, ${times(scan).toFixed(0)} times as long (at least 100)`,
      ok: times(scan) > 100,
    },
  ];
}

/** Milliseconds of a processor: what else the machine does does not count. */
function timed(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const states =
  `AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR
  PA RI SC SD TN TX UT VT VA WA WV WI WY`.split(/\s+/);

/** Members of parliaments by state and district, and councils by ranges of postal codes, some of which have a few. */
function offices() {
  const target = (from, index) => ({ id: `t${index}`, name: `Office ${index}`, languages: ["en"], contacts: {}, from });
  const members = states.flatMap((state) =>
    ["cd", "sldu", "sldl"].flatMap((kind) =>
      Array.from({ length: 60 }, (_, number) => ({ regions: [`US-${state}`], districts: [`${kind}:${number + 1}`] })),
    ),
  );
  const councils = Array.from({ length: 20_000 - members.length }, (_, number) => {
    const from = String((number * 9) % 100_000).padStart(5, "0");
    const to = String(Math.min(99_999, Number(from) + 12)).padStart(5, "0");
    return { countries: ["US"], postalCodes: number % 3 === 0 ? [from] : [`${from}-${to}`] };
  });
  return [...members, ...councils].map(target);
}

/** People of whom no two live in the same place. */
function places() {
  return Array.from({ length: people }, (_, number) => {
    const district = (number % 60) + 1;
    return {
      country: "US",
      region: states[number % states.length],
      postalCode: `${String((number * 7) % 100_000).padStart(5, "0")}-${number % 10_000}`,
      district: `cd:${district}; sldu:${district}; sldl:${district}`,
    };
  });
}
