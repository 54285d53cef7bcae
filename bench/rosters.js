import { closeSync, openSync, writeSync } from "node:fs";

const given = ["María", "José", "Ada", "Anne-Marie", "Łukasz", "Zoë", "Olga", "Ahmed", "Jean", "Ngozi"];
const family = ["Pérez", "García", "Smith", "O'Neil", "Müller", "Nowak", "Dupont", "Silva", "Rossi", "Okafor"];
const towns = ["Leeds", "York", "Bradford", "Hull", "Sheffield", "Ripon"];

/** One person; every third writes something of their own. */
export function person(number) {
  const own = `I learned to read in that library, and so did my ${(number % 7) + 2} grandchildren.`;
  return {
    givenName: given[number % given.length],
    familyName: `${family[(number >> 3) % family.length]} ${number}`,
    email: `person-${number}@example.org`,
    city: towns[number % towns.length],
    postalCode: `LS${(number % 28) + 1} ${number % 10}AB`,
    ownWords: number % 3 === 0 ? own : "",
  };
}

/** Writes a roster of so many people as CSV. */
export function writeRoster(path, people) {
  const file = openSync(path, "w");
  let text = "First name,Last name,Email,City,Postcode,Country,Own words\n";
  for (let number = 0; number < people; number++) {
    const { givenName, familyName, email, city, postalCode, ownWords } = person(number);
    text += `${givenName},${familyName},${email},${city},${postalCode},GB,"${ownWords}"\n`;
    if (text.length > 1_000_000 || number === people - 1) {
      writeSync(file, text);
      text = "";
    }
  }
  closeSync(file);
}
