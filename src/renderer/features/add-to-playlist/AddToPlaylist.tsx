import { Menu } from '@base-ui/react/menu';
import { ListPlus, Plus } from 'lucide-react';
import { Submenu } from '../../elements/Submenu.tsx';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import type { PlaylistId } from '../../../shared/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePlaylists } from '../../link/playlists.ts';
import type { Addition } from '../../stores/drag.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { addToPlaylist } from './change-playlist.ts';

interface AddToPlaylistProps {
  /** Proposed as the name of a new one. */
  readonly name: string;
  readonly addition: Addition;
}

/** «Add to playlist ▸» of any menu: one's own playlists, those that were changed last first, and a new one. */
export function AddToPlaylist({ name, addition }: AddToPlaylistProps) {
  const { t } = useWords();
  const all = usePlaylists().data ?? [];
  const own = ownPlaylists(all);
  return (
    <Submenu icon={<ListPlus size={16} />} label={t('playlists.addTo')}>
      <Menu.Item
        className="menu-item"
        onClick={() => showPlaylistDialog({ kind: 'new', as: 'manual', parentId: null, name, addition })}
      >
        <Plus size={16} aria-hidden="true" />
        {t('playlists.newDots')}
      </Menu.Item>
      {own.length === 0 ? null : <Menu.Separator className="m-1 h-px bg-line" />}
      {own.map((playlist) => (
        <Menu.Item key={playlist.id} className="menu-item" onClick={() => void addToPlaylist(playlist, addition)}>
          <span className="min-w-0 flex-1 truncate">{playlist.name}</span>
          <FolderName all={all} folderId={playlist.parentId} />
        </Menu.Item>
      ))}
    </Submenu>
  );
}

/** Two may be called the same and lie in different folders. */
function FolderName({
  all,
  folderId,
}: {
  readonly all: readonly PlaylistCard[];
  readonly folderId: PlaylistId | null;
}) {
  const folder = all.find(({ id }) => id === folderId);
  return folder === undefined ? null : <span className="max-w-24 truncate text-xs opacity-75">{folder.name}</span>;
}

function ownPlaylists(all: readonly PlaylistCard[]): readonly PlaylistCard[] {
  return all.filter(({ isOwn, kind }) => isOwn && kind === 'manual').toSorted((a, b) => b.updatedAt - a.updatedAt);
}
