/** Statements that are asked often, compiled once a connection: for a page of rows compiling costs more than the answer. */
import type BetterSqlite from 'better-sqlite3';

const kept = new WeakMap<BetterSqlite.Database, Map<string, BetterSqlite.Statement>>();

/** The statement of this text. The text must be one of a few: each stays as long as the connection. */
export function keptStatement(raw: BetterSqlite.Database, sql: string): BetterSqlite.Statement {
  const ofConnection = kept.get(raw) ?? new Map<string, BetterSqlite.Statement>();
  kept.set(raw, ofConnection);
  const statement = ofConnection.get(sql) ?? raw.prepare(sql);
  ofConnection.set(sql, statement);
  return statement;
}
