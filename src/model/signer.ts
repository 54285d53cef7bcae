/** A person who signs, with a place. All values are single lines without control characters, trimmed. */
export interface Signer {
  readonly name: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly email?: string;
  readonly street?: string;
  readonly city: string;
  readonly region?: string;
  readonly postalCode?: string;
  /** The electoral districts that the person lives in, divided by semicolons: by number or name, `sldl:17` with its kind. */
  readonly district?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly phone?: string;
  readonly organization?: string;
  /** The languages that the signer writes, best first (BCP 47); empty where nobody asked. */
  readonly languages: readonly string[];
  /** What else a roster says, by the column's name in templates: `signer.extra.<name>`. Texts may have several lines. */
  readonly extra?: Readonly<Record<string, string>>;
}
