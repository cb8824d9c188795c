import BetterSqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../../src/main/db/migrate.ts';
import { migrations } from '../../../src/main/db/migrations/index.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';

const TABLES = ['playlist', 'playlist_track', 'playlist_user'] as const;

test('playlists of a library from before are kept to the row, and their ids are given to nothing else', () => {
  const raw = new BetterSqlite(':memory:');
  const before = migrations.findIndex(({ name }) => name === '0018-playlist-ids');
  migrate(raw, migrations.slice(0, before), 0, systemClock);
  raw.exec(`
    insert into user (id, role, username, created_at, updated_at) values ('a', 'admin', 'a', 1, 1), ('b', 'member', 'b', 1, 1);
    insert into track (id, name, filepath, sort_key, created_at, updated_at) values (5, 'T', '/t', 't', 1, 1);
    insert into playlist (id, name, owner_id, is_private, kind, parent_id, rules, sort, description, image, created_at, updated_at)
      values (3, 'F', 'a', 1, 'folder', null, null, null, null, null, 1, 2),
        (8, 'P', 'a', 0, 'smart', 3, '{}', 'title', 'long', 'p1', 3, 4);
    insert into playlist_track values (7, 8, 2, 5, 9, 'A', 'T', 'L', 1000, '/t'), (9, 8, 1, null, 9, null, 'Gone', null, null, null);
    insert into playlist_user values (4, 8, 'b', 6);`);
  const rows = () => TABLES.map((table) => raw.prepare(`select * from ${table} order by id`).all());
  const old = rows();

  migrate(raw, migrations, before, systemClock);

  expect(rows()).toEqual(old);
  raw.exec(`delete from playlist where id = 8;
    insert into playlist (name, owner_id, created_at, updated_at) values ('New', 'a', 1, 1);`);
  expect(raw.prepare("select id from playlist where name = 'New'").pluck().get()).toBe(9);
  expect(raw.prepare('select count(*) from playlist_track').pluck().get()).toBe(0);
  expect(raw.prepare('select name from playlist_b where playlist_id = 9').pluck().get()).toBe('New');
  raw.close();
});
