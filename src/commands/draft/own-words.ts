import { controlInText, unixLines } from "../../model/plain.ts";
import { problem } from "../../problems/problem.ts";
import type { Draft } from "./draft.ts";
import type { Interview } from "./interview.ts";

/** The signer's own words: on one line, or in the editor that the person always uses. */
export async function askOwnWords(draft: Draft, { host }: Interview): Promise<Draft> {
  const { ownWords, ...others } = draft;
  const editor = await host.editor();
  const way = await host.ask({
    kind: "select",
    message: "Why does this matter to you? A few words of your own count more than all of ours.",
    choices: [
      { value: "inline", label: "Type a sentence or two here" },
      ...(editor === undefined ? [] : [{ value: "editor", label: `Write in my editor (${editor})` }]),
      { value: "none", label: "Send the letters without" },
    ],
    initial: "inline",
  });
  if (way === "none") return others;
  const initial = ownWords === undefined ? {} : { initial: ownWords };
  const text =
    way === "editor" && editor !== undefined
      ? await host.ask({ kind: "editor", editor, message: "Your own words:", check, ...initial })
      : await host.ask({
          kind: "text",
          message: "Your own words (empty leaves them out):",
          editable: true,
          check,
          ...initial,
        });
  const words = unixLines(text).trim();
  return words === "" ? others : { ...others, ownWords: words };
}

function check(typed: string): string | undefined {
  const text = unixLines(typed);
  return controlInText(text) === -1 ? undefined : problem("control-character", { text }).fact;
}
