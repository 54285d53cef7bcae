import { expect, test } from "vitest";
import { txt } from "../../src/formats/txt.ts";
import type { Letter } from "../../src/model/letter.ts";
import { letterWith, signerWith, targetWith } from "../model/samples.ts";

const signer = signerWith({
  name: "María Pérez",
  organization: "Lectores de Leeds",
  street: "1 Example Street",
  postalCode: "LS1 1AA",
  email: "maria@example.org",
  phone: "+44 113 496 0000",
});
const council = targetWith({
  name: { es: "Consejo Nacional Electoral", en: "National Electoral Council" },
  role: { es: "Presidencia", en: "Presidency" },
  person: "Jo Example",
  languages: ["es"],
  contacts: { post: ["Av. 6 de Diciembre N33-122", "Quito"], country: "EC" },
});

const textOf = (values: Partial<Letter>) => new TextDecoder().decode(txt.serialize(letterWith(values)));
const body = "Señoras Consejeras:\n\nPido esto:\n\n- Que se vote.\n\nAtentamente,\n\nMaría Pérez";

test("a letter that crosses a border names both countries, in its own language and in capitals", () => {
  expect(textOf({ signer, target: council, language: "es", subject: "Una petición", body })).toBe(`María Pérez
Lectores de Leeds
1 Example Street
Leeds
LS1 1AA
REINO UNIDO
maria@example.org
+44 113 496 0000

5 de febrero de 2021

Consejo Nacional Electoral
Presidencia
Jo Example
Av. 6 de Diciembre N33-122
Quito
ECUADOR

Una petición

${body}
`);
});

test("a letter within a country names none", () => {
  const home = signerWith({ city: "Quito", country: "EC", street: "Calle Ejemplo 1", postalCode: "170401" });
  expect(textOf({ signer: home, target: council, language: "es", subject: "Una petición", body })).toBe(`Ada Example
Calle Ejemplo 1
170401
Quito

5 de febrero de 2021

Consejo Nacional Electoral
Presidencia
Jo Example
Av. 6 de Diciembre N33-122
Quito

Una petición

${body}
`);
});

test("an office that takes no post gets no country line, a signer abroad has one", () => {
  expect(textOf({ target: targetWith({ contacts: { email: "a@b.org", country: "US" } }) })).toBe(`Ada Example
Leeds
UNITED KINGDOM

February 5, 2021

City Council

A request

Dear Council,

Please.

Ada Example
`);
});

test("what nobody gave leaves no blank line", () => {
  expect(textOf({}).split("\n\n")[0]).toBe("Ada Example\nLeeds\nUNITED KINGDOM");
});

test("paragraphs are not wrapped and blanks inside them stay", () => {
  const long = `${"word ".repeat(500)} end`;
  expect(textOf({ body: long })).toContain(`\n\n${long}\n`);
});

test("text is UTF-8 without a byte order mark, as it was composed", () => {
  const name = "José Núñez".normalize("NFD");
  const bytes = Buffer.from(txt.serialize(letterWith({ signer: signerWith({ name }) })));
  expect(bytes.subarray(0, Buffer.byteLength(name)).equals(Buffer.from(name))).toBe(true);
});
