import { escapeHtml, pageStart, policyOf } from "../html.ts";
import { workshopScript as script } from "./script.ts";
import { workshopStyle as style } from "./style.ts";

/** What the page says of its own. */
interface WorkshopStart {
  /** The command that starts the preview again. */
  readonly command: string;
}

/** Beside what other pages may, it asks where it comes from, and shows pictures that it made of the answer. */
export const workshopPolicy = `${policyOf(style, script)}; connect-src 'self'; img-src 'self' data:`;

/** Browsers ask for an icon where none is named, at an address that is not the page's own. */
const start = pageStart(
  style,
  script,
  workshopPolicy,
)("en", "Postbag preview").replace("<title>", '<link rel="icon" href="data:,">\n<title>');

const origins = [
  ["template", "Template"],
  ["campaign", "Campaign"],
  ["target", "Target"],
  ["signer", "Signer"],
] as const;

const tabs = [
  ["text", "Text"],
  ["mail", "E-mail"],
  ["print", "Printed page"],
  ["call", "Call"],
] as const;

/** The page of `postbag preview --serve`: all that it shows comes later, and it asks for nothing from elsewhere. */
export function workshopPage({ command }: WorkshopStart): string {
  return `${start}<header>
<h1><span>Preview</span> <bdi id="title"></bdi></h1>
<p id="updated"><span class="dot"></span><span id="when"></span></p>
</header>
<noscript><p class="ended">This page shows letters as they change, and needs JavaScript for that.</p></noscript>
<div id="ended" class="ended" role="alert" hidden><p></p><button type="button">Try again</button></div>
<div class="room">
<section id="problems" aria-label="Problems" hidden><p id="verdict" role="status"></p><div id="told" tabindex="0" role="group" aria-label="Problems, one by one"></div></section>
<form aria-label="What to show" autocomplete="off">
${group(
  "target",
  "Target",
  "list",
  `
<input id="find" type="search" aria-label="Find a target" placeholder="Find a target" hidden>
<p id="found" role="status"></p>
`,
)}
${group("template", "Template", "chips")}
${group("language", "Language", "chips")}
${group("person", "Sample person", "list")}
</form>
<main>
<p id="old" class="old" hidden></p>
<div id="notes"></div>
<ul id="stats" aria-label="Size and fit"></ul>
<div class="tabs"><div role="tablist" aria-label="The letter as">${tabs.map(tabButton).join("")}</div>
<ul class="legend" id="legend" aria-label="Whose words they are">${origins.map(legendItem).join("")}</ul></div>
${tabs.map(([name]) => panel(name)).join("\n")}
</main>
</div>
<script data-command="${escapeHtml(command)}">${script}</script>
</body>
</html>
`;
}

/** Something to choose: all of it to see where there is room, and a menu where there is little. */
function group(name: string, label: string, look: "list" | "chips", finder = ""): string {
  const menu = `<select id="${name}-menu" name="${name}" aria-label="${label}"></select>`;
  return `<fieldset class="of-${name}"><legend>${label}</legend>${menu}${finder}<div class="${look}" id="${name}"></div></fieldset>`;
}

function tabButton([name, label]: readonly [string, string]): string {
  return `<button type="button" role="tab" id="tab-${name}" aria-controls="${name}" aria-selected="false" tabindex="-1">${label}</button>`;
}

function legendItem([origin, label]: readonly [string, string]): string {
  return `<li><span class="${origin}">${label}</span></li>`;
}

function panel(name: string): string {
  return `<div role="tabpanel" id="${name}" aria-labelledby="tab-${name}" tabindex="0" hidden></div>`;
}
