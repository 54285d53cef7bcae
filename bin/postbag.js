#!/usr/bin/env node
import("../dist/main.js").catch((error) => {
  if (error?.code !== "ERR_MODULE_NOT_FOUND") throw error;
  process.stderr.write("Postbag is not built yet. Run `npm ci` in its folder first.\n");
  process.exitCode = 2;
});
