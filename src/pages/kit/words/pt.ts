import type { KitWords } from "../words.ts";
import { pluralIn } from "./plural.ts";

const plural = pluralIn("pt");

/** Words that are at home on both sides of the Atlantic. */
export const pt: KitWords = {
  signedBy: (name) => `Assinado por ${name}`,
  howTo:
    "Leia cada carta e envie-a por um dos meios que a acompanham. O envio cabe a quem assina: esta página não envia nada.",
  howToMark:
    "Quando uma carta estiver a caminho, marque “Enviada”. Isso fica guardado só neste navegador, e mais ninguém o vê.",
  keepPrivate: "Estas cartas contêm dados pessoais: não passe esta página a outras pessoas.",
  deadline: (moment) => `Prazo: ${moment}`,
  passed: "O prazo terminou {}. Tudo nesta página ainda funciona.",
  letters: "Todas as cartas",
  progress: "{} de {} enviadas",
  progressLabel: "Cartas enviadas",
  notKept: "Este navegador não guarda nada desta página: o que for marcado é esquecido ao fechá-la.",
  language: (name) => `Idioma: ${name}`,
  subject: "Assunto",
  copySubject: "Copiar o assunto",
  copyText: "Copiar o texto",
  copyPaper: "Copiar para papel ou fax",
  copied: "Copiado.",
  copyFailed: "Aqui o botão não consegue copiar. O texto está selecionado: copie-o como costuma fazer.",
  print: "Imprimir esta carta",
  pdf: "PDF ao lado desta página",
  pages: (count, written) => plural(count, `${written} página`, `${written} páginas`),
  linesOver: (count, written) =>
    plural(
      count,
      `${written} linha a mais para uma só página. Encurte as suas próprias palavras ou escolha menos pontos.`,
      `${written} linhas a mais para uma só página. Encurte as suas próprias palavras ou escolha menos pontos.`,
    ),
  sent: "Enviada",
  kinds: { email: "E-mail", webform: "Formulário web", fax: "Fax", phone: "Telefone", post: "Correio" },
  openMail: "Abrir no programa de e-mail",
  openMailToPaste: "Abrir o e-mail e colar",
  draft: "Rascunho (.eml)",
  withoutText: (label) => `${label} (sem o texto)`,
  tooLong: "A carta é longa demais para um link de e-mail: copie o texto, abra o programa de e-mail e cole-o ali.",
  openForm: "Abrir o formulário web",
  pasteIntoForm: "Copie o texto, abra o formulário e cole-o ali.",
  length: (length, most) => `${length} de ${most} caracteres`,
  over: (_, written) =>
    `O texto ultrapassa em ${written} o número de caracteres que o formulário aceita. Encurte as suas próprias palavras, escolha menos pontos ou encurte o texto antes do envio.`,
  call: "Telefonar",
  toSay: "O que dizer",
  postBy: (day) => `Envie pelo correio até ${day}.`,
  postTakes: (days, written) =>
    plural(days, `O correio leva cerca de ${written} dia.`, `O correio leva cerca de ${written} dias.`),
  tooLate: "Tarde demais para o prazo.",
  tooLateToPost: (instead) =>
    instead === undefined ? "Tarde demais para o correio." : `Tarde demais para o correio: ${instead}.`,
  instead: {
    email: "envie um e-mail",
    webform: "use o formulário web",
    fax: "envie um fax",
    phone: "faça um telefonema",
  },
};
