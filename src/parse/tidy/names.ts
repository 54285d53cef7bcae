import { allFields } from "../../model/fields.ts";
import { helperOf } from "../../model/helpers.ts";
import { unseen } from "./characters.ts";
import { entitiesIn } from "./entities.ts";
import { applied } from "./slip.ts";

/** Every name that some spot of a template can have: in loops and groups, a name's first words are left out. */
const known: ReadonlySet<string> = new Set(
  allFields().flatMap(({ name }) => {
    const words = name.split(".");
    return words.flatMap((_, from) => words.slice(from).map((_word, to) => words.slice(from, from + to + 1).join(".")));
  }),
);

/**
 * Whether what stands between braces is certain to be meant as a tag: a name or a call that a template can have, whatever an
 * editor made of its characters. Braces that only look like a tag's are text otherwise.
 */
export function canBeTag(content: string): boolean {
  const plain = plainCall(content);
  const [, sign = "", name = ""] = /^([#/>])\s*([\w.-]+)/.exec(plain) ?? [];
  if (sign === ">") return true;
  if (sign) return helperOf(name)?.block === true;
  if (/^else(?:\s+(?:if|unless|each|with)\s.*)?$/.test(plain)) return true;
  const [first = "", ...rest] = plain.match(/[\w-]*=?(?:"[^"]*"|'[^']*')|[^\s"']+|["']/g) ?? [];
  const helper = helperOf(first);
  if (!helper || helper.block) return rest.length === 0 && isName(first);
  return rest.length >= helper.count[0] && rest.every((word) => isName(word) || /["'=()]|^\d+$/.test(word));
}

/** The call as it was before editors changed its characters. */
function plainCall(content: string): string {
  const edits = entitiesIn(content).map(({ start, end, meant }) => ({ start, end, text: meant }));
  return applied(content, edits)
    .replace(new RegExp(`[${unseen}\\\\]`, "g"), "")
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[“”„‟«»″〝〞]/g, '"')
    .replace(/[‘’‚‛‹›′]/g, "'")
    .replace(/^[\s~]+|[\s~]+$/g, "");
}

function isName(word: string): boolean {
  const name = word.replace(/^(?:\.\.\/)+|^@root\.|^this[./]|^\.\//, "");
  if (/^(?:this|@(?:index|key|first|last))$/.test(name) || /(?:^|\.)extra\.[\w-]+$/.test(name)) return true;
  return known.has(name.replace(/\.(?:length|\d+)(?=$|\.)/, ""));
}
