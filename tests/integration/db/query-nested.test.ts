import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { findWhole } from '../../../src/main/db/queries/track-query/find-nested.ts';
import { readTrackFacts } from '../../../src/main/db/queries/track-query/track-facts.ts';
import type { TrackId, UserId } from '../../../src/shared/ids.ts';
import type { Query, Rule } from '../../../src/shared/query/ast.ts';
import type { TrackFacts } from '../../../src/shared/query/facts.ts';
import { createMatcher, type MatchContext } from '../../../src/shared/query/match.ts';
import { parse } from '../../../src/shared/query/parse.ts';
import { print } from '../../../src/shared/query/print.ts';
import { readQuery, rulesOf } from '../../../src/shared/query/stored.ts';
import { fold } from '../../../src/shared/text/fold.ts';
import { anna, boris, openQueryLibrary, randomLibrary } from '../../support/query-library.ts';
import { NOW, randomQuery } from '../../support/random-queries.ts';

const library = openQueryLibrary();
afterAll(() => library.close());

const FIRST_ID = 11;
const names = ['Éins', 'zwei', 'zwei', 'drei'] as const;
const lookingInto: fc.Arbitrary<Rule> = fc
  .tuple(fc.constantFrom('eins', 'ZWEI', 'drei', 'Summer', 'gone'), fc.boolean())
  .map(([value, isNegated]) => ({ kind: 'rule', field: 'in', operator: 'is', value, isNegated }));
const smartQuery = fc
  .tuple(randomQuery, fc.array(lookingInto, { maxLength: 2 }), fc.constantFrom('all', 'any'))
  .map(([{ where }, into, kind]): Query => ({
    where: { kind, of: [where, ...into] },
    sort: [],
    by: [],
    limit: null,
    seed: 0,
  }));
const smartOnes = fc.tuple(
  ...names.map((name) =>
    fc.record({
      name: fc.constant(name),
      owner: fc.constantFrom(anna, boris),
      isPrivate: fc.nat(1),
      query: smartQuery,
    }),
  ),
);

interface Known {
  readonly id: number;
  readonly name: string;
  readonly owner: UserId;
  readonly isPrivate: number;
  /** Null for a manual one. */
  readonly query: Query | null;
}

/** Who asks: of what others may see, where it is for others. */
interface Asker {
  readonly user: UserId;
  readonly isOther: boolean;
}

/** The same by looks at each track alone, without a statement: who sees what, what leads back to itself, who is in. */
function inMemory(playlists: readonly Known[], factsOf: ReadonlyMap<UserId, readonly TrackFacts[]>) {
  const meant = ({ user, isOther }: Asker, wanted: Parameters<MatchContext['findPlaylists']>[0]) =>
    playlists.filter(
      ({ id, name, owner, isPrivate }) =>
        ((!isOther && owner === user) || isPrivate === 0) &&
        (typeof wanted === 'string' ? fold(name) === fold(wanted) : id === wanted.playlistId),
    );
  // a playlist shows its owner alone what is in private ones
  const within = ({ user, isOther }: Asker, { owner }: Known): Asker => ({
    user: owner,
    isOther: isOther || owner !== user,
  });
  const next = (asker: Asker, { query }: Known) =>
    (query === null ? [] : rulesOf(query.where))
      .filter(({ field }) => field === 'in')
      .flatMap(({ value }) => meant(asker, value as Parameters<MatchContext['findPlaylists']>[0]))
      .map((playlist) => ({ playlist, asker: within(asker, playlist) }));
  const leadsTo = (asker: Asker, from: Known, to: Known, seen = new Set<string>()): boolean =>
    next(asker, from).some((it) => {
      const key = `${it.playlist.id} ${it.asker.isOther}`;
      return it.playlist === to || (!seen.has(key) && (seen.add(key), leadsTo(it.asker, it.playlist, to, seen)));
    });
  const held = (asker: Asker, playlist: Known): Uint32Array => {
    const { query } = playlist;
    const isCircular = query === null || leadsTo(asker, playlist, playlist);
    return isCircular ? new Uint32Array() : Uint32Array.from(findFor(asker, query));
  };
  const findFor = (asker: Asker, query: Query): readonly number[] => {
    const isIn = createMatcher(query.where, {
      nowMs: NOW,
      findPlaylists: (wanted) => meant(asker, wanted).map(({ id }) => id),
      smartTracks: (id) =>
        playlists.filter((it) => it.id === id && it.query !== null).map((it) => held(within(asker, it), it))[0],
      nameOfPlaylist: () => undefined,
    });
    return (factsOf.get(asker.user) ?? []).filter(isIn).map(({ id }) => id);
  };
  return (user: UserId, query: Query) => findFor({ user, isOther: false }, query);
}

const MANUAL: readonly Known[] = [
  { id: 1, name: 'Summer', owner: anna, isPrivate: 1, query: null },
  { id: 2, name: 'Summer', owner: boris, isPrivate: 0, query: null },
  { id: 3, name: 'Secret', owner: boris, isPrivate: 1, query: null },
  { id: 5, name: '#1', owner: anna, isPrivate: 1, query: null },
];

test('queries that look into smart playlists find the same in the library and track by track', async () => {
  const { db } = library;
  let foundCount = 0;
  await fc.assert(
    fc.asyncProperty(randomLibrary, smartOnes, smartQuery, async (rows, smart, asked) => {
      library.put(rows);
      for (const [at, { name, owner, isPrivate, query }] of smart.entries())
        db.raw
          .prepare(
            `insert into playlist (id, name, owner_id, is_private, kind, rules, created_at, updated_at)
             values (?, ?, ?, ?, 'smart', ?, 0, 0)`,
          )
          .run(FIRST_ID + at, name, owner, isPrivate, JSON.stringify({ query: print(query) }));
      const ids = rows.tracks.map((_, at) => (at * 2 + 1) as TrackId);
      const stored = smart.map((it, at): Known => {
        const read = readQuery(print(it.query));
        if (!read.ok) throw new Error(`it can't be read: ${print(it.query)}`);
        return { ...it, id: FIRST_ID + at, query: read.query };
      });
      const facts = new Map([anna, boris].map((userId) => [userId, readTrackFacts(db, userId, ids)] as const));
      const find = inMemory([...MANUAL, ...stored], facts);
      const text = print(asked);
      const parsed = parse(text);
      if (!parsed.ok) throw new Error(`it can't be read: ${text}`);
      for (const userId of [anna, boris]) {
        const listAmong = () => async (_: unknown, among: Uint32Array) => among;
        const found = [...(await findWhole({ db, userId, nowMs: NOW, listAmong }, parsed.query))];
        foundCount += found.length;
        expect({ text, found }).toEqual({ text, found: find(userId, parsed.query) });
      }
    }),
    { numRuns: 60 },
  );
  expect(foundCount).toBeGreaterThan(60);
});
