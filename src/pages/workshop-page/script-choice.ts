/** What there is to choose: radio buttons, which the arrow keys of the keyboard walk through, and the same as menus for narrow windows. */
export const choiceScript = `
const tabs = [...document.querySelectorAll("[role=tab]")];
const chosen = () => new URLSearchParams(location.hash.slice(1));
const remember = (changes) => {
  const now = chosen();
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) now.delete(key);
    else now.set(key, value);
  }
  history.replaceState(null, "", "#" + now);
};

let lists = { key: "", targets: [], templates: [], people: [] };
const radio = (name, value, label, note, disabled = false) => {
  const input = make("input");
  Object.assign(input, { type: "radio", name, value, disabled });
  const bdi = make("bdi", "", label);
  return make("label", "", input, bdi, ...(note ? [make("small", "", note)] : []));
};
const option = (value, label, note, disabled = false) =>
  Object.assign(make("option", "", label + (note ? " · " + note : "")), { value, disabled });
const menuOf = (name) => one(name + "-menu");
const fill = (name, items) => {
  if (!isNew("list " + name, items)) return;
  const box = one(name), had = box.contains(document.activeElement) && document.activeElement.value;
  const { scrollTop } = box;
  box.replaceChildren(...items.map((item) => radio(name, ...item)));
  menuOf(name).replaceChildren(...items.map((item) => option(...item)));
  box.classList.toggle("long", items.length > 200);
  box.scrollTop = scrollTop;
  if (had !== false) inputOf(name, had)?.focus();
};
const inputOf = (name, value) => one(name).querySelector('input[value="' + CSS.escape(value) + '"]');
const check = (name, value) => {
  if (menuOf(name).value !== value) menuOf(name).value = value;
  const input = inputOf(name, value);
  if (!input || input.checked) return;
  input.checked = true;
  const box = one(name), label = input.parentElement;
  const [top, bottom] = [label.offsetTop - box.offsetTop, label.offsetTop - box.offsetTop + label.offsetHeight];
  if (top < box.scrollTop || bottom > box.scrollTop + box.clientHeight) box.scrollTop = top - box.clientHeight / 3;
};
// What is lit is what is shown: where nothing answers, a choice goes back to that.
let last, settled = "";
const settle = (choice, asked) => {
  last = choice ?? last;
  settled = asked;
};
const goBack = () => {
  if (!last) return;
  for (const name of choices) check(name, last[name]);
  const tab = chosen().get("tab") ?? undefined;
  history.replaceState(null, "", "#" + settled);
  remember({ tab });
};
const choices = ["target", "template", "language", "person"];
const showChoice = (view) => {
  if (view.lists) lists = view.lists;
  const { choice } = view;
  if (!choice) return;
  fill("target", lists.targets.map(({ id, office, languages }) => [id, office, [id, ...languages].join(" · ")]));
  fill("template", lists.templates.map((name) => [name, name]));
  fill("language", choice.languages.map(({ tag, name, isRead, isThere, isWrong }) =>
    [tag, name, isWrong ? "has problems" : isRead ? "" : "not read here", !isThere]));
  fill("person", lists.people.map(({ id, label }) => [id, label]));
  for (const name of choices) check(name, choice[name]);
  one("find").hidden = lists.targets.length <= 12;
  filter();
};
addEventListener("change", ({ target: { name, value, type, checked } }) => {
  if (!choices.includes(name) || (type === "radio" && !checked)) return;
  if (isOff()) return goBack();
  const { languages = [] } = (name === "target" && lists.targets.find(({ id }) => id === value)) || {};
  const keeps = languages.includes(chosen().get("language"));
  if (name === "target") remember({ target: value, template: undefined, ...(!keeps && { language: undefined }) });
  else remember({ [name]: value });
  refresh();
});

const plain = (text) => text.normalize("NFKD").replace(/\\p{M}/gu, "").toLowerCase();
const filter = () => {
  const words = plain(one("find").value).split(/\\s+/).filter(Boolean);
  const isOver = words.length > 0 && !one("find").hidden;
  if (!isNew("filter", [words, isOver, lists.key])) return;
  let found = 0;
  for (const label of one("target").children) {
    label.hidden = isOver && !words.every((word) => plain(label.textContent).includes(word));
    if (!label.hidden) found++;
  }
  one("found").textContent = isOver ? found.toLocaleString("en") + " of " + lists.targets.length.toLocaleString("en") + " targets" : "";
};
one("find").addEventListener("input", filter);
document.forms[0].addEventListener("submit", (event) => event.preventDefault());

const showTab = () => {
  const name = chosen().get("tab");
  const tab = tabs.find(({ id }) => id === "tab-" + name) ?? tabs[0];
  for (const each of tabs) {
    each.setAttribute("aria-selected", each === tab);
    each.tabIndex = each === tab ? 0 : -1;
    one(each.getAttribute("aria-controls")).hidden = each !== tab;
  }
  one("legend").hidden = tab.id === "tab-print";
  showFacts(tab.id === "tab-call");
  return tab.getAttribute("aria-controls");
};
const choose = (tab) => {
  remember({ tab: tab.getAttribute("aria-controls") });
  if (showTab() === "print") showPrint();
};
for (const tab of tabs) tab.addEventListener("click", () => choose(tab));
document.querySelector("[role=tablist]").addEventListener("keydown", ({ key }) => {
  const at = tabs.indexOf(document.activeElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[key];
  if (to === undefined) return;
  const tab = tabs[(to + tabs.length) % tabs.length];
  tab.focus();
  choose(tab);
});
addEventListener("hashchange", () => { showTab(); refresh(); });
`;
