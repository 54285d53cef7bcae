import { basename, join } from "node:path";
import type { ExitCode, Host } from "../../host.ts";
import { safeName } from "../../model/slug.ts";
import type { OutboxFile } from "../../outbox/plan.ts";
import { writeFiles } from "../../outbox/write.ts";
import { fillStarter } from "../../parse/starter.ts";
import { UserError } from "../../problems/errors.ts";
import { problem } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import { canAsk } from "../common/flags.ts";
import { absolute, asArgument, shownPath } from "../common/paths.ts";
import { createUi } from "../common/ui.ts";
import type { InitFlags } from "../init.ts";
import { answersFrom, askAnswers, type InitAnswers, startersFor } from "./answers.ts";

/** `postbag init <folder>`: copies a starter campaign, with the person's answers in it, into a folder that is new or empty. */
export async function runInit(folder: string, flags: InitFlags, host: Host): Promise<ExitCode> {
  const ui = await createUi(host, flags);
  const mayAsk = canAsk(flags, host);
  const open = startersFor(flags, mayAsk);
  const [root, shown] = [absolute(folder, host), shownPath(folder)];
  await refuseOccupied(root, shown, host);
  const answers = mayAsk ? await askAnswers(flags, open, host) : answersFrom(flags, open[0]);
  const files = await starterFiles(basename(root), answers, host);
  const plan = { outbox: { root, shown }, fresh: files, replaced: [], unchanged: [], problems: [] };
  await host.guard((interrupt) => writeFiles(plan, host, interrupt));
  if (flags.json) ui.json({ starter: answers.starter.name, folder: shown, files: files.map(({ path }) => path) });
  ui.say(`A campaign is in ${ui.style.bold(shown)}:`);
  for (const { path } of files) ui.say(`  ${path}`);
  ui.say(
    "\nNext: put your targets and points into targets.yaml and your facts into templates. These show each change as you",
  );
  ui.say("save it, find what is wrong, and write the letters:");
  ui.say(`  postbag preview --serve --campaign ${asArgument(shown)}`);
  ui.say(`  postbag check --campaign ${asArgument(shown)}`);
  ui.say(`  postbag draft --campaign ${asArgument(shown)}`);
  return 0;
}

async function refuseOccupied(root: string, shown: string, host: Host): Promise<void> {
  const kind = await host.files.kind(root);
  if (kind === undefined) return;
  if (kind === "folder" && (await host.files.list(root)).length === 0) return;
  throw new UserError([problem(kind === "folder" ? "folder-not-empty" : "folder-is-file", {}, wholeFile(shown))]);
}

/** The folder's name as an id: ids begin with a letter or a number, and end after 64. */
function idFrom(name: string): string {
  const fallback = "our-campaign";
  return /[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,63}/u.exec(safeName(name, fallback))?.[0] ?? fallback;
}

async function starterFiles(name: string, answers: InitAnswers, host: Host): Promise<OutboxFile[]> {
  const starter = join(host.packageDir, "starters", answers.starter.name);
  const read = async (...path: string[]) => (await host.files.read(join(...path), 1_048_576)) as Uint8Array;
  const { languages, title, organization, deadline } = answers;
  const timezone = answers.timezone ?? (deadline ? Intl.DateTimeFormat().resolvedOptions().timeZone : undefined);
  const yaml = fillStarter(new TextDecoder().decode(await read(starter, "targets.yaml")), {
    id: idFrom(name),
    ...(title && { title }),
    ...(organization && { organization }),
    ...(deadline && { deadline }),
    ...(timezone && { timezone }),
    languages,
  });
  const named = await host.files.list(join(starter, "templates"));
  const chosen = named.filter((name) => languages.includes(/\.([^.]+)\.hbs$/.exec(name)?.[1] ?? ""));
  const templates = chosen.map(async (name) => {
    const path = `templates/${name}`;
    return { path, bytes: await read(starter, path) };
  });
  return [
    { path: "targets.yaml", bytes: new TextEncoder().encode(yaml) },
    { path: "targets.schema.json", bytes: await read(host.packageDir, "targets.schema.json") },
    { path: ".gitignore", bytes: new TextEncoder().encode("/outbox/\n") },
    ...(await Promise.all(templates)),
  ];
}
