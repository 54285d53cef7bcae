/**
 * How the workshop looks: what there is to choose on the left, the letter like a letter on the right. On wide screens either
 * scrolls by itself, so that problems which come and go move nothing. Whose words they are shows by line and by colour.
 */
export const workshopStyle = `
:root { color-scheme: light dark; --page: #f3f1ec; --card: #fff; --ink: #20262b; --quiet: #545d66; --rule: #d9d6cf; --edge: #7a828a; --strong: #0b566a; --on-strong: #fff; --soft: #e6eff2; --good: #17663a; --bad: #a3211b; --bad-soft: #fbebe9; --warn: #7d4a00; --warn-soft: #fbf2df; --campaign: #1d4f91; --campaign-soft: #e8f0fb; --target: #1f6136; --target-soft: #e6f4ea; --signer: #8a2d6b; --signer-soft: #fae9f4; font: 1rem/1.5 system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --page: #131619; --card: #1c2024; --ink: #e7e9ea; --quiet: #a9b2ba; --rule: #343b42; --edge: #7f8992; --strong: #84cbdd; --on-strong: #06232b; --soft: #22313a; --good: #82d4a3; --bad: #ff9d94; --bad-soft: #38201f; --warn: #f0c27a; --warn-soft: #332a18; --campaign: #9cc4f5; --campaign-soft: #1d2a3b; --target: #8fd6a6; --target-soft: #1b2e22; --signer: #f0a6d5; --signer-soft: #36212f; } }
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
body { background: var(--page); color: var(--ink); margin: 0; overflow-wrap: anywhere; }
p, h1, ul, pre, fieldset, legend { margin: 0; padding: 0; }
ul { list-style: none; }
header { align-items: baseline; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; padding: .75rem clamp(.75rem, 2vw, 1.5rem); }
h1 { font: 600 1.25rem/1.3 Georgia, "Times New Roman", serif; }
h1 span { color: var(--quiet); font-weight: 400; }
#updated { color: var(--quiet); font-variant-numeric: tabular-nums; min-height: 1.5rem; }
.dot { background: var(--good); border-radius: 50%; display: inline-block; height: .6rem; margin-inline-end: .5rem; width: .6rem; }
.off .dot { background: var(--edge); }
.new .dot { animation: pulse .9s ease-out; }
@keyframes pulse { from { box-shadow: 0 0 0 0 var(--good); } to { box-shadow: 0 0 0 .7rem transparent; } }
@media (prefers-reduced-motion: reduce) { .new .dot { animation: none; } }
:focus-visible, label:has(:focus-visible) { outline: 3px solid var(--strong); outline-offset: -1px; }
label :focus-visible { outline: none; }
.ended { align-items: center; background: var(--warn-soft); border-block: 1px solid var(--warn); display: flex; flex-wrap: wrap; gap: .5rem 1rem; margin-block-end: .5rem; padding: .75rem clamp(.75rem, 2vw, 1.5rem); }
code { font: .9375em ui-monospace, monospace; }
button { background: none; border: 1px solid var(--edge); border-radius: .5rem; color: var(--strong); cursor: pointer; font: inherit; min-height: 2.75rem; padding: .3rem .9rem; }
.room { display: grid; gap: 0 1.25rem; padding: 0 clamp(.75rem, 2vw, 1.5rem) 1.5rem; }
.room > * { min-width: 0; }
form { align-content: start; display: grid; gap: 1rem; margin-block-end: 1rem; }
fieldset { border: 0; min-width: 0; }
legend { color: var(--quiet); font-weight: 600; padding-block-end: .35rem; }
input[type=search] { background: var(--card); border: 1px solid var(--edge); border-radius: .5rem; color: inherit; font: inherit; margin-block-end: .35rem; min-height: 2.75rem; padding: .3rem .7rem; width: 100%; }
#found { color: var(--quiet); font-size: .875rem; }
select { appearance: auto; background: var(--card); border: 1px solid var(--edge); border-radius: .5rem; color: inherit; font: inherit; min-height: 2.75rem; padding: .3rem .5rem; text-overflow: ellipsis; width: 100%; }
.list { background: var(--card); border: 1px solid var(--rule); border-radius: .5rem; }
.list label, .chips label { cursor: pointer; display: block; min-height: 2.75rem; padding: .45rem .75rem; position: relative; }
.list label { border-inline-start: .25rem solid transparent; }
.long label { contain-intrinsic-size: auto 4rem; content-visibility: auto; }
.list label + label { border-block-start: 1px solid var(--rule); }
.chips { display: flex; flex-wrap: wrap; gap: .5rem; max-height: 12rem; overflow-y: auto; padding: 2px; }
.chips label { background: var(--card); border: 1px solid var(--edge); border-radius: .5rem; display: flex; flex-direction: column; justify-content: center; }
.chips label:has(:checked) small { color: inherit; }
label input { appearance: none; height: 100%; inset: 0; margin: 0; opacity: 0; position: absolute; width: 100%; cursor: pointer; }
label small { color: var(--quiet); display: block; font-size: .8125rem; line-height: 1.3; }
label:has(:checked) { background: var(--soft); font-weight: 600; }
.list label:has(:checked) { border-inline-start-color: var(--strong); }
.chips label:has(:checked) { background: var(--strong); border-color: var(--strong); color: var(--on-strong); }
label small { font-weight: 400; }
[aria-disabled=true] { opacity: .6; }
[aria-disabled=true] *, label :disabled { cursor: not-allowed; }
label:has(:disabled) { background: none; border-style: dashed; color: var(--quiet); }
main { display: flex; flex-direction: column; gap: .75rem; min-width: 0; }
#problems { margin-block-end: .75rem; background: var(--card); border: 1px solid var(--rule); border-inline-start: .3rem solid var(--warn); border-radius: .5rem; padding: 0 .9rem; }
#problems.bad { padding-block-start: .5rem; }
#problems:not(.bad) { background: none; border-block-color: transparent; border-inline-end-color: transparent; }
#verdict:empty { display: none; }
#problems.bad { border-inline-start-color: var(--bad); position: sticky; top: 0; z-index: 1; }
#verdict { color: var(--warn); font-weight: 600; }
.bad #verdict { color: var(--bad); }
#told { max-height: 34vh; overflow-y: auto; }
#told article { border-block-start: 1px solid var(--rule); padding: .5rem 0; }
#told article:first-child { border: 0; }
.place { font: .875rem/1.5 ui-monospace, monospace; color: var(--quiet); }
.fact { font-weight: 600; }
.warning .fact { font-weight: 400; }
#told pre { background: var(--page); border-radius: .25rem; font: .875rem/1.7 ui-monospace, monospace; margin-block: .35rem; padding: .35rem .6rem; white-space: pre-wrap; }
#told pre i { color: var(--quiet); font-style: normal; user-select: none; }
#told mark { background: var(--bad-soft); color: inherit; text-decoration: underline wavy var(--bad) 1.5px; text-underline-offset: .25em; }
#told .warning mark { background: var(--warn-soft); text-decoration-color: var(--warn); }
.old { background: var(--bad-soft); border-radius: .5rem; color: var(--bad); font-weight: 600; padding: .5rem .9rem; }
#notes:empty { display: none; }
#notes p { color: var(--warn); }
#stats { display: flex; flex-wrap: wrap; gap: .4rem .5rem; }
#stats li { background: var(--card); border: 1px solid var(--rule); border-radius: 1rem; padding: .15rem .75rem; font-size: .9375rem; }
#stats li.misfit { background: var(--warn-soft); border-color: var(--warn); color: var(--warn); font-weight: 600; }
.tabs { align-items: end; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; }
[role=tablist] { display: flex; flex-wrap: wrap; gap: .25rem; }
[role=tab] { border-color: transparent; border-radius: .5rem; color: var(--ink); }
[role=tab][aria-selected=true] { background: var(--card); border-color: var(--strong); color: var(--strong); font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; font-size: .875rem; color: var(--quiet); padding-block-end: .4rem; }
.campaign, .target, .signer { border-radius: .15rem; -webkit-box-decoration-break: clone; box-decoration-break: clone; text-decoration-thickness: 2px; text-underline-offset: .22em; text-decoration-skip-ink: none; }
.campaign { background: var(--campaign-soft); color: var(--campaign); text-decoration: underline solid; text-decoration-thickness: 1px; }
.target { background: var(--target-soft); color: var(--target); text-decoration: underline dotted; text-decoration-thickness: 2px; }
.signer { background: var(--signer-soft); color: var(--signer); text-decoration: underline dashed; text-decoration-thickness: 1px; }
[role=tabpanel] { background: var(--card); border: 1px solid var(--rule); border-radius: .75rem; flex: 1; min-height: 12rem; padding: clamp(1rem, 3vw, 2rem); }
.is-old [role=tabpanel] { border: 2px dashed var(--bad); }
pre.letter { font: 1.0625rem/1.65 Georgia, "Times New Roman", serif; max-width: 44rem; white-space: pre-wrap; }
pre .subject { font-weight: 600; }
dl { border-block-end: 1px solid var(--rule); display: grid; gap: .25rem 1rem; grid-template-columns: auto minmax(0, 1fr); margin: 0 0 1rem; max-width: 44rem; padding-block-end: .75rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
summary { color: var(--strong); cursor: pointer; min-height: 2.75rem; padding-block: .5rem; }
#told summary { color: var(--warn); }
#mail details { margin-block-start: 1.5rem; }
.source { font: .8125rem/1.5 ui-monospace, monospace; overflow-x: auto; overflow-wrap: normal; white-space: pre; }
#print { background: none; border-color: transparent; padding: 0; }
.is-old #print { padding: .5rem; }
.sheet { background: #fff; box-shadow: 0 1px 2px #0003, 0 .4rem 1.2rem #0003; margin: 0 auto 1.25rem; max-width: 50rem; overflow: hidden; position: relative; }
.sheet img { display: block; left: 0; position: absolute; top: 0; width: 100%; }
.aside { color: var(--quiet); padding-block-end: 1rem; }
@media (forced-colors: active) { .dot { forced-color-adjust: none; } label:has(:checked) { outline: 2px solid Highlight; outline-offset: -2px; } .misfit, .old { border: 2px solid; } mark { text-decoration-color: CanvasText; } }
@media (max-width: 59.99rem) {
  form { gap: .5rem .75rem; grid-template-columns: minmax(0, 5fr) minmax(0, 3fr) repeat(2, minmax(0, 4fr)); margin-block-end: .75rem; }
  legend { font-size: .875rem; padding-block-end: .1rem; }
  #find, #found, form .list, form .chips { display: none; }
  #told { max-height: 26vh; }
  main { gap: .5rem; }
}
@media (max-width: 40rem) {
  form { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  header { padding-block: .5rem; }
  #stats li { font-size: .875rem; padding-inline: .6rem; }
  [role=tab] { padding-inline: .5rem; }
}
@media (min-width: 60rem) {
  select { display: none; }
  body { display: flex; flex-direction: column; height: 100vh; }
  .room { flex: 1; grid-template: "form problems" auto "form main" minmax(0, 1fr) / minmax(15rem, 20rem) minmax(0, 1fr); min-height: 0; }
  form { display: flex; flex-direction: column; grid-area: form; margin: 0; overflow-y: auto; padding: 2px; }
  #problems { grid-area: problems; }
  main { grid-area: main; }
  fieldset { flex: none; }
  .of-target:has(label:nth-child(4)) { display: flex; flex: 0 1 auto; flex-direction: column; min-height: 12rem; }
  #target { min-height: 0; overflow-y: auto; }
  [role=tabpanel] { overflow-y: auto; }
  #problems.bad { position: static; }
}
`;
