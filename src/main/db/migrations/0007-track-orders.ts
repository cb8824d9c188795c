/**
 * Whether orders of tracks that are kept outside of the library are still true. Each change of what an order depends on
 * takes the token away, whoever makes it; the condition keeps that to one look at a row for all but the first change.
 */
import type { Migration } from './migration.ts';

interface Watched {
  readonly table: string;
  readonly columns: readonly string[];
  /** Of whose rows; all without one. */
  readonly only?: string;
  /** Rows come and go with those of another watched table, or without a track to order. */
  readonly isUpdatedOnly?: boolean;
}

const WATCHED: readonly Watched[] = [
  {
    table: 'track',
    columns: [
      'sort_key',
      'artist_id',
      'album_id',
      'disc_no',
      'track_order_in_album',
      'release_date',
      'duration',
      'created_at',
      'bpm',
      'filepath',
    ],
  },
  { table: 'track_file', columns: ['codec', 'container', 'bitrate', 'sample_rate', 'size_bytes'] },
  { table: 'track_artist', columns: ['artist_id', 'role', 'position'], only: "'composer'" },
  { table: 'genre_track', columns: ['genre_id', 'track_id', 'position'] },
  { table: 'album', columns: ['sort_key', 'artist_sort_key', 'release_date'], isUpdatedOnly: true },
  { table: 'artist', columns: ['sort_key'], isUpdatedOnly: true },
  { table: 'genre', columns: ['name_key'], isUpdatedOnly: true },
];

export const trackOrders: Migration = {
  name: '0007-track-orders',
  sql: `
create table track_order_state (
  id integer primary key check (id = 1),
  token integer -- names the present content for orders kept outside; null: something changed since one was given
) strict;

insert into track_order_state (id, token) values (1, null);
${WATCHED.map(triggersOf).join('')}`,
};

function triggersOf({ table, columns, only, isUpdatedOnly = false }: Watched): string {
  const changed = columns.map((column) => `old.${column} is not new.${column}`).join(' or ');
  const isComposer = (row: string) => (only === undefined ? '' : ` and ${row}.role = ${only}`);
  const updated = only === undefined ? '' : ` and ${only} in (old.role, new.role)`;
  const rows = isUpdatedOnly
    ? ''
    : trigger(table, 'insert', isComposer('new')) + trigger(table, 'delete', isComposer('old'));
  return rows + trigger(table, 'update', `${updated} and (${changed})`, ` of ${columns.join(', ')}`);
}

function trigger(table: string, kind: string, condition: string, columns = ''): string {
  return `
create trigger ${table}_${kind}_ends_orders after ${kind}${columns} on ${table}
when (select token from track_order_state) is not null${condition}
begin
  update track_order_state set token = null;
end;
`;
}
