import { ListPlus, Plus } from 'lucide-react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import type { Addition } from '../../stores/drag.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import type { Around, VerbChoice, VerbPart } from '../verbs/index.ts';
import { addToPlaylist } from './change-playlist.ts';

/**
 * «Add to playlist ▸»: one's own playlists, those that were changed last first, and a new one, for which the name is
 * proposed.
 */
export function addToPlaylistVerb({ t, playlists }: Around, name: string, addition: Addition): VerbChoice {
  const own = ownPlaylists(playlists).map((playlist): VerbPart => ({
    name: `playlist ${playlist.id}`,
    icon: null,
    label: playlist.name,
    ...folderNote(playlists, playlist),
    run: () => void addToPlaylist(playlist, addition),
  }));
  const made: VerbPart = {
    name: 'new',
    icon: Plus,
    label: t('playlists.newDots'),
    run: () => showPlaylistDialog({ kind: 'new', as: 'manual', parentId: null, name, addition }),
  };
  return {
    name: 'addToPlaylist',
    icon: ListPlus,
    label: t('playlists.addTo'),
    verbs: own.length === 0 ? [made] : [made, 'line', ...own],
  };
}

/** Two may be called the same and lie in different folders. */
function folderNote(all: readonly PlaylistCard[], { parentId }: PlaylistCard): { readonly note?: string } {
  const folder = all.find(({ id }) => id === parentId);
  return folder === undefined ? {} : { note: folder.name };
}

function ownPlaylists(all: readonly PlaylistCard[]): readonly PlaylistCard[] {
  return all.filter(({ isOwn, kind }) => isOwn && kind === 'manual').toSorted((a, b) => b.updatedAt - a.updatedAt);
}
