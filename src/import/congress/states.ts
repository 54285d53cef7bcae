/** The states, the district and the inhabited territories of the US by their postal codes, which ISO 3166-2 has behind `US-`. */
const names: ReadonlyMap<string, string> = new Map(
  `AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida|GA Georgia
   |HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland
   |MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire
   |NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania
   |RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington
   |WV West Virginia|WI Wisconsin|WY Wyoming|DC District of Columbia|PR Puerto Rico|GU Guam|VI Virgin Islands
   |AS American Samoa|MP Northern Mariana Islands`
    .split("|")
    .map((entry) => [entry.slice(0, 2), entry.slice(3).trim()]),
);

const withoutVote = new Set(["DC", "PR", "GU", "VI", "AS", "MP"]);
const withArticle = new Set(["DC", "VI", "MP"]);

/** A part of the US, by its postal code. */
export interface State {
  /** In capitals: `CA`. */
  readonly code: string;
  readonly name: string;
  /** As it stands in a sentence: "the District of Columbia". */
  readonly phrase: string;
  /** Whether it sends members with a vote to Congress. */
  readonly votes: boolean;
}

/** The state of a postal code in any case, or of a name. */
export function stateOf(text: string): State | undefined {
  const wanted = text.trim();
  const code = names.has(wanted.toUpperCase()) ? wanted.toUpperCase() : codeNamed(wanted);
  const name = code && names.get(code);
  if (!code || !name) return undefined;
  return {
    code,
    name,
    phrase: withArticle.has(code) ? `the ${name}` : name,
    votes: !withoutVote.has(code),
  };
}

function codeNamed(name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (const [code, known] of names) if (known.toLowerCase() === wanted) return code;
  return undefined;
}
