import { numberIn } from "../model/compare.ts";
import type { Field } from "../model/fields.ts";
import type { HelperSpec, Setting, Takes } from "../model/helpers.ts";
import { isLanguage, lookup } from "../model/language.ts";
import { categoriesOf } from "../model/plural.ts";
import { type Expression, isLiteral, nameOf } from "./expressions.ts";
import type { Found } from "./scope.ts";

/** A helper that a template calls. Of an argument whose name is unknown nothing was found, and that is told already. */
export interface Call {
  readonly name: string;
  readonly spec: HelperSpec;
  readonly path: Expression;
  readonly params: readonly Expression[];
  readonly found: readonly (Found | undefined)[];
  readonly settings: readonly hbs.AST.HashPair[];
}

/** Why a call cannot be, and at what of it that is to be seen. */
export interface Misuse {
  readonly reason: string;
  readonly node: hbs.AST.Node;
  /** How to write it instead; the helper's own sample where absent. */
  readonly sample?: string;
  /** What to do, where that is known better than by a sample. */
  readonly mend?: string;
}

/** Settings that the helper does not have, not with that value, or not twice. */
export function wrongSettings({ spec, settings }: Call): Misuse[] {
  return settings.flatMap((pair, index) => {
    const isRepeated = settings.findIndex(({ key }) => key === pair.key) < index;
    return isRepeated ? twice(pair) : (wrongSetting(spec, pair) ?? []);
  });
}

/** A setting that is there already: Handlebars takes the last, and the others go unsaid. */
export function twice(pair: hbs.AST.HashPair): Misuse {
  return { reason: `it has the setting "${pair.key}" twice`, node: pair, mend: "Keep the one that is meant." };
}

/** What is wrong with the arguments of a call; undefined where the helper can take them. */
export function misuse(call: Call): Misuse | undefined {
  const reason = miscount(call);
  return reason ? { reason, node: call.path } : (wrongArgument(call) ?? wrongPair(call));
}

function wrongSetting({ settings, byLanguage }: HelperSpec, pair: hbs.AST.HashPair): Misuse | undefined {
  const { key, value } = pair;
  const setting = Object.hasOwn(settings, key) ? settings[key] : byLanguage && isLanguage(key) ? "text" : undefined;
  if (!setting) return { reason: `it has no setting "${key}"`, node: pair };
  const text = value.type === "StringLiteral" ? (value as hbs.AST.StringLiteral).value : undefined;
  const wants = wanted(setting, text);
  return wants === undefined ? undefined : { reason: `"${key}" is ${wants}`, node: value };
}

/** What a setting has to be; undefined where the text is that. */
function wanted(setting: Setting, text: string | undefined): string | undefined {
  if (setting === "text") return text === undefined ? "a text in quotes" : undefined;
  if (setting === "language") {
    return text !== undefined && isLanguage(text) ? undefined : 'the tag of a language in quotes, such as "es"';
  }
  return text !== undefined && setting.includes(text) ? undefined : `one of ${setting.join(", ")}`;
}

function miscount({ spec, params }: Call): string | undefined {
  const [least, most] = spec.count;
  if (params.length < least) return least === 1 ? "it needs a name behind it" : "it needs two values behind it";
  if (params.length > most) return most === 1 ? "it takes one name" : "it takes two values";
  return undefined;
}

const kinds: Readonly<Record<Takes, { takes: (field: Field) => boolean; reason: string }>> = {
  anything: { takes: () => true, reason: "" },
  list: { takes: ({ kind }) => kind === "list", reason: "it takes a list" },
  group: { takes: ({ kind }) => kind === "group", reason: "it takes a group of names" },
  day: { takes: ({ kind }) => kind === "day", reason: "it takes a day" },
  count: { takes: ({ kind }) => kind === "number" || kind === "list", reason: "it takes a number or a list" },
  words: { takes: ({ kind }) => ["text", "number", "day"].includes(kind), reason: "it takes a text" },
  comparable: { takes: ({ kind }) => kind !== "list" && kind !== "group", reason: "it compares single values" },
  ordered: { takes: isOrdered, reason: 'it compares two numbers or two days, such as "2021-03-01"' },
  translated: {
    takes: (field) => "translated" in field && field.translated === true,
    reason: "it takes a text that a campaign has by language",
  },
};

function isOrdered(field: Field): boolean {
  if (field.kind === "text") return field.loose === true;
  return field.kind === "number" || field.kind === "day";
}

function wrongArgument({ spec, params, found, path }: Call): Misuse | undefined {
  const { takes, reason } = kinds[spec.takes];
  const wrong = params.findIndex((node, index) => {
    const field = found[index]?.field;
    return field !== undefined && !takes(spec.takes === "ordered" && isLiteral(node) ? asMeasured(field) : field);
  });
  // One argument is told at the helper's name; of two, the one that is wrong.
  return wrong === -1 ? undefined : { reason, node: spec.count[1] > 1 ? (params[wrong] ?? path) : path };
}

/** To comparisons, a text in quotes that reads as a number is one. */
function asMeasured(field: Field): Field {
  if (field.kind !== "text" || numberIn(field.example) === undefined) return field;
  return { ...field, kind: "number" };
}

/** Two values that each are fine, and never go together. */
function wrongPair({ name, spec, params, found }: Call): Misuse | undefined {
  const [one, other] = params;
  if (!one || !other) return undefined;
  if (name === "default" && isLiteral(one)) {
    return { reason: "its first is always there, and the second would never be printed", node: one };
  }
  if (!spec.asks) return undefined;
  const [a, b] = [found[0]?.field, found[1]?.field];
  if (!a || !b) return undefined;
  return clash(a, b, isLiteral(other))
    ? tellClash(a, other)
    : clash(b, a, isLiteral(one))
      ? tellClash(b, one)
      : undefined;
}

/** Whether a day or a number stands beside what can never be one. */
function clash({ kind }: Field, field: Field, literal: boolean): boolean {
  if (kind !== "day" && kind !== "number") return false;
  const other = literal ? asMeasured(field).kind : field.kind;
  return other !== kind && (literal || other === "day" || other === "number");
}

function tellClash({ kind }: Field, node: Expression): Misuse {
  const reason =
    kind === "day" ? 'a day is compared with a day, such as "2021-03-01"' : "a number is compared with a number";
  return { reason, node };
}

/** What a call whose arguments are fine lacks in letters of a language: words by number, or a text in that language. */
export function lackOfWords(call: Call, language: string): Misuse | undefined {
  const { name, spec, path, params, settings } = call;
  const given = settings.map(({ key }) => key);
  if (name === "plural") return lackOfPlurals(call, given, language);
  if (!spec.byLanguage) return undefined;
  const languages = given.filter((key) => !Object.hasOwn(spec.settings, key));
  if (params.length > 0) {
    if (languages.length === 0) return undefined;
    return { reason: "a text of the campaign has its languages in targets.yaml, and none beside it", node: path };
  }
  if (languages.length === 0 || languages.length < given.length) {
    return { reason: "it needs a text of the campaign behind it, or a text for each language", node: path };
  }
  if (lookup(language, languages) !== undefined) return undefined;
  return { reason: `it has no text in ${language}`, node: path, sample: `{{t ${blanks([...languages, language])}}}` };
}

function lackOfPlurals({ path, params }: Call, given: readonly string[], language: string): Misuse | undefined {
  const needed = categoriesOf(language);
  const lacks = needed.filter((category) => !given.includes(category));
  if (lacks.length === 0) return undefined;
  const sample = `{{plural ${nameOf(params[0] ?? path)} ${blanks(needed)}}}`;
  return { reason: `in ${language} it needs ${and(lacks.map((each) => `"${each}"`))} too`, node: path, sample };
}

const blanks = (keys: readonly string[]) => keys.map((key) => `${key}="…"`).join(" ");
const and = (words: readonly string[]) => words.join(", ").replace(/, ([^,]+)$/, " and $1");
