import { fileURLToPath } from "node:url";
import { defineConfig, type UserConfig } from "tsdown";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Everything is bundled: one file loads several times faster than the hundreds that the libraries are made of. Dynamic
// imports stay chunks, so a command loads only what it needs. docs/layout.md says what each step brought.
const shared: UserConfig = {
  format: "esm",
  platform: "node",
  target: "node20.20",
  fixedExtension: false,
  dts: false,
  logLevel: "error",
  deps: { alwaysBundle: [/.*/], onlyBundle: false },
  minify: true,
};

const isShared = /src|yaml|valibot|handlebars|localized|date-fns|i18n|papaparse|fflate|saxen/;
/** What `preview --serve` alone needs. */
const isPreview =
  /src[\\/](workshop|pages[\\/]workshop|terminal[\\/](serve|watch))|commands[\\/]preview[\\/](serve|reader|print)|chokidar|readdirp/;

/** What `targets` alone needs: published lists, and edits of files. */
const isTargets = /src[\\/](import|parse[\\/]edit|commands[\\/](targets[\\/]|common[\\/]diff))/;

export default defineConfig([
  {
    ...shared,
    entry: ["src/main.ts"],
    alias: {
      "iconv-lite": file("src/terminal/iconv.ts"),
      // Node's condition leads to rxjs in CommonJS, all of it; of the modules, what inquirer uses remains.
      rxjs: file("node_modules/rxjs/dist/esm/index.js"),
    },
    // Few chunks, as each file costs a millisecond: what the first screen needs, the questions, the preview, targets, and all the rest.
    outputOptions: {
      codeSplitting: {
        groups: [
          {
            name: "start",
            test: /src[\\/](main|cli|host|terminal[\\/](host|files|files-now|editor|style|interrupt)|commands[\\/](\w+|common[\\/](flags|ui))|problems[\\/]errors|model[\\/]day)\.ts|commander/,
          },
          { name: "ask", test: /inquirer|rxjs|terminal[\\/](ask|pick)/ },
          {
            name: "work",
            test: (id) => isShared.test(id) && !isPreview.test(id) && !isTargets.test(id),
          },
          { name: "preview", test: isPreview },
          { name: "targets", test: isTargets },
        ],
      },
    },
  },
  // What helpers run, in one file of its own: to share chunks with the program would mean to start the program.
  { ...shared, entry: ["src/worker.ts"], clean: false },
]);
