/** One record that waits for its thing to be found, as a row of an import: with the thing, which goes with its last record. */
import { createHash } from 'node:crypto';
import type { UserId } from '../../../../shared/ids.ts';
import type { WriteDb } from '../../handles.ts';
import { keptStatement } from '../../statements.ts';
import type { ImportRow, RowStore } from './row-store.ts';

/** All of it is text; `identity`, `refused` and `record` are JSON. */
export interface WaitingRow extends ImportRow {
  readonly thingKind: string;
  readonly identity: string;
  readonly refused: string;
  readonly addedAt: number;
  readonly kind: string;
  readonly key: string;
  readonly record: string;
}

const READ = `select t.kind as thingKind, t.identity, t.refused, t.added_at as addedAt, r.kind, r.key, r.record
  from awaiting_record r join awaiting_thing t on t.id = r.thing_id where r.id = @id and t.user_id = @userId`;
const ADD_THING = `insert into awaiting_thing (user_id, kind, identity, identity_key, refused, added_at)
  values (@userId, @thingKind, @identity, @identityKey, @refused, @addedAt)
  on conflict (user_id, kind, identity_key) do nothing`;
const FIND_THING = 'select id from awaiting_thing where user_id = ? and kind = ? and identity_key = ?';
const ADD_RECORD = `insert into awaiting_record (id, thing_id, kind, key, record) values (?, ?, ?, ?, ?)
  on conflict (thing_id, kind, key) do update set record = excluded.record`;
const EMPTY_THING = `delete from awaiting_thing where id = ?
  and not exists (select 1 from awaiting_record where thing_id = awaiting_thing.id)`;

export const waitingRows: RowStore = {
  read: ({ raw }, userId, id) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
    const row = keptStatement(raw, READ).get({ userId, id }) as ImportRow | undefined;
    return row ?? null;
  },
  write: ({ raw }, userId, id, row) => {
    if (row === null) {
      const thing = raw
        .prepare<[number | string], number>('select thing_id from awaiting_record where id = ?')
        .pluck()
        .get(id);
      keptStatement(raw, 'delete from awaiting_record where id = ?').run(id);
      keptStatement(raw, EMPTY_THING).run(thing ?? 0);
      return;
    }
    const identityKey = keyOf(String(row['identity']));
    keptStatement(raw, ADD_THING).run({ ...row, userId, identityKey });
    const thing = findThing({ raw }, userId, String(row['thingKind']), identityKey);
    keptStatement(raw, ADD_RECORD).run(id, thing, row['kind'], row['key'], row['record']);
  },
};

/** The id under which a record waits already; undefined where it does not. */
export function findWaiting(
  db: Pick<WriteDb, 'raw'>,
  userId: UserId,
  { thingKind, identity, kind, key }: Pick<WaitingRow, 'thingKind' | 'identity' | 'kind' | 'key'>,
): number | undefined {
  const thing = findThing(db, userId, thingKind, keyOf(identity));
  const sql = 'select id from awaiting_record where thing_id = ? and kind = ? and key = ?';
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the column of the statement above
  const row = keptStatement(db.raw, sql).get(thing, kind, key) as { readonly id: number } | undefined;
  return row?.id;
}

function findThing({ raw }: Pick<WriteDb, 'raw'>, userId: UserId, kind: string, identityKey: string): number {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the column of the statement above
  const row = keptStatement(raw, FIND_THING).get(userId, kind, identityKey) as { readonly id: number } | undefined;
  return row?.id ?? 0;
}

function keyOf(identity: string): string {
  return createHash('sha256').update(identity).digest('hex');
}
