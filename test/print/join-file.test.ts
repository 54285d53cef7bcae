import { expect, test } from "vitest";
import { PdfFile } from "../../src/print/join-file.ts";
import { Numbers } from "../../src/print/join-sink.ts";
import { Pdf } from "./join-reader.ts";

test("a file has no more objects than readers know (ISO 32000-1, table C.1)", () => {
  expect(new PdfFile().hasRoomFor(8_388_606, 0)).toBe(true);
  expect(new PdfFile().hasRoomFor(8_388_607, 0)).toBe(false);
});

test("a file is no longer than its table can say, the table with it", () => {
  expect(new PdfFile().hasRoomFor(1, 9_999_999_000)).toBe(true);
  expect(new PdfFile().hasRoomFor(1_000, 9_999_999_000)).toBe(false);
});

test("objects are where the table says, whatever their order", () => {
  const file = new PdfFile();
  const [root, info] = [file.allocate(), file.allocate()];
  file.object(info, "<</Title (Second)>>");
  const first = file.take();
  file.object(root, "<</Type/Catalog>>");
  const pdf = new Pdf(Buffer.concat([first, ...file.end(`/Root ${root} 0 R/Info ${info} 0 R`)]));
  expect([pdf.object(root), pdf.object(info)]).toEqual(["<</Type/Catalog>>\n", "<</Title (Second)>>\n"]);
});

test("an object that is missing, or there twice, is found", () => {
  const file = new PdfFile();
  const [one] = [file.allocate(), file.allocate()];
  file.object(one, "null");
  expect(() => file.object(one, "null")).toThrow("PDF: object 1 is there already");
  expect(() => [...file.end("")]).toThrow("PDF: object 2 is missing");
});

test("numbers up to that of bytes in the longest file", () => {
  const numbers = new Numbers();
  const kept = Array.from({ length: 40_000 }, (_, index) => index * 249_999);
  for (const number of kept) numbers.push(number);
  numbers.set(7, 9_999_999_999);
  expect(numbers.at(7)).toBe(9_999_999_999);
  expect(numbers.slice(39_998, 50_000)).toEqual(kept.slice(39_998));
  expect(numbers.at(40_000)).toBe(0);
});
