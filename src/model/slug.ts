import { once } from "./once.ts";

/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;
const longestName = 80;

/**
 * A person's or an id's name as one that every file system takes: "María Pérez" is `maria-perez`, "王小明" stays. Nothing
 * in it can lead out of a folder, hide a file, be invisible, or turn the direction of writing.
 */
export function safeName(text: string, fallback: string): string {
  const plain = /^[\w .'-]*$/.test(text)
    ? text
        .toLowerCase()
        .replace(/'/g, "")
        .replace(/[^a-z0-9_]+/g, "-")
    : fold(text);
  const short = clip(plain).replace(/^[-\p{M}]+|-+$/gu, "") || fallback;
  return reserved.test(short) ? `${short}_` : short;
}

function fold(text: string): string {
  if (!/^[ -\u017f]*$/.test(text)) return foldText(text);
  let folded = "";
  for (const character of text) folded += foldOne(character);
  return folded.replace(/-{2,}/g, "-");
}

/** European letters fold one by one, and each is looked up once. */
const foldOne = once((character: string) => foldText(character));

function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[æøłđð]/g, (letter) => ({ æ: "ae", ø: "o", ł: "l", đ: "d", ð: "d" })[letter] ?? letter)
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-");
}

/** File systems count bytes (255), and the name gets an ending. Whole characters only. */
function clip(text: string): string {
  if (text.length * 3 <= longestName) return text;
  let bytes = 0;
  let clipped = "";
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > longestName) break;
    clipped += character;
  }
  return clipped;
}
