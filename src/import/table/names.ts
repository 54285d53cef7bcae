/** What a column of a table of targets can hold. */
export type TargetColumn =
  | ("name" | "role" | "person" | "givenName" | "familyName" | "email" | "webform" | "website" | "post")
  | ("street" | "city" | "postalCode" | "region" | "country" | "phone" | "fax" | "languages" | "tags" | "party")
  | ("chamber" | "district" | "division" | "source" | "date" | "id" | "validUntil");

export const targetColumns: readonly TargetColumn[] = [
  ...(["name", "role", "person", "givenName", "familyName", "email", "webform", "website", "post"] as const),
  ...(["street", "city", "postalCode", "region", "country", "phone", "fax", "languages", "tags", "party"] as const),
  ...(["chamber", "district", "division", "source", "date", "id", "validUntil"] as const),
];

/** `postalCode` is `postal_code` in flags. */
export function targetColumnName(column: TargetColumn): string {
  return column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * What tables of targets call their columns, in English, Spanish, French, Portuguese and German, the best name first. Case,
 * accents, punctuation and numbers do not matter: "E-mail 2" stands for "e_mail" too. Of published forms: OSDI's target
 * (`given_name`, `organization`, `ocdid`, `postal_addresses`), Action Network's custom targets (`title`, `first_name`,
 * `zip_code`), ActionKit's (`first`, `last`), Open States' and congress-legislators' CSV.
 */
export const targetHeadings: Readonly<Record<TargetColumn, string>> = {
  name: `institution | institution name | organization | organisation | organization name | organisation name | authority
    public body | agency | name of the body | institution or body | department | ministry | company | company name | body | legislature | office name
    institución | nombre de la institución | organización | organismo | entidad | autoridad | empresa | dependencia
    institution nom | nom de l'institution | organisme | organisation nom | autorité | administration | entreprise | société
    instituição | nome da instituição | organização | órgão | entidade | autoridade
    Einrichtung | Name der Einrichtung | Behörde | Institution Name | Organisation | Unternehmen | Firma | Körperschaft`,
  role: `role | title | position | job title | office | office title | function | post title | post held | target title
    cargo | puesto | función | fonction | poste | titre | rôle | cargo público | função | Funktion | Amtsbezeichnung | Amt | Stellung
    Rolle | Position | Dienststellung`,
  person: `person | full name | contact person | contact name | office holder | officeholder | holder
    incumbent | legislator | representative name | person name | display name | official full
    persona | nombre completo | titular | persona de contacto | nombre y apellidos | nombre y apellido
    personne | nom complet | titulaire | interlocuteur | prénom et nom | nom et prénom | personne de contact
    pessoa | nome completo | pessoa de contato | pessoa de contacto | Person | vollständiger Name | Amtsinhaber
    Amtsinhaberin | Ansprechpartner | Ansprechpartnerin | Ansprechperson | Kontaktperson | Vor- und Nachname`,
  givenName: `given name | first name | firstname | forename | given names | first names | first | nombre de pila | nombres
    primer nombre | prénom | prénoms | nome próprio | primeiro nome | Vorname | Vornamen`,
  familyName: `family name | last name | lastname | surname | last | last names | surnames | apellido | apellidos
    nom de famille | sobrenome | apelido | sobrenomes | Nachname | Familienname | Zuname`,
  email: `email | e-mail | email address | e-mail address | official email | public email | work email | office email | mail
    email addresses address | email addresses
    correo electrónico | correo | dirección de correo electrónico | dirección de email | correo institucional
    courriel | adresse e-mail | adresse email | adresse électronique | mél | adresse mail
    endereço de e-mail | endereço eletrônico | endereço eletrónico | correio eletrônico | correio eletrónico
    E-Mail-Adresse | Mailadresse | Mail-Adresse`,
  webform: `web form | webform | contact form | contact page | contact url | contact form url | online form | form url | form
    contact link | formulario | formulario web | formulario de contacto | página de contacto | formulario en línea
    formulaire | formulaire de contact | formulaire web | page de contact | formulaire en ligne
    formulário | formulário de contato | formulário de contacto | formulário web
    Kontaktformular | Webformular | Formular | Onlineformular | Kontaktseite`,
  website: `website | web site | url | web | homepage | home page | web page | webpage | official website | links | link
    sitio web | página web | sitio | enlace | site web | site internet | site | page web | lien
    sítio web | página | página da web | Webseite | Webauftritt | Internetseite | Internetadresse | Netzseite`,
  post: `full address | mailing address | postal address | complete address | post | postal addresses | capitol address
    mailing addr | dirección completa | dirección postal | adresse complète | adresse postale
    endereço completo | endereço postal | Postanschrift | Anschrift | Postadresse | vollständige Adresse`,
  street: `street | street address | address | address line | addr | street and number | street name and number
    postal addresses address lines | address lines | building | suite | office address
    calle | calle y número | dirección | domicilio | línea de dirección | rue | numéro et rue | adresse | ligne d'adresse
    rua | rua e número | endereço | morada | logradouro | Straße | Straße und Hausnummer | Straße Hausnummer | Straße und Nr
    Straße Nr | Adresse | Adresszeile | Hausanschrift`,
  city: `city | town | locality | city town | town city | postal addresses locality | municipality | ciudad | localidad
    municipio | población | ville | localité | commune | cidade | localidade | município | Ort | Stadt | Gemeinde | Wohnort`,
  postalCode: `postal code | postcode | post code | zip | zip code | zipcode | zip postal code | postal addresses postal code
    código postal | CP | code postal | CEP | PLZ | Postleitzahl`,
  region: `state | region | province | state province | state or province | state abbreviation | state code | province state
    postal addresses region | county | estado | provincia | región | departamento | comunidad autónoma | région | département
    província | UF | região | Bundesland | Kanton | canton | cantón`,
  country: `country | country code | country name | nation | postal addresses country | país | código de país | pays
    code pays | Land | Staat | Ländercode | Länderkürzel`,
  phone: `phone | telephone | phone number | telephone number | tel | voice | office phone | work phone | capitol voice
    capitol phone | phone numbers number | phone numbers | teléfono | número de teléfono | tfno | téléphone
    numéro de téléphone | tél | telefone | número de telefone | Telefon | Telefonnummer | Tel-Nr | Rufnummer`,
  fax: `fax | fax number | facsimile | telefax | capitol fax | número de fax | télécopie | télécopieur | numéro de fax
    Faxnummer | Fax-Nr`,
  languages: `languages | language | reads | lang | idiomas | idioma | lenguas | lengua | langues | langue | línguas | língua
    Sprachen | Sprache`,
  tags: `tags | tag | category | categories | group | groups | labels | label | keywords | etiquetas | etiqueta | categoría
    categorías | grupo | étiquettes | étiquette | catégorie | catégories | mots-clés | categoria | categorias
    Schlagwörter | Schlagworte | Kategorie | Kategorien | Gruppe | Gruppen`,
  party: `party | political party | current party | party name | partido | partido político | parti | parti politique
    Partei | Fraktion`,
  chamber: `chamber | house | current chamber | cámara | chambre | câmara | Kammer`,
  district: `district | constituency | electoral district | riding | electorate | current district | ward
    legislative district | congressional district | distrito | distrito electoral | circunscripción | circonscription
    distrito eleitoral | círculo eleitoral | Wahlkreis | Wahlbezirk | Distrikt`,
  division: `ocd id | ocdid | ocd division | ocd division id | division id`,
  source: `source | sources | source url | source urls | reference | references | fuente | fuentes | référence | source des données
    fonte | fontes | Quelle | Quellen | Nachweis`,
  date: `verified | verified on | verified at | last verified | last verified date | verification date | checked | checked on
    last checked | updated | updated on | updated at | last updated | last update | last modified | modified | date updated
    verificado | fecha de verificación | actualizado | fecha de actualización | última actualización | vérifié | vérifié le
    mis à jour | mise à jour | date de mise à jour | dernière mise à jour | verificado em | atualizado | atualizado em
    última atualização | geprüft | geprüft am | Stand | aktualisiert | aktualisiert am | zuletzt geprüft`,
  id: `id | identifier | key | record id | target id | uid | uuid | slug | external id | bioguide id | bioguide | identificador
    identifiant | Kennung | Schlüssel | ID-Nr`,
  validUntil: `valid until | term end | end of term | term ends | term end date | end date | in office until | expires
    fin de mandato | fin del mandato | fecha de fin | válido hasta | hasta | fin de mandat | fin du mandat | date de fin
    valable jusqu'au | jusqu'au | fim do mandato | válido até | data de término | até | Amtszeit bis | Ende der Amtszeit
    gültig bis | Mandatsende | bis`,
};

/** A person's name or an institution's: the other columns say. */
export const bareNames = `name | nombre | nom | nome | target | target name | recipient | destinatario | destinataire | Empfänger | nom officiel | official name`;
