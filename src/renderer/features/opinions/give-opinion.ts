import type { TFunction } from 'i18next';
import type { Changed } from '../../../shared/contract/activity.ts';
import type { AlbumId, ArtistId, TrackId } from '../../../shared/ids.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { i18n } from '../../i18n/i18n.ts';
import { call } from '../../link/client.ts';
import { albumScores, artistScores, trackLikes, trackScores } from '../../link/opinions.ts';
import { albumCards, artistCards, playerRows, queueRows, trackRows } from '../../link/rows.ts';
import { notify } from '../../stores/notices.ts';
import { offerUndo, undoWaitsFor } from '../../stores/undo.ts';
import { scoreWords } from './score-words.ts';

type Score = number | null;

export async function scoreTracks(ids: readonly TrackId[], score: Score): Promise<void> {
  const save = () => call('scores.setTracks', { ids: [...ids], score });
  await give(ids.length, {
    save: () => trackScores.change(ids, score, save),
    words: (t) =>
      scoredOne(t, score, nameOfOne(ids, nameOfTrack)) ??
      t('opinions.scoredTracks', { count: ids.length, score: scoreWords(t, score) }),
  });
}

export async function scoreAlbums(ids: readonly AlbumId[], score: Score): Promise<void> {
  const save = () => call('scores.setAlbums', { ids: [...ids], score });
  await give(ids.length, {
    save: () => albumScores.change(ids, score, save),
    words: (t) =>
      scoredOne(
        t,
        score,
        nameOfOne(ids, (id) => albumCards.get(id)?.name),
      ) ?? t('opinions.scoredAlbums', { count: ids.length, score: scoreWords(t, score) }),
  });
}

export async function scoreArtists(ids: readonly ArtistId[], score: Score): Promise<void> {
  const save = () => call('scores.setArtists', { ids: [...ids], score });
  await give(ids.length, {
    save: () => artistScores.change(ids, score, save),
    words: (t) =>
      scoredOne(
        t,
        score,
        nameOfOne(ids, (id) => artistCards.get(id)?.name),
      ) ?? t('opinions.scoredArtists', { count: ids.length, score: scoreWords(t, score) }),
  });
}

export async function likeTracks(ids: readonly TrackId[], isLiked: boolean): Promise<void> {
  const save = () => call('likes.set', { ids: [...ids], isLiked });
  const count = ids.length;
  await give(count, {
    save: () => trackLikes.change(ids, isLiked ? true : null, save),
    words: (t) => {
      const name = nameOfOne(ids, nameOfTrack);
      if (name !== undefined) return isLiked ? t('opinions.likedOne', { name }) : t('opinions.unlikedOne', { name });
      return isLiked ? t('opinions.liked', { count }) : t('opinions.unliked', { count });
    },
  });
}

function scoredOne(t: TFunction, score: Score, name: string | undefined): string | undefined {
  return name === undefined ? undefined : t('opinions.scoredOne', { name, score: scoreWords(t, score) });
}

/** Of one alone, where it is shown somewhere: then its name says more than that it is one. */
function nameOfOne<Id>(ids: readonly Id[], name: (id: Id) => string | undefined): string | undefined {
  const [id] = ids;
  return id === undefined || ids.length > 1 ? undefined : name(id);
}

function nameOfTrack(id: TrackId): string | undefined {
  return [trackRows, playerRows, queueRows].map((rows) => rows.get(id)?.name).find((name) => name !== undefined);
}

/** Whether all of them are liked, or none; null where they differ or it is not known. */
export function likedState(ids: readonly TrackId[]): boolean | null {
  const states = new Set(ids.map((id) => trackLikes.get(id)));
  if (states.size !== 1) return null;
  return states.has(true) ? true : states.has(null) ? false : null;
}

interface Giving {
  readonly save: () => Promise<Changed>;
  /** What was done, once it is. */
  readonly words: (t: TFunction) => string;
}

/** Gives it, offers to take it back, and says so where it could not be kept. */
async function give(count: number, giving: Giving): Promise<void> {
  await undoWaitsFor(keep(count, giving));
}

async function keep(count: number, { save, words }: Giving): Promise<void> {
  const t = i18n.t.bind(i18n);
  try {
    const { activityId } = await save();
    if (activityId === null) return;
    offerUndo({
      text: words(t),
      // one star or heart shows itself
      isQuiet: count === 1,
      undo: async () => void (await call('activity.undo', { activityId })),
    });
  } catch (error) {
    notify({ name: 'opinion-not-kept', title: t('opinions.notKept'), text: errorWords(t, error), isError: true });
  }
}
