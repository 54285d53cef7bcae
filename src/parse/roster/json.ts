import type { Report } from "../../problems/problem.ts";
import { decode } from "../decode.ts";
import { linesTable } from "./json-lines.ts";
import { listTable } from "./json-list.ts";
import type { Table } from "./table.ts";

/**
 * Reads JSON: a list of objects, alone or as the only list of an object. One object on each line is read as JSON lines.
 * @returns undefined where something was reported.
 */
export function readJson(file: string, bytes: Uint8Array, report: Report): Table | undefined {
  const source = decode(file, bytes, report);
  if (!source) return undefined;
  return /^\s*\{.*\}[ \t]*\n\s*\{/.test(source.text) ? linesTable(source, report) : listTable(source, report);
}

/**
 * Reads JSON lines: one object on each line. A list, or an object that goes over several lines, is read as JSON.
 * @returns undefined where something was reported.
 */
export function readJsonLines(file: string, bytes: Uint8Array, report: Report): Table | undefined {
  const source = decode(file, bytes, report);
  if (!source) return undefined;
  return /^\s*(?:\[|\{[ \t]*\n)/.test(source.text) ? listTable(source, report) : linesTable(source, report);
}
