import { styleText } from "node:util";
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isTabKey,
  isUpKey,
  makeTheme,
  useKeypress,
  useMemo,
  usePrefix,
  useState,
} from "@inquirer/core";
import type { Question } from "../host.ts";
import { drawPick, type Look, pageOf, type Size } from "./pick-view.ts";

type Pick = Extract<Question, { kind: "pick" }> & { readonly size: () => Size };
type Line = { line: string; clearLine(direction: -1 | 0 | 1): void; write(text: string): void };

const look: Look = {
  highlight: (text) => styleText("cyan", text),
  dim: (text) => styleText("dim", text),
  bold: (text) => styleText("bold", text),
  error: (text) => styleText("red", text),
};

/** So many answers are named when it is done; more are counted. */
const mostNamed = 5;

/**
 * Several of many choices, found by typing. @returns the chosen values, in the order of the choices; rejects with
 * `ExitPromptError` on Ctrl-C.
 */
export const pick = createPrompt<string[], Pick>((config, done) => {
  const { message, find, by, atLeast, only, size } = config;
  const theme = makeTheme();
  const all = useMemo(() => find(""), []);
  const ticked = useMemo(() => new Set(all.flatMap((choice) => (choice.ticked ? choice.value : []))), []);
  const [chosen, choose] = useState<ReadonlySet<string>>(ticked);
  const [withheld, withhold] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const [error, setError] = useState<string | undefined>(undefined);
  const [status, setStatus] = useState<"idle" | "done">("idle");
  const shown = useMemo(() => (typed.trim() === "" ? all : find(typed)), [typed]);
  const chosenHere = useMemo(() => shown.filter(({ value }) => chosen.has(value)).length, [shown, chosen]);
  const prefix = usePrefix({ status, theme });
  const answers = () => all.filter(({ value }) => chosen.has(value)).map(({ value }) => value);

  useKeypress((key, line) => {
    setError(undefined);
    if (isEnterKey(key) && chosen.size >= atLeast) {
      setStatus("done");
      return done(answers());
    }
    if (isEnterKey(key)) setError(tooFew());
    else if (isTabKey(key)) toggle(shown.slice(active, active + 1).map(({ value }) => value));
    else if (key.ctrl && key.name === "a") toggle(shown.map(({ value }) => value));
    else if (isUpKey(key)) move(-1);
    else if (isDownKey(key)) move(1);
    else if (key.name === "pageup") move(-pageOf(size()));
    else if (key.name === "pagedown") move(pageOf(size()));
    else if (key.name === "escape") return search("", line);
    else if (only && key.ctrl && key.name === only.key) return limit(only.word, line);
    else return search(line.line, line);
    // readline itself took Tab for a letter, the arrows for its history and Ctrl-A for the beginning of the line.
    write(typed, line);
  });

  function tooFew(): string {
    const mend = shown.length > 0 ? "Tab chooses the one at the arrow." : "Esc clears the search.";
    return `Choose at least ${atLeast === 1 ? "one" : atLeast}. ${mend}`;
  }

  function toggle(values: readonly string[]): void {
    const next = new Set(chosen);
    const isOn = values.every((value) => chosen.has(value));
    for (const value of values) {
      if (isOn) next.delete(value);
      else next.add(value);
    }
    choose(next);
  }

  /** Only those that a word finds are listed, and stay chosen; once more, and all is as it was. */
  function limit(word: string, line: Line): void {
    if (typed.split(/\s+/).includes(word)) {
      choose(new Set([...chosen, ...withheld]));
      withhold([]);
    } else {
      const able = new Set(find(word).map(({ value }) => value));
      choose(new Set([...chosen].filter((value) => able.has(value))));
      withhold([...chosen].filter((value) => !able.has(value)));
    }
    search(toggleWord(typed, word), line);
  }

  function move(by: number): void {
    setActive(Math.max(0, Math.min(active + by, shown.length - 1)));
  }

  function search(text: string, line: Line): void {
    if (text !== line.line) write(text, line);
    if (text === typed) return;
    setTyped(text);
    setActive(0);
  }

  const question = `${prefix} ${theme.style.message(message, status)}`;
  if (status === "done") return `${question} ${theme.style.answer(sumOf(answers(), all.length))}`;
  const picking = { message, by, shown, active, chosen, chosenHere, total: all.length, typed };
  const state = { ...picking, ...(only && { only }), ...(error !== undefined && { error }) };
  return [`${question}\n  Search: ${look.highlight(typed)}`, drawPick(state, size(), look)];
});

function write(text: string, line: Line): void {
  line.clearLine(0);
  line.write(text);
}

function toggleWord(typed: string, word: string): string {
  const words = typed.split(/\s+/).filter(Boolean);
  return words.includes(word)
    ? words.filter((other) => other !== word).join(" ")
    : words.concat(word).join(" ").concat(" ");
}

function sumOf(values: readonly string[], total: number): string {
  const number = (count: number) => count.toLocaleString("en");
  return values.length <= mostNamed ? values.join(", ") : `${number(values.length)} of ${number(total)}`;
}
