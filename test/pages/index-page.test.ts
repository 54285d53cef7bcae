import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { generator, type IndexHead, indexEnd, indexStart } from "../../src/pages/index-page.ts";

const head = (values: Partial<IndexHead> = {}): IndexHead => ({
  ...{ title: "Keep the library open", day: "2021-02-05", facts: ["2 people of 2 rows."] },
  ...{ pages: ["index.html"], page: 0, ...values },
});

test("the policy lets in what the page itself holds, and nothing else", () => {
  const page = indexStart(head()) + indexEnd;
  const hashOf = (tag: string) => {
    const [, text = ""] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page) ?? [];
    return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  };
  const policy = `default-src 'none'; style-src ${hashOf("style")}; script-src ${hashOf("script")}; base-uri 'none'; form-action 'none'`;
  expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
  expect(page).not.toMatch(/https?:|src=|@import|url\(/);
  expect(page).toContain(generator);
});

test("what others typed is text", () => {
  const page = indexStart(head({ title: '<b>&amp; "it\'s"', facts: ["From <i>.csv."] }));
  expect(page).toContain("<h1>&lt;b&gt;&amp;amp; &quot;it&#39;s&quot;</h1>");
  expect(page).toContain("<title>Letters: &lt;b&gt;&amp;amp; &quot;it&#39;s&quot;</title>");
  expect(page).toContain("<li>From &lt;i&gt;.csv.</li>");
});

test("facts that begin with a blank stand below the one before", () => {
  const facts = [
    "2 letters not written:",
    "  cne takes none: 1 person.",
    "  imf takes none: 1 person.",
    "No own words.",
  ];
  expect(indexStart(head({ facts }))).toContain(
    '<ul class="facts"><li>2 letters not written:<ul><li>cne takes none: 1 person.</li><li>imf takes none: 1 person.</li></ul></li><li>No own words.</li></ul>',
  );
});

test("one page has no links to others; several have, and say which this is", () => {
  expect(indexStart(head())).not.toContain("<nav");
  const page = indexStart(head({ pages: ["index.html", "index-2.html", "index-3.html"], page: 1 }));
  expect(page).toContain("<title>Letters: Keep the library open, page 2 of 3</title>");
  expect(page).toContain(
    '<nav aria-label="Pages">Pages: <a href="index.html" aria-label="Page 1">1</a> <strong aria-current="page">2</strong> <a href="index-3.html" aria-label="Page 3">3</a></nav>',
  );
  expect(page).toContain("Find a name or a town on this page</label>");
});
