import type { Scan } from "./scan.ts";
import { applied, type Edit, type Slip, unmended } from "./slip.ts";
import { type Subject, subjectIn, writtenSubject } from "./subject.ts";
import type { View } from "./view.ts";

/** Slips whose mend is what makes front matter readable. */
const ofStructure: ReadonlySet<string> = new Set(["dash-for-rule", "tab-in-front-matter", "curly-subject"]);

/**
 * The slips of a view at their places in the file. Front matter is YAML, and what mends its text can break or cut it: edits
 * stay where YAML then reads the text that they should make. Else they are written so that it does, or left to a person.
 */
export function settled(found: Scan, subject: Subject | undefined, view: View, slips: readonly Slip[]): Slip[] {
  const moved = slips.map((slip) => inFile(slip, subject, view));
  const inFront = moved.filter(({ edits = [] }) => edits.some(({ start }) => start < found.body));
  const structure = inFront.filter(({ code }) => ofStructure.has(code));
  const texts = inFront.filter(({ code }) => !ofStructure.has(code));
  const kept = new Map<Slip, readonly Edit[]>();
  if (subject === undefined || subjectIn(applied(found.text, editsOf(structure))) !== undefined) keep(structure, kept);
  // What cannot be read before the front matter itself is mended has its turn after that.
  if (texts.length > 0 && (subject || structure.length === 0)) {
    const meant = subject && applied(subject.text, editsWithin(slips, subject));
    const edits = editsOf(texts);
    const quotes = waysToQuote(subject, meant).find((way) => isRead(found, subject, [...way, ...edits], meant));
    if (quotes) keep(texts, kept, quotes);
  }
  return moved.map((slip) => {
    if (!inFront.includes(slip)) return slip;
    const edits = kept.get(slip);
    return edits ? { ...slip, edits } : unmended(slip);
  });
}

function keep(slips: readonly Slip[], kept: Map<Slip, readonly Edit[]>, quotes: readonly Edit[] = []): void {
  slips.forEach((slip, index) => {
    kept.set(slip, index === 0 ? [...quotes, ...editsOf([slip])] : editsOf([slip]));
  });
}

function editsOf(slips: readonly Slip[]): Edit[] {
  return slips.flatMap(({ edits = [] }) => edits);
}

/** The edits of the subject's text, by their offsets in it. */
function editsWithin(slips: readonly Slip[], { start, text }: Subject): Edit[] {
  const within = editsOf(slips.filter(({ code }) => !ofStructure.has(code))).filter(
    (edit) => edit.start >= start && edit.end <= start + text.length,
  );
  return within.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
}

function inFile(slip: Slip, subject: Subject | undefined, { back }: View): Slip {
  const [start, end] = [back(slip.start), back(slip.end)];
  const edits = slip.edits?.map((edit) => {
    const isSubject = subject !== undefined && back(edit.start) >= subject.start && back(edit.end) <= subject.end;
    const text = isSubject && !ofStructure.has(slip.code) ? encoded(edit.text, subject.quote) : edit.text;
    return { start: back(edit.start), end: back(edit.end), text };
  });
  return { ...slip, start, end: Math.max(end, start + 1), ...(edits && { edits }) };
}

function encoded(text: string, quote: Subject["quote"]): string {
  if (quote === '"') return text.replace(/["\\]/g, "\\$&");
  return quote === "'" ? text.replaceAll("'", "''") : text;
}

/** What can be written around a subject so that YAML takes it as it stands: nothing, or quotes that it does not hold. */
function waysToQuote(subject: Subject | undefined, meant = ""): Edit[][] {
  if (subject?.quote !== "") return [[]];
  const quotes = [...(/["\\]/.test(meant) ? [] : ['"']), ...(meant.includes("'") ? [] : ["'"])];
  const { start, end } = subject;
  return [[], ...quotes.map((text) => [start, end].map((at) => ({ start: at, end: at, text })))];
}

/** Whether YAML reads what the edits should make. */
function isRead({ text }: Scan, subject: Subject | undefined, edits: readonly Edit[], meant: string | undefined) {
  const after = applied(text, edits);
  const read = subjectIn(after);
  if (read === undefined) return false;
  if (!subject) return squeezed(read) === squeezed(writtenSubject(after));
  if (subject.quote !== undefined) return read === meant?.trim();
  // Over several lines, YAML changes spaces and nothing else.
  const { start, end } = subject;
  const before = squeezed(text.slice(start, end));
  const head = before.length - squeezed(subject.text).length;
  const within = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const written = squeezed(applied(text.slice(start, end), within));
  return before.slice(head) === squeezed(subject.text) && written.slice(head) === squeezed(read);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}
