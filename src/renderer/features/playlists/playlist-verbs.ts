import type { TFunction } from 'i18next';
import { Bell, BellOff, CopyPlus, FileOutput, Pencil, TextCursorInput, Trash2, type LucideIcon } from 'lucide-react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { deletePlaylist, duplicatePlaylist, followPlaylist } from '../add-to-playlist/index.ts';

export interface PlaylistVerb {
  readonly name: 'follow' | 'rename' | 'edit' | 'copy' | 'export' | 'delete';
  readonly icon: LucideIcon;
  readonly label: string;
  readonly run: () => void;
}

interface Around {
  readonly t: TFunction;
  /** The address that is open. */
  readonly location: string;
  readonly navigate: (address: string, options?: { readonly replace: boolean }) => void;
}

/** What can be done with a playlist itself, in the order of its menu; the palette runs the same for the one that is open. */
export function playlistVerbs(around: Around, playlist: PlaylistCard): readonly PlaylistVerb[] {
  const { t } = around;
  const { isOwn, isFollowed } = playlist;
  const follow: PlaylistVerb = {
    name: 'follow',
    icon: isFollowed ? BellOff : Bell,
    label: isFollowed ? t('playlists.unfollow') : t('playlists.follow'),
    run: () => void followPlaylist(playlist, !isFollowed),
  };
  const copy: PlaylistVerb = {
    name: 'copy',
    icon: CopyPlus,
    label: isOwn ? t('playlists.duplicate') : t('playlists.ownCopy'),
    run: () => void copyAndShow(around, playlist),
  };
  const exporting: PlaylistVerb = {
    name: 'export',
    icon: FileOutput,
    label: t('playlistFiles.exportDots'),
    run: () => showPlaylistDialog({ kind: 'export', playlists: [playlist] }),
  };
  if (!isOwn) return [follow, copy, exporting];
  const rename: PlaylistVerb = {
    name: 'rename',
    icon: TextCursorInput,
    label: t('playlists.rename'),
    run: () => showPlaylistDialog({ kind: 'rename', playlist }),
  };
  const edit: PlaylistVerb = {
    name: 'edit',
    icon: Pencil,
    label: t('playlists.edit'),
    run: () => showPlaylistDialog({ kind: 'edit', playlistId: playlist.id }),
  };
  return [rename, edit, copy, exporting, deleteVerb(around, playlist)];
}

/** Without a question: it can be taken back. */
export function deleteVerb({ t, location, navigate }: Around, playlist: PlaylistCard): PlaylistVerb {
  const remove = async (): Promise<void> => {
    const isShown = location === `/playlists/${playlist.id}`;
    if ((await deletePlaylist(playlist)) && isShown) navigate('/playlists', { replace: true });
  };
  return { name: 'delete', icon: Trash2, label: t('playlists.delete'), run: () => void remove() };
}

async function copyAndShow({ navigate }: Around, playlist: PlaylistCard): Promise<void> {
  const copyId = await duplicatePlaylist(playlist);
  if (copyId !== null) navigate(`/playlists/${copyId}`);
}
