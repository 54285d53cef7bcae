import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";

/** A small campaign without any problem or warning on 2021-02-05. */
export const targetsYaml = `campaign:
  id: library
  title: Keep the library open
  languages: [en]
points:
  - id: saturdays
    text: Open on Saturdays.
targets:
  - id: council
    name: City Council
    languages: [en]
    contacts:
      email: council@example.org
    verified_on: 2021-02-01
    sources: [https://example.org/contact]
`;

export const letterTemplate = `---
subject: Keep the library open
---
{{target.salutation}}

My name is {{signer.name}}, from {{signer.place}}.
{{#if own_words}}

{{own_words}}
{{/if}}

{{#each points}}
- {{text}}
{{/each}}

{{target.closing}}

{{signer.name}}
`;

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the test, with these files; a path without content is a folder. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "postbag-test-"));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The small campaign, with some of its files other, or more of them. */
export function campaignWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return folderWith({ "targets.yaml": targetsYaml, "templates/letter.en.hbs": letterTemplate, ...files });
}
