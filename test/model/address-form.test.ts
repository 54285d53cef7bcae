import { formatAddress } from "localized-address-format";
import { expect, test } from "vitest";
import { localLines, type Parts, postalLines } from "../../src/model/address-form.ts";
import { countryCodes } from "../../src/model/country.ts";
import type { Signer } from "../../src/model/signer.ts";
import { signerWith } from "./samples.ts";

/** What the library itself makes of an address. Where the town is in none of the lines, it stands beside the street. */
function byLibrary({ country, city, region, postalCode, street }: Signer): string[] {
  const script = /\p{Script=Latin}/u.test(city) ? "latin" : "local";
  const lines = (addressLines: string[]) =>
    formatAddress(
      {
        postalCountry: country,
        locality: city,
        ...(region && { administrativeArea: region }),
        ...(postalCode && { postalCode }),
        addressLines,
      },
      script,
    );
  const own = street ? [street] : [];
  const found = lines(own);
  if (found.some((line) => line.toLowerCase().includes(city.toLowerCase()))) return found;
  if (country !== "JP") return lines([...own, city]);
  if (script === "local") return lines([city, ...own]);
  return lines([...own, city]).flatMap((line, index, all) =>
    line.startsWith(", ") ? [] : `${line}${all[index + 1]?.startsWith(", ") ? all[index + 1] : ""}`,
  );
}

const values = { street: "Calle Ñ 1, 2º", region: "Región", postalCode: "01 234" };
const choices = Array.from({ length: 8 }, (_, sum) =>
  Object.fromEntries(Object.entries(values).filter((_, index) => sum & (1 << index))),
);

test.each(choices)("an address with %j is in every country what the library makes of it", (given) => {
  for (const country of [...countryCodes(), "ZZ"]) {
    // Some towns stand in the street already, and one has the name of a mark.
    for (const city of ["Exampleton", "CALLE", "región", "\uE000", "東京"]) {
      const signer = signerWith({ country, city, ...given });
      expect(localLines(signer)).toEqual(byLibrary(signer));
      expect(localLines({ ...signer, city: "Elsewhere" })).toEqual(byLibrary({ ...signer, city: "Elsewhere" }));
    }
  }
});

const letters: [string, Omit<Parts, "country">, string[]][] = [
  [
    "JP",
    { street: "1-7-1 Nagatacho", city: "Chiyoda-ku", region: "Tokyo", postalCode: "100-8914" },
    ["1-7-1 Nagatacho", "Chiyoda-ku, Tokyo", "100-8914"],
  ],
  [
    "JP",
    { street: "永田町1-7-1", city: "千代田区", region: "東京都", postalCode: "100-8914" },
    ["〒100-8914", "東京都", "千代田区", "永田町1-7-1"],
  ],
  ["JP", { street: "永田町1-7-1", city: "千代田区" }, ["千代田区", "永田町1-7-1"]],
  [
    "CN",
    { street: "1 Example Road", city: "Nanjing", region: "Jiangsu", postalCode: "210000" },
    ["1 Example Road", "Nanjing", "Jiangsu, 210000"],
  ],
  [
    "CN",
    { street: "中山路1号", city: "南京市", region: "江苏省", postalCode: "210000" },
    ["210000", "江苏省南京市", "中山路1号"],
  ],
  [
    "HK",
    { street: "1 Legislative Council Road", city: "Central", region: "Hong Kong Island" },
    ["1 Legislative Council Road", "Central", "Hong Kong Island"],
  ],
  [
    "US",
    { street: "Room 1\n1 Example Street", city: "Washington", region: "DC", postalCode: "20500" },
    ["Room 1", "1 Example Street", "Washington, DC 20500"],
  ],
  ["IE", { street: "Leinster House\nKildare Street", city: "Dublin" }, ["Leinster House", "Kildare Street", "Dublin"]],
  [
    "BR",
    { street: "Praça 1", city: "Brasília", region: "DF", postalCode: "70165-900" },
    ["Praça 1", "Brasília-DF", "70165-900"],
  ],
];

test.each(letters)("in %s, %j is written in the order that goes with its letters", (country, parts, lines) => {
  expect(postalLines({ country, ...parts })).toEqual(lines);
});
