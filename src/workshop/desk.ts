import type { Reply, Request } from "../host.ts";
import type { Letter } from "../model/letter.ts";
import { type WorkshopPrint, workshopPage, workshopPolicy } from "../pages/workshop.ts";
import { createBulletin } from "./bulletin.ts";
import { choose, type Wanted } from "./choose.ts";
import { admit, type Door } from "./door.ts";
import { emptyStage, nextStage, type Reading, type Stage, wrongTemplates } from "./stage.ts";
import { makeLetter, type ViewTools, viewOf } from "./view.ts";

export interface DeskTools extends ViewTools {
  /** The printed page of a letter. */
  print(letter: Letter): WorkshopPrint;
}

/** The workshop: takes what was read, and answers what browsers ask. */
export interface Desk {
  /** Shows another reading. */
  show(reading: Reading, read: Date): void;
  /** Tells every page that nothing more comes. */
  end(): void;
  answer(request: Request, door: Door): Reply;
}

/**
 * @param tools asked for at each request, as days pass.
 * @param command how to start the workshop again, for the page that is left.
 */
export function createDesk(tools: () => DeskTools, command: string): Desk {
  let stage: Stage = emptyStage;
  const bulletin = createBulletin(newsOf(stage));
  const page = workshopPage({ command });
  return {
    show(reading, read) {
      stage = nextStage(stage, reading, read);
      bulletin.post(newsOf(stage));
    },
    end: () => bulletin.end("event: end\ndata: end\n\n"),
    answer(request, door) {
      const admitted = admit(request, door);
      if ("status" in admitted) return refusal(admitted.status);
      const { route, query } = admitted;
      switch (route) {
        case "":
          return ok("text/html; charset=utf-8", page);
        case "view":
          return json(viewOf(stage, wantedBy(query), query.get("lists") ?? undefined, tools()));
        case "print":
          return json(printOf(stage, wantedBy(query), tools()));
        case "events":
          return {
            ...ok("text/event-stream", ""),
            stream: { texts: bulletin.listen(), pulse: ":\n\n" },
          };
      }
    },
  };
}

function newsOf({ version }: Stage): string {
  return `data: ${version}\n\n`;
}

function wantedBy(query: URLSearchParams): Wanted {
  const of = (key: string) => query.get(key) ?? undefined;
  return { target: of("target"), template: of("template"), language: of("language"), person: of("person") };
}

function printOf(stage: Stage, wanted: Wanted, tools: DeskTools): WorkshopPrint & { version: number } {
  const { campaign, version } = stage;
  const chosen = campaign && choose(campaign, wanted, wrongTemplates(stage));
  const made = chosen && makeLetter(campaign, chosen, tools.date);
  return { version, ...(made ? tools.print(made.traced.letter) : { reasons: [] }) };
}

/** Nothing is kept, nothing is shown within others' pages, and no other page learns anything of it. */
const headers = {
  "content-security-policy": `${workshopPolicy}; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

function ok(type: string, body: string): Reply {
  return { status: 200, headers: { ...headers, "content-type": type }, body };
}

function json(data: object): Reply {
  return ok("application/json; charset=utf-8", JSON.stringify(data));
}

const reasons = {
  403: "This address is not whole. Open the one that `postbag preview --serve` printed.",
  404: "There is nothing here.",
  405: "Pages here are read, and nothing else.",
  421: "This is no address of the preview. Open the one that `postbag preview --serve` printed.",
};

function refusal(status: keyof typeof reasons): Reply {
  const more = status === 405 ? { allow: "GET, HEAD" } : {};
  const type = { "content-type": "text/plain; charset=utf-8" };
  return { status, headers: { ...headers, ...type, ...more }, body: `${reasons[status]}\n` };
}
