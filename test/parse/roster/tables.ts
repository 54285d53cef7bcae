import type { Row, Table } from "../../../src/parse/roster/table.ts";

/** All rows of a table. */
export async function rowsOf(table: Table | undefined): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of table?.rows() ?? []) rows.push(...batch);
  return rows;
}

/** A table's heading and its rows as texts. */
export async function textsOf(table: Table | undefined): Promise<(readonly string[])[]> {
  return [table?.heading.cells ?? [], ...(await rowsOf(table)).map(({ cells }) => cells)];
}
