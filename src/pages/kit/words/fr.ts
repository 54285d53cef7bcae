import type { KitWords } from "../words.ts";
import { pluralIn } from "./plural.ts";

const plural = pluralIn("fr");

/** Before a colon and within quotation marks stands a blank that no line breaks at. */
export const fr: KitWords = {
  signedBy: (name) => `Signataire\u00a0: ${name}`,
  howTo:
    "Lisez chaque lettre, puis envoyez-la par l’un des moyens qui l’accompagnent. C’est vous qui envoyez\u00a0: cette page n’envoie rien.",
  howToMark:
    "Dès qu’une lettre est partie, cochez «\u00a0Envoyée\u00a0». Ce navigateur s’en souvient, et personne d’autre ne l’apprend.",
  keepPrivate: "Ces lettres contiennent des données personnelles\u00a0: gardez cette page pour vous.",
  deadline: (moment) => `Date limite\u00a0: ${moment}`,
  passed: "La date limite est passée {}. Tout fonctionne encore sur cette page.",
  letters: "Toutes les lettres",
  progress: "Lettres envoyées\u00a0: {} sur {}",
  progressLabel: "Lettres envoyées",
  notKept: "Ce navigateur ne garde rien pour cette page\u00a0: ce que vous cochez est oublié dès que vous la fermez.",
  language: (name) => `Langue\u00a0: ${name}`,
  subject: "Objet",
  copySubject: "Copier l’objet",
  copyText: "Copier le texte",
  copyPaper: "Copier pour papier ou fax",
  copied: "Copié.",
  copyFailed:
    "La copie ne fonctionne pas ici. Le texte est sélectionné\u00a0: copiez-le comme vous le faites ailleurs.",
  print: "Imprimer cette lettre",
  pdf: "PDF à côté de cette page",
  pages: (count, written) => plural(count, `${written} page`, `${written} pages`),
  linesOver: (count, written) =>
    plural(
      count,
      `${written} ligne de trop pour une seule page. Raccourcissez vos propres mots ou choisissez moins de points.`,
      `${written} lignes de trop pour une seule page. Raccourcissez vos propres mots ou choisissez moins de points.`,
    ),
  sent: "Envoyée",
  kinds: { email: "Courriel", webform: "Formulaire web", fax: "Fax", phone: "Téléphone", post: "Poste" },
  openMail: "Ouvrir dans la messagerie",
  openMailToPaste: "Ouvrir la messagerie, puis coller",
  draft: "Brouillon (.eml)",
  withoutText: (label) => `${label} (sans le texte)`,
  tooLong:
    "La lettre est trop longue pour un lien de courriel\u00a0: copiez son texte, ouvrez la messagerie et collez-le.",
  openForm: "Ouvrir le formulaire web",
  pasteIntoForm: "Copiez le texte, ouvrez le formulaire et collez-le.",
  length: (length, most) => `${length} caractères sur ${most}`,
  over: (count, written) =>
    plural(
      count,
      `Le texte dépasse de ${written} caractère ce que le formulaire accepte. Raccourcissez vos propres mots, choisissez moins de points ou raccourcissez le texte avant de l’envoyer.`,
      `Le texte dépasse de ${written} caractères ce que le formulaire accepte. Raccourcissez vos propres mots, choisissez moins de points ou raccourcissez le texte avant de l’envoyer.`,
    ),
  call: "Appeler",
  toSay: "Ce que vous pouvez dire",
  postBy: (day) => `À poster au plus tard le ${day}.`,
  postTakes: (days, written) =>
    plural(days, `La poste met environ ${written} jour.`, `La poste met environ ${written} jours.`),
  tooLate: "Trop tard pour la date limite.",
  tooLateToPost: (instead) =>
    instead === undefined ? "Trop tard pour la poste." : `Trop tard pour la poste\u00a0: ${instead}.`,
  instead: {
    email: "envoyez un courriel",
    webform: "utilisez le formulaire web",
    fax: "envoyez un fax",
    phone: "appelez",
  },
};
