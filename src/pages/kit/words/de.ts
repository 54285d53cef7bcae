import type { KitWords } from "../words.ts";
import { pluralIn } from "./plural.ts";

const plural = pluralIn("de");

export const de: KitWords = {
  signedBy: (name) => `Unterzeichnet von ${name}`,
  howTo:
    "Lesen Sie jeden Brief und schicken Sie ihn auf einem der angegebenen Wege ab. Das tun Sie selbst: Diese Seite verschickt nichts.",
  howToMark:
    "Ist ein Brief unterwegs, haken Sie „Abgeschickt“ an. Das merkt sich dieser Browser, und niemand sonst erfährt davon.",
  keepPrivate: "Diese Briefe enthalten persönliche Daten: Behalten Sie diese Seite für sich.",
  deadline: (moment) => `Frist: ${moment}`,
  passed: "Die Frist ist {} abgelaufen. Alles auf dieser Seite funktioniert weiterhin.",
  letters: "Alle Briefe",
  progress: "{} von {} abgeschickt",
  progressLabel: "Abgeschickte Briefe",
  notKept: "Dieser Browser behält für diese Seite nichts: Was Sie anhaken, ist vergessen, sobald Sie sie schließen.",
  language: (name) => `Sprache: ${name}`,
  subject: "Betreff",
  copySubject: "Betreff kopieren",
  copyText: "Text kopieren",
  copyPaper: "Für Papier oder Fax kopieren",
  copied: "Kopiert.",
  copyFailed: "Das Kopieren gelingt hier nicht. Der Text ist markiert: Kopieren Sie ihn, wie Sie es sonst tun.",
  print: "Diesen Brief drucken",
  pdf: "PDF neben dieser Seite",
  pages: (count, written) => plural(count, `${written} Seite`, `${written} Seiten`),
  linesOver: (count, written) =>
    plural(
      count,
      `${written} Zeile zu lang für eine Seite. Kürzen Sie Ihre eigenen Worte oder wählen Sie weniger Punkte.`,
      `${written} Zeilen zu lang für eine Seite. Kürzen Sie Ihre eigenen Worte oder wählen Sie weniger Punkte.`,
    ),
  sent: "Abgeschickt",
  kinds: { email: "E-Mail", webform: "Webformular", fax: "Fax", phone: "Telefon", post: "Post" },
  openMail: "Im E-Mail-Programm öffnen",
  openMailToPaste: "E-Mail öffnen, dann einfügen",
  draft: "Entwurf (.eml)",
  withoutText: (label) => `${label} (ohne den Text)`,
  tooLong:
    "Der Brief ist zu lang für einen E-Mail-Link: Kopieren Sie den Text, öffnen Sie das E-Mail-Programm und fügen Sie ihn dort ein.",
  openForm: "Webformular öffnen",
  pasteIntoForm: "Kopieren Sie den Text, öffnen Sie das Formular und fügen Sie ihn dort ein.",
  length: (length, most) => `${length} von ${most} Zeichen`,
  over: (_, written) =>
    `Der Text ist um ${written} Zeichen länger, als das Formular zulässt. Kürzen Sie Ihre eigenen Worte, wählen Sie weniger Punkte oder kürzen Sie den Text, bevor Sie ihn abschicken.`,
  call: "Anrufen",
  toSay: "Was Sie sagen können",
  postBy: (day) => `Bitte bis ${day} zur Post geben.`,
  postTakes: (days, written) =>
    plural(days, `Die Post braucht etwa ${written} Tag.`, `Die Post braucht etwa ${written} Tage.`),
  tooLate: "Zu spät für die Frist.",
  tooLateToPost: (instead) =>
    instead === undefined
      ? "Zu spät für die Post."
      : `Zu spät für die Post: ${instead.charAt(0).toUpperCase()}${instead.slice(1)}.`,
  instead: {
    email: "schreiben Sie eine E-Mail",
    webform: "nutzen Sie das Webformular",
    fax: "senden Sie ein Fax",
    phone: "rufen Sie an",
  },
};
