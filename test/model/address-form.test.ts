import { formatAddress } from "localized-address-format";
import { expect, test } from "vitest";
import { localLines } from "../../src/model/address-form.ts";
import { countryCodes } from "../../src/model/country.ts";
import type { Signer } from "../../src/model/signer.ts";
import { signerWith } from "./samples.ts";

/** What the library itself makes of an address. Where the town is in none of the lines, it follows the street. */
function byLibrary({ country, city, region, postalCode, street }: Signer): string[] {
  const lines = (addressLines: string[]) =>
    formatAddress({
      postalCountry: country,
      locality: city,
      ...(region && { administrativeArea: region }),
      ...(postalCode && { postalCode }),
      addressLines,
    });
  const own = street ? [street] : [];
  const found = lines(own);
  return found.some((line) => line.toLowerCase().includes(city.toLowerCase())) ? found : lines([...own, city]);
}

const values = { street: "Calle Ñ 1, 2º", region: "Región", postalCode: "01 234" };
const choices = Array.from({ length: 8 }, (_, sum) =>
  Object.fromEntries(Object.entries(values).filter((_, index) => sum & (1 << index))),
);

test.each(choices)("an address with %j is in every country what the library makes of it", (given) => {
  for (const country of [...countryCodes(), "ZZ"]) {
    // Some towns stand in the street already, and one has the name of a mark.
    for (const city of ["Exampleton", "CALLE", "región", "\uE000"]) {
      const signer = signerWith({ country, city, ...given });
      expect(localLines(signer)).toEqual(byLibrary(signer));
      expect(localLines({ ...signer, city: "Elsewhere" })).toEqual(byLibrary({ ...signer, city: "Elsewhere" }));
    }
  }
});
