import { FolderOpen } from 'lucide-react';
import { Button } from '../../elements/Button.tsx';
import { folderErrorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSuggestedFolder } from '../../link/queries.ts';
import { DemoOffer } from '../demo/index.ts';
import { AdminView } from '../people/index.ts';
import { useAddFolder } from '../sources/index.ts';
import { Sleeves } from './Sleeves.tsx';

/** What a library without folders shows: one thing to do, for those who may. */
export function FirstRun() {
  return (
    <AdminView>
      <Beginning />
    </AdminView>
  );
}

function Beginning() {
  const { t } = useWords();
  const suggested = useSuggestedFolder();
  const { choose, add, isAdding, error } = useAddFolder();
  const path = suggested.data?.path ?? null;
  return (
    <div className="flex h-full flex-col items-center justify-center gap-3 overflow-y-auto p-8 text-center">
      <Sleeves />
      <h1 className="mt-4 text-xl font-bold tracking-tight">{t('firstRun.title')}</h1>
      <p className="max-w-md text-base text-balance text-ink-soft">{t('firstRun.text')}</p>
      <Button look="primary" size="large" className="mt-4" disabled={isAdding} onClick={choose}>
        <FolderOpen size={18} aria-hidden="true" />
        {t('firstRun.choose')}
      </Button>
      {path === null ? null : (
        <p className="flex max-w-full flex-wrap items-center justify-center gap-x-1 text-ink-soft">
          {t('firstRun.usual')}
          <Button look="quiet" className="max-w-full px-1.5! underline" disabled={isAdding} onClick={() => add(path)}>
            <span className="truncate">{t('firstRun.useUsual', { path })}</span>
          </Button>
        </p>
      )}
      {error === null ? null : (
        <p role="alert" className="rounded-control bg-danger-soft px-3 py-2 text-danger">
          {t('sources.addFailed')}. {folderErrorWords(t, error)}
        </p>
      )}
      <div className="mt-3 flex w-72 max-w-full items-center gap-3 text-xs text-ink-faint">
        <span className="h-px flex-1 bg-line" />
        {t('firstRun.or')}
        <span className="h-px flex-1 bg-line" />
      </div>
      <DemoOffer />
      <p className="mt-3 text-xs text-ink-faint">{t('firstRun.privacy')}</p>
    </div>
  );
}
