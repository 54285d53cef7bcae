import type { Signer } from "./signer.ts";

/** By what a person is known again in another row of a roster. */
export interface Identity {
  /** Undefined where the person gave no address. */
  readonly email: string | undefined;
  /** Name and postal code; without a postal code the name and everything else that says where. */
  readonly person: string;
}

/** Case, blanks, accents' encoding and invisible characters make no other person. */
export function identityOf({ name, email, postalCode, street = "", city, phone = "" }: Signer): Identity {
  const place = postalCode ? postalCode.replace(/[\s-]/g, "") : `\n${street}\n${city}\n${phone}`;
  return { email: email && fold(email), person: fold(`${name}\n${place}`) };
}

function fold(text: string): string {
  const plain = asItIs.test(text) ? text : text.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  return plain.toLowerCase().replace(/[^\S\n]+/g, " ");
}

/** ASCII, and letters of European languages that have no other spelling. */
const asItIs = /^[\n -~\u00c0-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e]*$/;
