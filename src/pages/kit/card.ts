import { escapeHtml, linkTo } from "../html.ts";
import type { Kit, KitCard } from "../kit.ts";
import { isSameLanguage, langAttribute, languageTools, wordsOf } from "./language.ts";
import { button, draft, linesOverLine, waysList } from "./ways.ts";
import { kitWords } from "./words.ts";

/** One letter with its buttons; `number` counts the kit's letters from 1. */
export function cardHtml(card: KitCard, number: number, { language, deadline }: Kit): string {
  const words = kitWords[language];
  const office = escapeHtml(card.office.text);
  const other = isSameLanguage(card.language, language)
    ? ""
    : `<p class="note">${words.language(escapeHtml(languageTools(language).nameOf(card.language)))}</p>`;
  const press = (look: "main" | "quiet", does: string, label: string) =>
    `<button type="button" class="${look}" ${does} aria-label="${label}: ${office}">${label}</button>`;
  // "./" keeps a name from being read as an address elsewhere.
  const pdf = card.pdf === undefined ? "" : button(`./${linkTo(card.pdf)}`, words.pdf, office, "quiet");
  // Fax and post say it where they say how many pages there are.
  const isOnPaper = card.ways.some(({ kind }) => kind === "fax" || kind === "post");
  const over = isOnPaper ? "" : linesOverLine(card, language);
  const loose = card.ways.some(({ kind }) => kind === "email") ? "" : draft(card, office, language);
  const copyText = press("main", 'data-copy="text"', words.copyText);
  const copyPaper = press("quiet", 'data-copy="paper"', words.copyPaper);
  const tools = copyText + copyPaper + press("quiet", "data-print", words.print) + pdf + loose;
  return `<article id="letter-${number}" aria-labelledby="office-${number}" data-id="${escapeHtml(card.id)}">
<header><h2 id="office-${number}">${wordsOf(card.office)}</h2>${sentMark(words.sent)}${other}</header>
${letterHtml(card, words.subject, press("quiet", 'data-copy="subject"', words.copySubject))}
<div class="side">
<div class="row">${tools}</div>
${over}${waysList({ card, office, language, hasDeadline: deadline !== undefined })}<label class="sent js"><input type="checkbox" autocomplete="off" aria-label="${words.sent}: ${office}"><span>${words.sent}</span></label>
</div>
</article>
`;
}

/** Shown by the script where a letter was sent. */
export function sentMark(sent: string): string {
  return `<span class="done" hidden>✓ ${sent}</span>`;
}

/**
 * The letter as it is pasted, and hidden on a screen what paper has above it. The body stands there once, whether it is
 * read, pasted or printed; only where `paper` and `text` do not share one, `paper` follows as a whole.
 */
function letterHtml({ subject, text, paper, language }: KitCard, label: string, copySubject: string): string {
  const shared = sharedBody(subject, text, paper);
  const lang = langAttribute(language);
  const head = shared ? `<pre class="head" dir="auto"${lang}>\n${escapeHtml(shared.head)}</pre>\n` : "";
  const about = `<div class="subject"><p class="label">${label}</p><p class="line" dir="auto"${lang}>${escapeHtml(subject)}</p>${copySubject}</div>`;
  const body = escapeHtml(shared ? shared.body : text);
  const reply = shared && shared.reply !== "" ? `<span class="reply">${escapeHtml(shared.reply)}</span>` : "";
  const whole = shared ? "" : `\n<pre class="paper" dir="auto"${lang}>\n${escapeHtml(paper)}</pre>`;
  return `<div class="sheet${shared ? "" : " apart"}">
${head}${about}
<pre class="text" dir="auto"${lang}><span>${body}</span>${reply}</pre>${whole}
</div>`;
}

/** `paper` as head, subject and body, where `text` begins with the same body and `reply` is what follows it there. */
function sharedBody(subject: string, text: string, paper: string) {
  const between = `\n\n${subject}\n\n`;
  for (let at = paper.indexOf(between); at !== -1; at = paper.indexOf(between, at + 1)) {
    const body = paper.slice(at + between.length);
    if (text.startsWith(body)) return { head: paper.slice(0, at), body, reply: text.slice(body.length) };
  }
  return undefined;
}
