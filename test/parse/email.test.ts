import { describe, expect, test } from "vitest";
import { isEmail } from "../../src/parse/schema.ts";

describe("an e-mail address", () => {
  test.each([
    "a@b.org",
    "first.last+tag@sub.example.org",
    "o'brien@example.ie",
    "info@españa.es",
    "a@例子.公司",
    "a@xn--espaa-rta.es",
    "#!$%&'*+/=?^_`{|}~-@a.org",
    `${"a".repeat(60)}@b.org`,
  ])("%s is one", (text) => {
    expect(isEmail(text)).toBe(true);
  });

  test.each([
    "",
    "a",
    "@b.org",
    "a@",
    "a@b",
    "a@b.",
    "a@.org",
    ".a@b.org",
    "a.@b.org",
    "a..b@c.org",
    "a@b..org",
    "a@-b.org",
    "a@b-.org",
    "a b@c.org",
    "a@b.org ",
    "a@b.org\n",
    "a@b.org\r\nBcc: c@d.org",
    "a@b@c.org",
    "a@b.org,c@d.org",
    "A <a@b.org>",
    "<a@b.org>",
    '"a b"@c.org',
    "a@[127.0.0.1]",
    "mailto:a@b.org",
    "a\u0000@b.org",
    "a\u202e@b.org",
    "a@b_c.org",
    "ñ@example.es",
    `${"a".repeat(250)}@b.org`,
  ])("%j is none", (text) => {
    expect(isEmail(text)).toBe(false);
  });

  test("a long text that is nearly one is refused at once", () => {
    const started = performance.now();
    for (const part of ["a.", "a-", "aa", "@a.", "é."]) isEmail(`${part.repeat(100_000)}!`.slice(0, 254));
    expect(performance.now() - started).toBeLessThan(200);
  });
});
