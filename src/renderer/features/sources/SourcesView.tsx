import { FolderPlus, FolderSearch, PencilRuler, RefreshCw, TriangleAlert } from 'lucide-react';
import { useLocation } from 'wouter';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { errorWords, folderErrorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFolders } from '../../link/queries.ts';
import { selectIsScanning, useScan } from '../../stores/scan.ts';
import { LastScan, ScanPanel } from '../scan/index.ts';
import { ScanMore } from './ScanMore.tsx';
import { SourceCard } from './SourceCard.tsx';
import { ProblemList } from './ProblemList.tsx';
import { useAddFolder } from './use-add-folder.ts';
import { useScanSources } from './use-scan-sources.ts';

export function SourcesView() {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const folders = useFolders();
  const adding = useAddFolder();
  const scanning = useScanSources();
  const isScanning = useScan(selectIsScanning);
  if (folders.isPending) return <Spinner label={t('app.loading')} />;
  if (folders.isError) {
    return (
      <EmptyState icon={TriangleAlert} title={t('sources.error')} text={errorWords(t, folders.error)} isAlert>
        <Button onClick={() => void folders.refetch()}>{t('app.tryAgain')}</Button>
      </EmptyState>
    );
  }
  const isEmpty = folders.data.length === 0;
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto flex min-h-full max-w-4xl flex-col gap-4 px-6 pt-4 pb-8">
        <header className="flex flex-wrap items-center gap-2">
          <ViewHeading title={t('sources.title')} className="flex-1 text-lg font-semibold" />
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => navigate('/corrections')}>
              <PencilRuler size={16} aria-hidden="true" />
              {t('byHand.corrections')}
            </Button>
            {isEmpty ? null : (
              <div className="flex gap-px">
                <Button disabled={isScanning} onClick={() => scanning.scan({})}>
                  <RefreshCw size={16} aria-hidden="true" />
                  {t('sources.scanAll')}
                </Button>
                <ScanMore isDisabled={isScanning} onDeep={() => scanning.scan({ isDeep: true })} />
              </div>
            )}
            <Button look="primary" disabled={adding.isAdding} onClick={adding.choose}>
              <FolderPlus size={16} aria-hidden="true" />
              {t('sources.add')}
            </Button>
          </div>
        </header>
        {adding.error === null ? null : (
          <Failure title={t('sources.addFailed')} text={folderErrorWords(t, adding.error)} />
        )}
        {scanning.error === null ? null : (
          <Failure title={t('sources.scanFailed')} text={errorWords(t, scanning.error)} />
        )}
        {isEmpty ? (
          <div className="flex-1">
            <EmptyState icon={FolderSearch} title={t('sources.emptyTitle')} text={t('sources.emptyText')} />
          </div>
        ) : (
          <ul aria-label={t('sources.list')} className="flex flex-col gap-2">
            {folders.data.map((folder) => (
              <SourceCard
                key={folder.id}
                folder={folder}
                isScanning={isScanning}
                onScan={() => scanning.scan({ folderIds: [folder.id] })}
              />
            ))}
          </ul>
        )}
        <ScanPanel />
        <LastScan />
        {isEmpty ? null : <ProblemList />}
      </div>
    </div>
  );
}

function Failure({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <p role="alert" className="rounded-control bg-danger-soft px-3 py-2 text-danger">
      <strong className="font-semibold">{title}.</strong> {text}
    </p>
  );
}
