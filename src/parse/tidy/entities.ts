/** What HTML writes for characters; `&nbsp;` becomes a space. Numbers are read, and so are names with an accent in them. */
const named: Readonly<Record<string, string>> = {
  ...{ nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", shy: "", zwnj: "", zwj: "" },
  ...{ lsquo: "‘", rsquo: "’", sbquo: "‚", ldquo: "“", rdquo: "”", bdquo: "„", laquo: "«", raquo: "»" },
  ...{ ndash: "–", mdash: "—", hellip: "…", bull: "•", middot: "·", ensp: " ", emsp: " ", thinsp: " " },
  ...{ iexcl: "¡", iquest: "¿", euro: "€", pound: "£", cent: "¢", yen: "¥", sect: "§", para: "¶", deg: "°" },
  ...{ copy: "©", reg: "®", trade: "™", ordf: "ª", ordm: "º", szlig: "ß", aelig: "æ", AElig: "Æ", oslash: "ø" },
  ...{ Oslash: "Ø", oelig: "œ", OElig: "Œ", eth: "ð", ETH: "Ð", thorn: "þ", THORN: "Þ", times: "×", minus: "−" },
};

const accents: Readonly<Record<string, string>> = {
  ...{ acute: "\u0301", grave: "\u0300", circ: "\u0302", uml: "\u0308", tilde: "\u0303", cedil: "\u0327" },
  ...{ ring: "\u030a", caron: "\u030c" },
};

/** An entity, and how often its own ampersand was written as one. */
const entity = /&(?:(?:amp|#0*38|#[xX]0*26);)*(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,9});/g;

/** An entity of HTML in a text, and the character that it stands for. */
export interface Entity {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly meant: string;
}

export function entitiesIn(text: string): Entity[] {
  return [...text.matchAll(entity)].flatMap(({ 0: written, 1: name = "", index }) => {
    const meant = name.startsWith("#") ? numbered(name) : byName(name);
    return meant === undefined ? [] : [{ start: index, end: index + written.length, written, meant }];
  });
}

function byName(name: string): string | undefined {
  if (Object.hasOwn(named, name)) return named[name];
  const [, letter = "", accent = ""] = /^([A-Za-z])([a-z]+)$/.exec(name) ?? [];
  const mark = Object.hasOwn(accents, accent) ? accents[accent] : undefined;
  const whole = mark && (letter + mark).normalize("NFC");
  return whole?.length === 1 ? whole : undefined;
}

/** Braces would become tags, and control characters fit in no letter: those a person has to look at. */
function numbered(name: string): string | undefined {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
  const meant = String.fromCodePoint(code);
  if (code === 0xa0) return " ";
  return /[\p{C}\p{Z}{}\\｛｝]/u.test(meant) && meant !== " " ? undefined : meant;
}
