import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { workFolder } from "../mail/program.ts";

/** A word on a page: what poppler finds there, and its box in millimetres from the page's upper left corner. */
export interface Word {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Puts a PDF where other programs find it. */
export function fileOf(pdf: Uint8Array, name = "made.pdf"): string {
  const path = join(workFolder(), name);
  writeFileSync(path, pdf);
  return path;
}

/** What a program prints; what it says beside that is left out, as poppler complains of `/Suspects false`. */
export function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, {
    encoding: "utf8",
    maxBuffer: 256 * 1_048_576,
    stdio: ["ignore", "pipe", "ignore"],
  });
}

export function wordsOf(pdf: Uint8Array): Word[] {
  const html = run("pdftotext", "-bbox", fileOf(pdf), "-");
  const millimetres = (points: string | undefined) => (Number(points) * 25.4) / 72;
  return html
    .split("<page ")
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(/<word xMin="(.*)" yMin="(.*)" xMax="(.*)" yMax="(.*)">(.*)<\/word>/g)].map(
        ([, left, top, right, bottom, text = ""]) => ({
          page: index,
          text: text
            .replaceAll("&lt;", "<")
            .replaceAll("&gt;", ">")
            .replaceAll("&quot;", '"')
            .replaceAll("&apos;", "'")
            .replaceAll("&amp;", "&"),
          left: millimetres(left),
          top: millimetres(top),
          right: millimetres(right),
          bottom: millimetres(bottom),
        }),
      ),
    );
}

/** The box around words. */
export function around(words: readonly Word[]) {
  const all = (side: "left" | "top" | "right" | "bottom") => words.map((word) => word[side]);
  return {
    left: Math.min(...all("left")),
    top: Math.min(...all("top")),
    right: Math.max(...all("right")),
    bottom: Math.max(...all("bottom")),
  };
}

/** The grey values of a part of a page, one byte for each pixel. */
export function greysOf(path: string, page: number, dpi: number, area: readonly string[] = []): Buffer {
  const args = ["-gray", "-r", String(dpi), "-f", String(page), "-l", String(page), ...area, path];
  const image = execFileSync("pdftoppm", args, { maxBuffer: 256 * 1_048_576, stdio: ["ignore", "pipe", "ignore"] });
  const head = /^P5\n\d+ \d+\n255\n/.exec(image.subarray(0, 40).toString("latin1"))?.[0] ?? "";
  return image.subarray(head.length);
}
