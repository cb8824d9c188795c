import { useState } from 'react';
import { useLocation } from 'wouter';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { addDropped, call, canSeeDroppedPaths, inspectDropped } from '../../link/client.ts';
import { isFolderId, toTrackIds } from '../../link/id-lists.ts';
import { useRole } from '../../link/people.ts';
import { invalidate } from '../../link/queries.ts';
import { notify } from '../../stores/notices.ts';
import { setScanStatus } from '../../stores/scan.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { isPlaylistFileName } from '../playlist-files/index.ts';
import type { FileTarget } from './use-file-drag.ts';
import { useDropTracks } from './use-drop-tracks.ts';

interface Asked {
  readonly files: readonly File[];
  /** Paths as a person reads them. */
  readonly folders: readonly string[];
}

const NOTICE = 'system-drop';

/** What becomes of files and folders from the system. Folders are added only after the person has seen their paths. */
export function useSystemDrop() {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const dropTracks = useDropTracks();
  const [asked, setAsked] = useState<Asked | null>(null);
  const isAdmin = useRole() === 'admin';
  const toSources = isAdmin ? { action: { label: t('drop.toSources'), run: () => navigate('/sources') } } : {};
  const notAllowed = { name: NOTICE, title: t('drop.forAdmins') };
  const fail = (error: unknown): void =>
    notify({ name: NOTICE, title: t('drop.failed'), text: errorWords(t, error), isError: true });

  const look = async (files: readonly File[], target: FileTarget): Promise<void> => {
    const { trackIds, newFolders, strangerCount, otherCount } = await inspectDropped(files);
    if (newFolders.length > 0 && !isAdmin) notify(notAllowed);
    else if (newFolders.length > 0) setAsked({ files, folders: newFolders });
    if (trackIds.length > 0) {
      const ids = toTrackIds(trackIds);
      const dragged = { label: t('drag.tracks', { count: ids.length }), load: () => Promise.resolve(ids) };
      await dropTracks(dragged, target === 'queue' ? 'last' : 'now');
    }
    if (strangerCount > 0) {
      const title = t('drop.strangers', { count: strangerCount });
      notify({ name: NOTICE, title, ...(isAdmin ? { text: t('drop.strangersText') } : {}), ...toSources });
    } else if (otherCount > 0) notify({ name: NOTICE, title: t('drop.others', { count: otherCount }) });
  };

  const add = async ({ files }: Asked): Promise<void> => {
    const folderIds = (await addDropped(files)).filter(isFolderId);
    await invalidate(['folders']);
    navigate('/sources');
    setScanStatus(await call('scan.start', { folderIds }));
  };

  return {
    asked,
    take: (all: readonly File[], target: FileTarget): void => {
      const playlists = all.filter(({ name }) => isPlaylistFileName(name));
      const files = all.filter((file) => !playlists.includes(file));
      if (playlists.length > 0) showPlaylistDialog({ kind: 'import', files: playlists });
      if (files.length === 0) return;
      if (canSeeDroppedPaths) look(files, target).catch(fail);
      else if (!isAdmin) notify(notAllowed);
      else notify({ name: NOTICE, title: t('drop.webTitle'), text: t('drop.webText'), ...toSources });
    },
    confirm: (): void => {
      setAsked(null);
      if (asked !== null) add(asked).catch(fail);
    },
    cancel: (): void => setAsked(null),
  };
}
