import inquirer from "inquirer";
import type { Answer, Check, Choice, Question } from "../host.ts";
import { Cancelled } from "../problems/errors.ts";

/** Asks one question with inquirer, on standard error: standard output is for letters. */
export async function askWithInquirer<Q extends Question>(question: Q): Promise<Answer<Q>> {
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  // inquirer looks for its editor here, and nowhere else.
  if (question.kind === "editor") process.env.VISUAL = question.editor;
  try {
    const { answer } = await prompt([toPrompt(question)]);
    return answer as Answer<Q>;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") throw new Cancelled();
    throw error;
  }
}

type Prompt = Parameters<typeof inquirer.prompt>[0] extends readonly (infer P)[] ? P : never;

function toPrompt(question: Question): Prompt {
  return { name: "answer", message: question.message, ...settings(question) } as unknown as Prompt;
}

function settings(question: Question): object {
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
