import { ListEnd, ListStart, Pencil, Play, Shuffle } from 'lucide-react';
import type { AlbumPage } from '../../../shared/contract/albums.ts';
import { addToPlaylistVerb } from '../add-to-playlist/index.ts';
import { showByHand } from '../../stores/by-hand.ts';
import { scoreAlbums, scoreVerb } from '../opinions/index.ts';
import { joinVerbs, listAlbumTracks, playAlbum, queueAlbum } from '../albums/index.ts';
import type { Around, Verb, VerbPart } from '../verbs/index.ts';

/** What the page of an album has as buttons. */
export function albumButtons({ t, isAdmin }: Around, album: AlbumPage): readonly Verb[] {
  const { id } = album;
  const play: Verb = {
    name: 'play',
    icon: Play,
    label: t('menu.play'),
    spoken: t('album.play'),
    run: () => void playAlbum(id),
  };
  const shuffle: Verb = {
    name: 'shuffle',
    icon: Shuffle,
    label: t('player.shuffle'),
    spoken: t('album.shuffle'),
    run: () => void playAlbum(id, true),
  };
  const edit: Verb = {
    name: 'edit',
    icon: Pencil,
    label: t('byHand.edit'),
    run: () => showByHand({ kind: 'album', album }),
  };
  return [play, shuffle, ...(isAdmin ? [edit] : [])];
}

/** What the page of an album has in its menu. */
export function albumPageVerbs(around: Around, { id, name }: AlbumPage): readonly VerbPart[] {
  const { t } = around;
  const joining = joinVerbs(around, id);
  return [
    { name: 'playNext', icon: ListStart, label: t('menu.playNext'), run: () => void queueAlbum(id, 'next') },
    { name: 'addToQueue', icon: ListEnd, label: t('menu.addToQueue'), run: () => void queueAlbum(id, 'last') },
    addToPlaylistVerb(around, name, { load: () => listAlbumTracks(id) }),
    scoreVerb(t, (score) => void scoreAlbums([id], score), { kind: 'albums', id, name }),
    ...(joining.length === 0 ? [] : (['line', ...joining] as const)),
  ];
}
