import type { Changed } from '../../../shared/contract/activity.ts';
import type { AlbumId, ArtistId, TrackId } from '../../../shared/ids.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { i18n } from '../../i18n/i18n.ts';
import { call } from '../../link/client.ts';
import { albumScores, artistScores, trackLikes, trackScores } from '../../link/opinions.ts';
import { notify } from '../../stores/notices.ts';
import { offerUndo } from '../../stores/undo.ts';
import { scoreWords } from './score-words.ts';

type Score = number | null;

export async function scoreTracks(ids: readonly TrackId[], score: Score): Promise<void> {
  await give(() => trackScores.change(ids, score, () => call('scores.setTracks', { ids: [...ids], score })), {
    key: 'opinions.scoredTracks',
    count: ids.length,
    score,
  });
}

export async function scoreAlbums(ids: readonly AlbumId[], score: Score): Promise<void> {
  await give(() => albumScores.change(ids, score, () => call('scores.setAlbums', { ids: [...ids], score })), {
    key: 'opinions.scoredAlbums',
    count: ids.length,
    score,
  });
}

export async function scoreArtists(ids: readonly ArtistId[], score: Score): Promise<void> {
  await give(() => artistScores.change(ids, score, () => call('scores.setArtists', { ids: [...ids], score })), {
    key: 'opinions.scoredArtists',
    count: ids.length,
    score,
  });
}

export async function likeTracks(ids: readonly TrackId[], isLiked: boolean): Promise<void> {
  const save = () => call('likes.set', { ids: [...ids], isLiked });
  await give(() => trackLikes.change(ids, isLiked ? true : null, save), {
    key: isLiked ? 'opinions.liked' : 'opinions.unliked',
    count: ids.length,
    score: null,
  });
}

interface Said {
  readonly key: string;
  readonly count: number;
  readonly score: Score;
}

/** Gives it, offers to take it back, and says so where it could not be kept. */
async function give(save: () => Promise<Changed>, { key, count, score }: Said): Promise<void> {
  const t = i18n.t.bind(i18n);
  try {
    const { activityId } = await save();
    if (activityId === null) return;
    offerUndo({
      // one star or heart shows itself
      isQuiet: count === 1,
      text: t(key, { count, score: scoreWords(t, score) }),
      undo: async () => void (await call('activity.undo', { activityId })),
    });
  } catch (error) {
    notify({ name: 'opinion-not-kept', title: t('opinions.notKept'), text: errorWords(t, error), isError: true });
  }
}
