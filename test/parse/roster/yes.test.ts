import { describe, expect, test } from "vitest";
import { consentOf } from "../../../src/parse/roster/yes.ts";

describe("a yes", () => {
  test.each([
    ...[
      "yes",
      "Yes",
      "YES",
      " yes ",
      "Yes.",
      "yes!",
      "Y",
      "true",
      "TRUE",
      "1",
      "x",
      "X",
      "✓",
      "✔",
      "✔️",
      "☑",
      "✅",
      "on",
      "ok",
      "OK",
    ],
    ...["Agree", "agreed", "Accepted", "granted", "given", "I agree", "I AGREE", '"I agree"', "Strongly agree"],
    ...[
      "I agree to a letter being sent in my name.",
      "I consent to the use of my name",
      "I hereby agree",
      "I do agree",
    ],
    ...[
      "I give my permission",
      "Yes, please",
      "Yes please",
      "Yes, I agree",
      "Yes – send it",
      "yes: all letters",
      "Agreed on 2024-05-01",
    ],
    ...[
      "si",
      "sí",
      "SÍ",
      "Sí.",
      "¡Sí!",
      "s",
      "Acepto",
      "Acepto que se envíe mi carta",
      "Sí, acepto",
      "Si acepto",
      "sí acepto",
    ],
    ...[
      "Sí, autorizo el envío de mi carta",
      "Si, por favor",
      "Si por favor",
      "Sí quiero",
      "Si\u0301, claro",
      "Estoy de acuerdo",
      "De acuerdo",
    ],
    ...["Autorizo", "Doy mi consentimiento", "VERDADERO", "claro que sí"],
    ...[
      "oui",
      "Oui",
      "Oui, j’accepte",
      "J'accepte",
      "J’accepte que ma lettre soit envoyée",
      "J'autorise",
      "Je suis d'accord",
      "VRAI",
    ],
    ...["d’accord", "accepté"],
    ...[
      "ja",
      "Ja",
      "J",
      "Ja, gerne",
      "Ja gerne",
      "Ja, bitte",
      "Einverstanden",
      "Ich stimme zu",
      "Ich willige ein",
      "WAHR",
      "erteilt",
    ],
    ...["Ich bin einverstanden", "Ich bin damit einverstanden, dass der Brief verschickt wird"],
    ...["sim", "Sim", "Sim, concordo", "Concordo", "Aceito", "Autorizo o envio", "VERDADEIRO", "Estou de acordo"],
    ...["Accetto", "Acconsento", "Sì", "D'acord", "Ik ga akkoord", "\u200byes\ufeff"],
  ])("%j", (answer) => {
    expect(consentOf(answer)).toBe("yes");
  });
});

describe("a no", () => {
  test.each([
    ...["", " ", "no", "No", "NO", "n", "false", "FALSE", "0", "off", "none", "-", "–", "n/a", "✗", "✘", "❌", "☐"],
    ...[
      "No.",
      "No, thanks",
      "no thanks",
      "I do not agree",
      "I don't agree",
      "I don’t consent",
      "I disagree",
      "Disagree",
      "Not agreed",
    ],
    ...[
      "I cannot agree",
      "I refuse",
      "Withdrawn",
      "withdrawn 2024-05-01",
      "Revoked",
      "declined",
      "opted out",
      "unsubscribed",
    ],
    ...[
      "No acepto",
      "No, no acepto",
      "Yo no acepto",
      "No autorizo",
      "No estoy de acuerdo",
      "Rechazo",
      "retirado",
      "FALSO",
    ],
    ...[
      "non",
      "Non, merci",
      "Je n'accepte pas",
      "Je n’accepte pas",
      "je refuse",
      "Je ne suis pas d'accord",
      "Pas d'accord",
      "FAUX",
    ],
    ...[
      "nein",
      "Nein, danke",
      "Ich stimme nicht zu",
      "Ich stimme dem nicht zu",
      "Ich willige nicht ein",
      "Nicht einverstanden",
      "FALSCH",
    ],
    ...["Ich bin nicht einverstanden", "widerrufen", "keine Zustimmung"],
    ...[
      "não",
      "Não",
      "nao",
      "Não aceito",
      "Eu não concordo",
      "Não, obrigado",
      "Discordo",
      "Non accetto",
      "nee",
      "Ik ga niet akkoord",
    ],
  ])("%j", (answer) => {
    expect(consentOf(answer)).toBe("no");
  });
});

describe("neither: nobody's letter is sent on a guess", () => {
  test.each([
    ...[
      "maybe",
      "?",
      "Yes?",
      "¿Sí?",
      "2024-05-01",
      "01/02/2024 10:15:00",
      "2",
      "10",
      "pending",
      "subscribed",
      "null",
      "unknown",
    ],
    ...[
      "Yes/No",
      "yes or no",
      "Oui / Non",
      "Ja / Nein",
      "Sí - No",
      "sí o no",
      "Yes, but not to the press",
      "Yes, if it is anonymous",
    ],
    ...[
      "I agree, but only without my address",
      "I agree that nothing is sent",
      "Agree to disagree",
      "yes, no",
      "Yes (withdrawn in May)",
    ],
    ...["Sí, pero no publiquen mi nombre", "Si es posible", "si no queda otra", "claro que no"].filter(
      (each) => each !== "si",
    ),
    ...[
      "Oui, mais sans mon adresse",
      "Ja, aber nicht per Post",
      "Sim, mas não agora",
      "Ich stimme zu, wenn es anonym ist",
    ],
    ...[
      "not sure",
      "I don't know",
      "no sé",
      "je ne sais pas",
      "weiß nicht",
      "No problem",
      "no hay problema",
      "agreement",
      "yesterday",
    ],
    ...[
      "oks",
      "janein",
      "sincerely",
      "okra",
      "yes man or not",
      "quizás",
      "vielleicht",
      "Somewhat agree",
      "= TRUE()",
      "☒",
      "x?",
      "y".repeat(5000),
    ],
    ...["Agree\nor not", "I agreed to nothing of this"],
  ])("%j", (answer) => {
    expect(consentOf(answer)).toBe("unclear");
  });
});

test("a negation put before, into or after a yes is never a yes", () => {
  const yes = [
    "I agree",
    "Yes",
    "Acepto",
    "Sí, acepto",
    "J'accepte",
    "Oui",
    "Ich stimme zu",
    "Ja",
    "Concordo",
    "Sim",
    "agreed",
  ];
  const negations = [
    "not",
    "no",
    "no,",
    "don't",
    "never",
    "ne … pas",
    "pas",
    "nicht",
    "nein",
    "kein",
    "não",
    "non",
    "withdrawn",
    "widerrufen",
  ];
  for (const said of yes)
    for (const negation of negations)
      for (const answer of [
        `${negation} ${said}`,
        `${said} ${negation}`,
        `${said}, ${negation} at all`,
        `${said}: ${negation}`,
      ])
        expect([answer, consentOf(answer)]).not.toEqual([answer, "yes"]);
});

test("a million answers take little time, repeated or not", () => {
  const start = performance.now();
  const answers = ["yes", "No", "Sí, acepto", "I agree to the letter", ""];
  for (let row = 0; row < 1_000_000; row++) consentOf(answers[row % answers.length] ?? "");
  for (let row = 0; row < 50_000; row++) consentOf(`I agree, row ${row}`);
  expect(performance.now() - start).toBeLessThan(2_000);
});
