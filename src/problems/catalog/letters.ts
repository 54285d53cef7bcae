import { and, error } from "./define.ts";

/** What would bring a character: for whom the font is, and the Debian package that has one. */
interface Font {
  readonly script: string;
  readonly debian: string;
}

interface Missing {
  readonly characters: readonly string[];
  readonly font: Font | undefined;
  /** Ids of the targets whose letters have them; none where a place says it. */
  readonly targets: readonly string[];
}

function lettersTo(targets: readonly string[]): string {
  if (targets.length === 0) return "";
  const named = targets.slice(0, mostShown).map((id) => `"${id}"`);
  const more = targets.length - named.length;
  return `, in the letter${targets.length === 1 ? "" : "s"} to ${and(more > 0 ? [...named, `${more} more`] : named)}`;
}

/** So many characters say what is meant. */
const mostShown = 5;

/** `"王" (U+738B)` for each, or for the first few. */
function shown(characters: readonly string[]): string[] {
  const named = characters.slice(0, mostShown).map((character) => {
    const codes = [...character].map((part) => (part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0"));
    return `"${character}" (${codes.map((code) => `U+${code}`).join(" ")})`;
  });
  const more = characters.length - named.length;
  return more > 0 ? [...named, `${more} more`] : named;
}

/** Problems with what a signer answers, and with what a signer and the targets make together. */
export const letterProblems = {
  "unknown-country": error(({ text }: { text: string }) => ({
    fact: `No country is called "${text}".`,
    mend: "Write its name or its two-letter code, such as `Ecuador` or `EC`.",
  })),
  "no-glyph": error(({ characters, font, targets }: Missing) => ({
    fact: `No font here can print ${and(shown(characters))}${lettersTo(targets)}.`,
    mend: font
      ? `Install a font for ${font.script} (on Debian and Ubuntu: \`apt install ${font.debian}\`), or make other forms: \`--format txt,eml\`.`
      : `Replace ${characters.length === 1 ? "it: it belongs" : "them: they belong"} to no script, and readers may see something else. Or make other forms: \`--format txt,eml\`.`,
  })),
  "address-over-window": error(({ id, envelope }: { id: string; envelope: string }) => ({
    fact: `The address of "${id}" is too large for the window of an envelope ${envelope}.`,
    mend: "Give it fewer or shorter lines in targets.yaml, or print for another one: `--envelope none`.",
  })),
  "address-too-large": error(({ id, what, kind }: { id: string; what: string; kind: string }) => ({
    fact: `The address of "${id}" is too large for ${what} ${kind}.`,
    mend: "Give it fewer or shorter lines in targets.yaml, or take a larger kind.",
  })),
  "sender-too-large": error(({ kind }: { kind: string }) => ({
    fact: `This person's address is too large for the sender's place on an envelope ${kind}.`,
    mend: "Shorten it, or print larger envelopes or none.",
  })),
  "no-letters": error(({ reasons }: { reasons: readonly string[] }) => ({
    fact: "No letter is left to write.",
    mend: reasons.join("\n"),
  })),
};
