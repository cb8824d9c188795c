/** What one person has scored, seen from several sides. Only reads, and only what is theirs. */
import type {
  ArtistOfScores,
  ArtistOfScoresSort,
  BestPeriod,
  DatedKind,
  Histogram,
  Tier,
  TierFilter,
  YearOfScores,
} from '../../shared/contract/score-shelf.ts';
import type { ScoringKind } from '../../shared/contract/scoring.ts';
import type { UserId } from '../../shared/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import { createKeptAnswers } from '../db/queries/kept-answers.ts';
import { listContenders, readMeans, readSortKeys } from '../db/queries/score-best.ts';
import { countScores, listArtistsOfScores, listIdsOfScore, listYearsOfScores } from '../db/queries/score-overview.ts';
import { listFitting, listScored, listUnscored } from '../db/queries/score-tiers.ts';
import { toBestPeriods } from './best-order.ts';

interface TiersWanted {
  readonly kind: ScoringKind;
  readonly filter: TierFilter;
  readonly limit: number;
}

export interface ScoreShelfService {
  histogram(userId: UserId, kind: ScoringKind): Histogram;
  ids(userId: UserId, kind: ScoringKind, score: number): Uint32Array;
  years(userId: UserId, kind: DatedKind): readonly YearOfScores[];
  artists(
    userId: UserId,
    wanted: { readonly sort: ArtistOfScoresSort; readonly isDescending: boolean; readonly limit: number },
  ): { readonly total: number; readonly rows: readonly ArtistOfScores[] };
  best(
    userId: UserId,
    wanted: { readonly kind: 'albums' | 'artists'; readonly span: 'year' | 'decade'; readonly limit: number },
  ): readonly BestPeriod[];
  /** Five stars first, what is not scored last. */
  tiers(userId: UserId, wanted: TiersWanted): readonly Tier[];
  tier(userId: UserId, score: number | null, wanted: TiersWanted): Tier;
}

const SCORES = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

/** The Scores view's own questions. */
export function createScoreShelfService(db: ReadDb): ScoreShelfService {
  const tiersOf = (userId: UserId, { kind, filter, limit }: TiersWanted, scores: readonly (number | null)[]) => {
    const among = listFitting(db, kind, filter);
    const all = scores.some((score) => score !== null) ? listScored(db, userId, kind) : [];
    const byScore = Map.groupBy(among === null ? all : all.filter(({ id }) => among.has(id)), ({ score }) => score);
    return scores.map((score): Tier => {
      if (score === null) return { score, count: null, ids: listUnscored(db, userId, { kind, among, limit }) };
      const things = byScore.get(score) ?? [];
      return { score, count: things.length, ids: Uint32Array.from(things.slice(0, limit), ({ id }) => id) };
    });
  };
  const kept = createKeptAnswers(db);
  return {
    histogram: (userId, kind) => countScores(db, userId, kind),
    ids: (userId, kind, score) => listIdsOfScore(db, userId, kind, score),
    years: (userId, kind) => kept(`years ${userId} ${kind}`, () => listYearsOfScores(db, userId, kind)),
    artists: (userId, wanted) =>
      kept(`artists ${userId} ${JSON.stringify(wanted)}`, () => listArtistsOfScores(db, userId, wanted)),
    best: (userId, { kind, span, limit }) =>
      kept(`best ${userId} ${kind} ${span} ${limit}`, () =>
        toBestPeriods(listContenders(db, userId, kind, span === 'year' ? 1 : 10), {
          means: readMeans(db, userId),
          limit,
          sortKeys: (ids) => readSortKeys(db, kind, ids),
        }),
      ),
    tiers: (userId, wanted) => tiersOf(userId, wanted, [...SCORES, null]),
    tier: (userId, score, wanted) => {
      const [tier] = tiersOf(userId, wanted, [score]);
      return tier ?? { score, count: 0, ids: new Uint32Array() };
    },
  };
}
