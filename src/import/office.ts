import { fold } from "../model/country.ts";
import type { Office } from "../model/office.ts";

/** What a list says of an office. */
interface OfficeWords {
  readonly role?: string | undefined;
  /** The institution's name, such as "House of Commons". */
  readonly institution?: string | undefined;
}

/** Where the whole role is one of these, or goes on with what it is for ("Mayor of York"), it is certain; folded. */
const roles: readonly (readonly [Office, RegExp])[] = [
  ["senator", title("(?:u\\.?s\\.? |state )?senator|senador|senadora|senateur|senatrice|senatorin")],
  [
    "member-of-parliament",
    title(
      "member of parliament|member of the parliament|mp|m\\.p\\.|diputado|diputada|deputado|deputada|depute|deputee|" +
        "mitglied des (?:deutschen )?bundestag(?:e?s)?|mdb|bundestagsabgeordneter?|nationalrat|nationalratin",
    ),
  ],
  [
    "mayor",
    title("mayor|alcalde|alcaldesa|maire|prefeito|prefeita|sindaco|sindaca|burgemeester|(?:ober)?burgermeister(?:in)?"),
  ],
  ["minister", title("minister|ministerin|ministro|ministra|ministre|bundesminister(?:in)?")],
  [
    "ambassador",
    title("ambassador|embajador|embajadora|ambassadeur|ambassadrice|embaixador|embaixadora|botschafter(?:in)?"),
  ],
  ["judge", title("judge|juez|jueza|juge|juiz|juiza|richter|richterin")],
  [
    "secretary-general",
    title(
      "secretary[ -]general|secretario general|secretaria general|secretaire generale?|secretari[oa][ -]geral|generalsekretar(?:in)?",
    ),
  ],
  ["director", title("director|directora|directeur|directrice|diretor|diretora|direktor|direktorin")],
];

/** Words that make of an office another one, wherever they stand beside it: "Mayor (acting)", "Director, deputy". */
const passing =
  /\b(?:former|acting|deputy|vice|assistant|associate|interim|interino|interina|ex|elect|emeritus|suplente|adjunto|adjunta|adjoint|adjointe|stellvertretend\w*|kommissarisch\w*|a\. ?d)\b/;

function title(words: string): RegExp {
  return new RegExp(
    `^(?:${words})(?:\\s*$|\\s*[,(]|\\s+(?:of|for|de|del|da|do|du|des|fur|von|der|des|a)\\s|\\s+d['’])`,
  );
}

/** Houses whose members are greeted as members of parliament. */
const parliament =
  /\bparliament\b|\bhouse of commons\b|\bchamber of deputies\b|\bcamara (?:de|dos) (?:diputados|deputados)\b|\bcongreso de los diputados\b|\bassemblee nationale\b|\bassembleia da republica\b|\bbundestag\b/;
const plainMember = /^(?:member|miembro|membre|membro|mitglied)?$/;

/** The kind of office, where it is certain; undefined for a deputy, a vice, a former holder and all that may mean two things. */
export function officeOf({ role = "", institution = "" }: OfficeWords): Office | undefined {
  const said = fold(role);
  if (passing.test(said)) return undefined;
  const house = fold(institution);
  if (plainMember.test(said)) {
    if (/\bsena(?:te?|to|do)\b/.test(house) && !/university|academ|student/.test(house)) return "senator";
    return parliament.test(house) && !/youth|student/.test(house) ? "member-of-parliament" : undefined;
  }
  return roles.find(([, pattern]) => pattern.test(said))?.[0];
}
