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
const keyOf = (letter) => "postbag " + JSON.stringify([...kit, letter.dataset.id]);
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

const textOf = (selector, letter) => one(selector, letter).textContent;
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
if (time) {
  tell();
  setInterval(tell, 15000);
}
`;
