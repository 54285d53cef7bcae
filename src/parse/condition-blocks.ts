/** What a condition asks: whether there is a value, and what is made of that. */
export type Condition =
  | { readonly kind: "value"; readonly text: string }
  | { readonly kind: "not"; readonly of: Condition }
  | { readonly kind: "and" | "or"; readonly one: Condition; readonly other: Condition };

/** What one tag can ask. */
interface Question {
  readonly block: "if" | "unless";
  readonly text: string;
}

/**
 * The tags for a condition, or for its opposite: one that asks, or blocks around "…". Undefined where no chain of them can say it.
 * @param begins how the tag begins in which it stands
 */
export function blocksFor(
  condition: Condition,
  isWanted: boolean,
  begins: "if" | "unless" | "else" | "^",
): string | undefined {
  const question = questionOf(condition, isWanted);
  if (question && begins === "else") return `{{else ${question.block} ${question.text}}}`;
  // Where the tag that closes the block stays the same, the one that opens it is enough.
  if (question?.block === begins) return `{{#${begins} ${question.text}}}`;
  const blocks = around(" … ", condition, isWanted);
  return begins === "else" ? blocks?.replace("{{#", "{{else ").replace(/ ?\{\{\/\w+\}\}$/, "") : blocks;
}

function around(inner: string, condition: Condition, isWanted: boolean): string | undefined {
  const question = questionOf(condition, isWanted);
  if (question) return `{{#${question.block} ${question.text}}}${inner}{{/${question.block}}}`;
  if (condition.kind === "value") return undefined;
  if (condition.kind === "not") return around(inner, condition.of, !isWanted);
  if ((condition.kind === "and") === isWanted) {
    const within = around(inner, condition.other, isWanted);
    return within && around(within, condition.one, isWanted);
  }
  const [first, ...others] = alternatives(condition, isWanted) ?? [];
  const elses = others.map(({ block, text }) => `{{else ${block} ${text}}}${inner}`).join("");
  return first && `{{#${first.block} ${first.text}}}${inner}${elses}{{/${first.block}}}`;
}

/** The questions of which one has to be so; undefined where one of them needs blocks of its own. */
function alternatives(condition: Condition, isWanted: boolean): readonly Question[] | undefined {
  const question = questionOf(condition, isWanted);
  if (question) return [question];
  if (condition.kind === "not") return alternatives(condition.of, !isWanted);
  if (condition.kind === "value" || (condition.kind === "and") === isWanted) return undefined;
  const [one, other] = [alternatives(condition.one, isWanted), alternatives(condition.other, isWanted)];
  return one && other && [...one, ...other];
}

function questionOf(condition: Condition, isWanted: boolean): Question | undefined {
  if (condition.kind === "value") return { block: isWanted ? "if" : "unless", text: condition.text };
  return condition.kind === "not" ? questionOf(condition.of, !isWanted) : undefined;
}
