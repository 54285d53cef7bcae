/** "12,345". */
export function number(value: number): string {
  return Math.round(value).toLocaleString("en");
}

/** "0.4 s", "12 s", "3 min 20 s". */
export function duration(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** "1 letter", "12,345 letters". */
export function many(amount: number, one: string, more = `${one}s`): string {
  return `${number(amount)} ${amount === 1 ? one : more}`;
}
