import type { ExitCode, Host } from "../../host.ts";
import { UserError } from "../../problems/errors.ts";
import { problem } from "../../problems/problem.ts";
import { refusalOf } from "../../problems/reasons.ts";
import { wholeFile } from "../../problems/source.ts";
import { loadProfile } from "../common/profile.ts";
import { look } from "../common/read.ts";
import { createUi } from "../common/ui.ts";
import type { ProfileFlags } from "../profile.ts";

/** `postbag profile`: what is remembered, and with `--delete`, that it is no more. */
export async function runProfile(flags: ProfileFlags, host: Host): Promise<ExitCode> {
  const [ui, path] = [await createUi(host, flags), await host.profilePath()];
  // One that cannot be understood is forgotten too; a folder of that name is not ours.
  const there = (await look(host.files.kind(path), path, path, host)) === "file";
  const profile = await loadProfile(host);
  const deleted = flags.delete === true && there;
  if (deleted) await forget(path, host);
  if (flags.json) ui.json({ path, deleted, profile: profile ?? null });
  else if (flags.delete) ui.say(deleted ? `Forgotten: ${path} is gone.` : "There was nothing to forget.");
  else if (!profile) ui.say(`Nothing is remembered; it would lie in ${path}.`);
  else {
    ui.say(`Remembered in ${path}; \`postbag profile --delete\` forgets it:`);
    ui.out(Object.values(profile).join(", "));
  }
  return 0;
}

async function forget(path: string, host: Host): Promise<void> {
  try {
    await host.files.remove(path);
  } catch (error) {
    throw new UserError([problem("file-stays", { reason: refusalOf(error) }, wholeFile(path))], "Nothing was deleted.");
  }
}
