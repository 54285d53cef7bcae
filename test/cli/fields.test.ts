import { expect, test } from "vitest";
import { allFields } from "../../src/model/fields.ts";
import { helpers } from "../../src/model/helpers.ts";
import { postbag, testHost } from "../support/host.ts";

test("fields lists every name and helper", async () => {
  const { code, stdout } = await postbag(["fields"], testHost({ cwd: "/" }));
  expect(code).toBe(0);
  for (const name of ["{{signer.name}}", "{{own_words}}", "{{text}} in {{#each points}}", "{{list signer.address}}"]) {
    expect(stdout).toContain(name);
  }
  for (const heading of ["NAME", "IN LOOPS", "HELPER"]) expect(stdout).toMatch(new RegExp(`^${heading} `, "m"));
  for (const name of Object.keys(helpers)) expect(stdout).toMatch(new RegExp(`^${name} `, "m"));
});

test("fields fits an ordinary terminal", async () => {
  const { stdout } = await postbag(["fields"], testHost({ cwd: "/" }));
  expect(stdout.split("\n").filter((line) => [...line].length > 80)).toEqual([]);
  expect(stdout).toContain(`
{{campaign.title}}              No interference in       What the campaign is
                                Ecuador's election       for
`);
  expect(stdout).toContain(`
plural         The word that goes with a number, or with how many a list has, by
               the rules of the letter's language
               {{points.length}} {{plural points one="request"
               other="requests"}}
               → 1 request
               {{plural signer.address one="line" other="lines"}}
               → lines
`);
});

test("fields --json has the documented keys, for every field and helper", async () => {
  const { stdout } = await postbag(["fields", "--json"], testHost({ cwd: "/" }));
  const json = JSON.parse(stdout);
  expect(json.fields.map(({ name }: { name: string }) => name)).toEqual(allFields().map(({ name }) => name));
  expect(json.helpers.map(({ name }: { name: string }) => name)).toEqual(Object.keys(helpers));
  expect(json.fields[0]).toEqual({
    name: "campaign.id",
    kind: "text",
    about: "The campaign's id",
    optional: false,
    sample: "{{campaign.id}}",
    output: "ecuador-2021",
    example: "ecuador-2021",
  });
  expect(json.loops[1]).toMatchObject({
    name: "@index",
    sample: "{{#each signer.address}}\n{{@index}} {{this}}\n{{/each}}",
  });
  expect(json.helpers).toContainEqual({
    name: "t",
    kind: "text",
    about: expect.stringContaining("A text of the campaign"),
    settings: { language: "a language's tag, such as es", "<language>": "the text in that language" },
    sample: "{{t campaign.title}}",
    output: "No interference in Ecuador's election",
    examples: expect.arrayContaining([{ sample: '{{t en="Yours," es="Atentamente,"}}', output: "Yours," }]),
  });
});
