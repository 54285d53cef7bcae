import { basename, join } from "node:path";
import type { ExitCode, Host } from "../../host.ts";
import { safeName } from "../../outbox/names.ts";
import type { OutboxFile } from "../../outbox/plan.ts";
import { writeFiles } from "../../outbox/write.ts";
import { fillStarter } from "../../parse/starter.ts";
import { UserError } from "../../problems/errors.ts";
import { problem } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import { canAsk } from "../common/flags.ts";
import { absolute, shownPath } from "../common/paths.ts";
import { createUi } from "../common/ui.ts";
import type { InitFlags } from "../init.ts";
import { askAnswers, type InitAnswers, refuseWrongFlags, starterLanguages } from "./answers.ts";

/** `postbag init <folder>`: copies the starter campaign, with the person's answers in it, into a folder that is new or empty. */
export async function runInit(folder: string, flags: InitFlags, host: Host): Promise<ExitCode> {
  const ui = await createUi(host, flags);
  refuseWrongFlags(flags);
  const [root, shown] = [absolute(folder, host), shownPath(folder)];
  await refuseOccupied(root, shown, host);
  const answers = canAsk(flags, host) ? await askAnswers(flags, host) : flags;
  const files = await starterFiles(basename(root), answers, host);
  const plan = { outbox: { root, shown }, fresh: files, replaced: [], unchanged: [], problems: [] };
  await host.guard((interrupt) => writeFiles(plan, host, interrupt));
  if (flags.json) ui.json({ folder: shown, files: files.map(({ path }) => path) });
  ui.say(`A campaign is in ${ui.style.bold(shown)}:`);
  for (const { path } of files) ui.say(`  ${path}`);
  ui.say("\nNext: put your targets and points into targets.yaml, then run");
  ui.say(`  postbag check --campaign ${shown}`);
  ui.say(`  postbag draft --campaign ${shown}`);
  return 0;
}

async function refuseOccupied(root: string, shown: string, host: Host): Promise<void> {
  const kind = await host.files.kind(root);
  if (kind === undefined) return;
  if (kind === "folder" && (await host.files.list(root)).length === 0) return;
  throw new UserError([problem(kind === "folder" ? "folder-not-empty" : "folder-is-file", {}, wholeFile(shown))]);
}

async function starterFiles(name: string, answers: InitAnswers, host: Host): Promise<OutboxFile[]> {
  const starter = join(host.packageDir, "starters", "alert");
  const read = async (...path: string[]) => (await host.files.read(join(...path), 1_048_576)) as Uint8Array;
  const { languages = starterLanguages, title, organization, deadline } = answers;
  const timezone = answers.timezone ?? (deadline ? Intl.DateTimeFormat().resolvedOptions().timeZone : undefined);
  const yaml = fillStarter(new TextDecoder().decode(await read(starter, "targets.yaml")), {
    id: safeName(name, "our-campaign"),
    ...(title && { title }),
    ...(organization && { organization }),
    ...(deadline && { deadline }),
    ...(timezone && { timezone }),
    languages,
  });
  const names = ["letter", "call"].flatMap((name) => languages.map((language) => `templates/${name}.${language}.hbs`));
  const templates = names.map(async (path) => ({ path, bytes: await read(starter, path) }));
  return [
    { path: "targets.yaml", bytes: new TextEncoder().encode(yaml) },
    { path: "targets.schema.json", bytes: await read(host.packageDir, "targets.schema.json") },
    { path: ".gitignore", bytes: new TextEncoder().encode("/outbox/\n") },
    ...(await Promise.all(templates)),
  ];
}
