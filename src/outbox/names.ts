/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;
const longestName = 80;

/**
 * A person's or an id's name as one that every file system takes: "María Pérez" is `maria-perez`, "王小明" stays. Nothing
 * in it can lead out of a folder, hide a file, be invisible, or turn the direction of writing.
 */
export function safeName(text: string, fallback: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[æøłđð]/g, (letter) => ({ æ: "ae", ø: "o", ł: "l", đ: "d", ð: "d" })[letter] ?? letter)
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-");
  const short = clip(plain).replace(/^[-\p{M}]+|-+$/gu, "") || fallback;
  return reserved.test(short) ? `${short}_` : short;
}

/** Safe names for a list, each its own: of those that collide, later ones get `-2`, `-3` … by their order. */
export function distinctNames(texts: readonly string[], fallback: string): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const name = safeName(text, fallback);
    let distinct = name;
    for (let number = 2; taken.has(caseless(distinct)); number++) distinct = `${name}-${number}`;
    taken.add(caseless(distinct));
    return distinct;
  });
}

/** Some letters have two small forms ("σ" and "ς"), which file systems without case take for one. */
function caseless(name: string): string {
  return name.toUpperCase().toLowerCase();
}

/** File systems count bytes (255), and the name gets an ending. Whole characters only. */
function clip(text: string): string {
  let bytes = 0;
  let clipped = "";
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > longestName) break;
    clipped += character;
  }
  return clipped;
}
