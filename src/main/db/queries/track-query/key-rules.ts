/** Numbers and dates that many rules of one query ask about: read once, compared here. */
import type { Node } from '../../../../shared/query/ast.ts';
import type { FieldId } from '../../../../shared/query/fields.ts';
import type { UserId } from '../../../../shared/ids.ts';
import type { ReadDb } from '../../handles.ts';
import { readAnyScores, readFileScores } from './file-scores.ts';
import { keySource } from './key-sources.ts';

// from here on one reading of the whole column is sooner done than a statement a rule
const MANY = 4;

/** Ids with their keys, numbers or dates. */
type Keys = readonly (readonly [id: number, key: number | string])[];

/** Keys of a field, where so many rules ask about it; undefined where a statement a rule is sooner done. */
export type FindKeys = (field: FieldId) => Keys | undefined;

/** For the rules of one query. Nothing is read before it is asked for. */
export function createFindKeys(db: ReadDb, userId: UserId, where: Node): FindKeys {
  const counts = new Map<FieldId, number>();
  countRules(where, counts);
  const read = new Map<FieldId, Keys>();
  return (field) => {
    if ((counts.get(field) ?? 0) < MANY) return undefined;
    const keys = read.get(field) ?? readKeys(db, userId, field);
    read.set(field, keys);
    return keys;
  };
}

function countRules(node: Node, counts: Map<FieldId, number>): void {
  if (node.kind === 'rule') counts.set(node.field, (counts.get(node.field) ?? 0) + 1);
  else for (const part of node.of) countRules(part, counts);
}

function readKeys(db: ReadDb, userId: UserId, field: FieldId): Keys {
  if (field === 'filescore') return [...readFileScores(db)];
  if (field === 'anyscore') return [...readAnyScores(db, userId)];
  const source = keySource(field);
  const sql =
    source === undefined
      ? 'select id, release_date as key from track where release_date is not null'
      : `select id, key from (${source.sql}) where key is not null`;
  return db.raw
    .prepare<string[], [number, number | string]>(sql)
    .raw()
    .all(...(source?.isOwn === true ? [userId] : []));
}
