/** How the page hears that something changed, and what it does when it hears nothing more. */
export const newsScript = `
let version = -1, asked = 0, applied = 0, isOver = false, stopped;
const ask = async (what, signal, more) => {
  const query = chosen();
  query.delete("tab");
  for (const [key, value] of Object.entries(more ?? {})) query.set(key, value);
  const response = await fetch(base + what + "?" + query, { signal });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
};
const refresh = async () => {
  const number = ++asked;
  stopped?.abort();
  stopped = new AbortController();
  const { signal } = stopped, query = String(chosen());
  try {
    const view = await ask("view", signal, { lists: lists.key });
    // Answers may overtake each other.
    if (number < applied || view.version < version) return;
    applied = number;
    const isNewer = version !== -1 && view.version > version;
    version = view.version;
    settle(view.choice, query);
    showChoice(view);
    showProblems(view);
    showLetter(view);
    when = (isNewer ? "Updated " : "Read at ") + time(view.read);
    if (!isOff()) one("when").textContent = when;
    one("updated").classList.toggle("new", false);
    if (isNewer) requestAnimationFrame(() => one("updated").classList.add("new"));
    if (news) one("ended").hidden = true;
    if (showTab() === "print") await showPrint();
  } catch (error) {
    if (error.name === "AbortError") return;
    goBack();
    if (error.name !== "TypeError") say(error.message);
  }
};
const showPrint = async () => {
  const number = asked, { signal } = stopped;
  try {
    const print = await ask("print", signal);
    if (number === asked && print.version >= version) await showPages({ ...print, version: undefined });
  } catch (error) {
    if (error.name === "AbortError") return;
    showNoPages();
    if (error.name !== "TypeError") say(error.message);
  }
};

// Nothing can be chosen while nobody answers. Disabled elements would lose the focus, and nobody could scroll to them by keyboard.
let when = "";
const isOff = () => one("updated").classList.contains("off");
const turn = (off, text) => {
  one("updated").classList.toggle("off", off);
  one("updated").classList.remove("new");
  for (const group of document.querySelectorAll("fieldset")) group.ariaDisabled = off ? "true" : null;
  one("when").textContent = text;
};
const say = (text, ...more) => {
  one("ended").hidden = false;
  one("ended").firstChild.replaceChildren(text, ...more);
};
const giveUp = () => {
  turn(true, when);
  goBack();
  say("The preview has ended. This is what it showed last. Start it again with ", make("code", "", command), " and open the new address that it prints.");
};
// Each try that fails is a line on the browser's console: a few, further and further apart.
const pauses = [500, 1000, 2000, 4000, 8000];
let tries = 0, news, timer;
const listen = () => {
  if (news || isOver) return;
  news = new EventSource(base + "events");
  news.onopen = () => {
    tries = 0;
    one("ended").hidden = true;
    if (isOff()) turn(false, when);
  };
  news.onmessage = ({ data }) => {
    if (Number(data) !== version) refresh();
  };
  news.addEventListener("end", () => {
    isOver = true;
    deafen();
    one("ended").querySelector("button").hidden = true;
    giveUp();
  });
  news.onerror = () => {
    deafen();
    if (tries >= pauses.length) return giveUp();
    turn(true, "The preview does not answer; trying again");
    timer = setTimeout(listen, pauses[tries++]);
  };
};
const deafen = () => {
  clearTimeout(timer);
  news?.close();
  news = undefined;
};
one("ended").querySelector("button").addEventListener("click", () => {
  tries = 0;
  deafen();
  listen();
});
// A browser has six connections for each server: pages that nobody sees leave them to those that somebody does.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) deafen();
  else listen();
});
addEventListener("pagehide", deafen);
addEventListener("pageshow", ({ persisted }) => { if (persisted) listen(); });
showTab();
if (document.hidden) refresh();
else listen();
`;
