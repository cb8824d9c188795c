import { Check, CircleStop, FilePen, FilePenLine, RefreshCw } from 'lucide-react';
import type { SyncStatus } from '../../../shared/contract/playlist-sync.ts';
import type { Around, Verb } from '../verbs/index.ts';
import { setMode, syncNow, unlink } from './sync-actions.ts';

interface SyncMeans {
  readonly run: (act: () => Promise<unknown>) => void;
  /** Of the file and the playlist, or whether the file may be written. */
  readonly ask: (question: 'both' | 'conflict') => void;
}

/** What can be done with what keeps a playlist and a file in sync, as it stands. */
export function syncVerbs({ t }: Pick<Around, 't'>, status: SyncStatus, { run, ask }: SyncMeans): readonly Verb[] {
  const { playlistId, mode, state, canBeWritten } = status;
  const decide: Verb = {
    name: 'decide',
    icon: Check,
    label: t('playlistSync.decideDots'),
    run: () => ask('conflict'),
  };
  const now: Verb = {
    name: 'syncNow',
    icon: RefreshCw,
    label: t('playlistSync.syncNow'),
    run: () => run(() => syncNow(playlistId)),
  };
  const toFollow: Verb = {
    name: 'toFollow',
    icon: FilePen,
    label: t('playlistSync.toFollow'),
    run: () => run(() => setMode(playlistId, 'follow')),
  };
  const toBoth: Verb = {
    name: 'toBoth',
    icon: FilePenLine,
    label: t('playlistSync.toBoth'),
    run: () => ask('both'),
  };
  const stop: Verb = {
    name: 'stop',
    icon: CircleStop,
    label: t('playlistSync.stop'),
    run: () => run(() => unlink(playlistId)),
  };
  return [
    ...(state === 'conflict' || state === 'doubtful' ? [decide] : []),
    now,
    ...(mode === 'both' ? [toFollow] : canBeWritten ? [toBoth] : []),
    stop,
  ];
}
