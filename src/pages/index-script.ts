/** The search of the organizer's page: by name and town, without regard to case, accents and punctuation. */
export const indexScript = `
const [field, without, found] = ["find", "without", "found"].map((id) => document.getElementById(id));
const rows = [...document.querySelectorAll("tbody tr")];
const letters = { ł: "l", ø: "o", đ: "d", ð: "d", ß: "ss", æ: "ae", œ: "oe", þ: "th", ı: "i" };
const plain = (text) =>
  text.normalize("NFKD").toLowerCase().replace(/[\\p{M}\\p{Cf}'’‘ʼ\`´]/gu, "").replace(/[łøđðßæœþı]/g, (letter) => letters[letter])
    .replace(/[^\\p{L}\\p{N}]+/gu, " ");
const texts = rows.map((row) => plain(row.cells[1].textContent + " " + row.cells[2].textContent));
const many = (number) => number.toLocaleString("en");
const search = () => {
  const words = plain(field.value).split(" ").filter(Boolean);
  let count = 0;
  rows.forEach((row, index) => {
    const hit = words.every((word) => texts[index].includes(word)) && (!without.checked || row.className === "none");
    if (row.hidden === hit) row.hidden = !hit;
    if (hit) count++;
  });
  const wanted = [...(words.length > 0 ? ["“" + field.value.trim() + "”"] : []), ...(without.checked ? ["no letters"] : [])];
  found.textContent = wanted.length === 0 ? "" : wanted.join(", ") + ": " + many(count) + " of " + many(rows.length) + " rows.";
};
field.addEventListener("input", search);
without.addEventListener("change", search);
without.parentElement.hidden = !rows.some((row) => row.className === "none");
document.querySelector(".search").hidden = false;
if (field.value !== "" || without.checked) search();
`;
