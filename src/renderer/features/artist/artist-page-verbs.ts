import { ListEnd, ListStart, Pencil, Play, Shuffle, UserPen } from 'lucide-react';
import type { ArtistPage } from '../../../shared/contract/artists.ts';
import { showByHand } from '../../stores/by-hand.ts';
import { addToPlaylistVerb } from '../add-to-playlist/index.ts';
import { listAllOfArtist, playArtist, queueArtist } from '../artists/index.ts';
import { scoreArtists, scoreVerb } from '../opinions/index.ts';
import type { Around, Verb, VerbPart } from '../verbs/index.ts';

/** What the page of an artist has as buttons. */
export function artistButtons({ t, isAdmin }: Around, artist: ArtistPage): readonly Verb[] {
  const { id, trackCount } = artist;
  const playing: readonly Verb[] = [
    { name: 'play', icon: Play, label: t('artist.playAll'), run: () => void playArtist(id) },
    { name: 'shuffle', icon: Shuffle, label: t('player.shuffle'), run: () => void playArtist(id, true) },
  ];
  const editing: readonly Verb[] = [
    { name: 'edit', icon: Pencil, label: t('byHand.edit'), run: () => showByHand({ kind: 'artist', artist }) },
    {
      name: 'correctName',
      icon: UserPen,
      label: t('byHand.correctName'),
      run: () => showByHand({ kind: 'names', artist }),
    },
  ];
  return [...(trackCount === 0 ? [] : playing), ...(isAdmin ? editing : [])];
}

/** What the menu of an artist has beside that; on their page it is found by the palette. */
export function artistPageVerbs(around: Around, { id, name, trackCount }: ArtistPage): readonly VerbPart[] {
  const { t } = around;
  const score = scoreVerb(t, (given) => void scoreArtists([id], given), { kind: 'artists', id, name });
  if (trackCount === 0) return [score];
  return [
    { name: 'playNext', icon: ListStart, label: t('menu.playNext'), run: () => void queueArtist(id, 'next') },
    { name: 'addToQueue', icon: ListEnd, label: t('menu.addToQueue'), run: () => void queueArtist(id, 'last') },
    addToPlaylistVerb(around, name, { load: () => listAllOfArtist(id) }),
    score,
  ];
}
