/** A text with the digits of every script as ASCII has them: "١٢" is 12. */
export function withAsciiDigits(text: string): string {
  return /[^ -~]/.test(text) ? text.replace(/\p{Nd}/gu, digit) : text;
}

/** Unicode has the digits of a script in a row of ten that begins with its zero; some rows stand side by side. */
function digit(letter: string): string {
  const last = letter.codePointAt(0) ?? 0;
  let first = last;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return String((last - first) % 10);
}
