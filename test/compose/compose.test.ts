import { describe, expect, test } from "vitest";
import { compose } from "../../src/compose/compose.ts";
import { eml } from "../../src/formats/eml.ts";
import { hardBodies, hardLines, signerWith, targetWith, templateWith } from "../model/samples.ts";
import { bodyOf, pairWith, sampleCampaign } from "./sample-campaign.ts";

const subjectOf = (subject: string, values = {}) => compose(sampleCampaign, pairWith({ subject }, values)).subject;

describe("what people typed is printed as typed", () => {
  test.each(hardLines.map((line) => [line.slice(0, 40), line]))("as a name: %j", (_, name) => {
    expect(bodyOf("I am {{signer.name}}!", { signer: signerWith({ name }) })).toBe(`I am ${name}!`);
    expect(bodyOf("To {{target.name}}!", { target: targetWith({ name }) })).toBe(`To ${name}!`);
  });

  test.each(hardBodies.map((text) => [text.slice(0, 40), text]))("as own words and points: %j", (_, text) => {
    expect(bodyOf("[{{own_words}}]", { ownWords: text })).toBe(`[${text}]`);
    const points = [{ id: "one", text, sources: [] }];
    expect(bodyOf("{{#each points}}[{{text}}]{{/each}}", { points })).toBe(`[${text}]`);
    expect(bodyOf("{{list points}}.", { points })).toBe(`${text}.`);
  });

  test("even where it names fields, helpers and partials that exist", () => {
    const name = "{{own_words}}{{> secret}}{{#each points}}x{{/each}}{{{signer.email}}}";
    const partials = { secret: "opened" };
    expect(bodyOf("{{signer.name}}", { signer: signerWith({ name }) }, { partials })).toBe(name);
    expect(bodyOf("{{> greet}}", { signer: signerWith({ name }) }, { partials: { greet: "{{signer.name}}" } })).toBe(
      name,
    );
  });

  test("in the form of Unicode in which it came", () => {
    const name = "José Núñez".normalize("NFD");
    expect(bodyOf("{{signer.name}}", { signer: signerWith({ name }) })).toBe(name);
    expect(name).not.toBe(name.normalize("NFC"));
  });
});

describe("a body", () => {
  test("has no blank line at either end", () => {
    expect(bodyOf("\n\n \nDear all\n\nAda\n \n\n")).toBe("Dear all\n\nAda");
  });

  test("keeps an indentation of its first line", () => {
    expect(bodyOf("\n  Dear all\n")).toBe("  Dear all");
  });

  test("leaves no line where a condition stood", () => {
    const body = "A\n{{#if own_words}}\n\n{{own_words}}\n{{/if}}\n\nB";
    expect(bodyOf(body, { ownWords: "Mine." })).toBe("A\n\nMine.\n\nB");
    expect(bodyOf(body, { ownWords: "" })).toBe("A\n\nB");
  });

  test("tells points in the signer's order, numbered", () => {
    const points = ["c", "a", "b"].map((id) => ({ id, text: `Point ${id}`, sources: [] }));
    expect(bodyOf("{{#each points}}\n{{number}}. {{text}}\n{{/each}}", { points })).toBe(
      "1. Point c\n2. Point a\n3. Point b",
    );
  });

  test("knows the signer inside a list and a partial", () => {
    const body = "{{#each points}}{{../signer.city}} {{@root.signer.name}}{{/each}}{{#with target}}{{> foot}}{{/with}}";
    expect(bodyOf(body, {}, { partials: { foot: " to {{name}}" } })).toBe(
      "Leeds Ada Example to National Electoral Council",
    );
  });
});

describe("days", () => {
  test("are written as the letter's language does", () => {
    expect(bodyOf("{{campaign.deadline}}", {}, { language: "es" })).toBe("7 de febrero de 2021");
    expect(bodyOf("{{date}}", {}, { language: "de" })).toBe("5. Februar 2021");
    expect(bodyOf('{{date "2021-12-24" style="short"}}', {}, { language: "en-GB" })).toBe("24/12/2021");
    expect(bodyOf('{{#each points}}{{date style="medium"}}{{/each}}')).toBe("Feb 5, 2021");
  });

  test("that nobody set print nothing", () => {
    const { deadline: _, ...campaign } = sampleCampaign;
    const body = "[{{campaign.deadline}}{{date campaign.deadline}}{{#if campaign.deadline}}x{{/if}}]";
    expect(compose(campaign, pairWith({ body })).body).toBe("[]");
  });
});

test("lists are joined as the letter's language does", () => {
  const points = ["uno", "dos", "tres"].map((text) => ({ id: text, text, sources: [] }));
  expect(bodyOf("{{list points}}", { points }, { language: "es" })).toBe("uno, dos y tres");
  expect(bodyOf('{{list points type="or"}}', { points }, { language: "es" })).toBe("uno, dos o tres");
});

describe("a subject", () => {
  test("is one line, whatever is in it", () => {
    expect(subjectOf(" A\n\n request ")).toBe("A request");
    expect(subjectOf("{{own_words}}", { ownWords: "one\n\n  two\nthree" })).toBe("one two three");
  });

  test("with a tab in it can still be sent", () => {
    const letter = compose(
      { ...sampleCampaign },
      pairWith({ subject: "{{own_words}}", body: "x" }, { ownWords: "one\ttwo", target: targetWith() }),
    );
    expect(letter.subject).toBe("one two");
    expect(() => eml.serialize(letter)).not.toThrow();
  });
});

test("what is not given is empty, and conditions see it", () => {
  const names = ["given_name", "email", "phone", "organization", "street", "region", "postal_code"];
  const body = names.map((name) => `{{#if signer.${name}}}no{{/if}}[{{signer.${name}}}]`).join("");
  expect(bodyOf(body, { signer: signerWith() })).toBe("[]".repeat(names.length));
});

test("a letter is frozen, and says what it was made of", () => {
  const letter = compose(sampleCampaign, pairWith({ language: "es", body: "Hola" }));
  expect(Object.isFrozen(letter)).toBe(true);
  expect(letter).toMatchObject({ language: "es", date: "2021-02-05", subject: "A request", body: "Hola" });
});

test("templates are not mixed up, one used twice included", () => {
  const [one, two] = [
    templateWith({ body: "{{language}} one" }),
    templateWith({ body: "{{language}} two", language: "es" }),
  ];
  const write = (template: typeof one) => compose(sampleCampaign, { ...pairWith(), template }).body;
  expect([write(one), write(two), write(one)]).toEqual(["en one", "es two", "en one"]);
});

test.each(["{{constructor}}", "{{signer.constructor}}", "{{signer.__proto__}}"])(
  "%s reaches nothing of JavaScript",
  (body) => {
    expect(bodyOf(`[${body}]`)).toBe("[]");
  },
);

test.each(["{{lookup signer 'name'}}", "{{log 'x'}}", "{{#blockHelperMissing}}x{{/blockHelperMissing}}"])(
  "Handlebars' own %s is not there",
  (body) => {
    expect(() => bodyOf(body)).toThrow();
  },
);

test("a tag that takes away the white space before it takes no letter with it", () => {
  expect(bodyOf("{{~target.salutation}}\n\nYes")).toBe("Dear Sir or Madam,\n\nYes");
});
