import fc from "fast-check";
import { type AddressObject, simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { eml, mailText } from "../../src/formats/eml.ts";
import type { Letter } from "../../src/model/letter.ts";
import { hardBodies, hardLines, letterWith, signerWith, targetWith } from "../model/samples.ts";
import { anyBody, anyLine, anyName } from "./lines.ts";
import { expectWellFormed, wireOf } from "./wire.ts";

/** As a mail program reads it. mailparser drops a name that is the address itself. */
async function read(letter: Letter) {
  const { subject, to, from, cc, bcc, text } = await simpleParser(Buffer.from(eml.serialize(letter)));
  const people = (found: AddressObject | AddressObject[] | undefined) =>
    [found ?? []].flat().flatMap(({ value }) => value.map(({ name, address }) => ({ name, address })));
  return { subject, to: people(to), from: people(from), copies: [...people(cc), ...people(bcc)], text };
}

async function expectReadable(letter: Letter) {
  expectWellFormed(letter);
  expect(await read(letter)).toEqual({
    subject: letter.subject,
    to: [{ name: letter.target.name, address: letter.target.contacts.email }],
    from: letter.signer.email ? [{ name: letter.signer.name, address: letter.signer.email }] : [],
    copies: [],
    text: `${mailText(letter)}\n`,
  });
}

const named = hardLines.map((line) => [line.slice(0, 60), line] as const);

test.each(named)("the line %j arrives as subject, institution and signer", async (_, line) => {
  const signer = signerWith({ name: line, email: "ada@example.org" });
  await expectReadable(letterWith({ subject: line, target: targetWith({ name: line }), signer }));
});

test.each(hardBodies.map((body) => [body.slice(0, 60), body] as const))("the body %j arrives", async (_, body) => {
  await expectReadable(letterWith({ body }));
});

test("any subject, name and body arrive exactly", async () => {
  await fc.assert(
    fc.asyncProperty(anyLine, anyName, anyBody, async (subject, name, body) => {
      await expectReadable(letterWith({ subject, target: targetWith({ name }), body }));
    }),
  );
});

describe("headers", () => {
  test("are these and no others", () => {
    const head = wireOf(letterWith({ signer: signerWith({ email: "ada@example.org" }) })).headerLines;
    expect(head).toEqual([
      "X-Unsent: 1",
      "From: Ada Example <ada@example.org>",
      "To: City Council <council@example.org>",
      "Subject: A request",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
    ]);
  });

  test("have no sender where the signer gave no address", () => {
    expect(wireOf(letterWith()).headers.has("From")).toBe(false);
  });

  test("cannot be added to by anybody's text", () => {
    const injected = "A\r\nBcc: all@example.org";
    for (const letter of [
      letterWith({ subject: injected }),
      letterWith({ target: targetWith({ name: injected }) }),
      letterWith({ signer: signerWith({ name: injected, email: "ada@example.org" }) }),
    ]) {
      expect(() => eml.serialize(letter)).toThrow();
    }
  });
});

test("an address with letters beyond ASCII goes out in the form that every server takes", async () => {
  const target = targetWith({ contacts: { email: "rathaus@münchen.example" } });
  const { headers } = wireOf(letterWith({ target }));
  expect(headers.get("To")).toBe("City Council <rathaus@xn--mnchen-3ya.example>");
});

describe("the body", () => {
  test("of a Latin script stays readable, of another is packed", () => {
    const encoding = (body: string) => wireOf(letterWith({ body })).headers.get("Content-Transfer-Encoding");
    expect(encoding("Señoras y señores: ¿qué tal?")).toBe("quoted-printable");
    expect(encoding("尊敬的先生／女士：请保持图书馆开放。")).toBe("base64");
  });

  test("ends with the address to answer to, where the signer gave one", () => {
    const signer = signerWith({ street: "1 Example Street", postalCode: "LS1 1AA" });
    expect(mailText(letterWith({ signer }))).toBe(
      "Dear Council,\n\nPlease.\n\nAda Example\n1 Example Street\nLeeds\nLS1 1AA\nUNITED KINGDOM",
    );
    expect(mailText(letterWith())).toBe("Dear Council,\n\nPlease.\n\nAda Example");
  });
});

test("the same letter gives the same bytes", () => {
  expect(eml.serialize(letterWith())).toEqual(eml.serialize(letterWith()));
});
