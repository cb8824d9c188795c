/** Duels: which of two is the better, the order that this gives a shelf, and spreading the shelf by it when asked. */
import type { Changed } from '../../shared/contract/activity.ts';
import type { DuelBoard, DuelShelf, Spread } from '../../shared/contract/duels.ts';
import type { ScoringKind } from '../../shared/contract/scoring.ts';
import { AppError } from '../../shared/errors.ts';
import type { UserId } from '../../shared/ids.ts';
import { choosePair } from '../../shared/score/duel-pair.ts';
import { rateDuels, type Duel } from '../../shared/score/duel-rating.ts';
import { proposeSpread } from '../../shared/score/duel-spread.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { listDuels, listShelf, listShelves, nextDuelId, writeDuelRow } from '../db/queries/duels.ts';
import { readNames, type NamedThing } from '../db/queries/names.ts';
import type { PersonalTable } from '../db/queries/personal-rows.ts';
import type { Clock } from '../ports/clock.ts';
import type { Changes } from './changes.ts';

interface Shelf {
  readonly kind: ScoringKind;
  readonly score: number;
}

export interface DuelsService {
  shelves(userId: UserId): readonly DuelShelf[];
  board(userId: UserId, shelf: Shelf): DuelBoard;
  /** Throws: not-found, invalid-input. */
  judge(userId: UserId, duel: Duel & { readonly kind: ScoringKind }): Changed;
  previewSpread(userId: UserId, shelf: Shelf): Spread;
  /** Throws: not-found. */
  spread(userId: UserId, shelf: Shelf, moves: Pick<Spread, 'upIds' | 'downIds'>): Changed;
}

const TABLES: Readonly<Record<ScoringKind, Exclude<PersonalTable, 'user_like'>>> = {
  tracks: 'track_score',
  albums: 'album_score',
  artists: 'artist_score',
};

const THINGS: Readonly<Record<ScoringKind, NamedThing>> = { tracks: 'track', albums: 'album', artists: 'artist' };

interface DuelsParts {
  readonly reader: ReadDb;
  readonly writer: WriteDb;
  readonly changes: Changes;
  readonly clock: Clock;
}

/** Whoever reads and judges is the one who asks; nobody sees another's duels. */
export function createDuelsService({ reader, writer, changes, clock }: DuelsParts): DuelsService {
  const read = (userId: UserId, { kind, score }: Shelf) => {
    const ids = listShelf(reader, userId, kind, score);
    const here = new Set(ids);
    const duels = listDuels(reader, userId, kind).filter(
      ({ winnerId, loserId }) => here.has(winnerId) && here.has(loserId),
    );
    return { ids, duels, ratings: rateDuels(duels) };
  };
  return {
    shelves: (userId) => listShelves(reader, userId),
    board: (userId, shelf) => {
      const { ids, duels, ratings } = read(userId, shelf);
      return {
        thingCount: ids.length,
        duelCount: duels.length,
        pair: choosePair(ids, duels, ratings),
        order: ratings.map(({ id, duelCount, winCount }) => ({ id, duelCount, winCount })),
      };
    },
    judge: (userId, { kind, winnerId, loserId, isEqual }) => {
      if (winnerId === loserId) throw new AppError('invalid-input', 'Nothing can be compared with itself');
      const { activityId, changedCount } = changes.perform(userId, 'duel', () => {
        const names = readNames(writer, THINGS[kind], [winnerId, loserId]);
        const subject = names.get(winnerId);
        if (subject === undefined || names.size < 2) throw new AppError('not-found', 'That is not in the library');
        const id = nextDuelId(writer);
        const row = { kind, winnerId, loserId, isEqual, createdAt: clock.now() };
        writeDuelRow(writer, userId, id, row);
        return { changes: [{ table: 'duel', id, before: null, after: row }], subject };
      });
      return { activityId, changedCount };
    },
    previewSpread: (userId, shelf) => {
      const { ids, ratings } = read(userId, shelf);
      const { upIds, downIds } = proposeSpread(ratings, shelf.score);
      return { upIds, downIds, stayCount: ids.length - upIds.length - downIds.length };
    },
    spread: (userId, { kind, score }, { upIds, downIds }) => {
      const wanted = new Map([
        ...upIds.map((id) => [id, Math.min(10, score + 1)] as const),
        ...downIds.map((id) => [id, Math.max(1, score - 1)] as const),
      ]);
      return changes.make(userId, {
        type: 'spread',
        table: TABLES[kind],
        ids: [...wanted.keys()],
        become: (row, now, id) => {
          if (row?.score !== score) return row;
          return { ...row, score: wanted.get(id) ?? score, source: 'manual', updatedAt: now };
        },
      });
    },
  };
}
