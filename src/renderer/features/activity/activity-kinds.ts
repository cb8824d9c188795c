import type { TFunction } from 'i18next';
import type { ActivityType } from '../../../shared/contract/activity.ts';

/** Every kind of activity in the order of the menu, in words. */
export function activityKinds(t: TFunction): Readonly<Record<ActivityType, string>> {
  return {
    'track-score': t('activity.kinds.track-score'),
    'album-score': t('activity.kinds.album-score'),
    'artist-score': t('activity.kinds.artist-score'),
    like: t('activity.kinds.like'),
    'file-ratings': t('activity.kinds.file-ratings'),
    duel: t('activity.kinds.duel'),
    spread: t('activity.kinds.spread'),
    'artist-edit': t('activity.kinds.artist-edit'),
    'album-edit': t('activity.kinds.album-edit'),
    'genre-name': t('activity.kinds.genre-name'),
    'artist-names': t('activity.kinds.artist-names'),
    'album-join': t('activity.kinds.album-join'),
    'album-split': t('activity.kinds.album-split'),
    'correction-revoked': t('activity.kinds.correction-revoked'),
    'track-join': t('activity.kinds.track-join'),
    'track-locate': t('activity.kinds.track-locate'),
    'track-forget': t('activity.kinds.track-forget'),
    'track-apart': t('activity.kinds.track-apart'),
    'doubt-dismissed': t('activity.kinds.doubt-dismissed'),
    import: t('activity.kinds.import'),
    found: t('activity.kinds.found'),
    profile: t('activity.kinds.profile'),
    password: t('activity.kinds.password'),
    'person-made': t('activity.kinds.person-made'),
    'person-edited': t('activity.kinds.person-edited'),
    'person-deleted': t('activity.kinds.person-deleted'),
    settings: t('deeds.settings'),
    'folder-answer': t('deeds.answers'),
    'folder-add': t('activity.kinds.folder-add'),
    'folder-remove': t('activity.kinds.folder-remove'),
    'folder-move': t('activity.kinds.folder-move'),
    'playlist-create': t('activity.kinds.playlist-create'),
    'playlist-edit': t('activity.kinds.playlist-edit'),
    'playlist-add': t('activity.kinds.playlist-add'),
    'playlist-remove': t('activity.kinds.playlist-remove'),
    'playlist-order': t('activity.kinds.playlist-order'),
    'playlist-delete': t('activity.kinds.playlist-delete'),
    'playlist-follow': t('activity.kinds.playlist-follow'),
    'playlist-unfollow': t('activity.kinds.playlist-unfollow'),
    'playlist-import': t('activity.kinds.playlist-import'),
    'playlist-relink': t('activity.kinds.playlist-relink'),
    'playlist-found': t('activity.kinds.playlist-found'),
    'playlist-link': t('activity.kinds.playlist-link'),
    'playlist-sync': t('activity.kinds.playlist-sync'),
    'playlist-kept': t('deeds.conflicts'),
    'playlist-file': t('activity.kinds.playlist-file'),
    undo: t('activity.kinds.undo'),
  };
}

export function isActivityType(kinds: object, name: string): name is ActivityType {
  return Object.hasOwn(kinds, name);
}
