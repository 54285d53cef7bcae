import { once } from "../model/once.ts";

/** The font that comes with Typst: Latin, Greek, Cyrillic and Hebrew in one design. */
const own = "Libertinus Serif";

/** What goes with it, where it is installed; Typst takes any other font for what none of these has. */
const others = [
  "Noto Serif",
  "Noto Naskh Arabic",
  "Amiri",
  "Noto Serif Hebrew",
  "Noto Serif Devanagari",
  "Noto Serif Thai",
];

/** Chinese, Japanese and Korean share characters that each writes in its own way. */
const squares = {
  ja: ["Noto Serif CJK JP", "Source Han Serif", "Noto Sans CJK JP", "Hiragino Mincho ProN", "Yu Mincho", "MS Mincho"],
  ko: ["Noto Serif CJK KR", "Source Han Serif K", "Noto Sans CJK KR", "AppleMyungjo", "Batang"],
  zh: ["Noto Serif CJK SC", "Source Han Serif SC", "Noto Sans CJK SC", "Songti SC", "SimSun"],
  "zh-TW": ["Noto Serif CJK TC", "Source Han Serif TC", "Noto Sans CJK TC", "Songti TC", "PMingLiU"],
};

/** What the font that comes with Typst has for certain, marks that need a place on a letter left out. */
const surelyOwn =
  /^[\n\t\x20-\x7e\xa0-\xac\xae-\u017f\u01cd-\u01dc\u01e6-\u01f5\u01f8-\u021b\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490-\u0493\u1e80-\u1e85\u1ef2\u1ef3\u2010-\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac]*$/;

/** Whether a text needs no other font. */
export function isSurelyShown(text: string): boolean {
  return surelyOwn.test(text);
}

/** Fonts for a text in a language, first choice first. Asking for fewer makes pages faster. */
export function fontsFor(language: string, isPlain: boolean): readonly string[] {
  return isPlain ? [own] : allFonts(language);
}

const allFonts = once((language: string) => {
  const { lang, region } = typstLanguage(language);
  const first = squares[`${lang}-${region}` as "zh-TW"] ?? squares[lang as "zh"] ?? squares.zh;
  return [own, ...others, ...new Set([...first, ...Object.values(squares).flat()])];
});

/** A BCP 47 tag as Typst takes it: two or three letters, a country of two, and the direction of writing. */
export interface TypstLanguage {
  readonly lang: string;
  readonly region: string | null;
  readonly dir: Direction;
}

export type Direction = "ltr" | "rtl";

/** `es-419` names no country; `zh-Hant` is written as in Taiwan. */
export const typstLanguage = once((tag: string): TypstLanguage => {
  const locale = new Intl.Locale(tag);
  const { language, script } = locale.maximize();
  const country = locale.region?.length === 2 ? locale.region : null;
  const isTraditional = language === "zh" && script === "Hant";
  const dir = /^(Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/.test(script ?? "") ? "rtl" : "ltr";
  return { lang: language, region: isTraditional ? "TW" : country, dir };
});

const rightToLeft =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Hanifi_Rohingya}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The direction that a text's first letter gives it (UAX 9, P2 and P3): "1 Example Street" stays so in an Arabic letter. */
export function directionOf(text: string, otherwise: Direction): Direction {
  if (otherwise === "ltr" && isSurelyShown(text)) return "ltr";
  const [letter] = /[\p{L}\u200e\u200f]/u.exec(text) ?? [];
  if (letter === undefined) return otherwise;
  return letter === "\u200f" || rightToLeft.test(letter) ? "rtl" : "ltr";
}
