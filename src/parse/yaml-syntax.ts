import { type Document, type ErrorCode, isAlias, visit, type YAMLError } from "yaml";
import { type Problem, problem } from "../problems/problem.ts";
import { placeAt, type Source } from "../problems/source.ts";

/** The characters from one offset up to another. */
type Span = readonly [number, number];

/**
 * What is wrong with the syntax. One slip makes the parser stumble many times: only the first time tells what is wrong. Keys
 * that stand twice are slips of their own.
 */
export function syntaxProblems(document: Document, source: Source): Problem[] {
  const [first, ...others] = document.errors;
  const told = first ? [first, ...others.filter(({ code }) => code === "DUPLICATE_KEY")] : [];
  const tags = document.warnings.filter(({ code }) => code === "TAG_RESOLVE_FAILED");
  return [
    ...told.map((error) => syntaxProblem(error, document, source)),
    ...tags.map(({ pos }) =>
      problem(
        "yaml-syntax",
        { reason: "text that begins with ! needs quotes" },
        placeAt(source, ...spanIn(source, pos)),
      ),
    ),
  ];
}

/** Where the parser's own words or places would not help. */
const reasons: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: "a colon and a space begin a value here; put text that has them in quotes",
  DUPLICATE_KEY: "this key stands there already",
  MULTIPLE_DOCS: "the line --- begins a second document",
  RESOURCE_EXHAUSTION: "it is nested too deeply",
};

function syntaxProblem({ code, message, pos }: YAMLError, document: Document, source: Source) {
  const at = spanIn(source, pos);
  if (/^Missing closing .quote/.test(message)) {
    return problem(
      "yaml-syntax",
      { reason: "the quote that begins here is never closed" },
      placeAt(source, ...(openQuote(document, source) ?? at)),
    );
  }
  const star = /\*[^\s,[\]{}]+\s+$/.exec(source.text.slice(0, pos[0]));
  if (star && message.startsWith("Unexpected scalar")) {
    return problem("yaml-syntax", { reason: "text that begins with * needs quotes" }, placeAt(source, star.index));
  }
  return problem("yaml-syntax", { reason: reasons[code] ?? sentence(message) }, placeAt(source, ...at));
}

/** The quote that was left open: the first that runs on into a line of keys or items, else the last there is. */
function openQuote(document: Document, { text }: Source): [number, number] | undefined {
  const quotes: { start: number; runsOn: boolean }[] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      if (!range || (type !== "QUOTE_DOUBLE" && type !== "QUOTE_SINGLE")) return;
      const runsOn = /\n\s*(?:- |[\w-]+:(?:\s|$))/.test(text.slice(range[0], range[1]));
      quotes.push({ start: range[0], runsOn });
    },
  });
  const found = quotes.find(({ runsOn }) => runsOn) ?? quotes.at(-1);
  return found && [found.start, found.start + 1];
}

/** Text that begins with a star is an alias to YAML. */
export function strayAliases(document: Document, source: Source): Problem[] {
  const anchors = new Set<string>();
  const found: Problem[] = [];
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) {
        if (node.anchor) anchors.add(node.anchor);
      } else if (!anchors.has(node.source)) {
        const reason = `*${node.source} repeats a value, and none is marked &${node.source}; put text that begins with * in quotes`;
        found.push(problem("yaml-syntax", { reason }, placeAt(source, ...spanIn(source, node.range ?? [0, 1]))));
      }
    },
  });
  return found;
}

/** The parser's words without the full stop, the first letter small. */
function sentence(message: string): string {
  const first = message.split("\n")[0] ?? message;
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/[.:]$/, "");
}

/** Whether what follows a hash was meant as text, as in `Permit #12`; people who mean a comment write a space behind it. */
export function isCutText(comment: string): boolean {
  return /^[^\s#!]/.test(comment);
}

/** Texts that end before a hash that belongs to them. */
export function cutTexts(document: Document, source: Source): Problem[] {
  const found: Problem[] = [];
  visit(document, {
    Scalar(_, { type, range, comment }) {
      if (type !== "PLAIN" || !range || !comment || !isCutText(comment)) return;
      const start = source.text.indexOf("#", range[1]);
      const rest = `#${comment.split("\n")[0]}`;
      found.push(problem("text-cut", { rest }, placeAt(source, start, start + rest.length)));
    },
  });
  return found;
}

/** A span of at least one character, and none behind the last line's text. */
export function spanIn({ text }: Source, [start, end]: readonly number[]): Span {
  const last = Math.max(0, text.trimEnd().length - 1);
  const [from, to] = [start ?? 0, end ?? 1];
  return from > last + 1 ? [last, last + 1] : [from, Math.max(to, from + 1)];
}
