import { describe, expect, test } from "vitest";
import { parseCampaign } from "../../src/parse/campaign.ts";
import { parseYaml } from "../../src/parse/yaml.ts";
import { targetsYaml } from "../support/campaign.ts";
import { gather, told } from "./marks.ts";

function parse(text: string) {
  return gather((report) => {
    const source = { file: "targets.yaml", text };
    const yaml = parseYaml(source, report);
    return yaml && parseCampaign({ id: "targets.yaml", source, yaml }, new Map(), report)?.campaign;
  });
}

/** The campaign, with a key of it or of its target said in other words. */
function read(key: string, value: string) {
  const { value: campaign, problems } = parse(targetsYaml.replace(new RegExp(`${key}: .*`), `${key}: ${value}`));
  expect(told(problems)).toEqual([]);
  return campaign;
}

describe("a line of text may be written in any way that YAML has", () => {
  test.each<[string, string]>([
    ["plain", "City Council"],
    ["in quotes", '"City Council"'],
    ["with spaces around it in quotes", "' City Council '"],
    ["behind a bar", "|\n      City Council"],
    ["behind an angle", ">\n      City\n      Council"],
    ["behind an angle with its end cut off", ">-\n      City Council"],
    ["behind an angle that keeps blank lines", ">+\n      City Council\n\n"],
  ])("%s", (_, written) => {
    expect(read("name", written)?.targets[0]?.name).toBe("City Council");
  });

  test("by language too", () => {
    expect(read("name", "{ en: City Council, es: ' Ayuntamiento ' }")?.targets[0]?.name).toEqual({
      en: "City Council",
      es: "Ayuntamiento",
    });
  });
});

test("a postal address keeps its lines and loses what surrounds them", () => {
  const post = targetsYaml.replace(
    "email: council@example.org",
    "post: |\n        1 Main Square \n          Springfield\n\n      country: US",
  );
  expect(parse(post).value?.targets[0]?.contacts).toEqual({ post: ["1 Main Square", "Springfield"], country: "US" });
});

test("a web form may be written by its address alone", () => {
  const form = (written: string) => targetsYaml.replace("email: council@example.org", `webform: ${written}`);
  const url = "https://example.org/form";
  expect(parse(form(url)).value?.targets[0]?.contacts).toEqual({ webform: { url } });
  expect(parse(form(`{ url: "${url}", max_length: 4000 }`)).value?.targets[0]?.contacts).toEqual({
    webform: { url, maxLength: 4000 },
  });
});

test("a deadline is read on the clocks of its time zone", () => {
  const text = targetsYaml.replace("open\n", "open\n  deadline: 2021-02-07T07:00\n  timezone: America/Guayaquil\n");
  expect(parse(text).value?.deadline?.instant.toISOString()).toBe("2021-02-07T12:00:00.000Z");
});

test("what is absent stays absent, and what has a default has it", () => {
  expect(Object.keys(parse(targetsYaml).value ?? {}).sort()).toEqual(["id", "languages", "points", "targets", "title"]);
  expect(parse(targetsYaml).value?.targets[0]).toMatchObject({ template: "letter" });
});
