import { isEmail } from "../../parse/schema.ts";
import { cleanContact, saysNothing } from "./clean.ts";

/** What a text that should hold a contact comes to. */
export interface Mended {
  readonly value?: string;
  /** Why it cannot be used: the end of a sentence that begins with the text. */
  readonly flaw?: string;
  /** It is a contact of another kind. */
  readonly isWeb?: true;
}

/**
 * The e-mail address in a text, where it is certain which: without what stands around one, without spaces and soft hyphens in
 * it, with its @ where it was written out. Of several, the first.
 */
export function mendEmail(text: string): Mended {
  const line = cleanContact(text);
  if (line === "" || saysNothing(line)) return {};
  if (isEmail(line)) return { value: line };
  if (/^(?:https?:|www\.)/i.test(line)) return { isWeb: true };
  const bare = plain(line);
  const known = isEmail(bare) ? bare : inTokens(bare);
  if (known !== undefined) return { value: known };
  return { flaw: flawOf(line) };
}

/** Written-out signs become signs; schemes, brackets and labels around an address go. */
function plain(line: string): string {
  const [, bracketed] = /<\s*([^<>]+?)\s*>/.exec(line) ?? [];
  return (bracketed ?? line)
    .replace(/^(?:e-?mail|mail|correo|courriel|contact|kontakt)\s*:\s*/i, "")
    .replace(/^mailto:\s*/i, "")
    .replace(/\?(?:subject|body|cc|bcc)=.*$/i, "")
    .replace(/ ?[[({] ?(?:at|@|arroba|ät) ?[\])}] ?/gi, "@")
    .replace(/ ?[[({] ?(?:dot|punkt|punto|point) ?[\])}] ?/gi, ".")
    .replace(/^[\s"'“”‘’(<]+|[\s"'“”‘’)>.,;]+$/g, "");
}

/** Of texts with spaces or several addresses: the first whole one, or all of it without its spaces where only that is one. */
function inTokens(bare: string): string | undefined {
  const parts = bare.split(/[;,|]|\s+(?:or|and|und|et|y|e|o|ou)\s+|\/(?=[^@]*@)/i);
  for (const part of parts.slice(0, 10)) {
    const tokens = part
      .trim()
      .split(" ")
      .map((token) => token.replace(/^[("'<]+|[)"'>.:]+$/g, ""));
    const whole = tokens.filter(isEmail);
    const joined = tokens.join("");
    // "offi ce@example.org" could be either: before a whole address, only a label may stand.
    const labels = tokens.slice(0, tokens.indexOf(whole[0] ?? ""));
    if (whole[0] !== undefined && labels.every((_, index) => /:$/.test(part.trim().split(" ")[index] ?? "")))
      return whole[0];
    if (whole.length === 0 && joined.split("@").length === 2 && isEmail(joined)) return joined;
  }
  return undefined;
}

function flawOf(line: string): string {
  if (!/[@＠]/.test(line)) return "is not an e-mail address";
  return / /.test(line)
    ? "has a space that may stand for something"
    : "is not an e-mail address as mail programs take it";
}
