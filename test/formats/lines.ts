import fc from "fast-check";
import { controlInLine } from "../../src/model/plain.ts";

/** Any single line that a person could give: Unicode of every kind, no controls. */
export const anyLine = fc
  .oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 200 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
    fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 400 }),
    fc.string({ unit: fc.constantFrom(...'aé王👍\u0301 "\\,.<>@_=?:;()'), minLength: 1, maxLength: 200 }),
  )
  .filter((text) => controlInLine(text) === -1);

/** A line that names somebody: there is something to see in it. */
export const anyName = anyLine.filter((text) => text.trim() !== "");

/** Any body: lines of that kind, none of them missing a counterpart in what careless encodings change. */
export const anyBody = fc
  .array(fc.oneof(fc.constant(""), anyLine, fc.constantFrom("From x", ".", "=", "x \t", "\tx", "y".repeat(1000))), {
    minLength: 1,
    maxLength: 12,
  })
  .map((lines) => lines.join("\n"));
