/** Handlers of scores, likes and activity: each about the one who asks, and nobody else. */
import type { activity } from '../../shared/contract/activity.ts';
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { likes } from '../../shared/contract/likes.ts';
import type { ratings } from '../../shared/contract/ratings.ts';
import type { scores } from '../../shared/contract/scores.ts';
import type { FileRatingsService } from '../services/file-ratings.ts';
import type { OpinionsService } from '../services/opinions.ts';
import type { TakingBack } from '../services/taking-back.ts';

/** The calls of `scores`, for the one who asks. */
export function scoresHandlers(service: OpinionsService): HandlersOf<typeof scores> {
  return {
    setTracks: ({ ids, score }, { userId }) => service.setScore(userId, 'track_score', ids, score),
    setAlbums: ({ ids, score }, { userId }) => service.setScore(userId, 'album_score', ids, score),
    setArtists: ({ ids, score }, { userId }) => service.setScore(userId, 'artist_score', ids, score),
    ofTracks: ({ ids }, { userId }) => service.scores(userId, 'track_score', ids),
    ofAlbums: ({ ids }, { userId }) => service.scores(userId, 'album_score', ids),
    ofArtists: ({ ids }, { userId }) => service.scores(userId, 'artist_score', ids),
  };
}

/** The calls of `likes`, for the one who asks. */
export function likesHandlers(service: OpinionsService): HandlersOf<typeof likes> {
  return {
    set: ({ ids, isLiked }, { userId }) => service.setLike(userId, ids, isLiked),
    among: ({ ids }, { userId }) => service.likedAmong(userId, ids),
    ids: (_input, { userId }) => service.likedIds(userId),
  };
}

/** The calls of `activity`, for the one who asks. */
export function activityHandlers(service: OpinionsService, taking: TakingBack): HandlersOf<typeof activity> {
  return {
    list: (filter, { userId }) => service.activities(userId, filter),
    undo: ({ activityId }, { userId }) => taking.undo(userId, activityId),
    undoSince: ({ activityId }, { userId }) => taking.undoSince(userId, activityId),
  };
}

/** The calls of `ratings`, for the one who asks. */
export function ratingsHandlers(service: FileRatingsService): HandlersOf<typeof ratings> {
  return {
    offer: (_input, { userId }) => service.offer(userId),
    adopt: (_input, { userId }) => service.adopt(userId),
  };
}
