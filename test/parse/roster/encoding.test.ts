import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { told } from "../marks.ts";
import { encodings, read, rosterOf, windows1252 } from "./rosters.ts";

const guess = " (a guess: nothing in the file says so; --encoding names another)";
const about = (name: string) => `CSV, columns separated by commas, in ${name}`;
const notUtf8 = "From here on, the file is not UTF-8 text.";
const spanish = "Name,City\r\nJosé Ñandú,Málaga\r\n";
const { "UTF-16LE": utf16le, "UTF-16BE": utf16be } = encodings;

describe("an encoding is found out, and told where it was guessed", () => {
  test.each<[string, Uint8Array, string]>([
    ["ASCII", Buffer.from("Name,City\nAda,Leeds\n"), "UTF-8"],
    ["UTF-8", encodings["UTF-8"].encode(spanish), "UTF-8"],
    ["UTF-8 with a mark", encodings["UTF-8 with a mark"].encode(spanish), "UTF-8"],
    ["UTF-8 of all lengths", Buffer.from("Name,City\nß€😀,王\n"), "UTF-8"],
    ["UTF-16LE with a mark", encodings["UTF-16LE with a mark"].encode(spanish), "UTF-16"],
    ["UTF-16BE with a mark", encodings["UTF-16BE with a mark"].encode(spanish), "UTF-16"],
    ["UTF-16LE", utf16le.encode(spanish), `UTF-16${guess}`],
    ["UTF-16BE", utf16be.encode(spanish), `UTF-16${guess}`],
    ["UTF-16LE in Cyrillic", utf16le.encode("Имя,Город\nИван Петров,Москва\n"), `UTF-16${guess}`],
    ["UTF-16BE in Chinese", utf16be.encode("姓名,城市\n一一,北京\n王小明,北京\n"), `UTF-16${guess}`],
    ["UTF-16LE in Arabic with a mark", encodings["UTF-16LE with a mark"].encode("الاسم,المدينة\nعلي,عمان\n"), "UTF-16"],
    ["Windows-1252", windows1252(spanish), `Windows-1252${guess}`],
    ["Windows-1252 with signs of its own", windows1252("Name,City\n“Œuvre” – 5 €…,‹Žižkov›\n"), `Windows-1252${guess}`],
    ["Windows-1252 whose last letter is strange", windows1252("Name,City\nJosé,Málagá"), `Windows-1252${guess}`],
    [
      "Windows-1252 in its last row alone",
      windows1252(`Name,City\n${"Ada,Leeds\n".repeat(60_000)}José,Málaga\n`),
      `Windows-1252${guess}`,
    ],
    ["UTF-8 with NUL in it", Buffer.from("Name,City\nA\0da,Le\0eds\0\n"), "UTF-8"],
  ])("%s", async (name, bytes, spoken) => {
    for (const size of [1, 2, 3, 1000, bytes.length]) {
      if (bytes.length / size > 20_000) continue;
      const cuts = Array.from({ length: Math.floor(bytes.length / size) }, (_, index) => (index + 1) * size);
      const { table, texts, problems } = await read(rosterOf(bytes, "members.csv", cuts));
      expect({ problems, about: table?.about }).toEqual({ problems: [], about: about(spoken) });
      expect(texts.flat().join()).not.toMatch(/[\uFFFD\uFEFF\x80-\x9f]/);
      expect([name, texts[0]?.[0]?.length]).not.toEqual([name, 0]);
    }
  });

  test("and every character arrives", async () => {
    const { texts } = await read(windows1252("Name,City\n“Œuvre” – 5 €…,‹Žižkov›"));
    expect(texts[1]).toEqual(["“Œuvre” – 5 €…", "‹Žižkov›"]);
    expect((await read(utf16be.encode("姓名,城市\n一一,北京\n王小明,北京\n"))).texts[2]).toEqual(["王小明", "北京"]);
    expect((await read(utf16le.encode("Имя,Город\nИван,Москва\n"))).texts).toEqual([
      ["Имя", "Город"],
      ["Иван", "Москва"],
    ]);
  });
});

describe("--encoding", () => {
  test.each<[string, Uint8Array, string, string]>([
    ["macintosh", Buffer.from([74, 111, 115, 0x8e]), "José", "macintosh"],
    ["iso-8859-2", Buffer.from([0xaf, 0xf3, 0xb3, 0xe6]), "Żółć", "iso-8859-2"],
    ["windows-1251", Buffer.from([0xc8, 0xe2, 0xe0, 0xed]), "Иван", "windows-1251"],
    ["shift_jis", Buffer.from([0x93, 0x8c, 0x8b, 0x9e]), "東京", "shift_jis"],
    ["windows-1252", Buffer.from("José"), "JosÃ©", "windows-1252"],
    ["latin1", windows1252("5 €"), "5 €", "latin1"],
    ["utf-8", Buffer.from("José"), "José", "utf-8"],
  ])("%s wins", async (encoding, bytes, text, spoken) => {
    const found = await read(Buffer.concat([Buffer.from("Name,City\n"), bytes, Buffer.from(",x\n")]), { encoding });
    expect(found.problems).toEqual([]);
    expect([found.table?.about, found.texts[1]?.[0]]).toEqual([about(spoken), text]);
  });

  test.each(["utf-8", "utf-16", "utf-16le", "windows-1252"])(
    "%s does not win against the mark of UTF-16, which nothing else begins with",
    async (encoding) => {
      const found = await read(encodings["UTF-16BE with a mark"].encode(spanish), { encoding });
      expect([found.table?.about, found.texts[1]]).toEqual([about("UTF-16"), ["José Ñandú", "Málaga"]]);
    },
  );
});

describe("a file that is broken UTF-8 is told, and no name is spoilt", () => {
  const broken = Buffer.from([0xe9]);
  const utf8 = Buffer.from(spanish);
  test.each<[string, Uint8Array, string | undefined, number]>([
    ["one strange byte among many that are UTF-8", Buffer.concat([utf8, broken, Buffer.from(",x\n")]), undefined, 3],
    ["cut within its last character", utf8.subarray(0, utf8.indexOf("laga") - 1), undefined, 2],
    ["the mark of UTF-8, and none", Buffer.concat([Buffer.from("\uFEFFName,City\n\n"), broken]), undefined, 3],
    ["Windows-1252 that was said to be UTF-8", windows1252(spanish), "utf-8", 2],
    ["said by another of its names", windows1252(spanish), "UTF8", 2],
    [
      "far behind what is UTF-8",
      Buffer.concat([utf8, Buffer.from("Ada,Leeds\r\n".repeat(50_000)), windows1252("Zoë,x\r\n".repeat(2))]),
      undefined,
      50_003,
    ],
  ])("%s", async (_, bytes, encoding, line) => {
    for (const cuts of [[], [bytes.length - 2], [5, 6, 7, 300_000]]) {
      const found = await read(
        rosterOf(
          bytes,
          "members.csv",
          cuts.filter((cut) => cut < bytes.length),
        ),
        {
          ...(encoding && { encoding }),
        },
      );
      expect(found.table).toBeUndefined();
      expect(told(found.problems)).toEqual([`${line}:undefined ${notUtf8}`]);
    }
  });

  test("but Windows-1252 needs no help where its signs look like UTF-8 once", async () => {
    const found = await read(windows1252("Name,City\nJosé,Málaga\nNuñez Ã© x,Léon\n"));
    expect([found.problems, found.texts[2]]).toEqual([[], ["Nuñez Ã© x", "Léon"]]);
  });
});

test("any text that Windows-1252 has is read back, wherever it is cut", async () => {
  const unit = fc.constantFrom(..."abcé€“”ŸÀÿ¿ 0");
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, minLength: 1, maxLength: 20 }), fc.nat(30), async (text, cut) => {
      const bytes = windows1252(`Name,City\nÀé,${text}x\n`);
      const { texts } = await read(rosterOf(bytes, "members.csv", [Math.min(cut, bytes.length)]));
      expect(texts[1]).toEqual(["Àé", `${text}x`]);
    }),
    { numRuns: 300 },
  );
});

test("any UTF-8 at all is known as such, wherever it is cut", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 20 }), fc.array(fc.nat(40)), async (text, cuts) => {
      const bytes = Buffer.from(`Name,City\n"${text.replace(/["\r]/g, "")}",x\n`);
      const places = cuts.map((cut) => Math.min(cut, bytes.length));
      const { table, texts } = await read(rosterOf(bytes, "members.csv", places));
      if (table?.about === about(`UTF-16${guess}`)) expect(text).toContain("\0");
      else expect([table?.about, texts[1]?.[0]]).toEqual([about("UTF-8"), text.replace(/["\r]/g, "")]);
    }),
    { numRuns: 500 },
  );
});
