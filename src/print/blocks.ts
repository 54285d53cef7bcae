import { keeping } from "../model/kept.ts";

/** A part of a letter's body. Each line is one as the letter has it, and may take several on paper. */
export type Block =
  | { readonly kind: "paragraph"; readonly lines: readonly string[] }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "steps"; readonly items: readonly Step[] }
  | Signature;

/** An item of a numbered list, with the number that the letter gives it. */
interface Step {
  readonly number: number;
  readonly text: string;
}

/**
 * The closing and the signer's name, with room between them to sign by hand. Either may be missing, not both. No page has
 * them alone: a short paragraph above them stays with them.
 */
interface Signature {
  readonly kind: "signature";
  readonly lead: readonly string[];
  readonly closing: readonly string[];
  readonly name: readonly string[];
}

/** The parts of a body, in its order: all lines of it are in one of them. */
export function blocksOf(body: string, signer: string): readonly Block[] {
  const paragraphs = body.split(/\n{2,}/);
  const signed = signedParagraph(paragraphs, signer);
  const name = signed ? linesOf(paragraphs[signed.index] ?? "").slice(signed.line) : [];
  const before = paragraphs.slice(0, signed?.index);
  if (signed && signed.line > 0)
    before.push(...splitClosing(linesOf(paragraphs[signed.index] ?? "").slice(0, signed.line)));
  const closing = isClosing(before.at(-1)) ? linesOf(before.pop() ?? "") : [];
  const lead = closing.length > 0 && isShort(before.at(-1), 500, 5) ? linesOf(before.pop() ?? "") : [];
  return [
    ...before.flatMap(partsOf),
    ...(signed || closing.length > 0 ? [{ kind: "signature", lead, closing, name } as const] : []),
    ...(signed ? paragraphs.slice(signed.index + 1).flatMap(partsOf) : []),
  ];
}

/** What stands above the name in the same paragraph: the closing alone, or after more of the letter. */
function splitClosing(lines: readonly string[]): string[] {
  const all = lines.join("\n");
  return lines.length === 1 || isClosing(all) ? [all] : [lines.slice(0, -1).join("\n"), lines.at(-1) ?? ""];
}

/** A closing is a line or two: what is longer is a part of the letter, and may stand on two pages. */
function isClosing(paragraph: string | undefined): boolean {
  return isShort(paragraph, 160, 3);
}

function isShort(paragraph: string | undefined, characters: number, lines: number): boolean {
  if (!paragraph || paragraph.length > characters || linesOf(paragraph).length > lines) return false;
  return partsOf(paragraph).every(({ kind }) => kind === "paragraph");
}

/** Where the signer's name stands as a line of its own, among the last lines; what follows it may be a postscript. */
function signedParagraph(paragraphs: readonly string[], signer: string) {
  let seen = 0;
  for (let index = paragraphs.length - 1; index >= 0 && seen < lastLines; index--) {
    const lines = linesOf(paragraphs[index] ?? "");
    const line = lines.findLastIndex((text) => text.trim() === signer);
    if (line !== -1 && lines.length - line <= lastLines) return { index, line };
    seen += lines.length;
  }
  return undefined;
}

const lastLines = 8;

function linesOf(paragraph: string): string[] {
  return paragraph.split("\n");
}

/** A paragraph's text and lists, by the lines that begin with `- ` or `1. `. */
const partsOf = keeping((paragraph: string): readonly Block[] => {
  const blocks: (Block & { kind: "paragraph" | "list" | "steps" })[] = [];
  const add = <B extends (typeof blocks)[number]>(block: B) => {
    const last = blocks.at(-1);
    if (last?.kind !== block.kind) blocks.push(block);
    return (last?.kind === block.kind ? last : block) as B;
  };
  for (const line of linesOf(paragraph)) {
    const [bullet] = /^- +(?=\S)/.exec(line) ?? [];
    const [step, number] = /^([1-9]\d{0,3})\. +(?=\S)/.exec(line) ?? [];
    if (bullet) add({ kind: "list", items: [] as string[] }).items.push(line.slice(bullet.length));
    else if (step)
      add({ kind: "steps", items: [] as Step[] }).items.push({ number: Number(number), text: line.slice(step.length) });
    else add({ kind: "paragraph", lines: [] as string[] }).lines.push(line);
  }
  return blocks;
});
