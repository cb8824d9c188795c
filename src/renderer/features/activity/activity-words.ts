import type { TFunction } from 'i18next';
import type { Activity, ActivityType, EditedField } from '../../../shared/contract/activity.ts';
import { assertNever } from '../../../shared/errors.ts';
import { scoreWords } from '../opinions/index.ts';
import { choiceWords } from './setting-words.ts';

/** What was done, in one line: `“Yesterday”: 4½ stars`. */
export function activityWords(t: TFunction, activity: Activity): string {
  const { type, subject: name, thingCount, score } = activity;
  if (isOfPlaylist(type)) return playlistWords(t, { ...activity, type });
  const things = thingCount === 1 ? t('activity.one', { name }) : t('activity.many', { name, count: thingCount - 1 });
  switch (type) {
    case 'track-score':
    case 'album-score':
    case 'artist-score':
      if (score === null || score === undefined) return t('activity.unscored', { things });
      return t('activity.scored', { things, score: scoreWords(t, score) });
    case 'like':
      return activity.isLiked === true ? t('activity.liked', { things }) : t('activity.unliked', { things });
    case 'file-ratings':
      return t('activity.fromFiles', { things });
    case 'duel':
      return t('activity.duel', { things });
    case 'spread':
      return t('activity.spread', { things });
    case 'artist-edit':
    case 'album-edit':
      return t('activity.edited', { things, fields: fieldWords(t, activity.fields ?? []) });
    case 'genre-name':
      return t('activity.genreNamed', { things });
    case 'artist-names':
      return t('activity.namesCorrected', { things });
    case 'album-join':
      return t('activity.albumsJoined', { things });
    case 'album-split':
      return t('activity.albumSplit', { things });
    case 'correction-revoked':
      return t('activity.correctionRevoked', { things });
    case 'track-join':
    case 'track-locate':
    case 'track-forget':
    case 'track-apart':
    case 'doubt-dismissed':
      return identityWords(t, type, things);
    case 'import':
      return t('activity.imported', { name, count: thingCount });
    case 'found':
      return t('activity.found', { name, count: thingCount });
    case 'profile':
    case 'password':
    case 'person-made':
    case 'person-edited':
    case 'person-deleted':
      return personWords(t, type, name);
    case 'settings':
    case 'folder-answer':
      return choiceWords(t, activity);
    case 'folder-add':
    case 'folder-remove':
    case 'folder-move':
      return folderWords(t, type, name);
    case 'undo':
      return t('activity.undone', { things });
    default:
      return assertNever(type);
  }
}

function folderWords(
  t: TFunction,
  type: Extract<ActivityType, 'folder-add' | 'folder-remove' | 'folder-move'>,
  name: string,
): string {
  return {
    'folder-add': t('activity.folderAdded', { name }),
    'folder-remove': t('activity.folderRemoved', { name }),
    'folder-move': t('activity.folderMoved', { name }),
  }[type];
}

type IdentityType = Extract<
  ActivityType,
  'track-join' | 'track-locate' | 'track-forget' | 'track-apart' | 'doubt-dismissed'
>;

/** Which track a file is, and whether it is known. */
function identityWords(t: TFunction, type: IdentityType, things: string): string {
  return {
    'track-join': t('activity.trackJoined', { things }),
    'track-locate': t('activity.trackLocated', { things }),
    'track-forget': t('activity.trackForgotten', { things }),
    'track-apart': t('activity.trackApart', { things }),
    'doubt-dismissed': t('activity.doubtDismissed', { things }),
  }[type];
}

type PersonActivityType = Extract<ActivityType, `person-${string}` | 'profile' | 'password'>;

function personWords(t: TFunction, type: PersonActivityType, name: string): string {
  switch (type) {
    case 'profile':
      return t('activity.profileChanged', { name });
    case 'password':
      return t('activity.passwordSet', { name });
    case 'person-made':
      return t('activity.personMade', { name });
    case 'person-edited':
      return t('activity.personEdited', { name });
    case 'person-deleted':
      return t('activity.personDeleted', { name });
    default:
      return assertNever(type);
  }
}

type PlaylistActivityType = Extract<ActivityType, `playlist-${string}`>;

function isOfPlaylist(type: ActivityType): type is PlaylistActivityType {
  return type.startsWith('playlist-');
}

/** The name is the playlist's, the number that of its tracks. */
function playlistWords(t: TFunction, activity: Activity & { readonly type: PlaylistActivityType }): string {
  const { type, subject: name, thingCount: count } = activity;
  switch (type) {
    case 'playlist-create':
      return t('activity.playlists.created', { name });
    case 'playlist-edit':
      return t('activity.playlists.edited', { name, fields: fieldWords(t, activity.fields ?? []) });
    case 'playlist-add':
      return t('activity.playlists.added', { name, count });
    case 'playlist-remove':
      return t('activity.playlists.removed', { name, count });
    case 'playlist-order':
      return t('activity.playlists.reordered', { name });
    case 'playlist-delete':
      return t('activity.playlists.deleted', { name });
    case 'playlist-follow':
      return t('activity.playlists.followed', { name });
    case 'playlist-unfollow':
      return t('activity.playlists.unfollowed', { name });
    case 'playlist-import':
      return t('activity.playlists.imported', { name, count });
    case 'playlist-relink':
      return t('activity.playlists.relinked', { name, count });
    case 'playlist-found':
      return t('activity.playlists.found', { name, count });
    case 'playlist-link':
      return t('activity.playlists.linked', { name });
    case 'playlist-sync':
      return t('activity.playlists.synced', { name });
    case 'playlist-kept':
      return t('deeds.keptMine', { name });
    case 'playlist-file':
      return count === 1
        ? t('activity.playlists.fileChosen', { name })
        : t('activity.playlists.filesChosen', { name, count: count - 1 });
    default:
      return assertNever(type);
  }
}

function fieldWords(t: TFunction, fields: readonly EditedField[]): string {
  const words: Readonly<Record<EditedField, string>> = {
    bio: t('activity.fields.bio'),
    country: t('activity.fields.country'),
    image: t('activity.fields.image'),
    releaseDate: t('activity.fields.releaseDate'),
    name: t('activity.fields.name'),
    description: t('activity.fields.description'),
    privacy: t('activity.fields.privacy'),
    folder: t('activity.fields.folder'),
  };
  return fields.map((field) => words[field]).join(', ');
}
