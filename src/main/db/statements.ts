/** Statements that are asked often, compiled once a connection: for a page of rows compiling costs more than the answer. */
import type BetterSqlite from 'better-sqlite3';

const kept = new WeakMap<BetterSqlite.Database, Map<string, BetterSqlite.Statement>>();

/** The statement of this text. The text must be one of a few: each stays as long as the connection, and never runs within itself. */
export function keptStatement<Given extends unknown[] | object = unknown[], Row = unknown>(
  raw: BetterSqlite.Database,
  sql: string,
): BetterSqlite.Statement<Given extends unknown[] ? Given : [Given], Row> {
  const ofConnection = kept.get(raw) ?? new Map<string, BetterSqlite.Statement>();
  kept.set(raw, ofConnection);
  const statement = ofConnection.get(sql) ?? raw.prepare(sql);
  ofConnection.set(sql, statement);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whoever wrote the text knows its columns
  return statement as BetterSqlite.Statement<Given extends unknown[] ? Given : [Given], Row>;
}
