import fc from "fast-check";
import { expect, test } from "vitest";
import { telLink } from "../../src/model/telephone.ts";

test.each([
  ["+1 202 456 1111", "tel:+12024561111"],
  ["+1 202 456 1111 ext. 10, 11, 12", "tel:+12024561111;ext=10"],
  ["+593 2 381 5410 ext. 10, 11, 12", "tel:+59323815410;ext=10"],
  ["(202) 224-3121 x5", "tel:2022243121;ext=5"],
  ["(202) 224-3121 Ext 12 and 13", "tel:2022243121;ext=12"],
  ["202 456 1111 #12", "tel:2024561111;ext=12"],
  ["+33 1 23 45 67 89 poste 12", "tel:+33123456789;ext=12"],
  ["1-800-FLOWERS", "tel:+18003569377"],
  ["1-800-flowers", "tel:+18003569377"],
  ["1 800 CALL NOW ext 5", "tel:+18002255669;ext=5"],
  ["+1 202-555-HELP", "tel:+12025554357"],
  ["0800 FLOWERS", "tel:08003569377"],
  ["+44 (0)20 7946 0000", "tel:+442079460000"],
  ["030/123 45-67", "tel:0301234567"],
  ["Tel.: +1 202 234 7200", "tel:+12022347200"],
  ["+1\u00a0202\u2011456\u20131111", "tel:+12024561111"],
  ["112", "tel:112"],
])("%s can be dialled as %s", (text, link) => {
  expect(telLink(text)).toBe(link);
});

test.each([
  "",
  "call us",
  "12",
  "555 1234 office",
  "+1 202 456 1111 DC",
  "1-800-356-9377 DC",
  "+1 202 456 1111 / +1 202 456 1414",
  "202 456 1111 or 202 456 1414",
  "ext. 5",
  "javascript:alert(1)",
  "+1 202 456 1111;phone-context=evil.example",
  "9".repeat(16),
  "9".repeat(10_000),
])("%j is no single number, so that it is no link", (text) => {
  expect(telLink(text)).toBeUndefined();
});

test("a link holds digits and nothing else, whatever the text", () => {
  const characters = fc.constantFrom(..."+0123456789 -().x#,;ext", "Ä", "٣", "A", "\n", '"', "<");
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: characters, maxLength: 40 }), fc.string()), (text) => {
      expect(telLink(text) ?? "tel:112").toMatch(/^tel:\+?\d{3,15}(;ext=\d{1,10})?$/);
    }),
    { numRuns: 2000 },
  );
});
