import type { KitWords } from "../words.ts";
import { pluralIn } from "./plural.ts";

const plural = pluralIn("es");

export const es: KitWords = {
  signedBy: (name) => `Firma: ${name}`,
  howTo:
    "Lea cada carta y envíela por una de las vías que la acompañan. Quien envía es usted: esta página no envía nada.",
  howToMark: "Cuando una carta esté en camino, marque «Enviada». Lo recuerda este navegador, y nadie más se entera.",
  keepPrivate: "Estas cartas contienen datos personales: guarde esta página para usted.",
  deadline: (moment) => `Fecha límite: ${moment}`,
  passed: "La fecha límite pasó {}. Todo en esta página sigue funcionando.",
  letters: "Todas las cartas",
  progress: "{} de {} enviadas",
  progressLabel: "Cartas enviadas",
  notKept: "Este navegador no guarda nada de esta página: lo que usted marque se olvida al cerrarla.",
  language: (name) => `Idioma: ${name}`,
  subject: "Asunto",
  copySubject: "Copiar el asunto",
  copyText: "Copiar el texto",
  copyPaper: "Copiar para papel o fax",
  copied: "Copiado.",
  copyFailed: "Aquí no se puede copiar con el botón. El texto está seleccionado: cópielo como en otros programas.",
  print: "Imprimir esta carta",
  pdf: "PDF junto a esta página",
  pages: (count, written) => plural(count, `${written} página`, `${written} páginas`),
  linesOver: (count, written) =>
    plural(
      count,
      `${written} línea de más para una sola página. Acorte sus propias palabras o elija menos puntos.`,
      `${written} líneas de más para una sola página. Acorte sus propias palabras o elija menos puntos.`,
    ),
  sent: "Enviada",
  kinds: {
    email: "Correo electrónico",
    webform: "Formulario web",
    fax: "Fax",
    phone: "Teléfono",
    post: "Correo postal",
  },
  openMail: "Abrir en el programa de correo",
  openMailToPaste: "Abrir el correo y pegar",
  draft: "Borrador (.eml)",
  withoutText: (label) => `${label} (sin el texto)`,
  tooLong:
    "La carta es demasiado larga para un enlace de correo: copie el texto, abra el programa de correo y péguelo allí.",
  openForm: "Abrir el formulario web",
  pasteIntoForm: "Copie el texto, abra el formulario y péguelo allí.",
  length: (length, most) => `${length} de ${most} caracteres`,
  over: (count, written) =>
    plural(
      count,
      `El texto supera en ${written} carácter lo que admite el formulario. Acorte sus propias palabras, elija menos puntos o acorte el texto antes de enviarlo.`,
      `El texto supera en ${written} caracteres lo que admite el formulario. Acorte sus propias palabras, elija menos puntos o acorte el texto antes de enviarlo.`,
    ),
  call: "Llamar",
  toSay: "Qué decir",
  postBy: (day) => `Échela al correo a más tardar el ${day}.`,
  postTakes: (days, written) =>
    plural(days, `El correo tarda alrededor de ${written} día.`, `El correo tarda alrededor de ${written} días.`),
  tooLate: "Demasiado tarde para la fecha límite.",
  tooLateToPost: (instead) =>
    instead === undefined
      ? "Demasiado tarde para el correo postal."
      : `Demasiado tarde para el correo postal: ${instead}.`,
  instead: {
    email: "envíe un correo electrónico",
    webform: "use el formulario web",
    fax: "envíe un fax",
    phone: "llame por teléfono",
  },
};
