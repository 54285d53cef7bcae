import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { mailtoLink } from "../../src/formats/mailto.ts";
import { longestWebLink } from "../../src/pages/kit/mail.ts";
import { kitWords } from "../../src/pages/kit/words.ts";
import { type KitLanguage, type KitWay, kitLanguages, kitPage } from "../../src/pages/kit.ts";
import { cardOf, email, fax, fullKit, hostileKit, kitOf, phone, post, webform } from "./kit-samples.ts";

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const decoded = (html: string) => html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name] ?? "");
/** The page's text without style, script and tags; breaks become blanks. */
const textOf = (page: string) =>
  decoded(page.replace(/<(style|script)>.*?<\/\1>/gs, "").replace(/<[^>]*>/g, " ")).replace(/\s+/g, " ");
const hrefs = (page: string) => [...page.matchAll(/ href="([^"]*)"/g)].map(([, href = ""]) => decoded(href));
const inside = (page: string, className: string) =>
  [...page.matchAll(new RegExp(`<(p|pre|div) class="${className}"[^>]*>\\n?(.*?)</\\1>`, "gs"))].map(
    ([, , html = ""]) => decoded(html.replace(/<[^>]*>/g, "")),
  );
const pageOf = (values: Parameters<typeof cardOf>[0], language: KitLanguage = "en") =>
  kitPage(kitOf({ language, cards: [cardOf(values)] }));

test("the policy lets in what the page itself holds, and nothing else", () => {
  const page = kitPage(fullKit);
  const hashOf = (tag: string) => {
    const [, text = ""] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page) ?? [];
    return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  };
  const policy = `default-src 'none'; style-src ${hashOf("style")}; script-src ${hashOf("script")}; base-uri 'none'; form-action 'none'`;
  expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
  expect(page).not.toMatch(/ (src|style|on\w+)=|@import|url\(/);
});

test("style and script stay small", () => {
  const own = [...kitPage(kitOf()).matchAll(/<(style|script)>(.*?)<\/\1>/gs)].map(([, , text = ""]) => text);
  expect(own).toHaveLength(2);
  expect(own.join("").length).toBeLessThan(14_000);
});

const evils = [
  `<script>alert(1)</script></script><!-- <![CDATA[ -->`,
  `"><img src=x onerror=alert(1)>' onclick='alert(2)' x='`,
  "</title></style></pre></textarea><iframe src=javascript:alert(3)>",
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "https://example.org/\"onmouseover='alert(1)'",
  "//evil.example/",
  "{{this}} ${x} $& {} &amp; &#60;b&#62; \\u003cb",
  "x".repeat(10_000),
];

test.each(evils)("%#: whatever a field holds is text", (evil) => {
  for (const language of kitLanguages) {
    const page = kitPage(hostileKit(evil, language));
    const plain = kitPage(hostileKit("plain", language));
    const tags = (html: string) => [...html.matchAll(/<\/?[a-z]\w*/g)].map(([tag]) => tag);
    const isText = (tag: string) =>
      !["<a", "</a", "<p", "</p", "<pre", "</pre", "<span", "</span", "<bdi", "</bdi"].includes(tag);
    expect(tags(page).filter(isText)).toEqual(tags(plain).filter(isText));
    expect(inside(page, "line")).toEqual([evil, evil]);
    expect(inside(page, "text")).toEqual([evil, evil]);
    for (const href of hrefs(page))
      expect(href).toMatch(/^(https?:\/\/|mailto:|tel:|\.\/|#letter-\d+$|data:message\/rfc822;base64,)/);
  }
});

test("an address that is none of the web is shown, and no link", () => {
  for (const url of ["javascript:alert(1)", "file:///etc/passwd", "HTTPS//example.org", "https://"]) {
    const page = kitPage(kitOf({ url, cards: [cardOf({ ways: [{ ...webform, url } as KitWay] })] }));
    expect(hrefs(page)).toEqual([]);
    expect(textOf(page).split(url).length).toBe(3);
  }
  expect(hrefs(kitPage(kitOf({ url: "https://example.org/?a=1&b=2" })))[0]).toBe("https://example.org/?a=1&b=2");
});

test("cards, and the ways of each, come in the order given", () => {
  const orders: KitWay[][] = [
    [post, phone, fax, webform, email],
    [email, fax, post],
  ];
  const cards = orders.map((ways, index) => cardOf({ id: `c${index}`, office: { text: `Office ${index}` }, ways }));
  const page = kitPage(kitOf({ cards }));
  expect([...page.matchAll(/<h2 id="office-\d"><bdi>(.*?)<\/bdi>/g)].map(([, name]) => name)).toEqual([
    "Office 0",
    "Office 1",
  ]);
  const kinds = [...page.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, kind]) => kind);
  expect(kinds).toEqual(["Post", "Phone", "Fax", "Web form", "E-mail", "E-mail", "Fax", "Post"]);
});

test("the letter stands there once, exactly", () => {
  const page = pageOf({ body: "  Two  blanks\n\n\n\tTab <b>\n- item", subject: "A & B" });
  expect(inside(page, "text")).toEqual(["  Two  blanks\n\n\n\tTab <b>\n- item\n2 Low Lane\nLeeds LS2 2BB"]);
  expect(inside(page, "head")).toEqual([
    "Ada Example\n2 Low Lane\nLeeds LS2 2BB\n\n5 February 2021\n\nCity Council\n1 Hall Street",
  ]);
  expect(inside(page, "paper")).toEqual([]);
  expect(page.split("Two  blanks")).toHaveLength(2);
});

test("a subject that stands above too does not mislead; where nothing is shared, paper stands apart", () => {
  const twice = pageOf({ subject: "Hello", text: "Body", paper: "Ada\n\nHello\n\nHello\n\nBody" });
  expect([inside(twice, "head"), inside(twice, "text")]).toEqual([["Ada\n\nHello"], ["Body"]]);
  const apart = pageOf({ subject: "Hello", text: "Another body", paper: "Ada\n\nHello\n\nBody" });
  expect(inside(apart, "text")).toEqual(["Another body"]);
  expect(inside(apart, "paper")).toEqual(["Ada\n\nHello\n\nBody"]);
});

test("a letter in another language says so, and its text has it", () => {
  const spanish = pageOf({ language: "es" }, "de");
  expect(textOf(spanish)).toContain("Sprache: Spanisch");
  expect(spanish).toContain('<pre class="text" dir="auto" lang="es">');
  expect(textOf(pageOf({ language: "de-AT" }, "de"))).not.toContain("Sprache:");
  expect(pageOf({ language: "no language" })).toContain('<pre class="text" dir="auto">');
});

test("mail links hold the letter", () => {
  const card = cardOf({ subject: "A & B + C?" });
  const [program, gmail = "", outlook = ""] = hrefs(kitPage(kitOf({ cards: [card] })));
  expect(program).toBe(mailtoLink("council@example.org", card.subject, card.text));
  const body = card.text.replaceAll("\n", "\r\n");
  expect(Object.fromEntries(new URL(gmail).searchParams)).toEqual({
    ...{ view: "cm", fs: "1", to: "council@example.org", su: card.subject, body },
  });
  expect(gmail.startsWith("https://mail.google.com/mail/?")).toBe(true);
  expect(Object.fromEntries(new URL(outlook).searchParams)).toEqual({
    to: "council@example.org",
    subject: card.subject,
    body,
  });
  expect(outlook.startsWith("https://outlook.live.com/mail/0/deeplink/compose?")).toBe(true);
});

test("what is too long for a link is left out as a whole, and the page says so", () => {
  const short = { text: "x", paper: "" };
  const fits = textOf(pageOf(short));
  expect(fits).not.toMatch(/too long|without the text/);
  const long = pageOf({ text: "x ".repeat(800), paper: "" });
  expect(hrefs(long)[0]).toBe("mailto:council@example.org?subject=Keep%20the%20library%20open");
  expect(hrefs(long)[1]).toContain("&body=x%20x");
  expect(textOf(long)).toContain("Open mail program, then paste Gmail Outlook.com");
  expect(textOf(long)).toContain("too long for a mail link: copy its text, open the mail program");
  expect(textOf(long)).toContain("Copy text");
  const longer = pageOf({ text: "é".repeat(2000), paper: "" });
  expect(hrefs(longer).slice(0, 3).join()).not.toContain("body=");
  expect(textOf(longer)).toContain("Gmail (without the text) Outlook.com (without the text)");
  expect(hrefs(pageOf({ ...short, subject: "s".repeat(2000) }))[0]).toBe("mailto:council@example.org");
});

test("links are as long as they may be, and no longer", () => {
  const bare = hrefs(pageOf({ text: "x", paper: "" })).map((href) => href.length - 1);
  for (const [index, longest] of [1900, longestWebLink, longestWebLink].entries()) {
    const room = longest - (bare[index] ?? 0);
    expect(hrefs(pageOf({ text: "x".repeat(room), paper: "" }))[index]).toHaveLength(longest);
    expect(hrefs(pageOf({ text: "x".repeat(room + 1), paper: "" }))[index]).not.toContain("body=");
  }
});

test("the draft is the file, byte for byte", () => {
  const content = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const page = pageOf({ eml: { name: 'a"b.eml', content: content.subarray(3) } });
  const [, base64 = ""] = /href="data:message\/rfc822;base64,([^"]*)"/.exec(page) ?? [];
  expect([...Buffer.from(base64, "base64")]).toEqual([...content.subarray(3)]);
  expect(page).toContain(' download="a&quot;b.eml"');
  expect(pageOf({ ways: [post], eml: { name: "a.eml", content } })).toContain(' download="a.eml"');
});

test("a form's limit is told, and by how much a text passes it", () => {
  const told = (length: number, maxLength?: number, language: KitLanguage = "en") =>
    textOf(pageOf({ ways: [{ ...webform, length, maxLength } as KitWay] }, language));
  expect(told(3210, 4000)).toContain("3,210 of 4,000 characters");
  expect(told(4000, 4000)).not.toContain("longer than");
  expect(told(4001, 4000)).toContain(
    "1 character longer than the form takes. Shorten your own words, or choose fewer points, or",
  );
  expect(told(5210, 4000)).toContain("1,210 characters longer than");
  expect(told(5210, 4000, "de")).toContain("um 1.210 Zeichen länger");
  expect(told(5210, 4000, "es")).toContain("supera en 1210 caracteres");
  expect(told(5210, 4000, "pt")).toContain("ultrapassa em 1.210 o número de caracteres");
  expect(told(3210)).not.toContain("characters");
});

test("by how many lines a letter is too long for one page is told with its pages, or once beside printing", () => {
  const told = (ways: KitWay[], linesOver: number, pages = 2, language: KitLanguage = "en") =>
    textOf(pageOf({ ways, pages, linesOver }, language));
  const three = "3 lines too long for one page. Shorten your own words, or choose fewer points.";
  expect(told([email, fax, post], 3).split(`2 pages ${three}`)).toHaveLength(3);
  expect(told([email, fax, post], 3).split(three)).toHaveLength(3);
  expect(told([email, phone], 3).split(three)).toHaveLength(2);
  expect(told([email], 3)).toMatch(/Print this letter .*3 lines too long.* E-mail/);
  expect(told([post], 1)).toContain("1 line too long for one page.");
  for (const ways of [[post], [email]]) {
    expect(told(ways, 0, 1)).not.toContain("too long");
    expect(told(ways, 0, 2)).not.toContain("too long");
  }
  expect(told([post], 1200, 9, "de")).toContain("1.200 Zeilen zu lang für eine Seite. Kürzen Sie Ihre eigenen Worte");
  expect(told([post], 1, 2, "es")).toContain("1 línea de más para una sola página. Acorte sus propias palabras");
  expect(told([post], 2, 2, "fr")).toContain("2 lignes de trop pour une seule page. Raccourcissez vos propres mots");
  expect(told([post], 2, 2, "pt")).toContain("2 linhas a mais para uma só página. Encurte as suas próprias palavras");
});

/** The page as it shows before its script runs. */
const shownOf = (page: string) => textOf(page.replace(/<(\w+)[^>]* hidden>.*?<\/\1>/gs, ""));
const late = <Way extends KitWay>(way: Way): Way => ({ ...way, inTime: false });

test("too late to post: only ways that are there, and in time, are named", () => {
  const told = (ways: KitWay[], language: KitLanguage = "en") => shownOf(pageOf({ ways }, language));
  expect(told([late(post), email, phone])).toContain("Too late to post: send e-mail or call.");
  expect(told([late(post), phone])).toContain("Too late to post: call.");
  expect(told([webform, late(email), late(post), fax])).toContain("Too late to post: use the web form or send a fax.");
  expect(told([late(post)])).toContain("Too late to post. ");
  expect(told([late(post), late(email)])).toMatch(/Too late to post\. .*Too late for the deadline\./);
  expect(told([post, email])).not.toContain("Too late");
  expect(told([late(post), email, phone], "es")).toContain("envíe un correo electrónico o llame por teléfono.");
  expect(told([late(post), phone], "de")).toContain("Zu spät für die Post: Rufen Sie an.");
});

test("in time, the last day to post is told in the kit's language", () => {
  const told = (way: KitWay, language: KitLanguage = "en") => textOf(pageOf({ ways: [way] }, language));
  expect(told(post)).toContain("Post it by Monday, February 8, 2021. Post takes about 5 days.");
  expect(told({ ...post, days: 1 } as KitWay)).toContain("Post takes about 1 day.");
  expect(told(post, "fr")).toContain("À poster au plus tard le lundi 8 février 2021.");
  expect(told(late(post))).not.toContain("Post it by");
  expect(told({ kind: "post", lines: ["A"], days: 0, inTime: true })).not.toMatch(/Post it by|takes/);
});

test("what will be too late is there already, and hidden", () => {
  const { deadline } = fullKit;
  const ways = [email, webform, fax, phone, post];
  const page = kitPage(kitOf({ ...(deadline && { deadline }), cards: [cardOf({ ways })] }));
  expect(shownOf(page)).not.toContain("Too late");
  expect(page.split('<p class="warn" data-stage="over" hidden>Too late for the deadline.</p>')).toHaveLength(6);
  expect(page).toContain('<strong data-stage="early" data-by="2021-02-08">Post it by Monday');
  expect(page).toContain(
    '<p class="warn" data-stage="late" data-by="2021-02-08" hidden>Too late to post: send e-mail,',
  );
  const noDeadline = pageOf({ ways: [email, { kind: "post", lines: ["A"], days: 3, inTime: true }] });
  expect(noDeadline).not.toMatch(/<[^>]* data-stage=|Too late/);
});

test("a number is a link where it can be dialled, and text everywhere", () => {
  const dialled = pageOf({ ways: [phone], call: { text: "Hello <b>", language: "en" } });
  expect(hrefs(dialled)).toEqual(["tel:+12024561111;ext=10"]);
  expect(textOf(dialled)).toContain("+1 202 456 1111 ext. 10, 11 Call What to say Hello <b>");
  const asked = pageOf({ ways: [{ kind: "phone", number: "ask for us", inTime: true }] });
  expect(hrefs(asked)).toEqual([]);
  expect(textOf(asked)).toContain("Phone ask for us");
});

test("the PDF beside the page is a link that stays beside it", () => {
  expect(hrefs(pageOf({ ways: [post], pdf: "a b#?.pdf" }))).toEqual(["./a%20b%23%3F.pdf"]);
  expect(hrefs(pageOf({ ways: [post], pdf: "//evil.example" }))).toEqual([".///evil.example"]);
  expect(kitLanguages.map((language) => / href="\.[^>]*>(.*?)</.exec(pageOf({ pdf: "a.pdf" }, language))?.[1])).toEqual(
    [
      ...["PDF beside this page", "PDF junto a esta página", "PDF à côté de cette page", "PDF ao lado desta página"],
      "PDF neben dieser Seite",
    ],
  );
});

test("the first way in time stands out, late ones do not", () => {
  const page = pageOf({ ways: [late(email), webform, phone] });
  expect([...page.matchAll(/<li class="(\w+)"/g)].map(([, name]) => name)).toEqual(["late", "first", "way"]);
});

test("every language has all words, and none that is markup", () => {
  const samples: Record<string, string> = {};
  for (const language of kitLanguages) {
    const words = kitWords[language];
    expect(Object.keys(words).sort()).toEqual(Object.keys(kitWords.en).sort());
    expect(Object.keys(words.kinds)).toHaveLength(5);
    expect(Object.keys(words.instead)).toHaveLength(4);
    const page = kitPage({ ...fullKit, language });
    expect(page).toContain(`<html lang="${language}">`);
    const own = [...page.matchAll(/aria-label="([^":]*)/g)].map(([, label = ""]) => label);
    expect(own.filter((label) => /[<>&]/.test(label))).toEqual([]);
    for (const word of [...Object.values(words), ...Object.values(words.kinds), ...Object.values(words.instead)]) {
      if (typeof word === "string") expect(word).toMatch(/^[^<>&"']+$/);
      else if (typeof word === "function") expect(String(word("2" as never, "2"))).toMatch(/^(?=.*2)[^<>&"']+$/);
    }
    samples[language] = [words.postTakes(1, "1"), words.pages(1, "1"), words.pages(3, "3"), words.sent].join(" | ");
  }
  expect(samples).toEqual({
    en: "Post takes about 1 day. | 1 page | 3 pages | Sent",
    es: "El correo tarda alrededor de 1 día. | 1 página | 3 páginas | Enviada",
    fr: "La poste met environ 1 jour. | 1 page | 3 pages | Envoyée",
    pt: "O correio leva cerca de 1 dia. | 1 página | 3 páginas | Enviada",
    de: "Die Post braucht etwa 1 Tag. | 1 Seite | 3 Seiten | Abgeschickt",
  });
});

test("no language's page has words of another", () => {
  const english = /\b(Copy|Print|Sent|Subject|Deadline|Letter|Draft|Phone|Post takes|characters)\b/;
  for (const language of kitLanguages.slice(1)) {
    expect(
      textOf(
        kitPage({ ...kitOf(), ...{ language, title: { text: "x" }, signer: "x" } }).replace(
          /<pre.*?<\/pre>|<p class="line".*?<\/p>/gs,
          "",
        ),
      ),
    ).not.toMatch(english);
  }
});

test("the deadline stands there in words, with its time zone", () => {
  expect(textOf(kitPage(fullKit))).toContain("Deadline: Wednesday, February 17, 2021, 07:00 (Europe/London)");
  expect(kitPage(fullKit)).toContain('<time datetime="2021-02-17T07:00:00.000Z">');
  expect(kitPage(kitOf())).not.toContain("<time");
});

test("what was sent is remembered by campaign, folder and office", () => {
  const page = kitPage(kitOf({ campaign: 'a"b', folder: "c", cards: [cardOf({ id: "<d>" })] }));
  const [, key = ""] = /data-kit="([^"]*)"/.exec(page) ?? [];
  expect(JSON.parse(decoded(key))).toEqual(['a"b', "c"]);
  expect(page).toContain('data-id="&lt;d&gt;"');
});

test("same kit, same page", () => {
  const first = kitPage(fullKit);
  kitPage(hostileKit("x", "fr"));
  expect(kitPage(structuredClone({ ...fullKit }))).toBe(first);
  expect(first.replace(/<script>.*<\/script>/s, "")).not.toMatch(/undefined|null|NaN|\[object/);
});

test("no letters, no harm", () => {
  expect(kitPage(kitOf({ cards: [] }))).toContain("</html>");
});
