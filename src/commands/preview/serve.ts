import type { ExitCode, Host, Service } from "../../host.ts";
import { scriptName } from "../../model/choice.ts";
import { UsageError } from "../../problems/errors.ts";
import { createDesk } from "../../workshop/desk.ts";
import { newToken } from "../../workshop/door.ts";
import { keepFresh } from "../../workshop/fresh.ts";
import { today } from "../common/flags.ts";
import { asArgument } from "../common/paths.ts";
import { sheetOf } from "../common/sheet.ts";
import { createUi } from "../common/ui.ts";
import type { PreviewFlags } from "../preview.ts";
import { clashes, unknownNames } from "./choice.ts";
import { printOf } from "./print.ts";
import { createReader } from "./reader.ts";
import { watchCampaign } from "./watch.ts";

/** `postbag preview --serve`: a page on this machine that shows each change of the campaign as it is saved, until Ctrl-C. */
export async function servePreview(target: string | undefined, flags: PreviewFlags, host: Host): Promise<ExitCode> {
  const ui = await createUi(host, flags);
  const wrong = [...clashes(target, flags), ...portOutOfRange(flags)];
  if (wrong.length > 0) throw new UsageError(wrong);
  const reader = createReader(flags, host);
  const first = await reader.first();
  const unknown = first.campaign ? unknownNames(target, flags, first.campaign) : [];
  if (unknown.length > 0) throw new UsageError(unknown);
  const sheet = { sheetOf: (letter: Parameters<typeof sheetOf>[0]) => sheetOf(letter, {}), print: printOf };
  const desk = createDesk(() => ({ date: today(flags, host), ...sheet }), commandOf(flags));
  desk.show(first, host.now());
  return host.guard(async (interrupt): Promise<ExitCode> => {
    const door = { port: 0, token: newToken() };
    const service = await atPort(flags.port, (port) => host.serve(port, async (request) => desk.answer(request, door)));
    door.port = service.port;
    const { ended, fail } = endOf(interrupt);
    const watcher = await watchCampaign(flags.campaign, () => fresh.changed(), host);
    const fresh = keepFresh(async () => {
      const next = await reader.next();
      await watcher.include(reader.included());
      if (!next) return;
      desk.show(next.reading, host.now());
      ui.say(next.told);
    }, fail);
    const url = `http://127.0.0.1:${service.port}/${door.token}/${choiceOf(target, flags)}`;
    if (flags.json) host.stdout.write(`${JSON.stringify({ url, port: service.port })}\n`);
    ui.warn(`The preview is at ${url} Ctrl-C ends it.`);
    if (first.problems.length > 0) ui.say(reader.told(first));
    // What was saved between the first reading and the watch.
    fresh.changed();
    try {
      await ended;
    } finally {
      fresh.stop();
      desk.end();
      await Promise.all([watcher.close(), service.close()]);
    }
    ui.say("The preview has ended.");
    return 0;
  });
}

/** When the person asks to stop, or when something fails. */
function endOf(interrupt: AbortSignal) {
  let fail: (error: unknown) => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    fail = reject;
    if (interrupt.aborted) resolve();
    else interrupt.addEventListener("abort", () => resolve());
  });
  return { ended, fail };
}

const largestPort = 65_535;

function portOutOfRange({ port = 0 }: PreviewFlags): string[] {
  return port > largestPort ? [`--port: ports go up to ${largestPort}. Leave --port out for a free one.`] : [];
}

async function atPort(port: number | undefined, serve: (port: number) => Promise<Service>): Promise<Service> {
  try {
    return await serve(port ?? 0);
  } catch (error) {
    const reason = refusals[(error as { code?: string }).code ?? ""];
    if (port === undefined || reason === undefined) throw error;
    throw new UsageError([`--port: ${port} ${reason}. Name another, or leave --port out for a free one.`]);
  }
}

const refusals: Readonly<Record<string, string>> = {
  EADDRINUSE: "is in use by another program",
  EACCES: "is one that you have no permission to use",
};

/** Where the page begins, as it keeps it in its address. */
function choiceOf(target: string | undefined, { template, language, sample }: PreviewFlags): string {
  const isCall = template === scriptName;
  const all = { target, template: isCall ? undefined : template, language, person: sample };
  const chosen = Object.entries({ ...all, tab: isCall ? "call" : undefined });
  const query = new URLSearchParams();
  for (const [key, value] of chosen) if (value !== undefined) query.set(key, value);
  return query.size > 0 ? `#${query}` : "";
}

/** The command that does the same once more. */
function commandOf({ campaign, port, date }: PreviewFlags): string {
  return [
    "postbag preview --serve",
    ...(campaign === "." ? [] : [`--campaign ${asArgument(campaign)}`]),
    ...(port === undefined ? [] : [`--port ${port}`]),
    ...(date === undefined ? [] : [`--date ${date}`]),
  ].join(" ");
}
