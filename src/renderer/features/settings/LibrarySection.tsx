import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { StorageFacts } from '../../../shared/contract/app.ts';
import { Button } from '../../elements/Button.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { formatBytes, formatMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { queryClient, useFolders, useStorage } from '../../link/queries.ts';
import { notify } from '../../stores/notices.ts';
import { AdminOnly } from '../people/index.ts';
import { DigestSetting } from './DigestSetting.tsx';
import { Group, Line, PathText } from './SettingsParts.tsx';
import { WatchSetting } from './WatchSetting.tsx';

export function LibrarySection() {
  const { t } = useWords();
  const folders = useFolders();
  const storage = useStorage();
  return (
    <>
      <Group title={t('settings.music')}>
        <Line label={t('settings.sources')}>
          <span className="tabular">{t('settings.sourceCount', { count: folders.data?.length ?? 0 })}</span>
          <AdminOnly>
            {' · '}
            <Link href="/sources" className="text-accent underline">
              {t('settings.toSources')}
            </Link>
          </AdminOnly>
        </Line>
        <WatchSetting />
        <DigestSetting />
      </Group>
      {storage.isError ? (
        <p role="alert" className="pb-6 text-danger">
          {t('settings.storageFailed')}. {errorWords(t, storage.error)}
        </p>
      ) : (
        <>
          <LibraryFile facts={storage.data} />
          <PictureCache facts={storage.data} />
        </>
      )}
    </>
  );
}

interface FactsProps {
  /** Undefined while they are measured. */
  readonly facts: StorageFacts | undefined;
}

function LibraryFile({ facts }: FactsProps) {
  const { t, language } = useWords();
  return (
    <Group title={t('settings.libraryFile')}>
      <Line label={t('settings.path')}>{facts === undefined ? '…' : <PathText>{facts.libraryPath}</PathText>}</Line>
      <Line label={t('settings.size')}>
        <span className="tabular">{facts === undefined ? '…' : formatBytes(language, facts.libraryBytes)}</span>
      </Line>
      <Line label={t('settings.backups')} hint={t('settings.backupsHint')}>
        {facts === undefined ? '…' : facts.backups.length === 0 ? t('settings.noBackups') : null}
        <ul className="flex flex-col gap-1">
          {facts?.backups.map(({ path, sizeBytes, madeAt }) => (
            <li key={path}>
              <PathText>{path}</PathText>
              <span className="tabular text-ink-soft">
                {' · '}
                {formatBytes(language, sizeBytes)} · {formatMoment(language, madeAt)}
              </span>
            </li>
          ))}
        </ul>
      </Line>
    </Group>
  );
}

function PictureCache({ facts }: FactsProps) {
  const { t, language } = useWords();
  const clearing = useMutation({
    networkMode: 'always',
    mutationFn: () => call('app.clearCache', {}),
    onSuccess: (after) => {
      queryClient.setQueryData(['storage'], after);
      notify({ name: 'cache', title: t('settings.cacheCleared'), text: t('settings.cacheClearedText') });
    },
  });
  return (
    <Group title={t('settings.cache')}>
      <Line label={t('settings.path')}>{facts === undefined ? '…' : <PathText>{facts.cachePath}</PathText>}</Line>
      <Line label={t('settings.size')} hint={t('settings.cacheHint')}>
        <span className="flex items-center gap-4">
          <span className="tabular flex-1" role="status">
            {facts === undefined
              ? '…'
              : `${formatBytes(language, facts.cacheBytes)} · ${t('settings.files', { count: facts.cacheFileCount })}`}
          </span>
          <AdminOnly>
            <Button
              disabled={facts === undefined || facts.cacheFileCount === 0 || clearing.isPending}
              onClick={() => clearing.mutate()}
            >
              {t('settings.clearCache')}
            </Button>
          </AdminOnly>
        </span>
        {clearing.error === null ? null : (
          <p role="alert" className="text-danger">
            {t('settings.cacheFailed')}. {errorWords(t, clearing.error)}
          </p>
        )}
      </Line>
    </Group>
  );
}
