import { fold } from "../../model/country.ts";
import type { Office } from "../../model/office.ts";

/** What a list says of an office. */
interface OfficeWords {
  readonly role?: string | undefined;
  /** The institution's name, such as "House of Commons". */
  readonly institution?: string | undefined;
}

/** Where the whole role is one of these, or goes on with what it is for ("Mayor of York"), it is certain; folded. */
const roles: readonly (readonly [Office, RegExp])[] = [
  ["senator", title("(?:u\\.?s\\.? )?senator|senador|senadora|senateur|senatrice|senatorin")],
  [
    "member-of-parliament",
    title(
      "member of parliament|member of the parliament|mp|m\\.p\\.|diputado|diputada|deputado|deputada|depute|deputee|" +
        "mitglied des (?:deutschen )?bundestag(?:e?s)?|mdb|bundestagsabgeordneter?|nationalrat|nationalratin",
    ),
  ],
  ["mayor", title("mayor|alcalde|alcaldesa|maire|prefeito|prefeita|(?:ober)?burgermeister(?:in)?")],
  ["minister", title("minister|ministerin|ministro|ministra|ministre|bundesminister(?:in)?")],
  [
    "ambassador",
    title("ambassador|embajador|embajadora|ambassadeur|ambassadrice|embaixador|embaixadora|botschafter(?:in)?"),
  ],
  ["judge", title("judge|juez|jueza|juge|juiz|juiza|richter|richterin")],
  [
    "secretary-general",
    title("secretary[ -]general|secretario general|secretaria general|secretaire general|generalsekretar(?:in)?"),
  ],
  ["director", title("director|directora|directeur|directrice|diretor|diretora|direktor|direktorin")],
];

function title(words: string): RegExp {
  return new RegExp(
    `^(?:${words})(?:\\s*$|\\s*[,(]|\\s+(?:of|for|de|del|da|do|du|des|fur|von|der|des|a)\\s|\\s+d['’])`,
  );
}

/** Houses by what they are called, folded. Only what cannot be the other house too. */
const upper =
  /\bsena(?:te?|to|do)\b|\bhouse of lords\b|\bbundesrat\b|\brajya sabha\b|\bcouncil of states\b|\blegislative council\b/;
const lower =
  /\bhouse of (?:commons|representatives|delegates)\b|\bchamber of deputies\b|\bcamara (?:de|dos) (?:diputados|deputados)\b|\bcongreso de los diputados\b|\bcamera dei deputati\b|\bassemblee nationale\b|\bbundestag\b|\blok sabha\b/;
/** Houses whose members are greeted as members of parliament. */
const parliament =
  /\bparliament\b|\bhouse of commons\b|\bchamber of deputies\b|\bcamara (?:de|dos) (?:diputados|deputados)\b|\bcongreso de los diputados\b|\bassemblee nationale\b|\bassembleia da republica\b|\bbundestag\b/;
const plainMember = /^(?:member|miembro|membre|membro|mitglied)?$/;

/** The kind of office, where it is certain; undefined for a deputy, a vice, a former holder and all that may mean two things. */
export function officeOf({ role = "", institution = "" }: OfficeWords): Office | undefined {
  const said = fold(role);
  const house = fold(institution);
  if (plainMember.test(said)) {
    if (/\bsena(?:te?|to|do)\b/.test(house) && !/university|academ|student/.test(house)) return "senator";
    return parliament.test(house) && !/youth|student/.test(house) ? "member-of-parliament" : undefined;
  }
  return roles.find(([, pattern]) => pattern.test(said))?.[0];
}

/** All usual words for a legislature's house, for `--where chamber=…`; none where nothing says which it is. */
export function chamberWords(classification = "", institution = ""): readonly string[] {
  const kind = fold(classification);
  const house = fold(institution);
  const isUpper = kind === "upper" || kind === "upper house" || upper.test(house);
  const isLower = kind === "lower" || kind === "lower house" || lower.test(house);
  if (isUpper === isLower) return [];
  return isUpper ? ["upper", "senate", ...(/lords/.test(house) ? ["lords"] : [])] : ["lower", ...lowerWords(house)];
}

function lowerWords(house: string): readonly string[] {
  if (/commons/.test(house)) return ["house", "commons"];
  return /assembl/.test(house) ? ["house", "assembly"] : ["house"];
}
