/** One statement for many rows: what SQLite is asked to do for each costs more by itself than the row. */
import type BetterSqlite from 'better-sqlite3';
import { keptStatement } from './statements.ts';

type Value = string | number | null;

/** Larger statements take longer to compile than they save. */
const TOGETHER = 64;

export interface ManyRows<Row> {
  /** A statement of the rows, given as `(?, ?), (?, ?)`: it names their values column1, column2 and so on. One of a few texts. */
  readonly toSql: (values: string) => string;
  /** As many for each row, at least one. */
  readonly toValues: (row: Row) => readonly Value[];
  /** What the statement asks for behind the rows. */
  readonly rest?: readonly Value[];
}

/** How many rows the statement changed for all the given ones together. Inside the caller's transaction. */
export function runForMany<Row>(raw: BetterSqlite.Database, rows: readonly Row[], many: ManyRows<Row>): number {
  let changed = 0;
  const run = (some: readonly Row[]) => {
    const values = some.map(many.toValues);
    const places = values.map((one) => `(${one.map(() => '?').join(', ')})`).join(', ');
    changed += keptStatement(raw, many.toSql(places)).run(...values.flat(), ...(many.rest ?? [])).changes;
  };
  const whole = rows.length - (rows.length % TOGETHER);
  for (let from = 0; from < whole; from += TOGETHER) run(rows.slice(from, from + TOGETHER));
  // so that there are two statements, not as many as there are remainders
  for (const row of rows.slice(whole)) run([row]);
  return changed;
}
