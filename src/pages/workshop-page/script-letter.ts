/** The letter in its forms, its problems and its numbers. */
export const letterScript = `
const paint = (stretches) => stretches.map(({ text, origin }) => origin === "template" ? text : make("span", origin, text));
const letterText = (language, ...children) => {
  const pre = make("pre", "letter", ...children);
  pre.lang = language;
  pre.dir = "auto";
  return pre;
};
const about = (name, ...children) => [make("dt", "", name), make("dd", "", ...children)];

const forms = {
  text: ({ language, head, subject, body }) =>
    [letterText(language, ...paint(head), "\\n\\n", make("span", "subject", ...paint(subject)), "\\n\\n", ...paint(body))],
  mail: ({ language, subject, body, reply, mail }) => {
    const lines = make("dl", "", ...about("To", mail?.to ?? "The campaign knows no e-mail address of this office."), ...about("Subject", make("bdi", "", ...paint(subject))));
    const signed = reply === "" ? [] : ["\\n", make("span", "signer", reply)];
    const text = letterText(language, ...paint(body), ...signed);
    if (!mail) return [lines, text];
    const source = make("details", "", make("summary", "", "Source of the .eml file"), make("pre", "source", mail.source));
    source.open = one("mail").querySelector("details")?.open ?? false;
    source.lastChild.tabIndex = 0;
    return [lines, text, source];
  },
  call: ({ call }) => typeof call === "string" ? [make("p", "", call)] : [letterText(call.language, ...paint(call.text))],
};

// What is told above the letter; where the script for calls is shown, it is the script's.
let facts = { notes: [] };
const showFacts = (isCall) => {
  const { letter } = facts;
  const script = isCall && typeof letter?.call === "object" ? letter.call : undefined;
  const { oldSince, notes } = script ?? facts;
  const isOld = letter !== undefined && oldSince !== undefined && (!isCall || script !== undefined);
  document.body.classList.toggle("is-old", isOld);
  one("old").hidden = !isOld;
  if (isOld) one("old").textContent = "This is the " + (script ? "script" : "letter") + " as it was at " + time(oldSince) + ", before the problems above.";
  if (isNew("notes", notes)) one("notes").replaceChildren(...notes.map((note) => make("p", "", note)));
  const stats = (isCall ? script : letter)?.stats ?? [];
  if (isNew("stats", stats)) one("stats").replaceChildren(...stats.map(({ text, isMisfit }) => make("li", isMisfit ? "misfit" : "", (isMisfit ? "⚠ " : "") + text)));
};

const showLetter = (view) => {
  const { letter } = view;
  if (letter && isNew("letter", letter)) {
    for (const [name, form] of Object.entries(forms)) {
      const panel = one(name), { scrollTop } = panel;
      panel.replaceChildren(...form(letter));
      panel.scrollTop = scrollTop;
    }
  }
  if (!letter && isNew("letter", undefined)) {
    for (const panel of document.querySelectorAll("[role=tabpanel]")) panel.replaceChildren(make("p", "", "There is no letter to show."));
    shown.delete("print");
  }
  facts = view;
  one("title").textContent = view.title ?? "";
  document.title = (view.problems.some(({ isError }) => isError) ? "⚠ " : "") + (view.title ? view.title + " – preview" : "Postbag preview");
};

// Commands are between backticks.
const sentence = (className, text) =>
  make("p", className, ...text.split("\`").map((part, index) => index % 2 === 1 ? make("code", "", part) : part));
const frame = ({ line, before, marked, after }) =>
  make("pre", "", make("i", "", line + " | "), before, make("mark", "", marked || " "), after);
const many = (amount, noun) => amount === 0 ? [] : [amount + " " + noun + (amount === 1 ? "" : "s")];
const showProblems = ({ problems, untold = 0 }) => {
  if (!isNew("problems", [problems, untold])) return;
  const panel = one("problems"), height = panel.offsetHeight, { scrollTop } = one("told");
  const errors = problems.filter(({ isError }) => isError).length;
  panel.hidden = problems.length === 0;
  panel.classList.toggle("bad", errors > 0);
  one("verdict").textContent = many(errors, "problem").join("");
  const articles = problems.map(({ isError, place, fact, mend, excerpt }) => make("article", isError ? "" : "warning",
    ...(place ? [make("p", "place", place)] : []), sentence("fact", fact),
    ...(excerpt ? [frame(excerpt)] : []), sentence("mend", mend)));
  const warnings = articles.slice(errors);
  const quiet = make("details", "", make("summary", "", many(warnings.length, "warning").join("")), ...warnings);
  quiet.open = one("told").querySelector("details")?.open ?? false;
  const rest = untold > 0 ? [sentence("more", "There are " + untold.toLocaleString("en") + " more. \`postbag check\` tells them all.")] : [];
  one("told").replaceChildren(...articles.slice(0, errors), ...(warnings.length > 0 ? [quiet] : []), ...rest);
  one("told").scrollTop = scrollTop;
  // Where the page scrolls as a whole, what is read stays where it is.
  if (scrollY > panel.offsetTop) scrollBy(0, panel.offsetHeight - height);
};

const picture = async ({ svg, pages }) => {
  const sources = Array.from({ length: pages }, () => new Image());
  for (const image of sources) image.src = "data:image/svg+xml," + encodeURIComponent(svg);
  await Promise.all(sources.map((image) => image.decode()));
  return sources.map((image, index) => {
    image.alt = "Page " + (index + 1) + " of " + pages + ", as it is printed; its text is in the tab “Text”.";
    image.style.transform = "translateY(" + (-100 * index) / pages + "%)";
    const sheet = make("div", "sheet", image);
    sheet.style.aspectRatio = image.naturalWidth + " / " + image.naturalHeight / pages;
    return sheet;
  });
};
let pictured = 0, pictureOf;
// The picture that is there may be another letter's.
const showNoPages = () => {
  if (pictureOf === shown.get("letter")) return;
  shown.delete("print");
  one("print").replaceChildren(make("p", "aside", "The preview makes the printed page when it is asked for, and it does not answer."));
};
const showPages = async (print) => {
  if (!isNew("print", [print, print.reasons && shown.get("letter")])) return;
  const number = ++pictured, panel = one("print");
  const sheets = print.reasons ? print.reasons.map((reason) => make("p", "aside", reason)) : await picture(print);
  if (number !== pictured) return;
  const text = print.reasons && one("text").firstChild?.cloneNode(true);
  const { scrollTop } = panel;
  panel.replaceChildren(...sheets, ...(text ? [text] : []));
  pictureOf = shown.get("letter");
  panel.scrollTop = scrollTop;
};
`;
