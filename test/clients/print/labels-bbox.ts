import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { workFolder } from "../mail/program.ts";
import { type Word, wordsOf as wordsInPoints } from "./poppler.ts";

/** Puts a PDF where other programs find it. */
export function fileOf(pdf: Uint8Array, name = "made.pdf"): string {
  const path = join(workFolder(), name);
  writeFileSync(path, pdf);
  return path;
}

/** What a program prints; what it says beside that is left out, as poppler complains of `/Suspects false`. */
export function run(program: string, ...args: readonly string[]): string {
  return outputOf(program, args).toString();
}

function outputOf(program: string, args: readonly string[]): Buffer {
  return execFileSync(program, args, { maxBuffer: 256 * 1_048_576, stdio: ["ignore", "pipe", "ignore"] });
}

/** Words with their boxes in millimetres from the page's upper left corner. */
export function wordsOf(pdf: Uint8Array): Word[] {
  const millimetres = (points: number) => (points * 25.4) / 72;
  return wordsInPoints(pdf).map(({ left, top, right, bottom, ...word }) => ({
    ...word,
    left: millimetres(left),
    top: millimetres(top),
    right: millimetres(right),
    bottom: millimetres(bottom),
  }));
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
  const image = outputOf("pdftoppm", args);
  const head = /^P5\n\d+ \d+\n255\n/.exec(image.subarray(0, 40).toString("latin1"))?.[0] ?? "";
  return image.subarray(head.length);
}
