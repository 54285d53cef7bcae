import { type FormatName, formatNames } from "../../formats/index.ts";
import type { Host } from "../../host.ts";
import type { Campaign } from "../../model/campaign.ts";
import { controlInText, unixLines } from "../../model/plain.ts";
import { decode } from "../../parse/decode.ts";
import { type AnswerKey, checkAnswer, missingAnswers, type SignerAnswers, tidyAnswers } from "../../parse/signer.ts";
import { UsageError, UserError } from "../../problems/errors.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { chosenBy, targetFlaws } from "../common/chosen.ts";
import type { CommonFlags, OutboxFlags, SheetFlags } from "../common/flags.ts";
import { lackingFormats } from "../common/letters.ts";
import { wrongNames } from "../common/names.ts";
import { absolute, shownPath } from "../common/paths.ts";
import { readBytes } from "../common/read.ts";
import { readSheet } from "../common/sheet.ts";
import type { Draft } from "./draft.ts";

export interface DraftFlags extends CommonFlags, OutboxFlags, SheetFlags, SignerAnswers {
  readonly via?: readonly string[];
  readonly points?: readonly string[];
  readonly ownWords?: string;
  readonly ownWordsFile?: string;
}

const answerKeys: readonly AnswerKey[] = [
  "name",
  "givenName",
  "familyName",
  "email",
  "street",
  "city",
  "region",
  "district",
  "postalCode",
  "country",
  "phone",
  "organization",
  "language",
];

const ownWordsLimit = 1_048_576;

/**
 * What the flags say.
 * @param mayAsk whether answers that are missing can be asked for.
 * @throws UsageError that names everything wrong or missing at once.
 */
export async function draftFromFlags(
  flags: DraftFlags,
  campaign: Campaign,
  mayAsk: boolean,
  host: Host,
): Promise<Draft> {
  const given = Object.fromEntries(answerKeys.map((key) => [key, flags[key]])) as SignerAnswers;
  const answers = tidyAnswers(given);
  const missing = mayAsk ? [] : missingAnswers(answers);
  const wrong = [
    ...answerKeys.flatMap((key) => told(flagName(key), checkAnswer(key, flags[key] ?? ""))),
    ...ownWordsFlaws(flags),
    ...targetFlaws(flags, campaign.targets),
    ...wrongNames("--points", flags.points, { names: campaign.points.map(({ id }) => id), where: "in this campaign" }),
    ...unknownFormats(flags.format),
  ];
  const sheet = readSheet(flags, wrong);
  if (missing.length > 0) {
    const names = missing.map((key) => `${flagName(key)} <${key}>`).join(" ");
    wrong.push(`Answers are missing, and nobody can be asked here. Add ${names}.`);
  }
  if (wrong.length > 0) throw new UsageError([...wrong, "Nothing was written."]);
  const ownWords = (flags.ownWords ?? (await ownWordsFrom(flags.ownWordsFile, host)))?.trim();
  return {
    answers,
    ...chosenBy(flags, campaign.targets),
    points: flags.points ?? campaign.points.map(({ id }) => id),
    files: { formats: flags.format as readonly FormatName[] | undefined, sheet },
    ...(ownWords && { ownWords: unixLines(ownWords) }),
  };
}

/** `givenName` is asked for by `--given-name`. */
function flagName(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function told(flag: string, found: Problem | undefined): string[] {
  return found ? [`${flag}: ${found.fact} ${found.mend}`] : [];
}

function ownWordsFlaws({ ownWords, ownWordsFile }: DraftFlags): string[] {
  if (ownWords !== undefined && ownWordsFile !== undefined) {
    return ["--own-words and --own-words-file: give one of them."];
  }
  const text = unixLines(ownWords ?? "");
  return controlInText(text) === -1 ? [] : told("--own-words", problem("control-character", { text }));
}

function unknownFormats(format: readonly string[] | undefined): string[] {
  return [...wrongNames("--format", format, { names: formatNames }), ...lackingFormats(format)];
}

async function ownWordsFrom(path: string | undefined, host: Host): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const bytes = await readBytes(absolute(path, host), shownPath(path), ownWordsLimit, host);
  if (!(bytes instanceof Uint8Array)) throw new UserError([bytes]);
  const problems: Problem[] = [];
  const source = decode(shownPath(path), bytes, (found) => void problems.push(found));
  if (!source) throw new UserError(problems);
  return source.text;
}
