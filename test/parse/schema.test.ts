import { describe, expect, test } from "vitest";
import { parseCampaign } from "../../src/parse/campaign.ts";
import { parseYaml } from "../../src/parse/yaml.ts";
import { targetsYaml } from "../support/campaign.ts";
import { gather } from "./marks.ts";

/** Where a value stands in the small campaign. */
const places: Readonly<Record<string, (value: string) => string>> = {
  id: (value) => targetsYaml.replace("id: library", `id: ${value}`),
  language: (value) => targetsYaml.replace("[en]", `[${value}]`),
  country: (value) => targetsYaml.replace("@example.org\n", `@example.org\n      country: ${value}\n`),
  region: (value) => targetsYaml.replace("    verified_on", `    from: { regions: [${value}] }\n    verified_on`),
  postalCode: (value) =>
    targetsYaml.replace("    verified_on", `    from: { postal_codes: [${value}] }\n    verified_on`),
  url: (value) => targetsYaml.replace("https://example.org/contact", value),
  timezone: (value) => targetsYaml.replace("open\n", `open\n  deadline: "2021-02-07T07:00"\n  timezone: ${value}\n`),
  deadline: (value) => targetsYaml.replace("open\n", `open\n  deadline: ${value}\n  timezone: Europe/London\n`),
  day: (value) => targetsYaml.replace("2021-02-01", value),
  number: (value) =>
    targetsYaml.replace("email: council@example.org", `webform: { url: "https://a.org", max_length: ${value} }`),
};

const takes: readonly (readonly [key: string, code: string, good: readonly string[], bad: readonly string[]])[] = [
  [
    "id",
    "bad-id",
    ["a", "7", "white-house", "a_b", "cañón", "議会", "A".repeat(64)],
    ["-a", "_a", ".", "..", "a/b", "a\\b", "a b", "a.b", "a:b", "A".repeat(65), "a\u202eb", "🗳"],
  ],
  [
    "language",
    "bad-language",
    ["en", "pt-BR", "zh-Hant", "es-419", "gsw", "sr-Latn-RS", "EN"],
    ["english", "English", "español", "pt_BR", "e", "en-", "-en", "en US", "x-klingon", "i-default"],
  ],
  ["country", "bad-country", ["EC", "GB", "US"], ["UK", "EU", "gb", "USA", "Ecuador", "XX", "ZZ", "E1"]],
  ["region", "bad-region", ["US-CA", "EC-P", "FR-75C", "ES-M"], ["CA", "US_CA", "us-ca", "US-CALI", "USA-CA", "US-"]],
  [
    "postalCode",
    "bad-postal-code",
    ["94110", "94*", "SW1A 1AA", "01234", "NSW-2", "１２３*"],
    ["*", "*94", "9*4", "94**", "", " 94", "94?", "(94)"],
  ],
  [
    "url",
    "bad-url",
    ["https://a.org", "http://a.org/b?c=d#e", "https://ñandú.org/é", "https://[::1]/"],
    [
      "javascript:alert(1)",
      "a.org",
      "//a.org",
      "https://",
      "https:a.org",
      "https:///a",
      "ftp://a.org",
      "mailto:a@b.org",
      "data:text/html,a",
      " https://a.org",
      "https://a.org/b c",
      "https://a.org\\n",
      "HTTP//a.org",
      "file:///etc/passwd",
    ],
  ],
  [
    "timezone",
    "bad-timezone",
    ["America/Guayaquil", "Europe/London", "UTC"],
    ["Guayaquil", "+05:00", "-0500", "UTC+5", "Europe/Atlantis", "../etc"],
  ],
  [
    "deadline",
    "bad-deadline",
    ["2021-02-07T07:00", "2021-02-07 07:00", "2021-02-07", "2021-02-07T07:00:59"],
    ["2021-02-07T07:00Z", "2021-02-07T24:00", "2021-02-07T7:00", "2021-02-30T07:00", "tomorrow", "07/02/2021"],
  ],
  [
    "day",
    "bad-date",
    ["2021-02-01", "2020-02-29"],
    ["2021-02-29", "2021-13-01", "2021-2-1", "01/02/2021", "20210201", "2021-02-01T00:00", "+002021-02-01"],
  ],
  [
    "number",
    "bad-number",
    ["1", "4000", "999999999"],
    ["0", "-1", "1.5", "4,000", "4e3", "0x10", "many", "1000000000"],
  ],
];

function codesOf(text: string): string[] {
  const { problems } = gather((report) => {
    const source = { file: "targets.yaml", text };
    const yaml = parseYaml(source, report);
    if (yaml) parseCampaign({ id: "targets.yaml", source, yaml }, new Map(), report);
  });
  return problems.map(({ code }) => code);
}

describe.each(takes)("as %s", (key, code, good, bad) => {
  const text = (value: string) => places[key]?.(JSON.stringify(value).replaceAll("\\\\n", "\\n")) ?? "";
  test.each(good)("%j is taken", (value) => {
    expect(codesOf(text(value))).toEqual([]);
  });
  test.each(bad)("%j is not", (value) => {
    expect(codesOf(text(value))).toEqual([value === "" ? "empty-value" : code]);
  });
});
