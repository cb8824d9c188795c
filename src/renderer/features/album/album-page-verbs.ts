import { ListEnd, ListStart } from 'lucide-react';
import type { AlbumPage } from '../../../shared/contract/albums.ts';
import { addToPlaylistVerb } from '../add-to-playlist/index.ts';
import { joinVerbs, listAlbumTracks, queueAlbum } from '../albums/index.ts';
import type { Around, VerbPart } from '../verbs/index.ts';

/** What the page of an album has in its menu. */
export function albumPageVerbs(around: Around, { id, name }: AlbumPage): readonly VerbPart[] {
  const { t } = around;
  const joining = joinVerbs(around, id);
  return [
    { name: 'playNext', icon: ListStart, label: t('menu.playNext'), run: () => void queueAlbum(id, 'next') },
    { name: 'addToQueue', icon: ListEnd, label: t('menu.addToQueue'), run: () => void queueAlbum(id, 'last') },
    addToPlaylistVerb(around, name, { load: () => listAlbumTracks(id) }),
    ...(joining.length === 0 ? [] : (['line', ...joining] as const)),
  ];
}
