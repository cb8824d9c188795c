import type { Migration } from '../../../src/main/db/migrations/migration.ts';

const first: Migration = {
  name: '0001-first',
  sql: `CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT);
        INSERT INTO a WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 20000) SELECT i, 'row ' || i FROM n;`,
};

/** Long enough to be killed in the middle of, with the write-ahead log checkpointed on the way. */
const second: Migration = {
  name: '0002-second',
  sql: `ALTER TABLE a ADD COLUMN c TEXT;
        UPDATE a SET c = 'first pass of ' || b;
        CREATE TABLE d AS SELECT a.id AS a_id, n.value AS copy, hex(randomblob(40)) AS noise FROM a, json_each('[1,2,3,4,5,6,7,8]') AS n;
        UPDATE a SET c = 'second pass of ' || b;`,
};

export const firstStep: readonly Migration[] = [first];
export const longSteps: readonly Migration[] = [first, second];
