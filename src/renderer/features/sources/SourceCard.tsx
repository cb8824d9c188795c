import { useMutation } from '@tanstack/react-query';
import { CircleHelp, Folder as FolderIcon, RefreshCw, Trash2, Unplug } from 'lucide-react';
import { useState } from 'react';
import type { Folder } from '../../../shared/contract/folders.ts';
import type { ActivityId } from '../../../shared/ids.ts';
import { Button } from '../../elements/Button.tsx';
import { ConfirmDialog } from '../../elements/ConfirmDialog.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { invalidate } from '../../link/queries.ts';
import { FolderLastScan } from '../scan-report/index.ts';
import { DemoRemoval } from '../demo/index.ts';
import { RootTrouble } from './RootTrouble.tsx';
import { stateWords } from './root-words.ts';
import { setScanStatus } from '../../stores/scan.ts';
import { offerUndo } from '../../stores/undo.ts';
import { useWatchWords, WatchNotice } from './WatchNotice.tsx';

interface SourceCardProps {
  readonly folder: Folder;
  readonly isScanning: boolean;
  readonly onScan: () => void;
}

export function SourceCard({ folder, isScanning, onScan }: SourceCardProps) {
  const { t } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const removing = useRemoveFolder(folder);
  const Icon = { online: FolderIcon, offline: Unplug, doubtful: CircleHelp }[folder.state];
  return (
    <li className="rounded-cover border border-line bg-raised p-3 pl-4">
      <div className="flex flex-wrap items-center justify-end gap-y-1">
        <div className="flex min-w-0 flex-1 basis-64 items-center gap-3">
          <Icon
            size={20}
            aria-hidden="true"
            className={`shrink-0 ${folder.state === 'online' ? 'text-ink-faint' : 'text-danger'}`}
          />
          <div className="min-w-0 flex-1">
            <p className="font-semibold break-all select-text">{folder.path}</p>
            <FolderFacts folder={folder} />
          </div>
        </div>
        <Button
          look="quiet"
          aria-label={t('sources.scanOne', { path: folder.path })}
          disabled={isScanning}
          onClick={onScan}
        >
          <RefreshCw size={16} aria-hidden="true" />
          {t('sources.scan')}
        </Button>
        <Button
          look="quiet"
          aria-label={t('sources.removeOne', { path: folder.path })}
          disabled={removing.isPending}
          onClick={() => setIsAsking(true)}
        >
          <Trash2 size={16} aria-hidden="true" />
          {t('sources.remove')}
        </Button>
      </div>
      <FolderLastScan folderId={folder.id} path={folder.path} />
      <RootTrouble folder={folder} />
      <WatchNotice folderId={folder.id} />
      <DemoRemoval folder={folder} />
      {removing.error === null ? null : (
        <p role="alert" className="mt-2 pl-8 text-danger">
          {t('sources.removeFailed')}. {errorWords(t, removing.error)}
        </p>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('sources.removeTitle')}
        subject={folder.path}
        text={t('sources.removeText')}
        confirmLabel={t('sources.removeConfirm')}
        cancelLabel={t('app.cancel')}
        onCancel={() => setIsAsking(false)}
        onConfirm={() => {
          setIsAsking(false);
          removing.mutate();
        }}
      />
    </li>
  );
}

function FolderFacts({ folder }: { readonly folder: Folder }) {
  const { t, language } = useWords();
  const watchWords = useWatchWords(folder.id);
  const facts = [
    stateWords(t, folder),
    t('sources.tracks', { count: folder.trackCount }),
    folder.missingCount > 0 ? t('sources.missing', { count: folder.missingCount }) : '',
    folder.problemCount > 0 ? t('sources.problems', { count: folder.problemCount }) : '',
    folder.lastScannedAt === null
      ? folder.trackCount > 0
        ? t('sources.partlyScanned')
        : t('sources.neverScanned')
      : t('sources.lastScanned', { when: formatMoment(language, folder.lastScannedAt) }),
    watchWords,
  ];
  return <p className="tabular text-xs text-ink-soft">{facts.filter((fact) => fact !== '').join(' · ')}</p>;
}

function useRemoveFolder(folder: Folder) {
  const { t } = useWords();
  return useMutation({
    networkMode: 'always',
    mutationFn: () => call('folders.remove', { folderId: folder.id }),
    onSuccess: async ({ activityId }) => {
      if (activityId !== null)
        offerUndo({
          text: t('undo.folderRemoved', { path: folder.path }),
          details: t('sources.removedText'),
          undo: () => bringBack(activityId),
        });
      await invalidate(['folders', 'albums', 'tracks', 'problems']);
    },
  });
}

async function bringBack(activityId: ActivityId): Promise<void> {
  await call('activity.undo', { activityId });
  await invalidate(['folders', 'albums', 'tracks', 'problems']);
  await call('scan.status', {}).then(setScanStatus, () => undefined);
}
