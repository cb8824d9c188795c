import { Menu } from '@base-ui/react/menu';
import { Bell, BellOff, CopyPlus, FileOutput, Pencil, TextCursorInput, Trash2 } from 'lucide-react';
import { useLocation } from 'wouter';
import { MenuItem } from '../../elements/MenuItem.tsx';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { useWords } from '../../i18n/use-words.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { deletePlaylist, duplicatePlaylist, followPlaylist } from '../add-to-playlist/index.ts';
import { SmartItems } from '../smart/index.ts';
import { MoveToFolder } from './MoveToFolder.tsx';

/** What can be done with a playlist itself, below the verbs that play; for menus of either kind. */
export function PlaylistItems({ playlist }: { readonly playlist: PlaylistCard }) {
  const { t } = useWords();
  const exporting = () => showPlaylistDialog({ kind: 'export', playlists: [playlist] });
  return (
    <>
      <Menu.Separator className="m-1 h-px bg-line" />
      {playlist.kind === 'smart' ? <SmartItems playlist={playlist} /> : null}
      {playlist.isOwn ? (
        <OwnItems playlist={playlist} />
      ) : (
        <>
          <MenuItem
            icon={playlist.isFollowed ? <BellOff size={16} /> : <Bell size={16} />}
            label={playlist.isFollowed ? t('playlists.unfollow') : t('playlists.follow')}
            onClick={() => void followPlaylist(playlist, !playlist.isFollowed)}
          />
          <CopyItem playlist={playlist} label={t('playlists.ownCopy')} />
        </>
      )}
      <MenuItem icon={<FileOutput size={16} />} label={t('playlistFiles.exportDots')} onClick={exporting} />
      {playlist.isOwn ? <DeleteItem playlist={playlist} /> : null}
    </>
  );
}

function OwnItems({ playlist }: { readonly playlist: PlaylistCard }) {
  const { t } = useWords();
  return (
    <>
      <MenuItem
        icon={<TextCursorInput size={16} />}
        label={t('playlists.rename')}
        onClick={() => showPlaylistDialog({ kind: 'rename', playlist })}
      />
      <MenuItem
        icon={<Pencil size={16} />}
        label={t('playlists.edit')}
        onClick={() => showPlaylistDialog({ kind: 'edit', playlistId: playlist.id })}
      />
      <CopyItem playlist={playlist} label={t('playlists.duplicate')} />
      <MoveToFolder playlist={playlist} />
    </>
  );
}

function CopyItem({ playlist, label }: { readonly playlist: PlaylistCard; readonly label: string }) {
  const [, navigate] = useLocation();
  const copy = async (): Promise<void> => {
    const copyId = await duplicatePlaylist(playlist);
    if (copyId !== null) navigate(`/playlists/${copyId}`);
  };
  return <MenuItem icon={<CopyPlus size={16} />} label={label} onClick={() => void copy()} />;
}

/** Without a question: it can be taken back. */
export function DeleteItem({ playlist }: { readonly playlist: PlaylistCard }) {
  const { t } = useWords();
  const [location, navigate] = useLocation();
  const remove = async (): Promise<void> => {
    const isShown = location === `/playlists/${playlist.id}`;
    if ((await deletePlaylist(playlist)) && isShown) navigate('/playlists', { replace: true });
  };
  return <MenuItem icon={<Trash2 size={16} />} label={t('playlists.delete')} onClick={() => void remove()} />;
}
