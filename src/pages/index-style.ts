/**
 * How the organizer's page looks. On a screen each row is laid out by itself, and only when it is in sight, where
 * a table's cells are all measured first. On paper it is a table, whose heading stands on every sheet.
 */
export const indexStyle = `
:root { color-scheme: light dark; --quiet: #595959; --rule: #bbb; font: 1rem/1.5 system-ui, sans-serif; scroll-padding-top: 7rem; }
body { margin: 0 auto; max-width: 90rem; padding: 1rem; overflow-wrap: anywhere; }
h1 { line-height: 1.2; margin: 0 0 .5rem; }
caption { padding: .6rem 0; text-align: start; }
th, td { padding: .4rem .5rem; text-align: start; vertical-align: top; }
.row { font-weight: normal; color: var(--quiet); }
.facts, .facts ul { padding-inline-start: 1.2rem; }
.letters { display: grid; gap: 0 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); list-style: none; margin: 0; padding: 0; }
.letters li { color: var(--quiet); }
.letters a { text-underline-offset: .15em; }
label { font-weight: bold; }
input[type=search] { box-sizing: border-box; display: block; font: inherit; padding: .4rem; width: min(100%, 30rem); }
input[type=checkbox] { height: 1.1rem; width: 1.1rem; vertical-align: -.15rem; }
nav a, nav strong { display: inline-block; min-width: 1.5rem; padding: .3rem .5rem; text-align: center; }
:focus-visible { outline: 3px solid Highlight; outline-offset: 1px; }
@media (prefers-color-scheme: dark) { :root { --quiet: #b0b0b0; --rule: #555; background: #161616; color: #eee; } a { color: #9cc4ff; } a:visited { color: #d3b3ff; } }
@media screen {
  .search { background: Canvas; border-bottom: 1px solid var(--rule); padding: .5rem 0; position: sticky; top: 0; z-index: 1; }
  table, caption, thead, tbody { display: block; }
  tr { border-bottom: 1px solid var(--rule); display: flex; }
  tr > * { flex: 10 1 0; min-width: 0; }
  tr > :nth-child(1) { flex: 0 0 4rem; }
  tr > :nth-child(2) { flex-grow: 3; }
  tr > :nth-child(3) { flex-grow: 2; }
  tbody tr { contain-intrinsic-size: auto 5rem; content-visibility: auto; }
  tr[hidden] { display: none; }
}
@media screen and (prefers-color-scheme: dark) { .search { background: #161616; } }
@media screen and (max-width: 45rem) {
  thead { clip-path: inset(50%); position: absolute; }
  tr { flex-wrap: wrap; padding: .5rem 0; }
  th, td { padding: .1rem .25rem; }
  tr > :nth-child(1) { flex: 0 0 auto; order: 1; }
  tr > :nth-child(n + 3) { flex-basis: 100%; order: 2; }
  .row::before { content: "line "; }
  .letters li { padding: .15rem 0; }
}
@media print {
  .search, nav { display: none; }
  body { font-size: 9pt; max-width: none; padding: 0; }
  h1 { font-size: 16pt; }
  table { border-collapse: collapse; table-layout: fixed; width: 100%; }
  th, td { border-bottom: 1px solid #bbb; }
  tr { break-inside: avoid; }
  th:nth-child(1) { width: 4em; }
  th:nth-child(2) { width: 22%; }
  th:nth-child(3) { width: 14%; }
  .letters { display: block; }
  .letters li { color: inherit; display: inline; }
  .letters li:not(:last-child)::after { content: "; "; }
  a { color: inherit; text-decoration: none; }
}
`;
