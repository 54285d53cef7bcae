import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderWith } from "../../support/campaign.ts";

/** A word on a page and its box in points, from the page's upper left corner. */
export interface Word {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function run(program: string, pdf: Uint8Array, ...flags: readonly string[]): string {
  const file = join(folderWith({}), "letter.pdf");
  writeFileSync(file, pdf);
  const args = program === "pdftotext" ? [...flags, file, "-"] : [...flags, file];
  return execFileSync(program, args, {
    encoding: "utf8",
    maxBuffer: 64 * 1_048_576,
    stdio: ["ignore", "pipe", "ignore"],
  });
}

/** What somebody gets who copies all text; `-raw` is the order in which the file has it. */
export function textOf(pdf: Uint8Array, ...flags: readonly string[]): string {
  return run("pdftotext", pdf, ...flags);
}

export function infoOf(pdf: Uint8Array, ...flags: readonly string[]): string {
  return run("pdfinfo", pdf, ...flags);
}

export function pagesOf(pdf: Uint8Array): number {
  return Number(/^Pages: +(\d+)/m.exec(infoOf(pdf))?.[1]);
}

export function wordsOf(pdf: Uint8Array): Word[] {
  const found = textOf(pdf, "-bbox").matchAll(
    /<page |<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
  );
  let page = 0;
  return [...found].flatMap(([tag, left, top, right, bottom, text = ""]) => {
    if (tag.startsWith("<page")) page++;
    const box = { left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) };
    return tag.startsWith("<page") ? [] : [{ page, text: plain(text), ...box }];
  });
}

function plain(xml: string): string {
  return xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** Blanks and line ends are one blank; marks that turn the direction of writing are left out. */
export function collapsed(text: string): string {
  return text
    .replace(/\p{Bidi_Control}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
