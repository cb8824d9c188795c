import { useMutation } from '@tanstack/react-query';
import { Disc3, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Folder } from '../../../shared/contract/folders.ts';
import { Button } from '../../elements/Button.tsx';
import { ConfirmDialog } from '../../elements/ConfirmDialog.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { invalidate, useDemoStatus } from '../../link/queries.ts';
import { notify } from '../../stores/notices.ts';
import { demoErrorWords } from './demo-words.ts';

/** On the card of a folder that holds a demonstration library: what it is, and how to be rid of its files too. */
export function DemoRemoval({ folder }: { readonly folder: Folder }) {
  const { t } = useWords();
  const status = useDemoStatus();
  const [isAsking, setIsAsking] = useState(false);
  const removing = useRemoveDemo(folder);
  if (status.data?.folderIds.includes(folder.id) !== true) return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line pt-2">
      <Disc3 size={20} aria-hidden="true" className="shrink-0 text-ink-faint" />
      <p className="min-w-0 flex-1 basis-64 text-ink-soft">{t('demo.isDemo')}</p>
      <Button look="quiet" disabled={removing.isPending} onClick={() => setIsAsking(true)}>
        <Trash2 size={16} aria-hidden="true" />
        {t('demo.remove')}
      </Button>
      {removing.error === null ? null : (
        <p role="alert" className="w-full text-danger">
          {t('demo.removeFailed')}. {demoErrorWords(t, removing.error, folder.path)}
        </p>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('demo.removeTitle')}
        subject={folder.path}
        text={t('demo.removeText')}
        confirmLabel={t('demo.removeConfirm')}
        cancelLabel={t('app.cancel')}
        onCancel={() => setIsAsking(false)}
        onConfirm={() => {
          setIsAsking(false);
          removing.mutate();
        }}
      />
    </div>
  );
}

function useRemoveDemo(folder: Folder) {
  const { t } = useWords();
  return useMutation({
    networkMode: 'always',
    mutationFn: () => call('demo.remove', { folderId: folder.id }),
    onSuccess: async ({ removedCount, keptCount }) => {
      const kept = keptCount === 0 ? '' : ` ${t('demo.kept', { count: keptCount })}`;
      notify({
        name: 'demo-removed',
        title: t('demo.removed'),
        text: t('demo.removedText', { count: removedCount }) + kept,
      });
      await invalidate(['folders', 'albums', 'tracks', 'problems']);
    },
  });
}
