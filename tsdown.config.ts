import { defineConfig } from "tsdown";

// Everything is bundled: one file loads several times faster than the hundreds that the libraries are made of
// (inquirer alone: 45 ms instead of 198). Dynamic imports stay chunks, so a command loads only what it needs.
export default defineConfig({
  entry: ["src/main.ts"],
  format: "esm",
  platform: "node",
  target: "node20.20",
  fixedExtension: false,
  dts: false,
  deps: { alwaysBundle: [/.*/], onlyBundle: false },
});
