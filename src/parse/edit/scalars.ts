/** Where a text stands: brackets and commas end a plain one within `[…]` and `{…}`. */
export type Context = "block" | "flow";

/** What other readers of YAML take for nothing, for true or false, or for a merge. */
const words = /^(?:~|null|true|false|yes|no|on|off|y|n|<<|=|[-+]?\.(?:inf|nan))$/i;
/** What they take for a number or a time of day, and beginnings of postal codes, which look better beside those. */
const number = /^[-+]?[\d_.,:]*(?:e[-+]?\d+)?\*?$|^[-+]?0[xob][\da-f_]+$/i;
/** What they take for a moment, or for a day. */
const moment = /^\d{4}-\d\d?-\d\d?(?:[Tt ]|$)/;
const day = /^\d{4}-\d\d-\d\d$/;

/**
 * A text as a scalar on one line of YAML 1.2 which every reader takes for that text: plain where it can be, else in double
 * quotes. Days stay plain, as people write them.
 */
export function scalar(text: string, context: Context): string {
  return isPlain(text, context) ? text : quoted(text);
}

function isPlain(text: string, context: Context): boolean {
  if (!/^[\p{L}\p{N}+/(]/u.test(text) || /\s$/.test(text) || /: |:$| #/.test(text)) return false;
  if (context === "flow" && /[,[\]{}]/.test(text)) return false;
  return day.test(text) || !(isStrange(text) || words.test(text) || number.test(text) || moment.test(text));
}

/** Control characters, spaces that are none of ASCII, and others that nobody sees. */
function isStrange(text: string): boolean {
  return /[^\P{C}\u200c\u200d]|[^\P{Z} \u00a0\u202f\u3000]/u.test(text);
}

/** A text in double quotes, as both YAML and JSON read it. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Whether a text can stand below `|`, line by line as it is: the last line's end is YAML's. */
export function isLiteral(text: string): boolean {
  return /^[^\s]/.test(text) && /\n/.test(text.trimEnd()) && !/\n\n$|[ \t]$/.test(text) && !/[^\P{C}\n]/u.test(text);
}
