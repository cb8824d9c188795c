/** Which of two a person called the better. Hangs on what a scan never deletes, and on no score. */
import type { Migration } from './migration.ts';

export const duels: Migration = {
  name: '0019-duels',
  sql: `
create table duel (
  id integer primary key, -- that of the activity that it came with, so that none is given twice
  user_id text not null references user (id) on delete cascade,
  kind text not null check (kind in ('tracks', 'albums', 'artists')),
  winner_id integer not null, -- a row of the table that kind says
  loser_id integer not null check (loser_id <> winner_id),
  is_equal integer not null default 0 check (is_equal in (0, 1)), -- both as good: then either is the winner
  created_at integer not null
) strict;

create index duel_by_user on duel (user_id, kind, winner_id, loser_id, is_equal);
`,
};
