/** Where a text first has a character that no line of a letter may hold: C0 and C1 controls, U+2028 and U+2029. -1: nowhere. */
export function controlInLine(text: string): number {
  return text.search(/[\p{Cc}\u2028\u2029]/u);
}

/** The same for text of several lines: line feeds and tabs are welcome. */
export function controlInText(text: string): number {
  return text.search(/(?![\n\t])[\p{Cc}\u2028\u2029]/u);
}

/** A character by its Unicode number, for messages: "U+0007". */
export function codePointName(text: string, index: number): string {
  return `U+${(text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** LF line ends only. */
export function unixLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
