// Builds dist/ after `npm ci`: the bundle, as `npm run build` does. The bundler's part that is made for this machine is an
// optional package of its own; where it was left out, TypeScript alone turns each source file into one of dist/.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
// What goes wrong while it bundles, tsdown reports itself, and exits: only an import that fails gets to the other way.
await import("tsdown/run").catch(emit);

function emit() {
  rmSync("dist", { recursive: true, force: true });
  const tsc = fileURLToPath(import.meta.resolve("typescript/bin/tsc"));
  const { status } = spawnSync(process.execPath, [tsc, "--project", "tsconfig.build.json"], { stdio: "inherit" });
  process.exitCode = status ?? 1;
  if (status !== 0) return;
  console.error(
    "Built without the bundler, which is not installed in full: the program works, but starts more slowly.",
  );
}
