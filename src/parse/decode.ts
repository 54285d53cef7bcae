import { overrideIn } from "../model/direction.ts";
import { controlInText, unixLines } from "../model/plain.ts";
import { problem, type Report } from "../problems/problem.ts";
import { placeAt, type Source, wholeFile } from "../problems/source.ts";

/**
 * Bytes of a UTF-8 file as text: without BOM, with LF line ends. A file in another encoding, or one with characters that no
 * letter can hold, is reported at the spot where that shows.
 * @returns undefined where something was reported.
 */
export function decode(file: string, bytes: Uint8Array, report: Report): Source | undefined {
  const bad = firstInvalidByte(bytes);
  if (bad !== undefined) {
    const before = { file, text: unixLines(new TextDecoder().decode(bytes.subarray(0, bad), { stream: true })) };
    report(problem("not-utf8", {}, placeAt(before, before.text.length)));
    return undefined;
  }
  const source = { file, text: unixLines(new TextDecoder().decode(bytes)) };
  const control = controlInText(source.text);
  if (control !== -1) {
    report(problem("control-character", { text: source.text }, placeAt(source, control)));
    return undefined;
  }
  const turned = overrideIn(source.text);
  if (turned !== -1) {
    report(problem("turned-text", { text: source.text }, placeAt(source, turned)));
    return undefined;
  }
  if (source.text.trim() === "") {
    report(problem("file-empty", {}, wholeFile(file)));
    return undefined;
  }
  return source;
}

/** The offset of the first byte that cannot be UTF-8, found by halving: the decoder itself does not tell. */
function firstInvalidByte(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes, false)) return undefined;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  return good;
}

function isUtf8(bytes: Uint8Array, mayGoOn: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: mayGoOn });
    return true;
  } catch {
    return false;
  }
}
