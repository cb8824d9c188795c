import { Bell, BellOff, CopyPlus, FileOutput, Pencil, TextCursorInput, Trash2 } from 'lucide-react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { knownSmartRules } from '../../link/smart.ts';
import { deletePlaylist, duplicatePlaylist, followPlaylist } from '../add-to-playlist/index.ts';
import { smartVerbs } from '../smart/index.ts';
import type { Around, Verb, VerbPart } from '../verbs/index.ts';
import { moveToFolderVerb } from './move-to-folder-verb.ts';

/** What can be done with a playlist itself, below the verbs that play. */
export function playlistVerbs(around: Around, playlist: PlaylistCard): readonly VerbPart[] {
  const { id, kind } = playlist;
  const ofSmart = kind === 'smart' ? smartVerbs(around, playlist, knownSmartRules(id)) : [];
  return ['line', ...ofSmart, ...commonVerbs(around, playlist)];
}

function commonVerbs(around: Around, playlist: PlaylistCard): readonly VerbPart[] {
  const { t } = around;
  const { isOwn, isFollowed } = playlist;
  const follow: Verb = {
    name: 'follow',
    icon: isFollowed ? BellOff : Bell,
    label: isFollowed ? t('playlists.unfollow') : t('playlists.follow'),
    run: () => void followPlaylist(playlist, !isFollowed),
  };
  const copy: Verb = {
    name: 'copy',
    icon: CopyPlus,
    label: isOwn ? t('playlists.duplicate') : t('playlists.ownCopy'),
    run: () => void copyAndShow(around, playlist),
  };
  const exporting: Verb = {
    name: 'export',
    icon: FileOutput,
    label: t('playlistFiles.exportDots'),
    run: () => showPlaylistDialog({ kind: 'export', playlists: [playlist] }),
  };
  if (!isOwn) return [follow, copy, exporting];
  const edit: Verb = {
    name: 'edit',
    icon: Pencil,
    label: t('playlists.edit'),
    run: () => showPlaylistDialog({ kind: 'edit', playlistId: playlist.id }),
  };
  return [
    renameVerb(around, playlist),
    edit,
    copy,
    moveToFolderVerb(around, playlist),
    exporting,
    deleteVerb(around, playlist),
  ];
}

export function renameVerb({ t }: Around, playlist: PlaylistCard): Verb {
  return {
    name: 'rename',
    icon: TextCursorInput,
    label: t('playlists.rename'),
    run: () => showPlaylistDialog({ kind: 'rename', playlist }),
  };
}

/** Without a question: it can be taken back. */
export function deleteVerb({ t, location, navigate }: Around, playlist: PlaylistCard): Verb {
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
