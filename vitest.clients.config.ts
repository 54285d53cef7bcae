import { defineConfig } from "vitest/config";

/** Real mail programs and a real terminal: they need Debian packages, which `.ci/run` installs. */
export default defineConfig({
  test: { include: ["test/clients/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 300_000, fileParallelism: false },
});
