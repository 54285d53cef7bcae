import { join } from "node:path";
import { campaignWith } from "./campaign.ts";
import { postbag, type TestHostSettings, testHost } from "./host.ts";
import { filesBelow } from "./tree.ts";

/** An office for everybody, one for Britain that takes one point, one that has no e-mail and reads Spanish. */
export const groupYaml = `campaign:
  id: library
  title: Keep the library open
  languages: [en, es]
points:
  - id: saturdays
    text: { en: Open on Saturdays., es: Abran los sábados. }
  - id: heating
    text: { en: Mend the heating., es: Arreglen la calefacción. }
targets:
  - id: council
    name: City Council
    languages: [en]
    contacts: { email: council@example.org }
    verified_on: 2021-02-01
    sources: [https://example.org/contact]
  - id: county
    name: County
    languages: [en]
    contacts: { email: county@example.org, post: "1 Hall Street\\nLeeds", country: GB }
    from: { countries: [GB] }
    points: [heating]
    verified_on: 2021-02-01
    sources: [https://example.org/contact]
  - id: embassy
    name: Embajada
    languages: [es, en]
    contacts: { webform: { url: "https://example.org/form" } }
    verified_on: 2021-02-01
    sources: [https://example.org/contact]
`;

const spanishLetter = `---
subject: La biblioteca de {{signer.city}}
---
{{target.salutation}}

Me llamo {{signer.name}}.
{{#if own_words}}

{{own_words}}
{{/if}}

{{#each points}}
- {{text}}
{{/each}}

{{target.closing}}

{{signer.name}}
`;

/** A campaign for a group, with a roster and whatever else beside it. */
export function groupWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return campaignWith({ "targets.yaml": groupYaml, "templates/letter.es.hbs": spanishLetter, ...files });
}

/** CSV of some rows, each cell quoted. */
export function csv(...rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`).join("");
}

/** `postbag batch` in a campaign's folder, on a quiet machine. */
export async function batch(cwd: string, args: readonly string[], settings: Partial<TestHostSettings> = {}) {
  return postbag(["batch", ...args], testHost({ cwd, ...settings }));
}

/** Everything in an outbox but the reports, by path: letters, and signers' pages for sending. */
export function filesIn(cwd: string, outbox = "outbox"): Record<string, string> {
  const reports = /^(\.gitignore|report\.json|skipped\.csv|index(-\d+)?\.html)$/;
  return Object.fromEntries(Object.entries(filesBelow(join(cwd, outbox))).filter(([path]) => !reports.test(path)));
}

/** The letters alone. */
export function lettersIn(cwd: string, outbox = "outbox"): Record<string, string> {
  return Object.fromEntries(Object.entries(filesIn(cwd, outbox)).filter(([path]) => !isKit(path)));
}

/** Whether a path below an outbox is a signer's page for sending. */
export function isKit(path: string): boolean {
  return /^[^/]+\/index\.html$/.test(path);
}

/** `report.json` of an outbox; null where there is none. */
export function reportIn(cwd: string, outbox = "outbox") {
  return JSON.parse(filesBelow(join(cwd, outbox))["report.json"] ?? "null");
}

/** The same for a roster in a folder of its own, and what came of it. */
export async function batchOf(roster: string | Uint8Array, ...flags: readonly string[]) {
  const cwd = groupWith({ "members.csv": roster });
  const done = await batch(cwd, ["members.csv", ...flags]);
  const letters = lettersIn(cwd);
  return { cwd, ...done, letters, paths: Object.keys(letters), report: reportIn(cwd) };
}
