import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { openLibrary } from '../../../src/main/db/open.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { keptLog } from '../../support/kept-log.ts';
import { putTracks, randomTracks } from '../../support/random-tracks.ts';

const COUNTED = `
  select id,
    (select count(distinct b.id) from album_artist x join album b on b.id = x.album_id
      where x.artist_id = artist.id and x.role = 'main' and b.track_count > 0) as albums,
    (select count(distinct t.id) from track_artist x join track t on t.id = x.track_id
      where x.artist_id = artist.id and x.role = 'main' and t.missing_since is null) as credits,
    (select count(distinct t.id) from track_artist x join track t on t.id = x.track_id
      where x.artist_id = artist.id and x.role = 'composer' and t.missing_since is null) as works
  from artist order by id`;
const KEPT = 'select id, album_count as albums, credit_count as credits, work_count as works from artist order by id';

const id = fc.integer({ min: 1, max: 4 });
const trackId = id.map((at) => at * 3 - 2);
const position = fc.integer({ min: 0, max: 2 });
const role = fc.constantFrom('main', 'composer', 'remixer');
/** A statement with its values; those that break a rule of the schema are refused and change nothing. */
const change = fc.oneof(
  fc.record({
    sql: fc.constant("insert or ignore into track_artist values (?, ?, ?, ?, '')"),
    values: fc.tuple(trackId, id, role, position),
  }),
  fc.record({ sql: fc.constant('delete from track_artist where track_id = ?'), values: fc.tuple(trackId) }),
  fc.record({
    sql: fc.constant('update track_artist set artist_id = ? where track_id = ?'),
    values: fc.tuple(id, trackId),
  }),
  fc.record({
    sql: fc.constant('update track set missing_since = ? where id = ?'),
    values: fc.tuple(fc.constantFrom(null, 1, 2), trackId),
  }),
  fc.record({
    sql: fc.constant("insert or ignore into album_artist values (?, ?, ?, ?, '')"),
    values: fc.tuple(id, id, role, position),
  }),
  fc.record({ sql: fc.constant('delete from album_artist where album_id = ?'), values: fc.tuple(id) }),
  fc.record({ sql: fc.constant('update album_artist set artist_id = ?'), values: fc.tuple(id) }),
  fc.record({
    sql: fc.constant('update album set track_count = ? where id = ?'),
    values: fc.tuple(fc.constantFrom(0, 1, 2), id),
  }),
);

test('what is counted of an artist is what there is, whatever is written', () => {
  const library = openLibrary(':memory:', { clock: systemClock, log: keptLog() });
  onTestFinished(() => library.close());
  const { raw } = library.writer;
  fc.assert(
    fc.property(randomTracks, fc.array(change, { maxLength: 25 }), (random, changes) => {
      raw.exec('delete from album_artist');
      putTracks(raw, random);
      for (const { sql, values } of changes) {
        try {
          raw.prepare(sql).run(...values);
        } catch (thrown) {
          // no such track in this library, or two present ones at one path
          if (!/constraint failed/.test(String(thrown))) throw thrown;
        }
      }
      expect(raw.prepare(KEPT).all()).toEqual(raw.prepare(COUNTED).all());
    }),
    { numRuns: 200 },
  );
});
