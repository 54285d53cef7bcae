import fc from "fast-check";
import { expect, test } from "vitest";
import { longestMailLink, mailLinkFits, mailtoLink } from "../../src/formats/mailto.ts";

/** A link as a mail program takes it apart, by the standard's words and the platform's parser. */
function read(link: string) {
  const { protocol, pathname, search, hash } = new URL(link);
  const fields = search
    .slice(1)
    .split("&")
    .filter(Boolean)
    .map((field) => field.split("=").map(decodeURIComponent));
  return { protocol, to: decodeURIComponent(pathname), hash, ...Object.fromEntries(fields) };
}

const scripts = {
  Latin: "Señoras y señores: ¿cuándo? Straße, Łódź, Ağrı",
  Cyrillic: "Уважаемые члены комиссии,\n\nпросим вас.",
  Greek: "Αξιότιμοι κύριοι,\nσας γράφω",
  Arabic: "السادة أعضاء المجلس،\n\nأكتب إليكم",
  Hebrew: "לכבוד המועצה,\n\u200fשלום",
  Devanagari: "आदरणीय महोदय,\n\nनमस्ते क्षत्रिय",
  Thai: "เรียน ท่านประธาน\n\nขอร้อง",
  Chinese: "尊敬的委员会：\n\n請保持圖書館開放。𠮷",
  Japanese: "拝啓　図書館を\n開けてください。が",
  Korean: "존경하는 위원 여러분,\n\n부탁드립니다.",
  emoji: "👩‍👩‍👧‍👦 👍🏽 🏳️‍🌈 1️⃣\n🇪🇨",
  signs: "100% & more? #1 = \"a+b\" 'c' <d> \\ / ; , : @ ! * ( ) [ ] { } | ^ ` ~ %0A %25\n+\n&body=other",
};

test.each(Object.entries(scripts))("%s arrives as it was written", (_, text) => {
  const subject = text.replace(/\n+/g, " ");
  const link = mailtoLink("office@example.org", subject, text);
  expect(read(link)).toEqual({
    ...{ protocol: "mailto:", to: "office@example.org", hash: "", subject, body: text.replaceAll("\n", "\r\n") },
  });
  expect(link).toMatch(/^mailto:[\w.@-]+\?subject=[\w.~!*()%-]*&body=[\w.~!*()%-]*$/);
});

test("any text arrives as it was written", () => {
  const anyText = fc.string({ unit: "grapheme", maxLength: 200 }).map((text) => text.replace(/\r\n?/g, "\n"));
  fc.assert(
    fc.property(anyText, anyText, (line, text) => {
      const subject = `s${line.replace(/\n+/g, " ")}`;
      const { body, ...others } = read(mailtoLink("a@b.example", subject, `b${text}`));
      expect(others.subject).toBe(subject);
      expect(body).toBe(`b${text}`.replaceAll("\n", "\r\n"));
    }),
  );
});

test("the link, to the letter", () => {
  expect(mailtoLink("a@b.example", "Hello, you", "One.\n\nTwo + three")).toBe(
    "mailto:a@b.example?subject=Hello%2C%20you&body=One.%0D%0A%0D%0ATwo%20%2B%20three",
  );
  expect(mailtoLink("a@b.example", "", "")).toBe("mailto:a@b.example");
  expect(mailtoLink("a@b.example", "S", "")).toBe("mailto:a@b.example?subject=S");
  expect(mailtoLink("a@b.example", "One\r\nBcc: x@y.example", "a\r\nb\rc")).toBe(
    "mailto:a@b.example?subject=One%20Bcc%3A%20x%40y.example&body=a%0D%0Ab%0D%0Ac",
  );
});

test.each([
  ["a&b@example.org", "a%26b@example.org"],
  ["o'hara+x@example.org", "o%27hara%2Bx@example.org"],
  ["50%?#@example.org", "50%25%3F%23@example.org"],
  ['"a,b@c"@example.org', "%22a%2Cb%40c%22@example.org"],
  ["info@bücher.example", "info@xn--bcher-kva.example"],
  ["info@例え.テスト", "info@xn--r8jz45g.xn--zckzah"],
  ["josé@example.org", "jos%C3%A9@example.org"],
  ["a@bü/cher", "a@b%C3%BC%2Fcher"],
  ["a@é é", "a@%C3%A9%20%C3%A9"],
  ["a@b.example?bcc=c@d.example", "a%40b.example%3Fbcc%3Dc@d.example"],
  ["nobody", "nobody"],
])("the address %s is %s in a link", (address, written) => {
  expect(mailtoLink(address, "", "")).toBe(`mailto:${written}`);
});

test("half a character is none, and nothing throws", () => {
  expect(mailtoLink("a\ud83d@b.example", "\udc4d", "x\ud83d\ny")).toBe(
    "mailto:a%EF%BF%BD@b.example?subject=%EF%BF%BD&body=x%EF%BF%BD%0D%0Ay",
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(mailtoLink(text, text, `${text}\ud800`)).toMatch(/^mailto:[\w.~!*()%@-]*(\?[\w.~!*()%=&-]*)?$/);
    }),
  );
});

test("it fits up to the longest link, encoded", () => {
  const rest = mailtoLink("a@b.example", "S", "x").length - 1;
  const room = longestMailLink - rest;
  expect(mailLinkFits("a@b.example", "S", "x".repeat(room))).toBe(true);
  expect(mailtoLink("a@b.example", "S", "x".repeat(room))).toHaveLength(longestMailLink);
  expect(mailLinkFits("a@b.example", "S", "x".repeat(room + 1))).toBe(false);
  expect(mailLinkFits("a@b.example", "S", "é".repeat(room / 6))).toBe(true);
  expect(mailLinkFits("a@b.example", "S", "é".repeat(room / 6 + 1))).toBe(false);
  expect(mailLinkFits("a@b.example", "S", "\n".repeat(room / 6 + 1))).toBe(false);
});
