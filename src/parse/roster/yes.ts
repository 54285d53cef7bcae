import { onceLately } from "../../model/once.ts";
import { unaccented } from "./headings.ts";

export type Consent = "yes" | "no" | "unclear";

/** What an answer to "may this letter be sent in your name?" says. Only a plain yes is one; an empty cell is a no. */
export const consentOf = onceLately(judge);

/** Nobody agrees at such length. */
const longest = 2_000;

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s*[|\n]\s*/).filter(Boolean));

/** Answers that are a yes on their own. */
const yes =
  set(`yes | y | yep | yeah | true | 1 | x | ✓ | ✔ | ☑ | ✅ | on | ok | okay | agree | agreed | accept | accepted | granted
  given | consented | consent given | permission granted | opted in | opt in | confirmed | checked | approved | allowed | strongly agree
  si | s | claro | claro que si | vale | verdadero | aceptado | autorizado | concedido | otorgado | dado | conforme
  acepto | de acuerdo | por supuesto
  oui | vrai | accepte | acceptee | accorde | autorise | d'accord | bien sur
  ja | j | jawohl | wahr | einverstanden | zugestimmt | erteilt | eingewilligt | gerne | ja gerne
  sim | verdadeiro | aceite | aceito | concordo | concedida | autorizada | aceptada | concedido
  vero | accetto | accettato | d'acord | akkoord | va bene`);

/** Answers that are a no on their own. */
const no =
  set(`no | n | nope | false | 0 | off | none | never | ✗ | ✘ | ❌ | ☐ | - | – | — | n/a | declined | denied | refused | rejected
  withdrawn | revoked | disagree | disagreed | not agreed | not given | opt out | opted out | unsubscribed | strongly disagree
  falso | rechazado | retirado | revocado | denegado | negado | en desacuerdo
  non | faux | refuse | refusee | retire | retiree | revoque | pas d'accord | jamais
  nein | falsch | abgelehnt | widerrufen | verweigert | nicht erteilt | nie
  nao | recusado | revogado | discordo | rifiutato | revocato | nee | niet akkoord | rebutjat`);

/** Beginnings of a sentence that says yes. */
const yesStart =
  /^(?:(?:i|we) (?:do )?(?:hereby )?(?:(?:fully|strongly) )?(?:agree|consent|accept|authori[sz]e|approve|give (?:my )?(?:permission|consent))|agreed?|accepted|consent (?:given|granted)|permission (?:given|granted)|(?:yo )?(?:acepto|autorizo|consiento|doy (?:mi )?(?:consentimiento|permiso|autorizacion)|estoy de acuerdo)|de acuerdo|j'(?:accepte|autorise)|je (?:consens|donne mon (?:accord|consentement|autorisation)|suis d'accord)|d'accord|ich (?:stimme|willige|erlaube|erteile|bin (?:damit )?einverstanden|gebe meine (?:einwilligung|zustimmung))|hiermit (?:stimme|willige) ich|einverstanden|(?:eu )?(?:concordo|aceito|autorizo|dou o? ?meu consentimento|estou de acordo)|accetto|acconsento|autorizzo|accepto|ik ga akkoord)(?![\p{L}\p{N}])/u;

/** Beginnings of a sentence that says no. */
const noStart =
  /^(?:(?:no|non|nao|nein|nee|n|false|nope)(?=$|[\s,;:.!-])|(?:i|we) (?:do not|don't|dont|did not|didn't|cannot|can't|will not|won't|would not|refuse|decline|disagree|withdr[ae]w|revoke|object|no longer)|not |never|withdrawn|revoked|declined|denied|refused|rejected|disagree|(?:yo |eu |io )?(?:no|nao|non) |rechazo|retiro|niego|(?:moi )?je (?:n'|ne |refuse|retire|m'oppose)|pas |(?:eu )?(?:recuso|discordo)|rifiuto|ich (?:(?:stimme|willige|erlaube|erteile|bin|gebe|mochte|will)(?: (?:dem|der|das|damit|hiermit|es|dazu|ihnen|euch|leider))* (?:nicht|kein)|lehne|verweigere|widerspreche|widerrufe)|kein|nicht |widerrufen|abgelehnt|ik (?:ga|stem) niet)/u;

/** A yes that something follows which may take it back. */
const doubt =
  /[?¿]|(?<![\p{L}\p{N}])(?:no|not|non|nao|nein|nicht|nichts|niet|nee|kein\p{L}*|never|none|nunca|jamas|jamais|nie|pas|ne|sin|sans|sem|ohne|without|\p{L}+n't|dont|cannot|unable|nothing|nobody|nada|nadie|rien|ningun\p{L}*|nenhum\p{L}*|niente|against|contra|contre|gegen|disagree|refuse\w*|decline\w*|denied|withdr\w+|revok\w+|revoc\w+|retir\w+|widerruf\w*|unless|except|only|but|if|pero|mas|mais|aber|solo|nur|apenas|seulement|excepto|sauf|salvo|ausser|maybe|perhaps|later|unsure|quiza|quizas|talvez|vielleicht|peut-etre|tal vez|wenn|falls|until|hasta|n'\p{L}+)(?![\p{L}\p{N}])/u;

/** "No problem" is no no, and "not sure" is neither. */
const noMatter =
  /(?<!\p{L})(?:problem\p{L}*|objections?|inconvenientes?|doubt|worries|duda|matter|sure|know|yet|idea|decided|applicable|aplica|se|seguro|segura|sais|sur|sicher|weiss|sei|certeza|lo so)(?!\p{L})/u;

function judge(answer: string): Consent {
  if (answer.length > longest) return "unclear";
  const text = plain(answer);
  if (text === "" || no.has(text)) return "no";
  if (yes.has(text)) return "yes";
  if (noStart.test(text)) return noMatter.test(text) ? "unclear" : "no";
  if (doubt.test(text)) return "unclear";
  if (yesStart.test(text)) return "yes";
  const [, word, mark, rest] =
    /^(yes|si|oui|sim|ja|ok|okay|yep|yeah|claro)(\s*[,;:.!–—-]\s*|\s+)(.*)$/su.exec(text) ?? [];
  if (word === undefined || rest === undefined) return "unclear";
  // Without its accent it may be an "if": "si es posible".
  const isIf = word === "si" && mark === " " && !/^\P{L}*sí/iu.test(answer.normalize("NFC"));
  return isIf && !yes.has(rest) && !yesStart.test(rest) && !polite.test(rest) ? "unclear" : "yes";
}

const polite = /^(?:por favor|gracias|claro|quiero|doy|pueden|puede)(?!\p{L})/u;

/** Small letters without accents, single spaces, and no quotes, stop or exclamation marks around. */
function plain(answer: string): string {
  return unaccented(answer.replace(/[\u2018\u2019\u00b4`]/g, "'"))
    .toLowerCase()
    .replace(/\ufe0f/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s"'¡([]+|[\s"'.!)\]]+$/g, "");
}
