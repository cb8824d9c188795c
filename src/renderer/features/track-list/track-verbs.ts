import { Disc3, FileSearch, FolderOpen, FolderSearch, Info, ListEnd, ListStart, MicVocal, Play } from 'lucide-react';
import type { AlbumId, ArtistId, TrackId } from '../../../shared/ids.ts';
import { canShowInFolder } from '../../link/client.ts';
import { trackRows } from '../../link/rows.ts';
import { showDetails, showLocate, type ScoredThing } from '../../stores/dialogs.ts';
import { additionOf, type Dragged } from '../../stores/drag.ts';
import { notify } from '../../stores/notices.ts';
import { selectRowHeight, useSettings } from '../../stores/settings.ts';
import { addToPlaylistVerb } from '../add-to-playlist/index.ts';
import { likeVerbs, scoreVerb } from '../opinions/index.ts';
import type { Around, Verb, VerbPart, VerbsOf } from '../verbs/index.ts';
import { showInFolder } from './show-in-folder.ts';
import { addressInFolders } from './show-in-folders.ts';

/** What can be done with what the verbs are for. What is left out is not shown: a menu has no dead entries. */
export interface Verbs {
  /** How many tracks the verbs act on, where it is many by choice. */
  readonly count?: number;
  readonly onPlay: () => void;
  readonly onPlayNext: () => void;
  readonly onAddToQueue: () => void;
  /** What a playlist can be given; what is dragged where it is left out. */
  readonly addable?: Dragged | null;
  /** Half stars; null takes the score away. */
  readonly onScore?: (score: number | null) => void;
  /** The one album or artist that is scored; of a track it is `trackId`. */
  readonly scored?: ScoredThing | null;
  readonly onLike?: (isLiked: boolean) => void;
  /** Null where it is not known, or differs. */
  readonly isLiked?: boolean | null;
  readonly albumId?: AlbumId | null | undefined;
  readonly artistId?: ArtistId | null | undefined;
  /** The one track, for its file and its details. */
  readonly trackId?: TrackId | null | undefined;
  /** What else the thing has, below the common verbs. */
  readonly extra?: VerbsOf;
}

/** The verbs of tracks and of all that plays, the same in the same order wherever they stand. */
export function trackVerbs(around: Around, given: Verbs): readonly VerbPart[] {
  const { t } = around;
  const { addable = null, onScore, onLike, extra } = given;
  const places = placeVerbs(around, given);
  return [
    ...playVerbs(around, given),
    ...(addable === null
      ? []
      : [addToPlaylistVerb(around, addable.isUnnamed === true ? '' : addable.label, additionOf(addable))]),
    ...(onScore === undefined ? [] : [scoreVerb(t, onScore, scoredOf(given))]),
    ...(onLike === undefined ? [] : likeVerbs(t, given.isLiked ?? null, onLike)),
    ...(places.length === 0 ? [] : (['line', ...places] as const)),
    ...(extra?.(around) ?? []),
  ];
}

function scoredOf({ scored = null, trackId = null }: Verbs): ScoredThing | null {
  return trackId === null ? scored : { kind: 'tracks', id: trackId, name: trackRows.get(trackId)?.name ?? '' };
}

function playVerbs({ t }: Around, { count = 1, onPlay, onPlayNext, onAddToQueue }: Verbs): readonly Verb[] {
  return [
    { name: 'play', icon: Play, label: count > 1 ? t('menu.playMany', { count }) : t('menu.play'), run: onPlay },
    { name: 'playNext', icon: ListStart, label: t('menu.playNext'), run: onPlayNext },
    { name: 'addToQueue', icon: ListEnd, label: t('menu.addToQueue'), run: onAddToQueue },
  ];
}

/** Where it leads to: pages, the file, what is known of it. */
function placeVerbs(around: Around, { albumId = null, artistId = null, trackId = null }: Verbs): readonly Verb[] {
  const { t, navigate } = around;
  const toAlbum: Verb = {
    name: 'goToAlbum',
    icon: Disc3,
    label: t('menu.goToAlbum'),
    run: () => navigate(`/albums/${albumId}`),
  };
  const toArtist: Verb = {
    name: 'goToArtist',
    icon: MicVocal,
    label: t('menu.goToArtist'),
    run: () => navigate(`/artists/${artistId}`),
  };
  return [
    ...(albumId === null ? [] : [toAlbum]),
    ...(artistId === null ? [] : [toArtist]),
    ...(trackId === null ? [] : fileVerbs(around, trackId)),
  ];
}

function fileVerbs({ t, navigate, isAdmin }: Around, trackId: TrackId): readonly Verb[] {
  const inFolders = async (): Promise<void> => {
    const address = await addressInFolders(trackId, selectRowHeight(useSettings.getState()));
    if (address === null) notify({ name: 'not-in-folders', title: t('tree.notThere') });
    else navigate(address);
  };
  const show: Verb = {
    name: 'showInFolder',
    icon: FolderOpen,
    label: t('menu.showInFolder'),
    run: () => showInFolder(trackId),
  };
  // for those who may say where it is
  const locate: Verb = {
    name: 'locate',
    icon: FileSearch,
    label: t('missing.locate'),
    run: () => showLocate(trackId),
  };
  const isLost = trackRows.get(trackId)?.fileState === 'missing';
  return [
    ...(canShowInFolder ? [show] : []),
    { name: 'inFolders', icon: FolderSearch, label: t('tree.showIn'), run: () => void inFolders() },
    {
      name: 'details',
      icon: Info,
      label: t('menu.details'),
      keys: { name: 'details' },
      run: () => showDetails(trackId),
    },
    ...(isAdmin && isLost ? [locate] : []),
  ];
}
