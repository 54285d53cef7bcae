import { formatDay } from "../../model/day.ts";
import { telLink } from "../../model/telephone.ts";
import { escapeHtml } from "../html.ts";
import type { KitCard, KitLanguage, KitWay } from "../kit.ts";
import { langAttribute, languageTools } from "./language.ts";
import { type MailLink, mailLinks } from "./mail.ts";
import { kitWords } from "./words.ts";

type WayOf<Kind extends KitWay["kind"]> = Extract<KitWay, { kind: Kind }>;

/** What all ways of a card share. `office` is HTML. */
interface Surroundings {
  readonly card: KitCard;
  readonly office: string;
  readonly language: KitLanguage;
  readonly hasDeadline: boolean;
}

/** The ways to reach an office, in their order, each with its buttons. The first that is in time stands out. */
export function waysList(surroundings: Surroundings): string {
  const { card, language } = surroundings;
  const words = kitWords[language];
  const first = card.ways.find(({ inTime }) => inTime);
  const items = card.ways.map((way) => {
    const start = `<li class="${way === first ? "first" : way.inTime ? "way" : "late"}"><h3>${words.kinds[way.kind]}</h3>`;
    return `${start}${warnings(way, surroundings)}${contentOf(way, surroundings)}</li>\n`;
  });
  return `<ul class="ways" role="list">\n${items.join("")}</ul>\n`;
}

function contentOf(way: KitWay, surroundings: Surroundings): string {
  switch (way.kind) {
    case "email":
      return emailWay(way, surroundings);
    case "webform":
      return webformWay(way, surroundings);
    case "phone":
      return phoneWay(way, surroundings);
    case "fax":
      return `<p class="to"><bdi>${escapeHtml(way.number)}</bdi></p>${pagesLine(surroundings)}`;
    case "post":
      return postWay(way, surroundings);
  }
}

/**
 * What is too late, and what will be while the page lies about: the script shows that part of a way whose stage has come. A
 * way is "early", then "late" once the day in `data-by` is past, where it has one, and "over" once the deadline is.
 */
function warnings(way: KitWay, { card, language, hasDeadline }: Surroundings): string {
  const tooLate = escapeHtml(kitWords[language].tooLate);
  const over = hasDeadline ? `<p class="warn" data-stage="over" hidden>${tooLate}</p>` : "";
  if (way.kind !== "post") return way.inTime ? over : `<p class="warn">${tooLate}</p>`;
  const tooLateToPost = escapeHtml(postTooLate(card, language));
  // What was too late from the beginning stays so; the deadline's own line says when all is.
  if (!way.inTime) return `<p class="warn">${tooLateToPost}</p>`;
  const late = way.postBy && `<p class="warn" data-stage="late" data-by="${way.postBy}" hidden>${tooLateToPost}</p>`;
  return `${late ?? ""}${over}`;
}

/** Only ways that the office has, and that are in time, can be used instead of post. */
function postTooLate({ ways }: KitCard, language: KitLanguage): string {
  const words = kitWords[language];
  const others = ways.flatMap(({ kind, inTime }) => (inTime && kind !== "post" ? [words.instead[kind]] : []));
  return words.tooLateToPost(others.length === 0 ? undefined : languageTools(language).or([...new Set(others)]));
}

/** A link that looks like a button. `href` is escaped already; a page elsewhere opens beside the kit. */
export function button(href: string, label: string, office: string, look: "main" | "quiet", more = ""): string {
  return `<a class="${look}" href="${href}"${more} aria-label="${label}: ${office}">${label}</a>`;
}

const elsewhere = ' target="_blank" rel="noopener noreferrer"';

function emailWay({ address }: WayOf<"email">, { card, office, language }: Surroundings): string {
  const words = kitWords[language];
  const { program, gmail, outlook } = mailLinks(address, card.subject, card.text);
  // With the script, what has to be pasted is copied by the same click.
  const main = program.isWhole
    ? button(program.href, words.openMail, office, "main")
    : button(program.href, words.openMailToPaste, office, "main", ' data-copy="text"');
  const webMail = ({ href, isWhole }: MailLink, name: string) =>
    button(href, isWhole ? name : words.withoutText(name), office, "quiet", elsewhere);
  const others = webMail(gmail, "Gmail") + webMail(outlook, "Outlook.com") + draft(card, office, language);
  const note = program.isWhole ? "" : `<p class="note">${words.tooLong}</p>`;
  return `<p class="to"><bdi>${escapeHtml(address)}</bdi></p>${note}<p class="row">${main}</p><p class="row quiets">${others}</p>`;
}

/** The e-mail draft as a file that the page itself holds. */
export function draft({ eml }: KitCard, office: string, language: KitLanguage): string {
  if (!eml) return "";
  const { buffer, byteOffset, byteLength } = eml.content;
  const content = Buffer.from(buffer, byteOffset, byteLength).toString("base64");
  const file = ` download="${escapeHtml(eml.name)}"`;
  return button(`data:message/rfc822;base64,${content}`, kitWords[language].draft, office, "quiet", file);
}

function webformWay({ url, length, maxLength }: WayOf<"webform">, { office, language }: Surroundings): string {
  const words = kitWords[language];
  const { number } = languageTools(language);
  const over = maxLength === undefined ? 0 : length - maxLength;
  const limit = maxLength === undefined ? "" : `<p class="note">${words.length(number(length), number(maxLength))}</p>`;
  const warning = over > 0 ? `<p class="warn">${words.over(over, number(over))}</p>` : "";
  const address = escapeHtml(url);
  const open = isWebAddress(url)
    ? `<p class="row">${button(address, words.openForm, office, "main", elsewhere)}</p>`
    : "";
  const how = open && `<p class="note">${words.pasteIntoForm}</p>`;
  return `<p class="to"><bdi>${address}</bdi></p>${how}${limit}${warning}${open}`;
}

/** Only a page of the web can be a link: any other address could run something, or open what nobody expects. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

function phoneWay({ number }: WayOf<"phone">, { card: { call }, office, language }: Surroundings): string {
  const words = kitWords[language];
  const link = telLink(number);
  const dial = link === undefined ? "" : `<p class="row">${button(link, words.call, office, "main")}</p>`;
  const lang = call?.language === undefined ? "" : langAttribute(call.language);
  const script = call ? `<h4>${words.toSay}</h4><div class="say" dir="auto"${lang}>${escapeHtml(call.text)}</div>` : "";
  return `<p class="to"><bdi>${escapeHtml(number)}</bdi></p>${dial}${script}`;
}

function postWay({ lines, days, postBy, inTime }: WayOf<"post">, surroundings: Surroundings): string {
  const { language } = surroundings;
  const words = kitWords[language];
  const takes = days > 0 ? ` ${words.postTakes(days, languageTools(language).number(days))}` : "";
  const by =
    inTime && postBy !== undefined
      ? `<strong data-stage="early" data-by="${postBy}">${words.postBy(formatDay(postBy, language, "full"))}</strong>`
      : "";
  const when = by || takes ? `<p class="note">${`${by}${takes}`.trim()}</p>` : "";
  return `<p class="to lines" dir="auto">${escapeHtml(lines.join("\n"))}</p>${when}${pagesLine(surroundings)}`;
}

function pagesLine({ card, language }: Surroundings): string {
  const { pages } = card;
  if (pages === 0) return "";
  const line = `<p class="note">${kitWords[language].pages(pages, languageTools(language).number(pages))}</p>`;
  return line + linesOverLine(card, language);
}

/** By how much the letter is too long for one page, and what to shorten; nothing where it fits. */
export function linesOverLine({ pages, linesOver }: KitCard, language: KitLanguage): string {
  if (pages <= 1 || linesOver === 0) return "";
  return `<p class="warn on-screen">${kitWords[language].linesOver(linesOver, languageTools(language).number(linesOver))}</p>`;
}
