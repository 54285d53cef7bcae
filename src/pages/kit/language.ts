import { isLanguage } from "../../model/language.ts";
import { once, onceLately } from "../../model/once.ts";
import { escapeHtml } from "../html.ts";
import type { KitLanguage, KitText } from "../kit.ts";

/** What one language has of its own, made once: numbers, lists, the names of languages. */
export const languageTools = once((language: KitLanguage) => {
  const numbers = new Intl.NumberFormat(language);
  const or = new Intl.ListFormat(language, { type: "disjunction" });
  const names = new Intl.DisplayNames(language, { type: "language" });
  return {
    number: (value: number) => numbers.format(value),
    or: (words: readonly string[]) => or.format(words),
    /** "Spanish"; the tag itself where it is none. */
    nameOf: onceLately((tag: string) => (isLanguage(tag) ? (names.of(tag) ?? tag) : tag)),
  };
});

/** ` lang="es"`; nothing for a tag that browsers would not know what to do with. */
export const langAttribute = onceLately((tag: string): string => (isLanguage(tag) ? ` lang="${escapeHtml(tag)}"` : ""));

/** Text in its own language and direction, as an element of a line. */
export function wordsOf({ text, language }: KitText): string {
  return `<bdi${language === undefined ? "" : langAttribute(language)}>${escapeHtml(text)}</bdi>`;
}

/** Whether somebody who reads one language reads the other: `es` and `es-419`. */
export function isSameLanguage(one: string, other: string): boolean {
  return baseOf(one) === baseOf(other);
}

function baseOf(tag: string): string {
  return tag.toLowerCase().split("-", 1)[0] ?? tag;
}
