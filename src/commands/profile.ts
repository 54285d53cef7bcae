import { addUiFlags } from "./common/flags.ts";
import type { Register } from "./common/register.ts";
import { createUi, type UiFlags } from "./common/ui.ts";

export const registerProfile: Register = (program, host, finish) => {
  const command = program.command("profile").description("the name and place that `draft` remembers, if you agreed");
  addUiFlags(command)
    .option("--delete", "forget them")
    .action(async (flags: UiFlags & { delete?: boolean }) => {
      const { loadProfile } = await import("./common/profile.ts");
      const [ui, path, profile] = [await createUi(host, flags), await host.profilePath(), await loadProfile(host)];
      // One that cannot be read is forgotten too; a folder of that name is not ours.
      const there = (await host.files.kind(path)) === "file";
      if (flags.delete && there) await host.files.remove(path);
      if (flags.json) ui.json({ path, deleted: flags.delete === true, profile: profile ?? null });
      else if (flags.delete) ui.say(there ? `Forgotten: ${path} is gone.` : "There was nothing to forget.");
      else if (!profile) ui.say(`Nothing is remembered; it would lie in ${path}.`);
      else {
        ui.say(`Remembered in ${path}; \`postbag profile --delete\` forgets it:`);
        ui.out(Object.values(profile).join(", "));
      }
      finish(0);
    });
};
