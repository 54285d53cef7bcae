import type { Coverage } from "../../model/coverage.ts";
import { languageName } from "../../model/language.ts";
import { lacksIn } from "../../problems/lacks.ts";

/** A line for each language of a campaign that has several, where one of them lacks something or has nobody to read it. */
export function languageLines(coverage: readonly Coverage[]): string[] {
  if (coverage.length < 2 || coverage.every(isWhole)) return [];
  const lines = coverage.map(({ language, lacks, isRead }) => {
    const state = lacks.length === 0 ? "complete" : `lacks ${lacksIn(lacks)}`;
    return `  ${languageName(language)} (${language}): ${state}${isRead ? "" : "; no office reads it"}.`;
  });
  return ["Languages:", ...lines];
}

function isWhole({ lacks, isRead }: Coverage): boolean {
  return lacks.length === 0 && isRead;
}
