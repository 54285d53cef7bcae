import { type SamplePerson, samplePeople } from "../../compose/sample.ts";
import { fitOf, misfitsOf } from "../../fit/letter-fit.ts";
import { paperText } from "../../formats/txt.ts";
import type { ExitCode, Host } from "../../host.ts";
import type { Campaign } from "../../model/campaign.ts";
import { officeOf, scriptName } from "../../model/choice.ts";
import { languageName } from "../../model/language.ts";
import { sheetFor } from "../../model/paper.ts";
import { countWords } from "../../model/words.ts";
import { UserError } from "../../problems/errors.ts";
import { lackNotes } from "../../problems/lacks.ts";
import { count } from "../../problems/print.ts";
import { problem } from "../../problems/problem.ts";
import { wrapText } from "../common/briefing.ts";
import { fitJson } from "../common/fit.ts";
import { today } from "../common/flags.ts";
import { loadCampaign } from "../common/load.ts";
import type { RosterReading } from "../common/roster-flags.ts";
import { createUi, type Ui } from "../common/ui.ts";
import type { PreviewFlags } from "../preview.ts";
import { previewSettings } from "./choice.ts";
import { letterTo, type Missing, type Shown, type Writer } from "./letters.ts";
import { personIn } from "./person.ts";

/** `postbag preview [target]`: letters on standard output, and nothing written anywhere. */
export async function runPreview(target: string | undefined, flags: PreviewFlags, host: Host): Promise<ExitCode> {
  const ui = await createUi(host, flags);
  const date = today(flags, host);
  const campaign = await loadCampaign(flags.campaign, { date, isGiven: flags.date !== undefined }, host);
  const reading = previewSettings(target, flags, campaign);
  const writer = await writerOf(flags, reading, campaign, host, ui);
  const wanted = campaign.targets.filter(({ id }) => target === undefined || id === target);
  const [made, missing]: [Shown[], Missing[]] = [[], []];
  for (const to of wanted) {
    const one = letterTo(to, writer, campaign, flags, date);
    if ("letter" in one) made.push(one);
    else missing.push(one);
    if (made.length > 0 && !flags.all) break;
  }
  const lacks = made.flatMap(({ target: to, pair }) => lackNotes(campaign, to, pair.template));
  for (const line of new Set(lacks)) ui.warn(ui.style.yellow(line));
  if (made.length === 0) throw new UserError([problem("no-letters", { reasons: missing.map(sentence) })]);
  if (flags.json) ui.json(previewJson(made, flags.all ? missing : []));
  else for (const one of made) tell(one, flags, host, ui);
  if (flags.all) for (const one of missing) ui.say(sentence(one));
  return 0;
}

async function writerOf(
  flags: PreviewFlags,
  reading: RosterReading,
  campaign: Campaign,
  host: Host,
  ui: Ui,
): Promise<Writer> {
  const { signerFrom, sample } = flags;
  if (signerFrom === undefined) {
    return { sample: samplePeople.find(({ id }) => id === (sample ?? "ordinary")) as SamplePerson };
  }
  const { person, unused } = await personIn(signerFrom, flags, reading, campaign, host);
  if (unused) ui.say(`Columns not used: ${unused}. Is one of them meant? \`--column own_words="Heading"\` says so.`);
  return { person };
}

function sentence({ target, reason }: Missing): string {
  return `${officeOf(target, "en")} ${reason}.`;
}

function tell({ letter, pair }: Shown, flags: PreviewFlags, host: Host, ui: Ui): void {
  const { target } = letter;
  const { call } = letter;
  const isCall = flags.template === scriptName && call !== undefined;
  const text = isCall ? call.text : paperText(letter);
  const language = isCall ? call.language : letter.language;
  if (flags.all) ui.out(`=== ${target.id} (${language}) ===\n`);
  ui.out(host.stdout.isTerminal ? wrapText(text, host.stdout.columns) : text);
  if (flags.all) ui.out("");
  const from = isCall ? pair.script?.file : pair.template.file;
  ui.say(
    ui.style.dim(`${officeOf(target, "en")}, in ${languageName(language)}, by ${letter.signer.name}; from ${from}.`),
  );
  if (isCall) return;
  const fit = fitOf(letter, sheetFor(letter.signer.country, {}));
  ui.say(ui.style.dim(`${count(countWords(letter.body), "word")}, ${count(fit.paper.pages, "printed page")}.`));
  for (const { fact, mend } of misfitsOf(fit, pair.ownWords)) ui.say(ui.style.yellow(`${fact} ${mend}`));
}

/** The stable form of previews, as docs/json.md describes it. */
function previewJson(made: readonly Shown[], missing: readonly Missing[]) {
  return {
    letters: made.map(({ letter, pair }) => ({
      target: letter.target.id,
      template: pair.template.name,
      language: letter.language,
      signer: { name: letter.signer.name },
      subject: letter.subject,
      body: letter.body,
      call: letter.call ? { ...letter.call, words: countWords(letter.call.text) } : null,
      words: countWords(letter.body),
      fit: fitJson(fitOf(letter, sheetFor(letter.signer.country, {}))),
    })),
    skipped: missing.map(({ target, reason }) => ({ target: target.id, reason })),
  };
}
