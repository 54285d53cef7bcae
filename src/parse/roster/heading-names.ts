import type { RosterKey } from "./columns.ts";

/**
 * What rosters call their columns: for each key its names in tiers, the best first, and in a tier the best first. Case,
 * accents and punctuation do not matter: "E-mail" stands for "E_Mail:" and "eMail" too.
 */
export const headingNames: Readonly<Record<RosterKey, readonly string[]>> = {
  name: [
    `full name | display name | signer name | first and last name | name first and last | first name and last name
     first name and surname | name and surname | name surname | first name last name | complete name | legal name
     nombre completo | nombre y apellidos | nombre y apellidos completos | nombre legal | nombre y apellido | nombres y apellidos | nombre apellidos | como te llamas
     como se llama | nom complet | prénom et nom | prénom nom | comment vous appelez vous | comment t'appelles tu
     vollständiger Name | voller Name | Name Vor- und Nachname | ganzer Name | Vor- und Nachname | Vorname und Nachname | Vorname Nachname
     Vor- und Zuname | Vorname Name | wie heißen Sie | wie heißt du | nome completo | nome e sobrenome | nome e apelido
     nome e apelidos | como você se chama | como se chama | nome e cognome | nome cognome | come ti chiami
     nom i cognoms | voor- en achternaam | volledige naam`,
    `nom et prénom | nom prénom | noms et prénoms | nom et prénoms | apellidos y nombres | apellido y nombre
     apellidos y nombre | cognome e nome`,
    `sort name | last name first name | surname first name | Name Vorname | Nachname Vorname | apellidos nombre`,
  ],
  givenName: [
    `given name | given names | first name | first names | firstname | fname | forename | forenames | christian name
     name first | first | nombre de pila | primer nombre | nombres de pila | primeiro nome | nome próprio
     nome de batismo | nom de pila | nome di battesimo`,
    // In these, "Name", "Nom" or "Naam" beside it is the family name.
    `Vorname | Vornamen | Rufname | prénom | prénoms | voornaam | voornamen`,
  ],
  familyName: [
    `family name | family names | last name | last names | lastname | lname | surname | surnames | name last | last
     apellidos | apellido | nom de famille | noms de famille | Nachname | Familienname | Zuname | sobrenome
     sobrenomes | apelido | apelidos | cognome | cognomi | cognoms | cognom | achternaam | familienaam`,
    `primer apellido | apellido paterno`,
  ],
  email: [
    `email | e-mail | email address | e-mail address | email id | mail address | preferred email | email 1 | email 1 value | e-mail 1 value | email address 1
     correo electrónico | dirección de correo electrónico | dirección de email | dirección de e-mail | correo | email correo
     cuenta de correo | correo e | adresse e-mail | adresse email | adresse mail | adresse électronique | courriel
     adresse courriel | adresse de courriel | courrier électronique | mél | E-Mail-Adresse | Emailadresse | Mailadresse
     E-Mail-Anschrift | endereço de e-mail | endereço de email | endereço eletrónico | endereço eletrônico
     correio eletrónico | correio eletrônico | indirizzo e-mail | indirizzo email | indirizzo di posta elettronica
     posta elettronica | correu electrònic | adreça electrònica | adreça de correu electrònic | correu | e-mailadres`,
    `mail`,
    `username | user name | nombre de usuario | nom d'utilisateur | Nutzername | Benutzername | nome de usuário
     nome do usuário | nome de utilizador | nome utente | nom d'usuari | gebruikersnaam`,
  ],
  street: [
    `street address | street | street address 1 | address line 1 | address 1 | addr 1 | street 1 | street line 1
     address street | street and number | street name and number | house number and street | number and street
     calle y número | calle | calle número | calle y núm | línea de dirección 1 | dirección línea 1 | dirección 1
     rue | numéro et rue | numéro et nom de rue | rue et numéro | n° et rue | adresse ligne 1 | ligne d'adresse 1
     adresse 1 | Straße und Hausnummer | Straße Hausnummer | Straße und Nr | Straße Nr | Straße und Nummer | Straße
     Adresszeile 1 | Adresse 1 | rua e número | rua número | rua | logradouro | endereço linha 1 | endereço 1
     via e numero civico | via e numero | carrer i número | carrer | straat en huisnummer | straat`,
    `address | postal address | mailing address | home address | residential address | dirección | dirección postal
     domicilio | dirección de domicilio | dirección particular | adresse | adresse postale | adresse du domicile
     Anschrift | Postanschrift | Wohnadresse | Postadresse | endereço | morada | endereço residencial | endereço postal
     indirizzo | indirizzo postale | indirizzo di residenza | adreça | adreça postal | adres | postadres`,
  ],
  city: [
    `city | town | city town | town city | city or town | town or city | city name | locality | ciudad | localidad
     ciudad localidad | población | municipio | ville | localité | ville de résidence | Ort | Stadt | Wohnort
     Stadt Ort | Ort Stadt | cidade | localidade | cidade localidade | città | località | ciutat | població | woonplaats
     plaats | stad`,
    `municipality | post town | village | comuna | commune | Gemeinde | município | concelho | comune | municipi
     gemeente`,
  ],
  region: [
    `region | state | province | state province | province state | state or province | state region | state abbreviated
     state abbreviation | state code | province region | region state | state province region | estado | provincia
     región | estado provincia | provincia estado | departamento | comunidad autónoma | région | province état
     état province | Bundesland | província | região | estado província | UF | regione | comunitat autònoma | regió
     provincie`,
    `state territory | département | canton | cantón | Kanton | distrito | prefecture`,
    `county`,
  ],
  postalCode: [
    `postal code | postcode | post code | zip code | zip | zip 5 | zip postal code | postal zip code | postal code zip
     zip or postal code | postcode zip | zip postal | eircode | pin code | código postal | CP | C.P. | cód postal | codigo zip
     code postal | code postal zip | PLZ | Postleitzahl | CEP | código de endereçamento postal | codice postale
     codi postal`,
    `NPA | CAP | codice di avviamento postale | Postnummer`,
  ],
  district: [
    `electoral district | congressional district | us congressional district | congressional district number
     legislative district | constituency | constituency name | parliamentary constituency | westminster constituency
     riding | federal riding | federal electoral district | electorate | federal electorate | electoral division
     electoral ward | distrito electoral | distrito congresional | circunscripción electoral | circunscripción
     circonscription électorale | circonscription législative | circonscription | district électoral | Wahlkreis
     Bundestagswahlkreis | Wahlkreis Nr | Wahlkreisnummer | círculo eleitoral | distrito eleitoral | collegio elettorale
     collegio uninominale | collegio | circoscrizione elettorale | circoscrizione | districte electoral
     circumscripció electoral | kiesdistrict | kieskring`,
    `district | districts | district number | ward | ward name`,
  ],
  country: [
    `country | country name | country region | country or region | country territory | país | país región
     país de residencia | país o región | pays | pays région | pays de résidence | Land | Land Region | Wohnsitzland | país região
     país de residência | paese | nazione | paese regione | paese di residenza`,
    `country code | nation | código de país | code pays | Ländercode | Länderkürzel | Staat | código do país`,
  ],
  phone: [
    `phone | phone number | telephone | telephone number | phone 1 | phone 1 value | preferred phone | tel | tel no
     phone no | telf | tlf | nº de teléfono | nº de telefone | teléfono | número de teléfono | tel fijo | téléphone | numéro de téléphone | n° de téléphone
     Telefon | Telefonnummer | telefone | número de telefone | telefono | numero di telefono | telèfon | número de telèfon
     telefoon | telefoonnummer`,
    `mobile | mobile phone | phone mobile | phone cell | contact number | mobile number | mobile phone number | mobile no | cell | cell phone | cellphone
     cell number | cell phone number | móvil | teléfono móvil | celular | teléfono celular | número de teléfono celular | número de teléfono móvil | número de celular
     número de móvil | portable | téléphone portable | téléphone mobile | numéro de portable | Handy | Handynummer
     Mobil | Mobiltelefon | Mobilnummer | Mobilfunknummer | telemóvel | telefone celular | número de telemóvel
     cellulare | numero di cellulare | mòbil | telèfon mòbil | mobiel | mobiele telefoon`,
    `landline | teléfono fijo | téléphone fixe | Festnetz | telefone fixo`,
  ],
  organization: [
    `organization | organisation | organization name | organisation name | name of organization | name of organisation
     name of your organization | name of your organisation | organization 1 name | organización | nombre de la organización
     nombre de tu organización | nombre de su organización | nom de l'organisation | nom de votre organisation
     Name der Organisation | Name Ihrer Organisation | organização | nome da organização | nome da sua organização
     organizzazione | nome dell'organizzazione | organització | organisatie`,
    `company | company name | name of company | name of your company | affiliation | institution | association | NGO
     empresa | nombre de la empresa | entidad | institución | asociación | entreprise | société | nom de l'entreprise
     Firma | Firmenname | Unternehmen | Verein | Einrichtung | Institution | nome da empresa | entidade
     instituição | associação | azienda | ente | associazione | empresa entidad | entitat | associació | bedrijf`,
    `current employer | employer | employer name`,
  ],
  language: [
    `language | languages | preferred language | preferred languages | language preference
     correspondence language | communication language | language of correspondence | lang | idioma | idiomas | lengua
     idioma preferido | idioma de preferencia | lengua preferida | langue | langues | langue préférée
     langue de préférence | langue de correspondance | Sprache | Sprachen | bevorzugte Sprache
     Korrespondenzsprache | língua | línguas | língua preferida | idioma de preferência | lingua | lingue
     lingua preferita | llengua | llengua preferida | taal | voorkeurstaal`,
  ],
  points: [
    `points | talking points | demands | chosen points | chosen demands | selected points | point | demand
     puntos | demandas | exigencias | reivindicaciones | puntos elegidos | revendications | demandes | exigences
     Forderungen | Forderung | ausgewählte Forderungen | pontos | exigências | reivindicações | richieste
     rivendicazioni | reivindicacions | eisen`,
  ],
  ownWords: [
    `own words | in your own words | in own words | personal message | message | personal note | personal reason
     why does this matter to you | why this matters to you | why is this important to you | why it matters to you
     why does it matter to you | why do you care | why do you care about this | why are you signing | why did you sign
     reason for signing | tus palabras | tus propias palabras | sus propias palabras | con tus palabras
     con tus propias palabras | en tus propias palabras | con sus propias palabras | palabras propias | mensaje
     mensaje personal | por qué te importa | por qué le importa | por qué es importante para ti | por qué firmas
     por qué te importa esto | por qué esto te importa | message personnel | vos propres mots | avec vos propres mots
     mots personnels | pourquoi est-ce important pour vous | pourquoi cela vous tient à cœur | pourquoi signez-vous
     Nachricht | eigene Worte | in eigenen Worten | mit eigenen Worten | in Ihren eigenen Worten
     in deinen eigenen Worten | persönliche Nachricht | persönliche Botschaft | warum ist Ihnen das wichtig
     warum ist dir das wichtig | mensagem | mensagem pessoal | suas palavras | palavras próprias
     com as suas próprias palavras | com suas próprias palavras | nas suas próprias palavras
     por que isso é importante para você | por que isto é importante para si | messaggio | messaggio personale
     parole tue | missatge | missatge personal | persoonlijk bericht | eigen woorden`,
    `comment | comments | comentario | comentarios | commentaire | commentaires | Kommentar | Kommentare | comentário
     comentários | commento | commenti`,
  ],
  to: [
    `to | targets | target | recipients | recipient | letters to | letter to | send to | addressees | addressee
     destinatarios | destinatario | destinataires | destinataire | Empfänger | Empfaenger | Adressaten | Adressat
     destinatários | destinatário | destinatari | ontvangers | ontvanger
     who do you want to write to | who would you like to write to | whom do you want to write to
     a quién quieres escribir | a quién quiere escribir | a quiénes quieres escribir | à qui voulez-vous écrire
     à qui veux-tu écrire | an wen möchten Sie schreiben | wem möchten Sie schreiben | an wen möchtest du schreiben
     a quem quer escrever | a quem você quer escrever | a chi vuoi scrivere`,
  ],
  consent: [
    `consent | consent given | consent consent | consents | gave consent | has consented | permission | permission given
     permission to send | consentimiento | consentement | Einwilligung | Zustimmung | consentimento | consenso
     consentiment | toestemming`,
    `I agree | agree | agrees | agreed | I consent | I accept | opt in | autorizo | acepto | autorización | estoy de acuerdo
     de acuerdo | consiento | j'accepte | j'autorise | je consens | je suis d'accord | d'accord | accord | autorisation
     Einverständnis | Einverständniserklärung | einverstanden | zugestimmt | eingewilligt | ich stimme zu
     ich willige ein | ich bin einverstanden | aceito | concordo | autorização | de acordo | acconsento | accetto
     autorizzo | autorizzazione | accepto | d'acord | akkoord`,
  ],
  folder: [],
};

/** A name that is a whole name alone, and a part of one beside the other part. */
export const bareNames = ["name", "nombre", "nombres", "nom", "noms", "nome", "naam", "namen", "nomi"];

/** Words around a name that leave its meaning: at its beginning … */
export const plainLead = `what is | what's | what are | what | which | in which | in what | please enter | please type | please write
  please provide | please give | please | enter | type | write | provide | your | the | my
  cuál es | cuáles son | cuál | qué | en qué | por favor | indica | indique | escribe | escriba | ingresa | ingrese
  introduce | introduzca | pon | tu | tus | su | sus | mi | mis | el | la | los | las
  quel est | quelle est | quels sont | quelles sont | quel | quelle | dans quel | dans quelle | veuillez indiquer
  veuillez saisir | veuillez entrer | veuillez écrire | merci d'indiquer | indiquez | saisissez | entrez | votre | vos
  ton | ta | tes | mon | ma | mes | le | les | l
  wie ist | wie lautet | was ist | in welcher | in welchem | welche | welcher | welches | bitte | bitte geben Sie
  geben Sie | gib | bitte gib | dein | deine | deinen | Ihr | Ihre | Ihren | mein | meine | meinen | der | die | das
  qual é | qual | quais são | em que | em qual | escreva | digite | informe | insira | seu | sua | seus | suas | teu | tua
  meu | minha | o | a | os | as | inserisci | scrivi | il | lo | tuo | tua | suo | wat is | uw | je | jouw | de | het
  quin és | quina és | el teu | la teva`;

/** … and at its end. */
export const plainTail = `here | below | do you live in | do you live | are you in | you live in | where you live
  vives | vive | vive usted | resides | donde vives | donde resides | habitez-vous | vivez-vous | habites-tu | ein | an | wohnen Sie
  wohnst du | leben Sie | você mora | mora | vive você`;

/** Words that say whose or which of several: the first is the nearest to none. Never before points or own words. */
export const softLead = `signer | signer's | signers | signatory | primary | main | can2 user | can2 | home | personal | member | member's
  supporter | supporter's | constituent | activist | participant | participant's | respondent | contact | person
  private | privat | mitglied | mitglieds | mailing | m | postal | residential | registered | billing`;

export const softTail = `of signer | of the signer | of member | of the member | of residence | primary | home
  del firmante | de la firmante | de la persona firmante | del socio | de contacto | principal | personal
  particular | de residencia | de domicilio | du signataire | de la personne signataire | du membre | de l'adhérent
  de contact | principale | de résidence | de domicile | personnel | personnelle | des Unterzeichners
  der Unterzeichnerin | des Mitglieds | privat | do signatário | do assinante | do membro | de contato | pessoal
  de residência | residencial | del firmatario | di residenza | principale | privé`;

/** What stands before a part of an address only: "Address (City)", "Address 1 - Postal Code". */
export const placeLead = `address | address 1 | mailing address | postal address | home address | primary address | dirección
  domicilio | adresse | adresse postale | Anschrift | endereço | morada | indirizzo | adreça`;

/** What looks like one of the names above after all that, and is none. */
export const neverNames = `home country | home language | member state | member states | member country | registered name
  billing name | m name | personal name`;

/** How long consents begin. */
export const consentLead = `I agree | I consent | I accept | I authorize | I authorise | I give permission | I give my permission
  I give my consent | I give consent | I hereby agree | I hereby consent | yes I agree | yes I consent | do you consent
  acepto | yo acepto | autorizo | yo autorizo | consiento | doy mi consentimiento | doy mi autorización | doy permiso
  doy mi permiso | estoy de acuerdo | sí acepto | sí autorizo | autorizas | autoriza | autoriza usted
  j'accepte | j'autorise | je consens | je donne mon accord | je donne mon consentement | je donne mon autorisation
  je suis d'accord | oui j'accepte | autorisez-vous | ich stimme | ich willige | ich bin einverstanden
  ich bin damit einverstanden | ich erlaube | hiermit willige ich | hiermit stimme ich | ja ich stimme | ja ich willige
  concordo | eu concordo | aceito | eu aceito | eu autorizo | dou o meu consentimento | dou meu consentimento
  estou de acordo | sim concordo | sim aceito | sim autorizo | accetto | acconsento | autorizzo | do il consenso
  do il mio consenso | accepto | ik ga akkoord | ik stem | ik geef toestemming`;

/** What such a sentence may be about and then is no consent to letters … */
export const otherConsents =
  /\b(newsletters?|updates?|news|emails?|e mails?|mailings?|sms|whatsapp|marketing|receive|contact(ed)?|terms|conditions?|privacy|cookies|photos?|donat\w*|novedades|noticias|boletin\w*|recibir|contactad[oa]s?|contacten|terminos|condiciones|privacidad|fotos?|nouvelles|infolettre|actualites|recevoir|contactee?s?|confidentialite|neuigkeiten|infos?|rundbrief\w*|erhalten|kontaktiert|datenschutz\w*|agb|nutzungsbedingungen|novidades|receber|contatad[oa]|termos|notizie|aggiornamenti|ricevere|termini|nieuwsbrief)\b/;

/** … unless it names the letters, or the name under them. */
export const letterConsents =
  /\b(letters?|cartas?|lettres?|courriers?|briefe?n?|schreiben|lettere?|brieven|my name|mi nombre|mon nom|meinem namen|meinen namen|meu nome|mio nome)\b/;

/** Google Forms' own first column. */
export const formSigns = [
  ...["timestamp", "marca temporal", "horodateur", "zeitstempel", "carimbo de data hora"],
  ...["informazioni cronologiche", "marca de temps", "tijdstempel"],
];
