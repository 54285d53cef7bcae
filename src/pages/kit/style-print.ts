/**
 * The kit on paper. As a whole, its beginning and then each letter on a sheet of its own, below how to reach the office; one
 * letter alone is what goes into the envelope, and nothing else. What could be shortened before printing is not said there.
 */
export const kitPrintStyle = `
@page { margin: 2cm; }
@media print {
  :root { color-scheme: light; --page: #fff; --card: #fff; --ink: #000; --quiet: #333; --rule: #999; --strong: #000; --done: #000; --warn: #000; font-size: 11pt; }
  body { max-width: none; padding: 0; }
  button, .row, .sent, .label, .bar, .reply, .on-screen, #said, main > .js, #not-kept, .apart > :not(.paper) { display: none !important; }
  nav ol { columns: auto; }
  nav a { color: inherit; min-height: 0; text-decoration: none; }
  article { border: 0; break-before: page; display: flex; flex-direction: column; gap: .5rem; margin: 0; padding: 0; }
  article > header { order: 0; }
  .side { border-block-end: 1px solid; display: block; font-size: 9pt; order: 1; padding-block-end: .5rem; }
  .ways, .ways li { border: 0; padding: 0; }
  .ways li { gap: 0; padding-block-start: .25rem; }
  .sheet { order: 2; padding-block-start: .5rem; }
  pre { font-size: 11pt; line-height: 1.45; orphans: 2; widows: 2; }
  .text { max-width: none; padding: 0; }
  .subject { border: 0; display: block; padding: 1.45em 0; }
  .line { font: bold 11pt/1.45 Georgia, "Times New Roman", serif; }
  .alone > :not(main), .alone main > :not(.printed), .alone .printed > :not(.sheet) { display: none; }
  .alone .printed { break-before: auto; display: block; }
  .alone .sheet { padding: 0; }
}
`;
