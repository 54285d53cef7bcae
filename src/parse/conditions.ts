import { helperOf } from "../model/helpers.ts";
import { blocksFor, type Condition } from "./condition-blocks.ts";

/** A condition that is written as in other languages, and how templates write it. */
export interface Slip {
  /** The first word or sign that conditions do not have, and its offset in the tag. */
  readonly sign: string;
  readonly at: number;
  readonly reason: string;
  readonly mend: string;
}

type Token = RegExpExecArray;

const comparisons: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ "==": "eq", "===": "eq", "=": "eq", eq: "eq", is: "eq", equals: "eq", "!=": "ne", "!==": "ne", ne: "ne" },
    ...{ ">": "gt", gt: "gt", ">=": "gte", gte: "gte", "<": "lt", lt: "lt", "<=": "lte", lte: "lte" },
  }),
);
const joints: ReadonlyMap<string, "and" | "or"> = new Map([
  ["&&", "and"],
  ["and", "and"],
  ["||", "or"],
  ["or", "or"],
]);
const negations = ["!", "not"];

const tokens = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[!=]==?|[<>]=?|&&|\|\||(?:\[[^\]]*\]|[^\s()"'=<>!&|~{}])+|\S/g;
const beginning = /^\{\{~?\s*(?:[#^]|(else)\s)\s*(if|unless)(?=[\s(!])/;

/** What is longer nobody wrote as a condition, and it could nest without end. */
const longest = 1000;

const anyMend =
  'Compare with `{{#if (eq one "other")}}`; write an {{#if}} within another for “and”, {{else if}} for “or”, and {{#unless}} for “not”.';

/** Whether a word joins, compares or turns round what stands beside it, in this or another language. */
export function isSign(word: string): boolean {
  return comparisons.has(word) || joints.has(word) || negations.includes(word);
}

/** What is foreign in the condition of a block's tag, given from its {{ to before its }}; undefined where nothing is. */
export function slipIn(tag: string): Slip | undefined {
  const [head, chained, block] = beginning.exec(tag) ?? [];
  if (head === undefined) return undefined;
  if (tag.length > longest) return undefined;
  const reader = new Reader([...tag.slice(head.length).replace(/~$/, "").matchAll(tokens)]);
  const condition = reader.all();
  if (!reader.foreign) return undefined;
  const { 0: sign, index } = reader.foreign;
  const begins = tag.startsWith("{{^") ? "^" : chained ? "else" : block === "if" ? "if" : "unless";
  const meant = condition && blocksFor(condition, (block === "if") !== (begins === "^"), begins);
  const reason = helperOf(sign) ? `"${sign}" stands in parentheses with its values` : `a condition has no "${sign}"`;
  return { sign, at: head.length + index, reason, mend: meant ? `Write \`${meant}\`.` : anyMend };
}

/** Reads “a == b and not c” by the usual precedence. At what it cannot read it stops, and gives nothing. */
class Reader {
  readonly #tokens: readonly Token[];
  #next = 0;
  /** The first sign that conditions do not have. */
  foreign: Token | undefined;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  all(): Condition | undefined {
    const condition = this.#joined("or");
    // Also where reading stopped before it.
    this.foreign ??= this.#tokens.find(({ 0: sign }) => isSign(sign) && sign !== "=" && !/^\w/.test(sign));
    return this.#next >= this.#tokens.length ? condition : undefined;
  }

  #joined(kind: "and" | "or"): Condition | undefined {
    const operand = () => (kind === "or" ? this.#joined("and") : this.#negated());
    let one = operand();
    while (one && joints.get(this.#sign) === kind) {
      this.#takeForeign();
      const other = operand();
      one = other && { kind, one, other };
    }
    return one;
  }

  #negated(): Condition | undefined {
    if (!negations.includes(this.#sign)) return this.#compared();
    this.#takeForeign();
    const of = this.#negated();
    return of && { kind: "not", of };
  }

  #compared(): Condition | undefined {
    const one = this.#operand();
    const helper = comparisons.get(this.#sign);
    if (!one || !helper) return one;
    this.#takeForeign();
    const differs = helper === "eq" && this.#sign === "not";
    if (differs) this.#take();
    const other = this.#operand();
    if (one.kind !== "value" || other?.kind !== "value") return undefined;
    return { kind: "value", text: `(${differs ? "ne" : helper} ${one.text} ${other.text})` };
  }

  /** A name, a text, a call of a helper, or what stands in parentheses. */
  #operand(): Condition | undefined {
    const joint = joints.get(this.#sign);
    if (joint) return this.#prefixed(joint);
    if (this.#sign === "(") {
      this.#take();
      const condition = this.#joined("or");
      return this.#take() === ")" ? condition : undefined;
    }
    if (!this.#isOperand) return undefined;
    const name = this.#take();
    const spec = helperOf(name);
    if (!spec || spec.block || !this.#isOperand) return { kind: "value", text: name };
    const values = this.#operands(spec.count[1]);
    // What is set with = in a call is its setting.
    if (this.#sign === "=" || values.length < spec.count[0] || values.some(({ kind }) => kind !== "value"))
      return undefined;
    return { kind: "value", text: `(${[name, ...values.map((each) => "text" in each && each.text)].join(" ")})` };
  }

  /** As other sets of helpers have it: (and a b). */
  #prefixed(kind: "and" | "or"): Condition | undefined {
    this.#takeForeign();
    const [first, ...others] = this.#operands(Number.POSITIVE_INFINITY);
    return first && others.reduce<Condition>((one, other) => ({ kind, one, other }), first);
  }

  #operands(most: number): Condition[] {
    const found: Condition[] = [];
    while (found.length < most && this.#isOperand) {
      const operand = this.#operand();
      if (!operand) break;
      found.push(operand);
    }
    return found;
  }

  get #sign(): string {
    return this.#tokens[this.#next]?.[0] ?? "";
  }

  get #isOperand(): boolean {
    return /^(?:["'].|[^\s)"'=<>!&|~{}])/.test(this.#sign) && !joints.has(this.#sign);
  }

  #take(): string {
    return this.#tokens[this.#next++]?.[0] ?? "";
  }

  #takeForeign(): void {
    this.foreign ??= this.#tokens[this.#next];
    this.#next++;
  }
}
