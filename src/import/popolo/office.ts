import { fold } from "../../model/country.ts";

/** Houses by what they are called, folded. Only what cannot be the other house too. */
const upper =
  /\bsena(?:te?|to|do)\b|\bhouse of lords\b|\bbundesrat\b|\brajya sabha\b|\bcouncil of states\b|\blegislative council\b/;
const lower =
  /\bhouse of (?:commons|representatives|delegates)\b|\bchamber of deputies\b|\bcamara (?:de|dos) (?:diputados|deputados)\b|\bcongreso de los diputados\b|\bcamera dei deputati\b|\bassemblee nationale\b|\bbundestag\b|\blok sabha\b/;
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
