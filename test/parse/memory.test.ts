import { expect, test } from "vitest";
import { parseFolder } from "../../src/parse/folder.ts";
import { createMemory, type Memory } from "../../src/parse/memory.ts";
import { day } from "../model/samples.ts";
import { letterTemplate, targetsYaml } from "../support/campaign.ts";

type Files = Readonly<Record<string, string>>;
const start: Files = {
  "targets.yaml": targetsYaml,
  "letter.en.hbs": `${letterTemplate}{{> foot}}`,
  "letter.es.hbs": letterTemplate,
  "partials/foot.hbs": "{{signer.city}}",
};

function parse(files: Files, memory?: Memory, today = "2021-02-05") {
  const found = Object.entries(files).map(([path, text]) => ({
    file: path,
    name: path.replace("partials/", ""),
    bytes: new TextEncoder().encode(text),
  }));
  const [targets = { file: "targets.yaml", name: "targets.yaml" }] = found.filter(
    ({ file }) => file === "targets.yaml",
  );
  const partials = found.filter(({ file }) => file.startsWith("partials/"));
  const templates = found.filter((one) => one !== targets && !partials.includes(one));
  return parseFolder({ targets, templates, partials, templatesDir: "templates" }, day(today), memory ? { memory } : {});
}

const without = (path: string) => Object.fromEntries(Object.entries(start).filter(([name]) => name !== path));

const changes: [string, Files, string[]][] = [
  ["nothing", start, []],
  ["a template", { ...start, "letter.es.hbs": letterTemplate.replace("My", "Our") }, ["letter.es.hbs"]],
  ["a name in it", { ...start, "letter.es.hbs": `${letterTemplate}{{nmae}}` }, ["letter.es.hbs"]],
  ["its front matter", { ...start, "letter.es.hbs": letterTemplate.replace("subject:", "sbject:") }, ["letter.es.hbs"]],
  ["what it uses", { ...start, "letter.es.hbs": `${letterTemplate}{{campaign.summary}}` }, ["letter.es.hbs"]],
  ["a placeholder in it", { ...start, "letter.es.hbs": `${letterTemplate}TODO` }, ["letter.es.hbs"]],
  ["a partial", { ...start, "partials/foot.hbs": "{{signer.ctiy}}" }, ["partials/foot.hbs"]],
  ["a partial that is gone", without("partials/foot.hbs"), ["partials/foot.hbs"]],
  ["a partial more", { ...start, "partials/head.hbs": "{{#if}}" }, ["partials/head.hbs"]],
  ["a template that is gone", without("letter.es.hbs"), ["letter.es.hbs"]],
  ["a template more", { ...start, "letter.fr.hbs": letterTemplate }, ["letter.fr.hbs"]],
  ["a wrong name", { ...start, "letter.hbs": letterTemplate }, ["letter.hbs"]],
  ["targets", { ...start, "targets.yaml": targetsYaml.replace("[en]", "[en, es]") }, ["targets.yaml"]],
  ["a wrong target", { ...start, "targets.yaml": targetsYaml.replace("name:", "nmae:") }, ["targets.yaml"]],
  ["broken YAML", { ...start, "targets.yaml": "campaign: {" }, ["targets.yaml"]],
];

test.each(changes)("what is remembered is what is read, there and back: %s", (_, files, changed) => {
  const memory = createMemory();
  for (const [now, others] of [
    [start, Object.keys(start).sort()],
    [files, changed],
    [files, []],
    [start, changed],
  ] as const) {
    const { yaml: _, placed: _placed, ...remembered } = parse(now, memory);
    const { yaml: __, placed: __placed, ...read } = parse(now);
    expect(remembered).toEqual(read);
    expect(memory.changed().sort()).toEqual(others);
  }
});

test("another day is another reading", () => {
  const memory = createMemory();
  const late = "2022-02-05";
  parse(start, memory);
  expect(parse(start, memory, late).problems).toEqual(parse(start, undefined, late).problems);
  expect(parse(start, undefined, late).problems.map(({ code }) => code)).toContain("stale-contact");
});

test("what did not change is the very same", () => {
  const memory = createMemory();
  const before = parse(start, memory).campaign;
  const after = parse({ ...start, "letter.es.hbs": letterTemplate.replace("My", "Our") }, memory).campaign;
  expect(after?.targets).toBe(before?.targets);
  expect(after?.templates[0]).toBe(before?.templates[0]);
  expect(after?.templates[1]).not.toBe(before?.templates[1]);
});
