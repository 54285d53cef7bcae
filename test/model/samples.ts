import type { Campaign, Target } from "../../src/model/campaign.ts";
import type { Day } from "../../src/model/day.ts";
import type { Letter } from "../../src/model/letter.ts";
import type { Signer } from "../../src/model/signer.ts";
import type { Template } from "../../src/model/template.ts";

export const day = (text: string) => text as Day;

export function signerWith(values: Partial<Signer> = {}): Signer {
  return { name: "Ada Example", city: "Leeds", country: "GB", languages: [], ...values };
}

export function targetWith(values: Partial<Target> = {}): Target {
  return {
    id: "council",
    name: "City Council",
    languages: ["en"],
    contacts: { email: "council@example.org" },
    template: "letter",
    sources: [],
    ...values,
  };
}

export function templateWith(values: Partial<Template> = {}): Template {
  const language = values.language ?? "en";
  const file = `templates/letter.${language}.hbs`;
  const [subject, body] = [values.subject ?? "A request", values.body ?? ""];
  const source = {
    text: `---\nsubject: ${subject}\n---\n${body}`,
    subject: 13,
    body: 18 + subject.length,
    partials: {},
  };
  return { name: "letter", language, file, subject, body, partials: {}, uses: new Set(), source, ...values };
}

export function campaignOf(values: Partial<Campaign> = {}): Campaign {
  return {
    id: "library",
    title: "Keep the library open",
    languages: ["en"],
    points: [{ id: "saturdays", text: "Open on Saturdays.", sources: [] }],
    targets: [targetWith()],
    templates: [templateWith()],
    ...values,
  };
}

export function letterWith(values: Partial<Letter> = {}): Letter {
  return {
    signer: signerWith(),
    target: targetWith(),
    language: "en",
    date: day("2021-02-05"),
    subject: "A request",
    body: "Dear Council,\n\nPlease.\n\nAda Example",
    ...values,
  };
}

/** What breaks careless programs: quotes, scripts, templates, markup, encoded words, blanks, length. */
export const hardLines: readonly string[] = [
  "M",
  "Jr.",
  `Siobhán "Bo" O'Brien, Jr.`,
  "王小明",
  "José Núñez".normalize("NFD"),
  "José Núñez".normalize("NFC"),
  "{{this}}",
  "{{#if x}}$& \\1 ${x} %s",
  "<b>&amp;",
  "=?utf-8?q?x?=",
  "a =?utf-8?b?eA==?= b =?",
  "👩‍👩‍👧‍👦 familia 👍🏽 🏳️‍🌈",
  "👩‍❤️‍💋‍👩".repeat(12),
  "محكمة الانتخابات، الرئاسة",
  "ועדת הבחירות \u200fRLM",
  "ศาลเลือกตั้ง ไทย",
  "निर्वाचन आयोग",
  "x".repeat(300),
  "é".repeat(300),
  "王".repeat(300),
  `${"long words of an office ".repeat(60)}end`,
  `${"Department, ".repeat(60)}end`,
  `${"Zuständigkeit für ".repeat(60)}Ende`,
  " leading",
  "trailing ",
  "two  blanks   inside",
  `wide${" ".repeat(1200)}gap`,
  "a, b; c: d <e@f.org> (g) [h]",
  'back\\slash \\\\ \\" end\\',
  '"quoted"',
  "somebody@example.com",
  "undisclosed-recipients:;",
  "snake_case a_b",
  "non\u00a0breaking",
  "\u202eright to left\u202c",
  "\u200bzero\u200dwidth\ufeff",
  "z̸̢̛͚a̷̛̪l̴g̶͠o̵̕".repeat(8),
  "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ꝏ 𐍈",
  "Question? 50 % = half; tilde~ ^ | `",
  "From here on",
  ".",
];

/** Bodies that careless encodings change. */
export const hardBodies: readonly string[] = [
  "One line",
  "From the start\nFrom the next line\n>From a quote",
  ".\n..\n.dot\n. dot",
  "ends in a blank \nends in a tab\t\nends in both \t \nplain",
  "ends in =\n=\n==\n=3D\n=\nx =20\nsoft=",
  "x".repeat(10_000),
  "é".repeat(10_000),
  "王小明 ".repeat(2_500).trim(),
  `${"a".repeat(75)}From a soft break\n${"b".repeat(75)}.\n${"c".repeat(75)}..`,
  "tab\tinside\n\tand leading\n  blanks leading",
  "{{this}} {{#if x}} <b>&amp; $& \\n \\",
  "José Núñez".normalize("NFD"),
  "👩‍👩‍👧‍👦 👍🏽\n\nمرحبا\n\n你好\n\nสวัสดี",
  "--\nsignature?\n-- \nafter",
  "--=_boundary\n--=_boundary--",
  "Subject: not a header\nBcc: nobody@example.org\n\nbody",
  "paragraph\n\n\n\nfour line ends",
  "begin 644 file.txt\nend",
  "non\u00a0breaking\u00a0blanks and\u00adsoft hyphens",
];
