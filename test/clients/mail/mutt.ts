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

/** mutt cuts what it shows of an address at 1,023 bytes. */
export const fits = (name: string) => Buffer.byteLength(name) <= 750;

/** mutt shows no marks that turn the direction of writing, so that a name cannot hide what follows it. */
export const withoutMarks = (text: string) => text.replace(/[\u200e\u200f\u202a-\u202e\ufeff]/g, "");

/** Opens a draft in mutt, in a terminal of 250 columns, with an editor that only copies what it is given. */
export async function openInMutt(path: string): Promise<SeenByMutt> {
  const folder = workFolder();
  const seen = join(folder, "seen");
  const rc = join(folder, "muttrc");
  writeFileSync(join(folder, "editor"), `#!/bin/sh\ncp "$1" "${seen}.part" && mv "${seen}.part" "${seen}"\n`, {
    mode: 0o755,
  });
  writeFileSync(rc, settings(folder));
  const mutt = openTerminal(folder, ["mutt", "-n", "-F", rc, "-H", path]);
  try {
    const screen = await waitFor(() => {
      const shown = mutt.screen();
      return existsSync(seen) && /-- Attachments/.test(shown) ? shown : undefined;
    });
    return { ...partsOf(readFileSync(seen, "utf8")), screen };
  } finally {
    mutt.close();
  }
}

/** A program in a terminal of 250 columns. */
function openTerminal(folder: string, program: readonly string[]) {
  const tmux = (...args: string[]) =>
    execFileSync("tmux", ["-u", "-S", join(folder, "tmux"), "-f", "/dev/null", ...args], { encoding: "utf8" });
  const env = ["env", "-i", `HOME=${folder}`, "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TERM=screen"];
  tmux("new-session", "-d", "-x", "250", "-y", "40", [...env, ...program].join(" "));
  return {
    screen: () => tmux("capture-pane", "-p"),
    type: (...texts: string[]) => {
      for (const text of texts) tmux("send-keys", "-l", text);
    },
    close: () => tmux("kill-server"),
  };
}

/** Nothing can leave the machine: the program that sends does nothing. */
function settings(folder: string): string {
  return `set edit_headers=yes autoedit=yes abort_unmodified=no abort_nosubject=no
set editor="${folder}/editor %s"
set folder="${folder}" spoolfile="${folder}/inbox" mbox_type=mbox record="" postponed="${folder}/postponed" tmpdir="${folder}"
set sendmail="/bin/false" from="me@example.org" use_from=yes realname="" signature="" charset=utf-8
`;
}

/** A message as mutt shows it. */
interface ShownByMutt {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Opens a mailbox in mutt, and has it hand over every message as it shows it. */
export async function readMailboxInMutt(path: string): Promise<{ count: number; messages: ShownByMutt[] }> {
  const folder = workFolder();
  const seen = join(folder, "seen");
  writeFileSync(
    join(folder, "muttrc"),
    `set folder="${folder}" mbox_type=mbox tmpdir="${folder}" charset=utf-8 wait_key=no pipe_decode=yes pipe_split=no
set pipe_sep="${end}" status_format="%m messages" wrap=0 reflow_wrap=0
ignore *
unignore from: to: subject:
unhdr_order *
hdr_order From: To: Subject:
`,
  );
  const mutt = openTerminal(folder, ["mutt", "-n", "-R", "-F", join(folder, "muttrc"), "-f", path]);
  try {
    const count = await waitFor(() => /(\d+) messages/.exec(mutt.screen())?.[1]);
    mutt.type("T", "~A\n", `;|cat > ${seen}.part && mv ${seen}.part ${seen}\n`);
    const text = await waitFor(() => (existsSync(seen) ? readFileSync(seen, "utf8") : undefined));
    return { count: Number(count), messages: text.split(end).slice(0, -1).map(shown) };
  } finally {
    mutt.close();
  }
}

const end = "=====a message ends here=====";

function shown(text: string): ShownByMutt {
  const { headers, body } = partsOf(text.replace(/^\n/, ""));
  return { from: headers.get("From") ?? "", to: headers.get("To") ?? "", subject: headers.get("Subject") ?? "", body };
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
