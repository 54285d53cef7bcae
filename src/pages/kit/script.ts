/**
 * What the kit does in a browser: copies, prints one letter, remembers what was sent, and tells how long is left. All it says
 * stands in the page, in the page's language.
 */
export const kitScript = `
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const { body } = document, { lang } = document.documentElement;
const main = one("main"), words = main.dataset, said = one("#said");
const letters = all("article"), kit = JSON.parse(words.kit);
body.classList.add("js");

let silence;
const say = (text) => {
  said.textContent = "";
  clearTimeout(silence);
  setTimeout(() => { said.textContent = text; }, 50);
  silence = setTimeout(() => { said.textContent = ""; }, 8000);
};

let store;
try {
  store = localStorage;
  store.setItem("postbag", "1");
  store.removeItem("postbag");
} catch {
  store = undefined;
  one("#not-kept").hidden = false;
}
const textOf = (selector, letter) => one(selector, letter).textContent;
// Not every browser has crypto.subtle for a file. This has to tell one person's letters apart, and no more.
const hashOf = (text) => {
  let left = 7, right = 11;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    left = Math.imul(left ^ code, 2654435761);
    right = Math.imul(right ^ code, 1597334677);
    left ^= right >>> 15;
    right ^= left >>> 13;
  }
  return [left, right].map((part) => (part >>> 0).toString(36)).join("-");
};
const keys = new Map(letters.map((letter) => {
  const hash = hashOf(textOf(".line", letter) + "\\n" + textOf(".text", letter));
  return [letter, "postbag " + JSON.stringify([...kit, letter.dataset.id, hash])];
}));
const keyOf = (letter) => keys.get(letter);
const box = (letter) => one("input", letter);
const recall = () => {
  for (const letter of letters) if (store) box(letter).checked = store.getItem(keyOf(letter)) !== null;
};
const count = one("#count"), bar = one("progress"), entries = all("nav li");
const show = () => {
  let sent = 0;
  letters.forEach((letter, index) => {
    const { checked } = box(letter);
    if (checked) sent++;
    letter.classList.toggle("is-sent", checked);
    for (const place of [letter, entries[index]]) if (place) one(".done", place).hidden = !checked;
  });
  const numbers = [sent, letters.length];
  const text = words.progress.replace(/{}/g, () => numbers.shift().toLocaleString(lang));
  if (count.textContent !== text) count.textContent = text;
  bar.max = letters.length || 1;
  bar.value = sent;
};
addEventListener("change", ({ target }) => {
  const letter = target.closest("article");
  try {
    if (target.checked) store?.setItem(keyOf(letter), "sent");
    else store?.removeItem(keyOf(letter));
  } catch {
    one("#not-kept").hidden = false;
  }
  show();
});
addEventListener("storage", () => { recall(); show(); });
recall();
show();

const texts = {
  subject: (letter) => textOf(".line", letter),
  text: (letter) => textOf(".text", letter),
  paper: (letter) => one(".paper", letter)
    ? textOf(".paper", letter)
    : [textOf(".head", letter), textOf(".line", letter), textOf(".text span", letter)].join("\\n\\n"),
};
const copyOldWay = (text, button) => {
  const field = document.createElement("textarea");
  field.value = text;
  body.append(field);
  field.select();
  const isDone = document.execCommand("copy");
  field.remove();
  button.focus();
  return isDone;
};
const copy = async (button, letter) => {
  const text = texts[button.dataset.copy](letter);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    if (!copyOldWay(text, button)) {
      getSelection().selectAllChildren(one(button.dataset.copy === "subject" ? ".line" : ".text", letter));
      return say(words.failed);
    }
  }
  say(words.copied);
};

const { title } = document;
const whole = () => {
  body.classList.remove("alone");
  for (const letter of letters) letter.classList.remove("printed");
  document.title = title;
};
const printAlone = (letter) => {
  whole();
  body.classList.add("alone");
  letter.classList.add("printed");
  document.title = texts.subject(letter);
  print();
};
addEventListener("afterprint", whole);
addEventListener("click", ({ target }) => {
  const button = target.closest("button, [data-copy]");
  if (!button) return;
  const letter = button.closest("article");
  if (button.dataset.copy) copy(button, letter);
  else printAlone(letter);
});

const time = one(".deadline time"), left = one("#left");
const units = [["year", 525960, 525960], ["month", 43830, 87660], ["day", 1440, 2880], ["hour", 60, 60], ["minute", 1, 0]];
const tell = () => {
  const minutes = (new Date(time.dateTime) - Date.now()) / 60000;
  const [unit, size] = units.find((each) => Math.abs(minutes) >= each[2]);
  const number = Math.max(1, Math.trunc(Math.abs(minutes) / size));
  const far = new Intl.RelativeTimeFormat(lang).format(minutes > 0 ? number : -number, unit);
  const text = minutes > 0 ? "– " + far : left.dataset.passed.replace("{}", () => far);
  if (left.textContent !== text) left.textContent = text;
};
const stages = all("[data-stage]");
const age = () => {
  const now = new Date(), isOver = time && new Date(time.dateTime) <= now;
  const day = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  for (const part of stages) {
    const { stage, by } = part.dataset;
    part.hidden = stage !== (isOver ? "over" : !by || day > by ? "late" : "early");
  }
};
const tick = () => {
  if (time) tell();
  age();
};
if (time || stages.length > 0) {
  tick();
  setInterval(tick, 15000);
}
`;
