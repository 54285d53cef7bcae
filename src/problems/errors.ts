import type { Problem } from "./problem.ts";

/** Problems that stop a command: exit code 1. Any other error that reaches `cli.ts` is our bug. */
export class UserError extends Error {
  readonly problems: readonly Problem[];
  /** The last sentence: what has become of the person's files. */
  readonly outcome: string;

  constructor(problems: readonly Problem[], outcome = "Nothing was written.") {
    super(problems.map((found) => found.fact).join("\n"));
    this.problems = problems;
    this.outcome = outcome;
  }
}

/** Flags or answers that are wrong or missing: exit code 2. Each line is a whole sentence. */
export class UsageError extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
  }
}

/** The person stopped the command: exit code 130. */
export class Cancelled extends Error {
  readonly outcome: string;

  constructor(outcome = "Nothing was written.") {
    super(outcome);
    this.outcome = outcome;
  }
}
