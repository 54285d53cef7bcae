/**
 * Invisible characters that turn the direction of writing. Text in Arabic or Hebrew needs none of them; marks (U+200E,
 * U+200F, U+061C) and isolates (U+2066 to U+2069) help where two directions meet in one line, and are welcome in texts.
 */

/** Where a text first has an override (U+202D, U+202E), which shows other words than stand there. -1: nowhere. */
export function overrideIn(text: string): number {
  return text.search(/[\u202d\u202e]/);
}

/** The same, or where an embedding or an isolate begins that its line never ends, so that it turns what follows too. */
export function turnIn(text: string): number {
  const override = overrideIn(text);
  return override === -1 ? openTurn(text) : override;
}

/** Whether a text has any character of this kind: a web address has none, and one in it leads elsewhere than it shows. */
export function hasDirection(text: string): boolean {
  return /\p{Bidi_Control}/u.test(text);
}

function openTurn(text: string): number {
  const open: number[] = [];
  for (const { 0: character, index } of text.matchAll(/[\u202a-\u202c\u2066-\u2069\n]/g)) {
    if (/[\u202c\u2069]/.test(character)) open.pop();
    else if (character !== "\n") open.push(index);
    else if (open.length > 0) break;
  }
  return open[0] ?? -1;
}
