/**
 * That tracks came is seen by the last one's id, which only grows, and not by a trigger at each of a scan's new rows: with
 * its trigger every new row asked for one more statement.
 */
import type { Migration } from './migration.ts';

export const orderTokens: Migration = {
  name: '0011-order-tokens',
  sql: `
alter table track_order_state add column last_track_id integer not null default 0; -- the newest track when the token was given: later ones end it

drop trigger track_insert_ends_orders;
drop trigger track_file_insert_ends_orders;
drop trigger track_artist_insert_ends_orders;

create trigger track_artist_insert_ends_orders after insert on track_artist
when new.role = 'composer' and (select token from track_order_state) is not null
begin
  update track_order_state set token = null;
end;
`,
};
