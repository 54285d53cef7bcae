const lists = {
  en:
    "name names first last full given family surname title address street city town county district region state zip postcode " +
    "postal code country email e-mail mail phone telephone number date day month year signature sign salutation greeting subject " +
    "organization organisation company institution office department role position job occupation profession age school " +
    "university representative recipient addressee sender senator congressman congresswoman congressperson mp councillor mayor minister " +
    "official member story experience reason reasons topic issue bill link url website placeholder text amount deadline place location campaign " +
    "paragraph sentence details information personal message note here example group community church neighborhood neighbourhood today",
  es:
    "nombre nombres apellido apellidos titulo direccion calle ciudad pueblo municipio provincia estado pais codigo postal correo " +
    "electronico telefono numero fecha dia mes ano firma saludo asunto organizacion empresa institucion cargo puesto profesion edad " +
    "representante destinatario remitente senador senadora diputado diputada alcalde alcaldesa ministro ministra historia experiencia " +
    "motivo razon tema ley enlace texto cantidad plazo lugar campana parrafo detalles mensaje aqui grupo comunidad barrio completo",
  fr:
    "nom noms prenom prenoms titre adresse rue ville commune departement pays code postal courriel telephone numero " +
    "date jour mois annee signature objet organisation entreprise institution fonction poste profession representant destinataire " +
    "expediteur senateur senatrice depute deputee maire ministre histoire raison sujet loi lien texte montant delai lieu campagne " +
    "paragraphe details ici groupe complet",
  pt:
    "nome nomes sobrenome apelido titulo endereco morada rua cidade municipio estado pais cep codigo postal correio telefone numero data " +
    "dia mes ano assinatura assunto organizacao empresa instituicao cargo profissao idade representante destinatario remetente senador " +
    "senadora deputado deputada prefeito prefeita ministro ministra historia motivo tema lei texto quantia prazo lugar campanha paragrafo " +
    "detalhes mensagem aqui grupo comunidade bairro completo",
  de:
    "name namen vorname nachname familienname titel anrede adresse anschrift strasse hausnummer stadt ort wohnort land bundesland plz " +
    "postleitzahl telefon nummer datum tag monat jahr unterschrift betreff organisation firma einrichtung amt funktion beruf alter " +
    "abgeordnete abgeordneter abgeordneten empfanger absender senatorin burgermeister burgermeisterin minister ministerin geschichte grund " +
    "thema gesetz betrag frist kampagne absatz satz hier einfugen eintragen erganzen gruppe gemeinde",
  it:
    "nome nomi cognome titolo indirizzo via citta comune provincia regione paese cap telefono numero data giorno mese anno firma oggetto " +
    "organizzazione azienda istituzione ruolo carica professione eta rappresentante destinatario mittente senatore senatrice deputato " +
    "deputata sindaco sindaca ministro ministra storia motivo argomento legge collegamento testo importo scadenza luogo campagna paragrafo " +
    "dettagli messaggio qui gruppo quartiere completo",
};

/** What people write where a name or a fact is to be filled in, in small letters without accents. */
export const nouns: ReadonlySet<string> = new Set(Object.values(lists).flatMap((list) => list.split(" ")));

/** Small words between them. */
export const particles: ReadonlySet<string> = new Set(
  (
    "of the and or a an in with for to your my de del la el los las y o en du des le les et ou da do dos das e " +
    "der die das des und oder von vom zu im di della dello degli dei il lo gli l d su sus tu tus votre vos seu sua ihr ihre ihrem ihren dein deine vostro suo tuo"
  ).split(" "),
);

/** What tells a person to write something, or whose it is: text that begins so is an instruction. */
export const orders: ReadonlySet<string> = new Set(
  (
    "your insert enter add fill type write describe choose select replace specify include paste " +
    "inserte insertar inserta escriba escribir escribe complete completar anada anadir agregue agregar indique indicar rellene rellenar " +
    "votre vos inserer inserez ecrire ecrivez ajouter ajoutez indiquer indiquez completer completez remplir " +
    "insira inserir escreva escrever preencha preencher adicione indicar " +
    "ihren ihrem einfugen eintragen inserire inserisci inserite scrivere scrivi aggiungere aggiungi compilare indicare"
  ).split(" "),
);

/** Without accents and in small letters, as the lists above have words. */
export function plainWords(text: string): string[] {
  const plain = text.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");
  return plain.split(/[\s_/.,:;'’()-]+/u).filter(Boolean);
}
