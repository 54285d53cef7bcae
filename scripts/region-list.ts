import { iso31662 } from "iso-3166/2.js";

/**
 * The module `src/model/region-list.ts`: the world's regions as one text. As the 5,000 objects that the package has, they take
 * 29 ms to load, before anything else is done; as a text 3, and of that only the lines that are asked for are ever taken apart.
 */
export function regionListModule(): string {
  const byCountry = new Map<string, string[]>();
  for (const { code, name, parent } of iso31662) {
    const [country = "", short = ""] = code.split("-");
    const within = parentOf(code, parent);
    const entry = `${short}${within === country ? "" : `^${within.slice(3)}`} ${name}`;
    if (/[|`\\$\n]/.test(entry) || /[\^]/.test(name)) throw new Error(`${code} ${name} would break the list`);
    byCountry.set(country, [...(byCountry.get(country) ?? []), entry]);
  }
  const lines = [...byCountry].map(([country, entries]) => `${country} ${entries.join("|")}`);
  return `${head}export const regionList = \`\n${lines.join("\n")}\n\`;\n`;
}

const head = `/**
 * The regions of ISO 3166-2, a line for each country: "ES A^VC Alicante|AB^CM Albacete" is ES-A, which lies in ES-VC, and so
 * on. \`npm run regions\` writes this file anew from the package \`iso-3166\`.
 */
`;

/** The package knows no parents of Belgium's provinces; their codes say them. */
function parentOf(code: string, parent: string): string {
  const [, region] = /^BE-([VW])(?!LG|AL)/.exec(code) ?? [];
  if (region !== undefined) return region === "V" ? "BE-VLG" : "BE-WAL";
  return parent;
}
