/** A campaign with offices for everybody, for a country, for a region and for districts of two kinds, and some for elsewhere. */
export const districtsYaml = [
  `campaign:
  id: water
  title: Keep the water clean
  languages: [en]
points:
  - id: water
    text: Keep the water clean.
targets:`,
  office("world", "World Water Forum", "webform: https://example.org/form"),
  office("senate-1", "Senate", "email: s1@example.org", "countries: [US], regions: [US-CA]"),
  office("senate-2", "Senate", "email: s2@example.org", "countries: [US], regions: [US-OR]"),
  ...["11", "12"].map((number) =>
    office(`house-${number}`, "House", `email: h${number}@example.org`, district("cd", number), `Jane Doe ${number}`),
  ),
  ...["17", "18", "19"].map((number) =>
    office(
      `assembly-${number}`,
      "Assembly",
      `fax: +1 202 555 01${number}`,
      district("sldl", number),
      `Bob Poe ${number}`,
    ),
  ),
].join("\n");

/** The same with three hundred offices more, which take letters from anywhere, and two hundred for Japan. */
export const manyOfficesYaml = [
  districtsYaml,
  ...Array.from({ length: 300 }, (_, index) => office(`office-${index}`, `Office ${index}`, "email: o@example.org")),
  ...Array.from({ length: 200 }, (_, index) =>
    office(`japan-${index}`, `Japan ${index}`, "email: j@example.org", "countries: [JP]"),
  ),
].join("\n");

function district(kind: string, number: string): string {
  return `countries: [US], regions: [US-CA], districts: ["${kind}:${number}"]`;
}

function office(id: string, name: string, contact: string, from?: string, person?: string): string {
  return [
    `  - id: ${id}`,
    `    name: ${name}`,
    ...(person === undefined ? [] : [`    person: ${person}`, "    valid_until: 2030-01-01"]),
    "    languages: [en]",
    `    contacts: { ${contact.replace(/: (.*)/, ': "$1"')} }`,
    ...(from === undefined ? [] : [`    from: { ${from} }`]),
    `    tags: [${id.replace(/-.*/, "")}, offices]`,
    "    verified_on: 2021-02-01",
    "    sources: [https://example.org/contact]",
  ].join("\n");
}
