import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";

/** The command of a text editor that is on this machine: the person's own, else a common one; undefined without any. */
export async function findEditor(env: Readonly<Record<string, string | undefined>>): Promise<string | undefined> {
  if (process.platform === "win32") return env.VISUAL || env.EDITOR || "notepad";
  for (const command of [env.VISUAL, env.EDITOR, "nano", "vim", "vi"]) {
    if (command && (await isThere(programOf(command), env.PATH ?? ""))) return command;
  }
  return undefined;
}

/** `code --wait` is the program `code`. */
function programOf(command: string): string {
  return /^"([^"]+)"|^'([^']+)'|^\S+/.exec(command)?.slice(0, 3).findLast(Boolean) ?? command;
}

async function isThere(program: string, path: string): Promise<boolean> {
  const folders = isAbsolute(program) ? [""] : path.split(delimiter);
  for (const folder of folders) {
    const found = await access(join(folder, program), constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return true;
  }
  return false;
}
