/**
 * Times search on a large library: the whole answer as the window gets it, its parts, and beside it what FTS5 alone
 * takes for the first 50 rows, each query in turn in one run, so that the machine's noise falls on all alike.
 * Reports; asserts nothing.
 *
 *   node tests/bench/search-bench.ts --library FILE [--rounds 5] [--seed 1]
 *
 * The library is one of `make-big-library.ts`. What is typed are beginnings of names in it, drawn by the seed.
 */
import { parseArgs } from 'node:util';
import { openLibrary } from '../../src/main/db/open.ts';
import { findMatches } from '../../src/main/db/queries/search-find.ts';
import { matchExpression, matchTrackIds } from '../../src/main/db/queries/search-match.ts';
import { systemClock } from '../../src/main/ports/clock.ts';
import { stderrLog } from '../../src/main/ports/log.ts';
import { createSearchService } from '../../src/main/services/search.ts';
import { userIdSchema } from '../../src/shared/ids.ts';
import { wantedWords } from '../../src/shared/text/words.ts';
import { makeChance } from './support/big-names.ts';

const NAMES = 40;
const LIMIT = 6;
const RAW_ROWS = 50;

const { values } = parseArgs({
  options: {
    library: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});
if (values.library === undefined) throw new Error('--library FILE is needed');
await measure(values.library, Number(values.rounds), Number(values.seed));

async function measure(path: string, rounds: number, seed: number): Promise<void> {
  const library = openLibrary(path, { clock: systemClock, log: stderrLog(false) });
  const db = library.reader;
  const count = (table: string) => db.raw.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0;
  const trackCount = count('track');
  process.stdout.write(`${trackCount} tracks, ${count('album')} albums, ${count('artist')} artists\n`);
  const size = db.raw.prepare<[], number>(`select sum(pgsize) from dbstat where name glob '*_search_*'`).pluck().get();
  process.stdout.write(`index: ${((size ?? 0) / trackCount).toFixed(0)} bytes a track\n\n`);
  // who has no playlists
  const nobody = userIdSchema.parse('00000000-0000-7000-8000-000000000000');
  const service = createSearchService(db, { arranged: (_userId, { ids }) => ids });
  const raw = db.raw
    .prepare<[string], number>(`select rowid from track_search where track_search match ? limit ${RAW_ROWS}`)
    .pluck();
  const ways: readonly (readonly [string, (text: string) => unknown])[] = [
    ['FTS5, 50 rowids', (text) => raw.all(matchExpression(wantedWords(text)))],
    ['tracks, ranked', (text) => findMatches(db, 'track', text, LIMIT)],
    ['search.find', (text) => service.find(nobody, text, LIMIT)],
    ['every track id', (text) => matchTrackIds(db, text)],
  ];
  process.stdout.write(
    '| typed | queries | way | p50 ms | p99 ms | longest | p99 to FTS5 alone |\n| --- | --- | --- | --- | --- | --- | --- |\n',
  );
  for (const [kind, texts] of drawTexts(db.raw, trackCount, seed)) {
    const times = new Map(ways.map(([way]) => [way, [] as number[]]));
    for (let round = 0; round < rounds; round++) {
      for (const text of texts) {
        for (const [way, ask] of ways) {
          const startedAt = performance.now();
          await ask(text);
          times.get(way)?.push(performance.now() - startedAt);
        }
      }
    }
    const at = (list: readonly number[], part: number) =>
      list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) * part)] ?? 0;
    const [alone = []] = times.values();
    for (const [way, list] of times) {
      const spread = [0.5, 0.99, 1].map((part) => at(list, part).toFixed(3)).join(' | ');
      const ratio = (at(list, 0.99) / at(alone, 0.99)).toFixed(1);
      process.stdout.write(`| ${kind} | ${list.length} | ${way} | ${spread} | ${ratio} |\n`);
    }
  }
  library.close();
}

type Names = Parameters<typeof createSearchService>[0]['raw'];

/** What people type on the way to a name, by kind. */
function drawTexts(raw: Names, trackCount: number, seed: number): ReadonlyMap<string, readonly string[]> {
  const chance = makeChance(seed);
  const row = raw.prepare<[number], { readonly name: string; readonly artist: string }>(
    'select t.name, a.name as artist from track t join artist a on a.id = t.artist_id where t.id >= ? limit 1',
  );
  const drawn = Array.from({ length: NAMES * 10 }, () => row.get(chance.int(1, trackCount - 1))).filter(
    (it) => it !== undefined,
  );
  const words = drawn.flatMap(({ name }) => name.split(' ')).filter((word) => /^[\p{L}]{5,}$/u.test(word));
  const unspaced = drawn.map(({ name }) => name).filter((name) => /[\u3040-\u9FFF\uAC00-\uD7AF]{3}/u.test(name));
  const beginnings = (length: number) => [...new Set(words.map((word) => word.slice(0, length)))].slice(0, NAMES);
  const two = drawn.map(
    ({ name, artist }) => `${name.split(' ')[0]?.slice(0, 4)} ${artist.split(' ')[0]?.slice(0, 3)}`,
  );
  return new Map([
    ['1 letter', beginnings(1)],
    ['2 letters', beginnings(2)],
    ['3 letters', beginnings(3)],
    ['4 letters', beginnings(4)],
    ['whole word', beginnings(30)],
    ['two words, title and artist', two.slice(0, NAMES)],
    ['two single letters', beginnings(1).map((letter, at) => `${letter} ${words[at]?.slice(0, 1)}`)],
    [
      'inside CJK',
      unspaced.slice(0, NAMES).map((name) => /[\u3040-\u9FFF\uAC00-\uD7AF]{3}/u.exec(name)?.[0].slice(1) ?? ''),
    ],
    ['whole title', drawn.slice(0, NAMES).map(({ name }) => name)],
    ['nothing is found', beginnings(4).map((word) => `${word}qzx`)],
  ]);
}
