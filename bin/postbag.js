#!/usr/bin/env node
import module from "node:module";

// Node 22 and newer keep compiled code between runs; Node 20 has no such thing.
module.enableCompileCache?.();

import("../dist/main.js").catch((error) => {
  if (error?.code !== "ERR_MODULE_NOT_FOUND") throw error;
  process.stderr.write("Postbag is not built yet. Run `npm ci` in its folder first.\n");
  process.exitCode = 2;
});
