import { describe, expect, test } from "vitest";
import { helpers } from "../../src/model/helpers.ts";
import { check } from "./check.ts";

describe("a helper is told where it is used wrongly", () => {
  test.each<[string, string, string]>([
    ["one that does not exist", "{{⟦lower⟧ own_words}}", "unknown-helper"],
    ["one that only Handlebars has", "{{⟦lookup⟧ signer 'name'}}", "unknown-helper"],
    ["one that writes to the terminal", "{{⟦log⟧ own_words}}", "unknown-helper"],
    ["one that every object has", "{{⟦constructor⟧ own_words}}", "unknown-helper"],
    ["one that every object has, as a block", "{{#⟦toString⟧}}a{{/toString}}", "unknown-helper"],
    ["one of Handlebars' own, for what is missing", "{{⟦helperMissing⟧ own_words}}", "unknown-helper"],
    [
      "one of Handlebars' own, for blocks",
      "{{#⟦blockHelperMissing⟧ points}}a{{/blockHelperMissing}}",
      "unknown-helper",
    ],
    ["one within parentheses", "{{#if (⟦isSet⟧ own_words)}}a{{/if}}", "unknown-helper"],
    ["a block that does not exist", "{{#⟦ifEquals⟧ language}}a{{/ifEquals}}", "unknown-helper"],
    ["a name with arguments", "{{⟦signer.name⟧ own_words}}", "unknown-helper"],
    ["a block's helper without its hash sign", "{{⟦if⟧ own_words}}", "wrong-helper-use"],
    ["a helper with a hash sign", "{{#⟦date⟧}}a{{/date}}", "wrong-helper-use"],
    ["an if without a question", "{{#⟦if⟧}}a{{/if}}", "wrong-helper-use"],
    ["an if with two", "{{#⟦if⟧ own_words points}}a{{/if}}", "wrong-helper-use"],
    ["a loop over a group", "{{#⟦each⟧ signer}}a{{/each}}", "wrong-helper-use"],
    ["a with of a text", "{{#⟦with⟧ language}}a{{/with}}", "wrong-helper-use"],
    ["a date of a text", "{{⟦date⟧ signer.name}}", "wrong-helper-use"],
    ["a date that no calendar has", '{{⟦date⟧ "2021-02-30"}}', "wrong-helper-use"],
    ["a date of two days", "{{⟦date⟧ campaign.deadline campaign.deadline}}", "wrong-helper-use"],
    ["a date in a style that does not exist", '{{date style=⟦"huge"⟧}}', "wrong-helper-use"],
    ["a date in a style that is a name", "{{date style=⟦language⟧}}", "wrong-helper-use"],
    ["a setting that does not exist", '{{date ⟦format="long"⟧}}', "wrong-helper-use"],
    ["a setting that every object has", '{{date ⟦constructor="long"⟧}}', "wrong-helper-use"],
    ["a list of a text", "{{⟦list⟧ language}}", "wrong-helper-use"],
    ["a list of nothing", "{{⟦list⟧}}", "wrong-helper-use"],
    ["a loop over what a helper gives", "{{#⟦each⟧ (list points)}}a{{/each}}", "wrong-helper-use"],
    ["a date in a language that is none", '{{date language=⟦"spanish"⟧}}', "wrong-helper-use"],
    ["a date in a language that is a name", "{{date language=⟦language⟧}}", "wrong-helper-use"],
    ["a list of one text", "{{⟦list⟧ (default signer.region signer.city)}}", "wrong-helper-use"],
    ["a plural of nothing", '{{⟦plural⟧ one="a" other="b"}}', "wrong-helper-use"],
    ["a plural of two", '{{⟦plural⟧ points points one="a" other="b"}}', "wrong-helper-use"],
    ["a plural of a text", '{{⟦plural⟧ signer.name one="a" other="b"}}', "wrong-helper-use"],
    ["a plural of a column", '{{⟦plural⟧ signer.extra.x one="a" other="b"}}', "wrong-helper-use"],
    ["a plural of a group", '{{⟦plural⟧ signer one="a" other="b"}}', "wrong-helper-use"],
    ["a plural of yes or no", '{{⟦plural⟧ (eq 1 1) one="a" other="b"}}', "wrong-helper-use"],
    ["a plural without words", "{{⟦plural⟧ points}}", "wrong-helper-use"],
    ["a plural without one of its words", '{{⟦plural⟧ points one="a"}}', "wrong-helper-use"],
    ["a plural with a misspelt setting", '{{plural points one="a" ⟦others="b"⟧}}', "wrong-helper-use"],
    ["a plural with a setting that every object has", '{{plural points one="a" ⟦__proto__="b"⟧}}', "wrong-helper-use"],
    ["a plural whose word is a name", '{{plural points one=⟦signer.name⟧ other="b"}}', "wrong-helper-use"],
    ["a plural whose word is a number", '{{plural points one=⟦1⟧ other="b"}}', "wrong-helper-use"],
    ["a plural in a branch", '{{#if own_words}}{{else}}{{⟦plural⟧ points one="a"}}{{/if}}', "wrong-helper-use"],
    ["capitals of a list", "{{⟦upper⟧ points}}", "wrong-helper-use"],
    ["capitals of a group", "{{⟦upper⟧ signer}}", "wrong-helper-use"],
    ["capitals of nothing", "{{⟦upper⟧}}", "wrong-helper-use"],
    ["capitals of two", "{{⟦upper⟧ signer.name signer.city}}", "wrong-helper-use"],
    ["capitals of yes or no", "{{⟦upper⟧ (eq 1 2)}}", "wrong-helper-use"],
    ["capitals with a setting", '{{upper signer.name ⟦language="tr"⟧}}', "wrong-helper-use"],
    ["capitals within parentheses", "{{#if (⟦upper⟧ points)}}a{{/if}}", "wrong-helper-use"],
    ["capitals as a block", "{{#⟦upper⟧ signer.name}}a{{/upper}}", "wrong-helper-use"],
    ["a t with a text twice", '{{t en="a" ⟦en="b"⟧}}', "wrong-helper-use"],
    ["a plural with a word twice", '{{plural points one="a" other="b" ⟦other="c"⟧}}', "wrong-helper-use"],
    ["a date with a style twice", '{{date style="full" ⟦style="full"⟧}}', "wrong-helper-use"],
    ["a partial's setting twice", '{{> p a="1" ⟦a="2"⟧}}', "wrong-helper-use"],
    ["a default of one", "{{⟦default⟧ signer.region}}", "wrong-helper-use"],
    ["a default of nothing", "{{⟦default⟧}}", "wrong-helper-use"],
    ["a default of three", '{{⟦default⟧ signer.region signer.city "a"}}', "wrong-helper-use"],
    ["a default of a list", '{{default ⟦points⟧ "a"}}', "wrong-helper-use"],
    ["a default that is a list", "{{default signer.region ⟦signer.address⟧}}", "wrong-helper-use"],
    ["a default that is a group", "{{default signer.region ⟦target⟧}}", "wrong-helper-use"],
    ["a default of what is always there", '{{default ⟦"a"⟧ signer.region}}', "wrong-helper-use"],
    ["a default within a default", "{{default signer.region (⟦default⟧ signer.city)}}", "wrong-helper-use"],
    ["a default with a setting", '{{default signer.region "a" ⟦else="b"⟧}}', "wrong-helper-use"],
    ["a loop over a default", "{{#⟦each⟧ (default signer.region signer.city)}}a{{/each}}", "wrong-helper-use"],
    ["a date of what may be a text", '{{⟦date⟧ (default campaign.deadline "soon")}}', "wrong-helper-use"],
    ["a comparison of one", "{{#if (⟦eq⟧ signer.city)}}a{{/if}}", "wrong-helper-use"],
    ["a comparison of nothing", "{{#if (⟦gt⟧)}}a{{/if}}", "wrong-helper-use"],
    ["a comparison of three", "{{#if (⟦ne⟧ 1 2 3)}}a{{/if}}", "wrong-helper-use"],
    ["a comparison of a list", "{{#if (eq ⟦points⟧ 1)}}a{{/if}}", "wrong-helper-use"],
    ["a comparison with a group", "{{#if (ne signer.name ⟦signer⟧)}}a{{/if}}", "wrong-helper-use"],
    ["a comparison with a setting", "{{#if (eq signer.city 'a' ⟦case='any'⟧)}}a{{/if}}", "wrong-helper-use"],
    ["more than a text", "{{#if (gt ⟦signer.name⟧ 3)}}a{{/if}}", "wrong-helper-use"],
    ["less than a word", '{{#if (lt points.length ⟦"three"⟧)}}a{{/if}}', "wrong-helper-use"],
    ["more than a postal code", "{{#if (gte ⟦signer.postal_code⟧ 1000)}}a{{/if}}", "wrong-helper-use"],
    ["a list of more than three", "{{#if (lte ⟦points⟧ 3)}}a{{/if}}", "wrong-helper-use"],
    ["more than yes", "{{#if (gt ⟦true⟧ 3)}}a{{/if}}", "wrong-helper-use"],
    ["a day that is more than a number", "{{#if (gt campaign.deadline ⟦3⟧)}}a{{/if}}", "wrong-helper-use"],
    ["a day that no calendar has", '{{#if (gt campaign.deadline ⟦"2021-02-30"⟧)}}a{{/if}}', "wrong-helper-use"],
    ["a day in words", '{{#if (eq campaign.deadline ⟦"February 7, 2021"⟧)}}a{{/if}}', "wrong-helper-use"],
    ["a day in words, the other way round", '{{#if (ne ⟦"soon"⟧ campaign.deadline)}}a{{/if}}', "wrong-helper-use"],
    ["a day that is a number", "{{#if (eq points.length ⟦campaign.deadline⟧)}}a{{/if}}", "wrong-helper-use"],
    ["a number in words", '{{#if (eq points.length ⟦"one"⟧)}}a{{/if}}', "wrong-helper-use"],
    ["a comparison that is printed", '{{⟦eq⟧ signer.city "Leeds"}}', "wrong-helper-use"],
    [
      "one that is printed in a branch",
      "{{#each points}}{{#if text}}{{⟦gt⟧ number 1}}{{/if}}{{/each}}",
      "wrong-helper-use",
    ],
    ["a comparison as a block", "{{#⟦eq⟧ 1 2}}a{{/eq}}", "wrong-helper-use"],
    ["a comparison in an else if", "{{#if own_words}}a{{else if (⟦gt⟧ 1)}}b{{/if}}", "wrong-helper-use"],
    ["a t of nothing", "{{⟦t⟧}}", "wrong-helper-use"],
    ["a t of nothing in a language", '{{⟦t⟧ language="es"}}', "wrong-helper-use"],
    ["a t of a signer's text", '{{⟦t⟧ signer.name language="es"}}', "wrong-helper-use"],
    ["a t of what is no text by language", '{{⟦t⟧ campaign.organization language="es"}}', "wrong-helper-use"],
    ["a t of words in quotes", '{{⟦t⟧ "Yours," language="es"}}', "wrong-helper-use"],
    ["a t of a list", "{{⟦t⟧ points}}", "wrong-helper-use"],
    ["a t of two", "{{⟦t⟧ campaign.title campaign.summary}}", "wrong-helper-use"],
    ["a t of what a helper gives", '{{⟦t⟧ (t campaign.title) language="es"}}', "wrong-helper-use"],
    ["a t in a language that is none", '{{t campaign.title language=⟦"spanish"⟧}}', "wrong-helper-use"],
    ["a t in a language that is a name", "{{t campaign.title language=⟦language⟧}}", "wrong-helper-use"],
    ["a t with a text beside its text", '{{⟦t⟧ campaign.title es="Título"}}', "wrong-helper-use"],
    ["a t with texts and a language", '{{⟦t⟧ en="a" es="b" language="es"}}', "wrong-helper-use"],
    ["a t with a setting that is no language", '{{t en="a" ⟦english="b"⟧}}', "wrong-helper-use"],
    ["a t with a setting that every object has", '{{t en="a" ⟦__proto__="b"⟧}}', "wrong-helper-use"],
    ["a t with another such setting", '{{t en="a" ⟦constructor="b"⟧}}', "wrong-helper-use"],
    ["a t whose text is a name", "{{t en=⟦signer.name⟧}}", "wrong-helper-use"],
    ["a t without the letter's language", '{{⟦t⟧ es="a" fr="b"}}', "wrong-helper-use"],
    ["a name that is a helper's as well", "{{#with signer.extra}}{{⟦default⟧}}{{/with}}", "wrong-helper-use"],
    ["a name that is a helper's without arguments", "{{#with signer.extra}}{{⟦date⟧}}{{/with}}", "wrong-helper-use"],
    ["a helper that every object has, within", "{{upper (⟦constructor⟧ own_words)}}", "unknown-helper"],
    ["a helper that every object has, in settings", "{{date style=⟦(constructor 1)⟧}}", "wrong-helper-use"],
    ["one that is called __proto__", "{{⟦__proto__⟧ own_words}}", "unknown-helper"],
    ["own names of an if", "{{#⟦if⟧ own_words as |own_words|}}{{own_words}}{{/if}}", "unsupported-syntax"],
    ["a list as a block", "{{#⟦points⟧}}{{text}}{{/points}}", "unsupported-syntax"],
    ["a group as a block", "{{#⟦signer⟧}}{{name}}{{/signer}}", "unsupported-syntax"],
    ["a name as an inverse block", "{{^⟦own_words⟧}}a{{/own_words}}", "unsupported-syntax"],
    ["a partial block", "⟦{{#> p}}a{{/p}}⟧", "unsupported-syntax"],
    ["an inline partial", '⟦{{#*inline "p"}}a{{/inline}}⟧', "unsupported-syntax"],
    ["a decorator", "⟦{{* a}}⟧", "unsupported-syntax"],
    ["a partial whose name is computed", "⟦{{> (lookup . 'p')}}⟧", "unsupported-syntax"],
    ["a list by itself", "{{⟦points⟧}}", "not-printable"],
    ["a group by itself", "{{⟦signer⟧}}", "not-printable"],
    ["everything by itself", "{{⟦this⟧}}", "not-printable"],
    ["a group by its name in quotes", '{{⟦"signer"⟧}}', "not-printable"],
    ["an item that is a group", "{{#each points}}{{⟦this⟧}}{{/each}}", "not-printable"],
  ])("%s", (_, text, code) => {
    const { problems, found, spots } = check(text, { p: "{{#if a}}{{/if}}" });
    expect(found).toEqual(spots);
    expect(problems.map((each) => each.code)).toEqual([code]);
  });
});

describe("a question that every letter answers alike is told", () => {
  test.each([
    '{{#if ⟦(plural points one="a" other="b")⟧}}a{{/if}}',
    '{{#unless ⟦(plural points one="a" other="b")⟧}}a{{/unless}}',
    "{{#if ⟦(upper signer.name)⟧}}a{{/if}}",
    "{{#if ⟦(upper points.length)⟧}}a{{/if}}",
    "{{#if ⟦(date)⟧}}a{{/if}}",
    '{{#if ⟦(date "2021-03-01" language="es")⟧}}a{{/if}}',
    "{{#if ⟦(t campaign.title)⟧}}a{{/if}}",
    '{{#if ⟦(t en="a" es="b")⟧}}a{{/if}}',
    "{{#if ⟦(default signer.region signer.city)⟧}}a{{/if}}",
    '{{#if ⟦(upper (default signer.region "-"))⟧}}a{{/if}}',
    '{{#if own_words}}{{else if ⟦(default own_words "-")⟧}}a{{/if}}',
  ])("%s", (text) => {
    const { problems, found, spots } = check(text);
    expect(found).toEqual(spots);
    expect(problems).toMatchObject([{ code: "always-so", severity: "warning" }]);
  });

  test.each([
    '{{#if (plural points one="" other="b")}}a{{/if}}',
    "{{#if (upper own_words)}}a{{/if}}",
    "{{#if (upper signer.extra.nix)}}a{{/if}}",
    "{{#if (upper points.5.text)}}a{{/if}}",
    "{{#if (date campaign.deadline)}}a{{/if}}",
    "{{#if (t campaign.summary)}}a{{/if}}",
    '{{#if (t campaign.title language="es")}}a{{/if}}',
    '{{#if (t en="a" es="")}}a{{/if}}',
    '{{#if (default signer.region "")}}a{{/if}}',
    "{{#if (default signer.region points.length)}}a{{/if}}",
    "{{#if (list points)}}a{{/if}}",
    "{{#if (eq 1 1)}}a{{/if}}",
    "{{> p who=signer.name}}{{> p who=own_words}}",
  ])("and not in %s", (text) => {
    expect(check(text, { p: "{{#if (upper who)}}a{{/if}}" }).problems).toEqual([]);
  });
});

describe("what a language needs and a template lacks is told by name", () => {
  test.each<[language: string, text: string, reason: string]>([
    ["en", "{{plural points}}", 'in en it needs "one" and "other" too'],
    ["en", '{{plural points one="a"}}', 'in en it needs "other" too'],
    ["es", '{{plural points other="a"}}', 'in es it needs "one" too'],
    ["fr", '{{plural points many="a"}}', 'in fr it needs "one" and "other" too'],
    ["de", '{{plural points other="a"}}', 'in de it needs "one" too'],
    ["ru", '{{plural points one="a" other="b"}}', 'in ru it needs "few" and "many" too'],
    ["pl", '{{plural points few="a"}}', 'in pl it needs "one" and "many" too'],
    ["ar", '{{plural points one="a" other="b"}}', 'in ar it needs "two", "few" and "many" too'],
    ["ja", '{{plural points one="a"}}', 'in ja it needs "other" too'],
    ["pt-BR", '{{plural points one="a"}}', 'in pt-BR it needs "other" too'],
    ["fr", '{{t en="a" es="b"}}', "it has no text in fr"],
    ["pt-BR", '{{t es="a"}}', "it has no text in pt-BR"],
  ])("%s: %s", (language, text, reason) => {
    const { problems } = check(text, {}, language);
    const [, name = ""] = /^\{\{(\w+)/.exec(text) ?? [];
    expect(problems.map(({ fact }) => fact)).toEqual([`"${name}" is used wrongly: ${reason}.`]);
    const sample = /`(.+)`/.exec(problems[0]?.mend ?? "")?.[1] ?? "";
    expect(check(sample, {}, language).problems).toEqual([]);
  });

  test.each<[language: string, text: string]>([
    ["en", '{{plural points one="a" other="b"}}'],
    ["en", '{{plural points zero="z" one="a" two="t" few="f" many="m" other="b"}}'],
    ["ja", '{{plural points other="b"}}'],
    ["ru", '{{plural points one="a" few="b" many="c"}}'],
    ["ar", '{{plural points one="a" two="b" few="c" many="d"}}'],
    ["pt-BR", '{{t pt="a"}}'],
    ["pt", '{{t pt-BR="a" en="b"}}'],
    ["es", '{{t en="a" es=""}}'],
  ])("%s: %s is enough", (language, text) => {
    expect(check(text, {}, language).problems).toEqual([]);
  });

  test("in a partial, at its place, for each language that has it", () => {
    const partials = { thanks: '\n{{⟦t⟧ en="Thanks" es="Gracias"}}' };
    expect(check("{{> thanks}}", partials, "es").problems).toEqual([]);
    const { problems, found, spots } = check("{{> thanks}}", partials, "de");
    expect(found).toEqual(spots);
    expect(problems).toMatchObject([{ file: "thanks.hbs", code: "wrong-helper-use" }]);
    expect(problems[0]?.mend).toBe('Use it such as `{{t en="…" es="…" de="…"}}`.');
  });

  test("and not beside a slip that explains it", () => {
    expect(check('{{plural points ones="a" other="b"}}').problems).toHaveLength(1);
    expect(check('{{t espanol="a"}}', {}, "es").problems).toHaveLength(1);
  });
});

describe("a helper is right", () => {
  test.each([
    ["in names that it shares with a block's own", "{{#each points as |date|}}{{date.text}}{{/each}}"],
    ["in a name that a block calls like it", "{{#each signer.address as |upper|}}{{upper}}{{/each}}"],
    ["beside a column that is called like it", "{{#with signer.extra}}{{this.default}}{{upper date}}{{/with}}"],
    ["with yes or no as a partial's setting", "{{> p is=(gt points.length 1) no=false}}"],
    ["with a comparison of a comparison", "{{#if (eq (gt points.length 1) false)}}a{{/if}}"],
    ["with what loops add", "{{#each points}}{{#if (gt @index 0)}}{{#if (eq @last true)}}a{{/if}}{{/if}}{{/each}}"],
    [
      "with a column as a number or a day",
      '{{#if (gt signer.extra.x 1)}}{{#if (lt signer.extra.x "2021-01-01")}}a{{/if}}{{/if}}',
    ],
    ["with a column or a number", "{{#if (gt (default signer.extra.x 0) 1)}}a{{/if}}"],
    ["with two days of which one is given", '{{date (default campaign.deadline "2021-03-01") style="full"}}'],
    ["with a partial's setting that has languages", "{{> q what=campaign.title}}"],
  ])("%s", (_, text) => {
    const partials = { p: "{{#if is}}a{{/if}}{{#unless no}}b{{/unless}}", q: '{{t what language="es"}}' };
    expect(check(text, partials).problems).toEqual([]);
  });

  test("but yes or no is no text, in a partial either", () => {
    const { problems, found, spots } = check("{{> p is=(gt points.length 1)}}", { p: "a {{⟦is⟧}}" });
    expect(found).toEqual(spots);
    expect(problems).toMatchObject([{ code: "wrong-helper-use", mend: "Use it such as `{{#if is}} … {{/if}}`." }]);
  });
});

describe("what a helper prints counts as printed", () => {
  test.each<[string, readonly string[], string?]>([
    ["{{upper signer.name}}", ["signer.name"]],
    ["{{default signer.given_name signer.name}}", ["signer.given_name", "signer.name"]],
    ["{{default signer.given_name (upper signer.name)}}", ["signer.given_name", "signer.name"]],
    ["{{upper (default own_words signer.city)}}", ["own_words", "signer.city"]],
    ["{{list points}}", ["points.text"]],
    ["{{list signer.address}}", ["signer.address"]],
    ["{{#each points}}{{upper text}}{{/each}}", ["points.text"]],
    ['{{#each points}}{{t text language="es"}}{{/each}}', ["points.text"]],
    ["{{date campaign.deadline}}", ["campaign.deadline"]],
    ["{{date}}", []],
    ['{{plural points one="a" other="b"}}', []],
    ['{{t en="a"}}', []],
    ["{{#if (eq signer.name own_words)}}{{/if}}", []],
    ["{{#if (default signer.region own_words)}}{{/if}}", []],
    ["{{> p who=(default signer.given_name signer.name)}}", ["signer.given_name", "signer.name"], "{{who}}"],
    ["{{> p who=(default signer.given_name signer.name)}}", ["signer.given_name", "signer.name"], "{{upper who}}"],
    ["{{> p who=(default signer.given_name signer.name)}}", [], "{{#if who}}{{/if}}"],
    ["{{> p who='a'}}", [], "{{who}}"],
  ])("%s: %j", (text, printed, p = "") => {
    const { problems, prints } = check(text, { p });
    expect(problems).toEqual([]);
    expect(prints).toEqual(printed);
  });
});

describe("a text in another language", () => {
  test("is asked for in that one alone", () => {
    const { uses, translations } = check(
      '{{t campaign.title language="es"}}{{#each points}}{{t text language="fr"}}{{/each}}{{> p what=campaign.summary}}',
      { p: '{{t what language="de"}}' },
    );
    expect(uses).not.toContain("campaign.title");
    expect(uses).not.toContain("points.text");
    expect(translations).toEqual([
      { name: "campaign.title", language: "es" },
      { name: "points.text", language: "fr" },
      { name: "campaign.summary", language: "de" },
    ]);
  });

  test("is asked for in the letter's where no other is named", () => {
    expect(check("{{t campaign.title}}")).toMatchObject({ uses: ["campaign.title"], translations: [] });
  });
});

test.each(Object.values(helpers).flatMap(({ sample, more = [] }) => [{ sample }, ...more]))(
  "the sample $sample is sound",
  ({ sample }) => {
    expect(check(sample).problems).toEqual([]);
  },
);

describe("the sample that a message gives is sound", () => {
  test.each([
    "{{points}}",
    "{{signer}}",
    "{{this}}",
    "{{campaign}}",
    "{{#each points}}{{this}}{{/each}}",
    "{{#each points}}{{.}}{{/each}}",
    "{{signer.address}}",
    "{{#each signer.name}}{{/each}}",
    "{{#with points}}{{/with}}",
    "{{date signer.name}}",
    "{{list language}}",
    "{{plural signer.name}}",
    "{{plural points}}",
    "{{upper points}}",
    "{{default signer.region}}",
    "{{t signer.name}}",
    "{{t es='a'}}",
    "{{eq signer.city 'Leeds'}}",
    "{{#if (ne points 1)}}{{/if}}",
    "{{#if (gt signer.name 1)}}{{/if}}",
    "{{#if (gte signer.name 1)}}{{/if}}",
    "{{#if (lt signer.name 1)}}{{/if}}",
    "{{#if (lte signer.name 1)}}{{/if}}",
  ])("for %s", (text) => {
    const sample = /`(.+)`/.exec(check(text).problems[0]?.mend ?? "")?.[1] ?? "";
    const around = /^(\{\{#each points\}\}).*(\{\{\/each\}\})$/.exec(text);
    expect(sample).not.toBe("");
    expect(check(around ? around[1] + sample + around[2] : sample).problems).toEqual([]);
  });
});
