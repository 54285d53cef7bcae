import { type Deadline, formatDeadline } from "../../model/deadline.ts";
import { once } from "../../model/once.ts";
import { escapeHtml, pageStart } from "../html.ts";
import type { Kit, KitCard, KitLanguage } from "../kit.ts";
import { cardHtml, sentMark } from "./card.ts";
import { wordsOf } from "./language.ts";
import { kitScript as script } from "./script.ts";
import { kitStyle as style } from "./style.ts";
import { isWebAddress } from "./ways.ts";
import { kitWords } from "./words.ts";

const startOf = pageStart(style, script);

/**
 * The page: one file of HTML without anything from elsewhere. Same kit, same text. Whatever a field holds is text, and an
 * address becomes a link only where it is one of the web, of mail or of a telephone. Letters, and all buttons that are
 * links, are there without the script too.
 */
export function kitPage(kit: Kit): string {
  const { language, cards } = kit;
  const { contentsMark, barAndEnds } = fixedParts(language);
  const title = `${escapeHtml(kit.title.text)} – ${escapeHtml(kit.signer)}`;
  const key = escapeHtml(JSON.stringify([kit.campaign, kit.folder]));
  return `${startOf(language, title)}${headerHtml(kit)}<main data-kit="${key}"${barAndEnds}
${contents(cards, language, contentsMark)}${cards.map((card, index) => cardHtml(card, index + 1, kit)).join("")}</main>
<p id="said" role="status"></p>
<script>${script}</script>
</body>
</html>
`;
}

/** What all kits in a language share, made once: the messages of the script, and how many letters were sent. */
const fixedParts = once((language: KitLanguage) => {
  const { progress, progressLabel, copied, copyFailed, howToMark, notKept, sent } = kitWords[language];
  return {
    contentsMark: sentMark(sent),
    barAndEnds: ` data-progress="${escapeHtml(progress)}" data-copied="${escapeHtml(copied)}" data-failed="${escapeHtml(copyFailed)}">
<p class="js">${howToMark}</p>
<p id="not-kept" hidden>${notKept}</p>
<div class="bar js"><p id="count" role="status"></p><progress aria-label="${progressLabel}"></progress></div>`,
  };
});

function headerHtml({ language, title, summary, organization, url, signer, deadline }: Kit): string {
  const words = kitWords[language];
  const intro = summary ? `<p>${wordsOf(summary)}</p>\n` : "";
  const who = `<p class="who">${words.signedBy(`<bdi>${escapeHtml(signer)}</bdi>`)}</p>\n`;
  return `<header class="top">
<h1>${wordsOf(title)}</h1>
${who}${intro}${source(organization, url)}${deadline ? deadlineHtml(deadline, language) : ""}<p>${words.howTo} ${words.keepPrivate}</p>
</header>
`;
}

/** Who asks for the letters, as a link where there is one; an address that is none of the web is shown as it is. */
function source(organization: string | undefined, url: string | undefined): string {
  const name = organization === undefined ? "" : `<bdi>${escapeHtml(organization)}</bdi>`;
  if (url === undefined) return name && `<p>${name}</p>\n`;
  const address = escapeHtml(url);
  if (!isWebAddress(url)) return `<p>${name ? `${name} ` : ""}<bdi>${address}</bdi></p>\n`;
  const link = `<a class="link" href="${address}" target="_blank" rel="noopener noreferrer">${name || `<bdi>${address}</bdi>`}</a>`;
  return `<p>${link}</p>\n`;
}

function deadlineHtml(deadline: Deadline, language: KitLanguage): string {
  const words = kitWords[language];
  const moment = `<time datetime="${deadline.instant.toISOString()}">${escapeHtml(formatDeadline(deadline, language))}</time>`;
  const left = `<span id="left" data-passed="${escapeHtml(words.passed)}"></span>`;
  return `<p class="deadline"><strong>${words.deadline(moment)}</strong> ${left}</p>\n`;
}

/** All letters at a glance; one alone needs no list. */
function contents(cards: readonly KitCard[], language: KitLanguage, mark: string): string {
  if (cards.length < 2) return "";
  const items = cards.map(
    ({ office }, index) => `<li><a href="#letter-${index + 1}">${wordsOf(office)}</a> ${mark}</li>`,
  );
  return `<nav aria-label="${kitWords[language].letters}"><ol>${items.join("")}</ol></nav>\n`;
}
