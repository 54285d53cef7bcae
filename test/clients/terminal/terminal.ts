import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** A program in a real terminal (tmux): keys go in, the screen comes out. */
export class Terminal {
  readonly #name = `postbag-test-${process.pid}-${Math.random().toString(36).slice(2)}`;

  constructor(args: string, cwd: string, env: Readonly<Record<string, string>>, [columns, rows] = [100, 60]) {
    const settings = Object.entries({ HOME: cwd, LANG: "C.UTF-8", ...env }).map(([key, value]) => `${key}='${value}'`);
    const program = `'${process.execPath}' '${join(root, "bin/postbag.js")}' ${args}`;
    const line = `cd '${cwd}' && ${settings.join(" ")} ${program}; echo "exit=$?"; sleep 60`;
    tmux("new-session", "-d", "-s", this.#name, "-x", `${columns}`, "-y", `${rows}`, line);
  }

  screen(): string {
    return tmux("capture-pane", "-p", "-J", "-t", this.#name).replace(/[ ]+$/gm, "");
  }

  /** Waits until the screen shows a text. @throws Error with the screen where it does not within 15 seconds. */
  async sees(text: string): Promise<string> {
    for (const end = Date.now() + 15_000; Date.now() < end; await pause(50)) {
      const screen = this.screen();
      if (screen.includes(text)) return screen;
    }
    throw new Error(`“${text}” did not appear on:\n${this.screen()}`);
  }

  /** The same with the codes for colours. */
  colours(): string {
    return tmux("capture-pane", "-p", "-e", "-t", this.#name);
  }

  /** Types text as it is, or presses keys by tmux's names (`Enter`, `C-c`). */
  type(text: string): void {
    tmux("send-keys", "-t", this.#name, "-l", text);
  }

  press(...keys: string[]): void {
    tmux("send-keys", "-t", this.#name, ...keys);
  }

  close(): void {
    tmux("kill-session", "-t", this.#name);
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function tmux(...args: string[]): string {
  const { stdout, error } = spawnSync("tmux", args, { encoding: "utf8" });
  if (error) throw error;
  return stdout;
}
