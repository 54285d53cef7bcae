import { kitPrintStyle } from "./style-print.ts";

/**
 * How the kit looks: calm, with the system's own fonts, the letter like a letter, and one button of each way that stands
 * out. All that is pressed is 44 pixels high or more.
 */
export const kitStyle = `
:root { color-scheme: light dark; --page: #f3f1ec; --card: #fff; --ink: #20262b; --quiet: #545d66; --rule: #d9d6cf; --edge: #7a828a; --strong: #0b566a; --on-strong: #fff; --soft: #e9f1f3; --done: #17663a; --warn: #94330f; font: 1rem/1.5 system-ui, sans-serif; scroll-padding-top: 5rem; }
@media (prefers-color-scheme: dark) { :root { --page: #131619; --card: #1c2024; --ink: #e7e9ea; --quiet: #a9b2ba; --rule: #343b42; --edge: #7f8992; --strong: #84cbdd; --on-strong: #06232b; --soft: #22313a; --done: #82d4a3; --warn: #f4ac83; } }
*, ::before, ::after { box-sizing: border-box; }
[hidden], body:not(.js) :is(button, .js) { display: none !important; }
body { background: var(--page); color: var(--ink); margin: 0 auto; max-width: 76rem; overflow-wrap: anywhere; padding: 1.25rem clamp(.75rem, 3vw, 2rem) 4rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
p, h1, h2, h3, h4, pre, ol, ul { margin: 0; }
h1, h2 { font-family: Georgia, "Times New Roman", serif; font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.4rem); }
h2 { font-size: 1.375rem; }
h3, h4 { font-size: 1rem; }
.top > *, main > p { margin-block-end: .75rem; max-width: 46rem; }
.who, .note, .label { color: var(--quiet); }
.who { font-size: 1.125rem; }
.deadline { border-inline-start: .25rem solid var(--strong); padding: .25rem 0 .25rem .75rem; }
#not-kept, .warn { color: var(--warn); font-weight: 600; }
a { color: var(--strong); text-underline-offset: .15em; }
.link, nav a { align-items: center; display: inline-flex; min-height: 2.75rem; }
:focus-visible, input:focus-visible + span { outline: 3px solid var(--strong); outline-offset: 2px; }
.bar { align-items: center; background: var(--page); border-block-end: 1px solid var(--rule); display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin-block-end: 1rem; padding: .6rem 0; position: sticky; top: 0; z-index: 1; }
.bar p { font-weight: 600; }
progress { appearance: none; background: var(--card); border: 1px solid var(--edge); border-radius: 1rem; flex: 1 1 8rem; height: .75rem; min-width: 0; overflow: hidden; }
::-webkit-progress-bar { background: var(--card); }
::-webkit-progress-value { background: var(--done); }
::-moz-progress-bar { background: var(--done); }
nav { margin-block-end: 1.5rem; }
nav ol { columns: 20rem; column-gap: 2rem; padding-inline-start: 1.75rem; }
nav li { break-inside: avoid; padding: .15rem .25rem; }
nav .done { background: none; color: var(--done); margin: 0; padding-inline: 0; }
nav a { max-width: 100%; }
.done { background: var(--done); border-radius: 1rem; color: var(--card); display: inline-block; font-size: .875rem; font-weight: 600; margin-inline-start: .5rem; padding: .1rem .6rem; }
article { background: var(--card); border: 1px solid var(--rule); border-radius: .75rem; border-block-start: .25rem solid var(--strong); display: grid; gap: 1rem 2rem; margin-block-end: 1.5rem; padding: clamp(1rem, 3vw, 1.75rem); }
article > * { min-width: 0; }
article > header { align-items: baseline; display: flex; flex-wrap: wrap; gap: .25rem .75rem; }
article > header > * { margin: 0; max-width: 100%; }
article .done { margin: 0; }
.is-sent { border-color: var(--done); }
.is-sent .main { background: none; color: var(--strong); }
.subject { align-items: center; border-block: 1px solid var(--rule); display: flex; flex-wrap: wrap; gap: .25rem .75rem; padding: .5rem 0; }
.line { flex: 1 1 12rem; font-weight: 600; min-width: 0; }
pre { font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; white-space: pre-wrap; }
.text { max-width: 44rem; padding-block-start: 1rem; }
.lines, .say { white-space: pre-line; }
.say { border-inline-start: .25rem solid var(--rule); padding-inline-start: .75rem; }
.main, .quiet, .sent span { align-items: center; background: none; border: 1px solid var(--edge); border-radius: .5rem; color: var(--strong); cursor: pointer; display: inline-flex; font: inherit; justify-content: center; max-width: 100%; min-height: 2.75rem; padding: .4rem .9rem; text-align: center; text-decoration: none; }
.main { border-color: var(--strong); font-weight: 600; }
.first .main { background: var(--strong); color: var(--on-strong); }
.quiet { border-color: transparent; justify-content: start; min-width: 2.75rem; padding-inline: 0; text-decoration: underline; }
.main:hover { text-decoration: underline; }
.quiet:hover { text-decoration-thickness: 2px; }
.row { display: flex; flex-wrap: wrap; gap: .5rem 1rem; }
.quiets { gap: 0 1rem; }
.side { display: grid; gap: 1rem; }
.side > * { min-width: 0; }
.ways { border-block-end: 1px solid var(--rule); list-style: none; padding: 0; }
.ways li { border-block-start: 1px solid var(--rule); display: grid; gap: .4rem; justify-items: start; padding: .9rem 0; }
.ways li > * { max-width: 100%; }
.sent { display: block; position: relative; }
.sent input { cursor: pointer; height: 100%; inset: 0; margin: 0; opacity: 0; position: absolute; width: 100%; }
.sent span { border: 2px solid var(--done); color: var(--done); display: flex; font-weight: 600; gap: .6rem; }
.sent span::before { border: 2px solid; border-radius: .25rem; content: ""; font-size: 1rem; height: 1.25rem; line-height: 1rem; width: 1.25rem; }
.sent input:checked + span { background: var(--done); color: var(--card); }
.sent input:checked + span::before { content: "✓"; }
#said { background: var(--ink); border-radius: .5rem; bottom: 1rem; color: var(--page); inset-inline: 0; margin: 0 auto; max-width: min(90vw, 30rem); padding: .75rem 1.25rem; position: fixed; width: fit-content; z-index: 2; }
#said:empty { padding: 0; }
textarea { height: 1px; inset: 0 auto auto 0; opacity: 0; position: fixed; width: 1px; }
@media screen { .head, .paper { display: none; } }
@media screen and (min-width: 62rem) {
  article { grid-template: auto 1fr / minmax(0, 1fr) 22rem; }
  article > header { grid-column: 1 / -1; }
  .side { align-self: start; border-inline-start: 1px solid var(--rule); padding-inline-start: 2rem; position: sticky; top: 4rem; }
}
${kitPrintStyle}`;
