import { error } from "./define.ts";

/** Problems with what a signer answers, and with what a signer and the targets make together. */
export const letterProblems = {
  "unknown-country": error(({ text }: { text: string }) => ({
    fact: `No country is called "${text}".`,
    mend: "Write its name or its two-letter code, such as `Ecuador` or `EC`.",
  })),
  "no-letters": error(({ reasons }: { reasons: readonly string[] }) => ({
    fact: "No letter is left to write.",
    mend: reasons.join("\n"),
  })),
};
