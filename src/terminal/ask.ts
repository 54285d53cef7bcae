import inquirer from "inquirer";
import type { Answer, Check, Choice, Question } from "../host.ts";
import { Cancelled } from "../problems/errors.ts";
import { pick } from "./pick.ts";

/** Asks one question with inquirer, on standard error: standard output is for letters. */
export async function askWithInquirer<Q extends Question>(question: Q): Promise<Answer<Q>> {
  // inquirer looks for its editor here, and nowhere else.
  if (question.kind === "editor") process.env.VISUAL = question.editor;
  try {
    return (await (question.kind === "pick" ? askToPick(question) : askByType(question))) as Answer<Q>;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") throw new Cancelled();
    throw error;
  }
}

type PickQuestion = Extract<Question, { kind: "pick" }>;
type Listed = Exclude<Question, PickQuestion>;

function askToPick(question: PickQuestion): Promise<string[]> {
  const { stderr } = process;
  const size = () => ({ columns: stderr.columns || 80, rows: stderr.rows || 24 });
  return pick({ ...question, size }, { output: stderr });
}

async function askByType(question: Listed): Promise<unknown> {
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  const { answer } = await prompt([toPrompt(question)]);
  return answer;
}

type Prompt = Parameters<typeof inquirer.prompt>[0] extends readonly (infer P)[] ? P : never;

function toPrompt(question: Listed): Prompt {
  return { name: "answer", message: question.message, ...settings(question) } as unknown as Prompt;
}

function settings(question: Listed): object {
  switch (question.kind) {
    case "text":
      return {
        type: "input",
        default: question.initial,
        prefill: question.editable ? "editable" : "tab",
        ...validated(question.check),
      };
    case "editor":
      return {
        type: "editor",
        default: question.initial,
        postfix: ".txt",
        waitForUserInput: false,
        ...validated(question.check),
      };
    case "confirm":
      return { type: "confirm", default: question.initial };
    case "select":
      return {
        type: "select",
        choices: question.choices.map(toChoice),
        default: question.initial,
        loop: false,
        pageSize: 16,
      };
    case "search":
      return {
        type: "search",
        source: (typed: string | undefined) => question.find(typed ?? question.initial ?? "").map(toChoice),
        pageSize: 8,
      };
    case "several":
      return {
        type: "checkbox",
        // Many answers stay on one line by their ids.
        choices: question.choices.map((choice) => ({ ...toChoice(choice), short: choice.value })),
        loop: false,
        pageSize: 14,
        validate: (chosen: readonly unknown[]) =>
          chosen.length >= question.atLeast || `Choose at least ${question.atLeast}.`,
      };
  }
}

function toChoice({ value, label, hint, ticked, barred }: Choice): object {
  return {
    value,
    name: label,
    short: label,
    ...(hint !== undefined && { description: hint }),
    ...(ticked && { checked: true }),
    ...(barred !== undefined && { disabled: `(${barred})` }),
  };
}

function validated(check: Check | undefined): object {
  return check ? { validate: (answer: string) => check(answer) ?? true } : {};
}
