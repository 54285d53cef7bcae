import Handlebars from "handlebars";
import { describe, expect, test } from "vitest";
import {
  askedBy,
  columnName,
  type RosterKey,
  recognizeColumns,
  rosterKey,
  rosterKeys,
} from "../../../src/parse/roster/columns.ts";
import { campaignOf, targetWith, templateWith } from "../../model/samples.ts";

/** The heading that each key was found under. */
function found(row: readonly string[], mapped: Partial<Record<RosterKey, string>> = {}) {
  const columns = recognizeColumns(row, new Map(Object.entries(mapped) as [RosterKey, string][]), { district: true });
  expect(columns.doubled).toEqual([]);
  expect(columns.unmapped).toEqual([]);
  return Object.fromEntries([...columns.of].map(([key, index]) => [key, row[index]]));
}

const extraNames = (row: readonly string[]) =>
  recognizeColumns(row, new Map(), { district: true }).extra.map(({ name }) => name);

describe("exports, as they come", () => {
  test.each<[string, string, Record<string, string>]>([
    [
      "Action Network report",
      "first_name,last_name,email,can2_phone,can2_user_address,can2_user_city,can2_county,can2_state_abbreviated,zip_code,country,can2_user_tags,can2_subscription_status,can2_sms_status,can2_subscription_date,can2_user_website,uuid,language",
      {
        givenName: "first_name",
        familyName: "last_name",
        email: "email",
        phone: "can2_phone",
        street: "can2_user_address",
        city: "can2_user_city",
        region: "can2_state_abbreviated",
        postalCode: "zip_code",
        country: "country",
        language: "language",
      },
    ],
    [
      "Action Network petition",
      "First Name,Last Name,Email,Zip/Postal Code,City,State,Country,Comments,Created At,Referrer Code",
      {
        givenName: "First Name",
        familyName: "Last Name",
        email: "Email",
        postalCode: "Zip/Postal Code",
        city: "City",
        region: "State",
        country: "Country",
        ownWords: "Comments",
      },
    ],
    [
      "CiviCRM",
      "Contact ID,Contact Type,Contact Subtype,Sort Name,Display Name,Do Not Email,Do Not Phone,Nickname,Preferred Language,First Name,Middle Name,Last Name,Individual Prefix,Job Title,Current Employer,Street Address,Supplemental Address 1,Supplemental Address 2,City,Postal Code Suffix,Postal Code,County,State,Country,Phone,Email,On Hold,Phone Type,Website,Opt Out,No Bulk Emails (User Opt Out)",
      {
        name: "Display Name",
        language: "Preferred Language",
        givenName: "First Name",
        familyName: "Last Name",
        organization: "Current Employer",
        street: "Street Address",
        city: "City",
        postalCode: "Postal Code",
        region: "State",
        country: "Country",
        phone: "Phone",
        email: "Email",
      },
    ],
    [
      "CiviCRM with kinds of location",
      "Contact ID,Sort Name,Home-Street Address,Home-City,Home-Postal Code,Home-Email,Main-Email,Work-City,Billing-City,Home-Phone",
      {
        name: "Sort Name",
        street: "Home-Street Address",
        city: "Home-City",
        postalCode: "Home-Postal Code",
        email: "Main-Email",
        phone: "Home-Phone",
      },
    ],
    [
      "Mailchimp",
      "Email Address,First Name,Last Name,Address,Phone Number,Birthday,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS",
      {
        email: "Email Address",
        givenName: "First Name",
        familyName: "Last Name",
        street: "Address",
        phone: "Phone Number",
      },
    ],
    [
      "Mailchimp's merge tags",
      "EMAIL,FNAME,LNAME,ADDRESS,PHONE,MMERGE5,MEMBER_RATING,LEID,EUID",
      { email: "EMAIL", givenName: "FNAME", familyName: "LNAME", street: "ADDRESS", phone: "PHONE" },
    ],
    [
      "Mailchimp with the audience's own region",
      "Email Address,Name,Region,Country,CC,REGION,LEID,EUID",
      { email: "Email Address", name: "Name", region: "Region", country: "Country" },
    ],
    [
      "NationBuilder",
      "nationbuilder_id,prefix,first_name,middle_name,last_name,suffix,full_name,email,email1,email2,email_opt_in,phone_number,mobile_number,work_phone_number,mobile_opt_in,do_not_call,primary_address1,primary_address2,primary_city,primary_county,primary_state,primary_zip,primary_country_code,primary_country,mailing_address1,mailing_city,billing_city,registered_city,employer,occupation,language,tag_list,is_volunteer,support_level",
      {
        givenName: "first_name",
        familyName: "last_name",
        name: "full_name",
        email: "email",
        phone: "phone_number",
        street: "primary_address1",
        city: "primary_city",
        region: "primary_state",
        postalCode: "primary_zip",
        country: "primary_country",
        organization: "employer",
        language: "language",
      },
    ],
    [
      "VAN",
      "Voter File VANID,LastName,FirstName,MiddleName,Suffix,mAddress,mCity,mState,mZip5,mZip4,Preferred Email,Preferred Phone,HomePhone,Cell Phone,Party,Age,DWID",
      {
        familyName: "LastName",
        givenName: "FirstName",
        street: "mAddress",
        city: "mCity",
        region: "mState",
        postalCode: "mZip5",
        email: "Preferred Email",
        phone: "Preferred Phone",
      },
    ],
    [
      "EveryAction",
      "VANID,Contact Name,First Name,Last Name,Mailing Address Line 1,Mailing Address Line 2,Mailing City,Mailing State/Province,Mailing Zip/Postal,Mailing Country,Personal Email,Employer Name",
      {
        name: "Contact Name",
        givenName: "First Name",
        familyName: "Last Name",
        street: "Mailing Address Line 1",
        city: "Mailing City",
        region: "Mailing State/Province",
        postalCode: "Mailing Zip/Postal",
        country: "Mailing Country",
        email: "Personal Email",
        organization: "Employer Name",
      },
    ],
    [
      "Google Forms, English",
      "Timestamp;Username;What is your full name?;What city do you live in?;ZIP code;Country;Why does this matter to you?;I agree that a letter is sent in my name",
      {
        email: "Username",
        name: "What is your full name?",
        city: "What city do you live in?",
        postalCode: "ZIP code",
        country: "Country",
        ownWords: "Why does this matter to you?",
        consent: "I agree that a letter is sent in my name",
      },
    ],
    [
      "Google Forms, Spanish",
      "Marca temporal;Dirección de correo electrónico;Nombre de usuario;¿Cuál es tu nombre completo?;¿En qué ciudad vives?;Código postal;País;¿Por qué te importa?;Acepto que se envíe una carta en mi nombre;Acepto recibir novedades;Puntuación",
      {
        email: "Dirección de correo electrónico",
        name: "¿Cuál es tu nombre completo?",
        city: "¿En qué ciudad vives?",
        postalCode: "Código postal",
        country: "País",
        ownWords: "¿Por qué te importa?",
        consent: "Acepto que se envíe una carta en mi nombre",
      },
    ],
    [
      "Google Forms, French",
      "Horodateur;Adresse e-mail;Votre nom;Votre prénom;Votre adresse;Code postal;Ville;Pays;Votre message;J'accepte que ma lettre soit envoyée;J'accepte de recevoir la newsletter",
      {
        email: "Adresse e-mail",
        familyName: "Votre nom",
        givenName: "Votre prénom",
        street: "Votre adresse",
        postalCode: "Code postal",
        city: "Ville",
        country: "Pays",
        ownWords: "Votre message",
        consent: "J'accepte que ma lettre soit envoyée",
      },
    ],
    [
      "Google Forms, German, with a quiz's score",
      "Zeitstempel;E-Mail-Adresse;Punkte;Vorname;Nachname;Straße und Hausnummer;PLZ;Wohnort;Land;Ihre Nachricht;Ich stimme zu, dass ein Brief in meinem Namen verschickt wird",
      {
        email: "E-Mail-Adresse",
        givenName: "Vorname",
        familyName: "Nachname",
        street: "Straße und Hausnummer",
        postalCode: "PLZ",
        city: "Wohnort",
        country: "Land",
        ownWords: "Ihre Nachricht",
        consent: "Ich stimme zu, dass ein Brief in meinem Namen verschickt wird",
      },
    ],
    [
      "Google Forms, Portuguese",
      "Carimbo de data/hora;Endereço de e-mail;Qual é o seu nome completo?;Em que cidade você mora?;CEP;País;Sua mensagem;Concordo com o envio da carta em meu nome",
      {
        email: "Endereço de e-mail",
        name: "Qual é o seu nome completo?",
        city: "Em que cidade você mora?",
        postalCode: "CEP",
        country: "País",
        ownWords: "Sua mensagem",
        consent: "Concordo com o envio da carta em meu nome",
      },
    ],
    [
      "Microsoft Forms",
      "ID,Start time,Completion time,Email,Name,Last modified time,Full name,Your email,City,Country",
      { name: "Full name", email: "Your email", city: "City", country: "Country" },
    ],
    [
      "Gravity Forms",
      "Entry Id,Entry Date,Name (Prefix),Name (First),Name (Last),Email,Address (Street Address),Address (Address Line 2),Address (City),Address (State / Province),Address (ZIP / Postal Code),Address (Country),Consent (Consent),User IP",
      {
        givenName: "Name (First)",
        familyName: "Name (Last)",
        email: "Email",
        street: "Address (Street Address)",
        city: "Address (City)",
        region: "Address (State / Province)",
        postalCode: "Address (ZIP / Postal Code)",
        country: "Address (Country)",
        consent: "Consent (Consent)",
      },
    ],
    [
      "Google Contacts",
      "Given Name,Family Name,Nickname,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Organization Name",
      {
        givenName: "Given Name",
        familyName: "Family Name",
        email: "E-mail 1 - Value",
        phone: "Phone 1 - Value",
        street: "Address 1 - Street",
        city: "Address 1 - City",
        region: "Address 1 - Region",
        postalCode: "Address 1 - Postal Code",
        country: "Address 1 - Country",
        organization: "Organization Name",
      },
    ],
    [
      "Airtable",
      "Name,Email,Phone,City,State,ZIP,Country,Organization,Languages,Demands,Personal message,Consent,Created,Assignee",
      {
        name: "Name",
        email: "Email",
        phone: "Phone",
        city: "City",
        region: "State",
        postalCode: "ZIP",
        country: "Country",
        organization: "Organization",
        language: "Languages",
        points: "Demands",
        ownWords: "Personal message",
        consent: "Consent",
      },
    ],
    [
      "Postbag's own names",
      "name,given_name,family_name,email,street,city,region,postal_code,district,country,phone,organization,language,points,own_words,to,consent,postbag_folder",
      Object.fromEntries(rosterKeys.map((key) => [key, key === "folder" ? "postbag_folder" : columnName(key)])),
    ],
    [
      "a Spanish sheet",
      "N°;Apellidos;Nombre;DNI;Correo;Teléfono móvil;Calle y número;Localidad;Provincia;CP;País;Idioma;Autorizo",
      {
        familyName: "Apellidos",
        givenName: "Nombre",
        email: "Correo",
        phone: "Teléfono móvil",
        street: "Calle y número",
        city: "Localidad",
        region: "Provincia",
        postalCode: "CP",
        country: "País",
        language: "Idioma",
        consent: "Autorizo",
      },
    ],
    [
      "a German sheet",
      "Mitgliedsnr.;Anrede;Titel;Name;Vorname;Straße/Hausnummer;PLZ;Ort;Bundesland;Land;Telefon;Handy;E-Mail;Verein;Sprache;Forderungen;Einwilligung",
      {
        familyName: "Name",
        givenName: "Vorname",
        street: "Straße/Hausnummer",
        postalCode: "PLZ",
        city: "Ort",
        region: "Bundesland",
        country: "Land",
        phone: "Telefon",
        email: "E-Mail",
        organization: "Verein",
        language: "Sprache",
        points: "Forderungen",
        consent: "Einwilligung",
      },
    ],
    [
      "a Portuguese sheet",
      "Nome,Apelido,Morada,Código Postal,Localidade,Distrito,País,Telemóvel,E-mail,Língua,Destinatários,Consentimento",
      {
        givenName: "Nome",
        familyName: "Apelido",
        street: "Morada",
        postalCode: "Código Postal",
        city: "Localidade",
        region: "Distrito",
        country: "País",
        phone: "Telemóvel",
        email: "E-mail",
        language: "Língua",
        to: "Destinatários",
        consent: "Consentimento",
      },
    ],
    [
      "a sheet in two languages",
      "Nombre / Name | Correo electrónico / Email | Ciudad / City | País / Country | Emergency contact phone".replaceAll(
        " | ",
        ";",
      ),
      {
        name: "Nombre / Name",
        email: "Correo electrónico / Email",
        city: "Ciudad / City",
        country: "País / Country",
      },
    ],
  ])("%s", (_, row, keys) => {
    expect(found(row.split(row.includes(";") ? ";" : ","))).toEqual(keys);
  });
});

describe("a bare name is what its neighbours leave", () => {
  test.each<[string, Partial<Record<RosterKey, string>>]>([
    ["Nombre", { name: "Nombre" }],
    ["Nombre,Apellidos", { givenName: "Nombre", familyName: "Apellidos" }],
    ["Nombres,Primer apellido,Segundo apellido", { givenName: "Nombres", familyName: "Primer apellido" }],
    ["Nombre,Nombre completo", { name: "Nombre completo" }],
    ["Nom", { name: "Nom" }],
    ["Nom,Prénom", { familyName: "Nom", givenName: "Prénom" }],
    ["Nom,Cognoms", { givenName: "Nom", familyName: "Cognoms" }],
    ["Name", { name: "Name" }],
    ["Name,Vorname", { familyName: "Name", givenName: "Vorname" }],
    ["Vorname,Nachname,Name", { givenName: "Vorname", familyName: "Nachname", name: "Name" }],
    ["Name,First Name", { name: "Name", givenName: "First Name" }],
    ["Name,First Name,Last Name", { name: "Name", givenName: "First Name", familyName: "Last Name" }],
    ["Name,Surname", { givenName: "Name", familyName: "Surname" }],
    ["Full Name,Surname", { name: "Full Name", familyName: "Surname" }],
    ["Nome,Sobrenome", { givenName: "Nome", familyName: "Sobrenome" }],
    ["Nome,Apelido", { givenName: "Nome", familyName: "Apelido" }],
    ["Nome,Cognome", { givenName: "Nome", familyName: "Cognome" }],
    ["Naam,Voornaam", { familyName: "Naam", givenName: "Voornaam" }],
    ["Name,Company name", { name: "Name", organization: "Company name" }],
    ["Display Name,Sort Name", { name: "Display Name" }],
    ["Sort Name", { name: "Sort Name" }],
  ])("%s", (row, keys) => {
    expect(found(row.split(","))).toEqual(keys);
  });
});

test("a user name is an e-mail address in a form only, and only where there is no better", () => {
  expect(found(["Username", "Name"])).toEqual({ name: "Name" });
  expect(found(["Timestamp", "Username"])).toEqual({ email: "Username" });
  expect(found(["Timestamp", "Username", "Your email"])).toEqual({ email: "Your email" });
});

test("Firma is a company in a German sheet, and a signature in a Spanish one", () => {
  expect(found(["Vorname", "Nachname", "Firma"])).toMatchObject({ organization: "Firma" });
  expect(found(["Nombre", "Apellidos", "Firma"])).not.toHaveProperty("organization");
});

test("two headings as good as each other are told, and the first is taken", () => {
  const { of, doubled, extra } = recognizeColumns(["Email", "City", "E-mail", "email"], new Map(), { district: true });
  expect([...of]).toEqual([
    ["email", 0],
    ["city", 1],
  ]);
  expect(doubled).toEqual([{ key: "email", indexes: [0, 3] }]);
  expect(extra.map(({ name }) => name)).toEqual(["e_mail", "email"]);
  expect(
    recognizeColumns(["I agree to my letter", "I consent to my name"], new Map(), { district: true }).doubled,
  ).toHaveLength(1);
});

test("a column of districts is one where the campaign asks for them, and whatever else it is elsewhere", () => {
  const keysOf = (row: readonly string[], district: boolean) => {
    const { of, extra } = recognizeColumns(row, new Map(), { district });
    return [of.get("district"), extra.map(({ name }) => name)];
  };
  expect(keysOf(["Name", "Ward"], true)).toEqual([1, []]);
  expect(keysOf(["Name", "Ward"], false)).toEqual([undefined, ["ward"]]);
  expect(keysOf(["District", "Congressional district"], true)).toEqual([1, ["district"]]);
  expect(recognizeColumns(["Part of town"], new Map([["district", "Part of town"]]), { district: false }).of).toEqual(
    new Map([["district", 0]]),
  );
});

test.each([
  ["Congressional District", [[0, "cd"]]],
  [
    "Congressional District,Name,State Senate District,State House District",
    [
      [0, "cd"],
      [2, "sldu"],
      [3, "sldl"],
    ],
  ],
  ["District,sldl,Assembly District", [[1, "sldl"]]],
  ["Constituency", [[0, undefined]]],
  ["Name", []],
])("the columns of districts in %s", (row, expected) => {
  const { districts, of } = recognizeColumns(row.split(","), new Map(), { district: true });
  expect(districts.map(({ index, kind }) => [index, kind])).toEqual(expected);
  expect(of.get("district")).toBe(expected[0]?.[0]);
});

test("a campaign asks for districts where a target's reach or a template names them", () => {
  const asks = (values: Parameters<typeof campaignOf>[0]) => askedBy(campaignOf(values)).district;
  expect(asks({})).toBe(false);
  expect(asks({ targets: [targetWith({ from: { countries: ["US"] } })] })).toBe(false);
  expect(asks({ targets: [targetWith({ from: { districts: ["12"] } })] })).toBe(true);
  expect(asks({ templates: [templateWith({ uses: new Set(["signer.district"]) })] })).toBe(true);
});

describe("what the person maps wins", () => {
  const mapped = (row: readonly string[], keys: Partial<Record<RosterKey, string>>) =>
    recognizeColumns(row, new Map(Object.entries(keys) as [RosterKey, string][]), { district: true });

  test.each<[string, string[], Partial<Record<RosterKey, string>>, Partial<Record<RosterKey, number>>]>([
    ["exactly", ["Postal code", "CP de casa"], { postalCode: "CP de casa" }, { postalCode: 1 }],
    ["exactly before folded", ["EMAIL", "email"], { email: "email" }, { email: 1 }],
    ["folded", ["x", "¿Código de área?"], { postalCode: "codigo DE area" }, { postalCode: 1 }],
    ["by number", ["a", "b", "c"], { city: "3" }, { city: 2 }],
    ["a heading that is a number", ["a", "1", "c"], { city: "1" }, { city: 1 }],
    ["an empty heading by number", ["Name", ""], { city: "2" }, { name: 0, city: 1 }],
    ["a column for another key", ["Name", "Org"], { organization: "Name" }, { organization: 0 }],
    ["none", ["Name", "Comments"], { ownWords: "" }, { name: 0 }],
    ["one of two", ["Email", "Email", "City"], { email: "2" }, { email: 1, city: 2 }],
    ["one column twice", ["Who"], { name: "Who", givenName: "Who" }, { name: 0, givenName: 0 }],
    ["beside a bare name", ["Nombre", "Apell."], { familyName: "Apell." }, { familyName: 1, givenName: 0 }],
    ["only signs", ["***", "---"], { city: "---" }, { city: 1 }],
  ])("%s", (_, row, keys, of) => {
    const columns = mapped(row, keys);
    expect(Object.fromEntries(columns.of)).toEqual(of);
    expect(columns.doubled).toEqual([]);
    expect(columns.unmapped).toEqual([]);
    const known = new Set(columns.of.values());
    expect(columns.extra.map(({ index }) => index)).toEqual(
      row.map((_, index) => index).filter((index) => !known.has(index)),
    );
  });

  test.each(["Adress", "0", "4", "-1", "1.5", "99999999999", "++"])("to %j, which is not there", (heading) => {
    expect(mapped(["Name", "City", ""], { street: heading }).unmapped).toEqual([{ key: "street", heading }]);
  });

  test("to two columns of that name", () => {
    expect(mapped(["A", "Mail!", "mail?"], { email: "MAIL" }).doubled).toEqual([{ key: "email", indexes: [1, 2] }]);
  });
});

describe("other columns have names for templates", () => {
  test.each<[string[], string[]]>([
    [["Favourite colour"], ["favourite_colour"]],
    [
      ["FavouriteColour", "T-shirt size (M/L)"],
      ["favourite_colour", "t_shirt_size_m_l"],
    ],
    [
      ["Año de nacimiento", "Größe", "Œuvre"],
      ["ano_de_nacimiento", "grosse", "oeuvre"],
    ],
    [
      ["__proto__", "constructor", "toString", "hasOwnProperty"],
      ["proto", "column_constructor", "to_string", "has_own_property"],
    ],
    [
      ["this", "true", "NULL", "else"],
      ["column_this", "column_true", "column_null", "column_else"],
    ],
    [
      ["2nd choice", "", "  ", "?!", "😀"],
      ["column_2_nd_choice", "column_2", "column_3", "column_4", "column_5"],
    ],
    [
      ["Age", "age", "AGE", "age_2"],
      ["age", "age_2", "age_3", "age_2_2"],
    ],
    [
      ["年齢", "возраст", "العمر", "उम्र"],
      ["年齢", "возраст", "العمر", "उम्र"],
    ],
    [
      ["a\u202eb\u200bc\ufeff", "x\u0000y"],
      ["abc", "xy"],
    ],
    [["\ud800"], ["column_1"]],
  ])("%j", (row, names) => {
    expect(extraNames(row)).toEqual(names);
  });

  test("that Handlebars can say, are each another, and stay short", () => {
    const row = [
      ..."!\"#%&'()*+,./;<=>@[\\]^`{|}~ \u00a0\u2028".split("").map((sign) => `x${sign}y${sign}`),
      ...["𝒳", "²", "①", "Ⅷ", "´", "ﬁ", "\u0301a", "x".repeat(2_000_000), "as |x|", "../up", "if", "@root", "lookup"],
      ...Array.from({ length: 300 }, (_, code) => `${String.fromCharCode(code)}q`),
    ];
    const names = extraNames(row);
    expect(new Set(names).size).toBe(row.length);
    const handlebars = Handlebars.create();
    for (const name of names) {
      expect(name.length).toBeLessThan(100);
      const data = { extra: Object.assign(Object.create(null), { [name]: "said" }) };
      expect([name, handlebars.compile(`{{extra.${name}}}`, { strict: true })(data)]).toEqual([name, "said"]);
    }
  });

  test("for 5,000 columns, quickly", () => {
    const start = performance.now();
    const names = extraNames(
      Array.from({ length: 5_000 }, (_, index) => (index % 2 ? "the same" : `your column ${index}`)),
    );
    expect(new Set(names).size).toBe(5_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

test("keys and the names of their columns", () => {
  for (const key of rosterKeys) {
    expect(rosterKey(columnName(key))).toBe(key);
    expect(rosterKey(columnName(key).replace("_", "-"))).toBe(key);
  }
  expect(columnName("postalCode")).toBe("postal_code");
  expect(rosterKey("own words")).toBe("ownWords");
  for (const name of ["", "adress", "constructor", "__proto__"]) expect(rosterKey(name)).toBe(undefined);
});
