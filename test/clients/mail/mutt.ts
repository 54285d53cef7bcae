import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { workFolder } from "./program.ts";

/** What mutt hands to the editor when it opens a draft, and what its screen shows after. */
export interface SeenByMutt {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly screen: string;
}

/** Opens a draft in mutt, in a terminal of 250 columns, with an editor that only copies what it is given. */
export async function openInMutt(path: string): Promise<SeenByMutt> {
  const folder = workFolder();
  const seen = join(folder, "seen");
  const rc = join(folder, "muttrc");
  writeFileSync(join(folder, "editor"), `#!/bin/sh\ncp "$1" "${seen}.part" && mv "${seen}.part" "${seen}"\n`, {
    mode: 0o755,
  });
  writeFileSync(rc, settings(folder));
  const tmux = (...args: string[]) =>
    execFileSync("tmux", ["-u", "-S", join(folder, "tmux"), "-f", "/dev/null", ...args], { encoding: "utf8" });
  const env = ["env", "-i", `HOME=${folder}`, "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TERM=screen"];
  tmux("new-session", "-d", "-x", "250", "-y", "40", [...env, "mutt", "-n", "-F", rc, "-H", path].join(" "));
  try {
    const screen = await waitFor(() => {
      const shown = tmux("capture-pane", "-p");
      return existsSync(seen) && /-- Attachments/.test(shown) ? shown : undefined;
    });
    return { ...partsOf(readFileSync(seen, "utf8")), screen };
  } finally {
    tmux("kill-server");
  }
}

/** Nothing can leave the machine: the program that sends does nothing. */
function settings(folder: string): string {
  return `set edit_headers=yes autoedit=yes abort_unmodified=no abort_nosubject=no
set editor="${folder}/editor %s"
set folder="${folder}" spoolfile="${folder}/inbox" mbox_type=mbox record="" postponed="${folder}/postponed" tmpdir="${folder}"
set sendmail="/bin/false" from="me@example.org" use_from=yes realname="" signature="" charset=utf-8
`;
}

async function waitFor<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = look();
    if (found !== undefined) return found;
    await pause(50);
  }
  throw new Error("mutt never showed the draft");
}

function partsOf(text: string): Pick<SeenByMutt, "headers" | "body"> {
  const end = text.indexOf("\n\n");
  const lines = text
    .slice(0, end)
    .replace(/\n(?=[ \t])/g, "")
    .split("\n");
  const headers = lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)] as const);
  return { headers: new Map(headers), body: text.slice(end + 2) };
}
