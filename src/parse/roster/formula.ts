/**
 * How a text begins that spreadsheets take for a formula, also behind the apostrophes that keep them from it. Numbers and
 * telephone numbers they may calculate with.
 */
export const formula = /^'*(?![+-][\d\s().-]*$)[=+\-@＝＋－＠\t\r\n]/;

/** A cell of `skipped.csv` without the apostrophe that was put before it. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
