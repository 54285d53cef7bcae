import { describe, expect, test } from "vitest";
import { chosenBy, targetFlaws } from "../../src/commands/common/chosen.ts";
import { wrongNames } from "../../src/commands/common/names.ts";
import type { Contacts, Target } from "../../src/model/campaign.ts";

function office(id: string, contacts: Contacts, tags?: readonly string[]): Target {
  const base = { id, name: id, languages: ["en"], template: "letter", sources: [] };
  return { ...base, contacts, ...(tags && { tags }) };
}

const offices = [
  office("council", { email: "a@example.org" }, ["city"]),
  office("mayor", { phone: "1", post: ["1 Hall"] }, ["city", "person"]),
  office("person", { fax: "2" }),
  office("library", { webform: { url: "https://example.org" } }, ["books"]),
];

describe("--to and --via choose", () => {
  test.each([
    [{}, "council mayor person library", ""],
    [{ to: ["mayor"] }, "mayor", "mayor"],
    [{ to: ["city"] }, "council mayor", ""],
    // A name that is both means both; only who is named alone is named.
    [{ to: ["person"] }, "mayor person", "person"],
    [{ to: ["books", "council"] }, "council library", "council"],
    [{ via: ["email"] }, "council", ""],
    [{ via: ["E-Mail", "web form"] }, "council library", ""],
    [{ via: ["fax", "phone"], to: ["city"] }, "mayor", ""],
    [{ via: ["post"], to: ["mayor", "council"] }, "mayor", "mayor"],
  ])("with %j: %s", (flags, targets, named) => {
    const chosen = chosenBy(flags, offices);
    expect([chosen.targets.join(" "), chosen.named.join(" ")]).toEqual([targets, named]);
    expect(targetFlaws(flags, offices)).toEqual([]);
  });
});

test.each([
  [{ via: ["emial"] }, ['--via: there is no "emial" among the ways to reach an office. Did you mean "email"?']],
  [
    { via: ["pigeon", "fax"] },
    ['--via: there is no "pigeon" among the ways to reach an office. There are email, webform, post, fax, phone.'],
  ],
  [{ via: [] }, ["--via: name at least one of email, webform, post, fax, phone."]],
  [{ to: ["citi"] }, ['--to: there is no "citi" in this campaign. Did you mean "city"?']],
  [{ to: ["library"], via: ["fax"] }, ["--via: none of these targets can be reached by fax."]],
  [
    { to: ["x"], via: ["y"] },
    [
      '--to: there is no "x" in this campaign. There are council, mayor, person, library, city, books.',
      '--via: there is no "y" among the ways to reach an office. There are email, webform, post, fax, phone.',
    ],
  ],
])("%j is wrong: %j", (flags, told) => {
  expect(targetFlaws(flags, offices)).toEqual(told);
});

test("--via that leaves nothing is told without --to as well", () => {
  expect(targetFlaws({ via: ["fax", "phone"] }, offices.slice(0, 1))).toEqual([
    "--via: none of the targets can be reached by fax or phone.",
  ]);
});

describe("of hundreds of names a message lists few", () => {
  const names = Array.from({ length: 1538 }, (_, index) => `${index % 2 ? "senate" : "assembly"}-${index}`);
  const known = { names, where: "in this campaign", listed: "postbag targets" };

  test.each([
    ["senat-13", 'Did you mean "senate-13"?'],
    ["sen", "Near it are senate-1, senate-3, senate-5, senate-7, senate-9. `postbag targets` lists all."],
    [
      "assembly-member",
      "Near it are assembly-0, assembly-2, assembly-4, assembly-6, assembly-8. `postbag targets` lists all.",
    ],
    ["nobody", "`postbag targets` lists all."],
    ["__proto__", "`postbag targets` lists all."],
  ])("%s: %s", (name, mend) => {
    expect(wrongNames("--to", [name], known)).toEqual([`--to: there is no "${name}" in this campaign. ${mend}`]);
  });

  test("where no name is given, none is listed", () => {
    expect(wrongNames("--to", [], known)).toEqual(["--to: name at least one of those that `postbag targets` lists."]);
  });
});
