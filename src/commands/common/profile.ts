import { dirname } from "node:path";
import type { Host, Style } from "../../host.ts";
import { type AnswerKey, checkAnswer, type SignerAnswers } from "../../parse/signer.ts";
import { Cancelled } from "../../problems/errors.ts";
import type { Ui } from "./ui.ts";

/** What may be remembered: name and place, and nothing else. */
const remembered = ["name", "city", "region", "district", "country"] as const satisfies readonly AnswerKey[];
const profileLimit = 65_536;

/** What the signer agreed to have remembered; undefined where nothing usable is. Letters need none, so no failure stops them. */
export async function loadProfile(host: Host): Promise<SignerAnswers | undefined> {
  const path = await host.profilePath();
  const kind = await host.files.kind(path).catch(() => undefined);
  const bytes = kind === "file" ? await host.files.read(path, profileLimit).catch(() => undefined) : undefined;
  const data = bytes instanceof Uint8Array ? parseJson(new TextDecoder().decode(bytes)) : undefined;
  const known = remembered.flatMap((key) => {
    const value = (data as Record<string, unknown> | undefined)?.[key];
    return typeof value === "string" && value && !checkAnswer(key, value) ? [[key, value]] : [];
  });
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

export async function profileNotice(profile: SignerAnswers, host: Host, style: Style): Promise<string> {
  const who = remembered.map((key) => profile[key]).filter(Boolean);
  const path = await host.profilePath();
  return style.dim(
    `Remembered from last time: ${who.join(", ")} (${path}; \`postbag profile --delete\` forgets it).\n`,
  );
}

/** Asks whether to remember the signer, where that would change anything. */
export async function offerToRemember(answers: SignerAnswers, host: Host, ui: Ui): Promise<void> {
  const profile = Object.fromEntries(remembered.map((key) => [key, answers[key]]));
  const known = await loadProfile(host);
  if (remembered.every((key) => known?.[key] === profile[key])) return;
  const message = "Remember your name and place on this machine for next time?";
  if (!(await host.ask({ kind: "confirm", message, initial: false }).catch(asNo))) return;
  const path = await host.profilePath();
  try {
    await host.files.makeFolder(dirname(path));
    await host.files.remove(path);
    await host.files.write(path, new TextEncoder().encode(`${JSON.stringify(profile, null, 2)}\n`));
    ui.say(`Remembered in ${path}. \`postbag profile\` shows it, \`postbag profile --delete\` forgets it.`);
  } catch {
    ui.say(`The letters are written. Your name could not be remembered: ${path} cannot be written.`);
  }
}

/** The letters are written: Ctrl-C at this question means no more than no. */
function asNo(error: unknown): false {
  if (error instanceof Cancelled) return false;
  throw error;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
