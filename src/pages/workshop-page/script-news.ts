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
  const { signal } = stopped;
  try {
    const view = await ask("view", signal, { lists: lists.key });
    // Answers may overtake each other.
    if (number < applied || view.version < version) return;
    applied = number;
    const isNewer = version !== -1 && view.version > version;
    version = view.version;
    showChoice(view);
    showProblems(view);
    showLetter(view);
    one("when").textContent = (isNewer ? "Updated " : "Read at ") + time(view.read);
    one("updated").classList.toggle("new", false);
    if (isNewer) requestAnimationFrame(() => one("updated").classList.add("new"));
    if (news) one("ended").hidden = true;
    if (showTab() === "print") await showPrint();
  } catch (error) {
    if (error.name !== "AbortError" && error.name !== "TypeError") say(error.message);
  }
};
const showPrint = async () => {
  const number = asked, { signal } = stopped;
  try {
    const print = await ask("print", signal);
    if (number === asked && print.version >= version) await showPages({ ...print, version: undefined });
  } catch (error) {
    if (error.name !== "AbortError" && error.name !== "TypeError") say(error.message);
  }
};

const say = (text, ...more) => {
  one("ended").hidden = false;
  one("ended").firstChild.replaceChildren(text, ...more);
};
const giveUp = () => {
  one("updated").className = "off";
  say("The preview has ended. This is what it showed last. Start it again with ", make("code", "", command), " and open the address that it prints.");
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
    one("updated").classList.remove("off");
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
    one("updated").classList.add("off");
    if (tries < pauses.length) timer = setTimeout(listen, pauses[tries++]);
    else giveUp();
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
