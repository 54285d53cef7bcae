import { type Problem, problem } from "../../problems/problem.ts";

/** What Excel, LibreOffice and Google Sheets show in English, Spanish, French, Portuguese, German and Italian. */
const errors = new Set(
  `#N/A #N/D #NV #REF! #¡REF! #BEZUG! #RIF! #NAME? #¿NOMBRE? #NOM? #NOME? #VALUE! #¡VALOR! #VALOR! #VALEUR! #VALORE! #WERT!
  #DIV/0! #¡DIV/0! #NULL! #¡NULO! #NULO! #NULLO! #NUL! #NUM! #¡NUM! #NÚM! #NOMBRE! #ZAHL! #SPILL! #¡DESBORDAMIENTO! #DESPEJAR!
  #PROPAGATION! #ÜBERLAUF! #ESPANSIONE! #CALC! #¡CALC! #KALK! #FIELD! #BLOCKED! #CONNECT! #BUSY! #GETTING_DATA #ERROR!`.split(
    /\s+/,
  ),
);

/** A cell in which a spreadsheet shows an error, or only that its column is too narrow. */
export function spreadsheetErrorIn(text: string): Problem | undefined {
  const isError = text.startsWith("#")
    ? errors.has(text) || /^#{3,}$/.test(text)
    : text.startsWith("Err:") && /^Err:\d{3}$/.test(text);
  return isError ? problem("cell-error", { text }) : undefined;
}
