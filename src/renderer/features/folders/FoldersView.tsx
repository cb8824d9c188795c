import { Folder, HardDrive, Unplug } from 'lucide-react';
import { Link } from 'wouter';
import type { TreeSource } from '../../../shared/contract/tree.ts';
import { Mosaic } from '../../elements/Mosaic.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { useTreeSources } from '../../link/shelf-queries.ts';
import { NothingListed } from '../card-grid/index.ts';
import { folderAddress } from '../../link/folder-address.ts';
import { FolderView } from './FolderView.tsx';

/** The sources; of a library with one source that one itself. */
export function FoldersView() {
  const { t } = useWords();
  const sources = useTreeSources();
  const [only, ...rest] = sources.data ?? [];
  if (only !== undefined && rest.length === 0) return <FolderView place={{ folderId: only.folderId, path: '' }} />;
  return (
    <div className="flex h-full flex-col">
      <header className="flex items-center gap-3 px-6 pt-4 pb-2">
        <ViewHeading title={t('tree.title')} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {only === undefined ? (
          <NothingListed
            icon={Folder}
            error={sources.error}
            isLoading={sources.isPending}
            errorTitle={t('tree.error')}
            emptyTitle={t('tree.emptyTitle')}
            emptyText={t('tree.emptyText')}
            onRetry={() => void sources.refetch()}
          />
        ) : (
          <ul aria-label={t('tree.sources')} className="flex max-w-4xl flex-col gap-2 px-6 pt-2 pb-8">
            {[only, ...rest].map((source) => (
              <Source key={source.folderId} source={source} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function Source({ source }: { readonly source: TreeSource }) {
  const { t } = useWords();
  const isOffline = source.state === 'offline';
  const Icon = isOffline ? Unplug : HardDrive;
  return (
    <li>
      <Link
        href={folderAddress({ folderId: source.folderId, path: '' })}
        className={`flex items-center gap-4 rounded-cover border border-line bg-raised p-3 hover:bg-hover ${isOffline ? 'text-ink-soft' : ''}`}
      >
        <Mosaic
          name={source.name}
          sources={source.arts.map((art) => artAddress(art, 'small'))}
          className={`w-14 ${isOffline ? 'opacity-50 grayscale' : ''}`}
        />
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-2 font-semibold">
            <Icon size={16} aria-hidden="true" className="shrink-0 text-ink-faint" />
            <span className="truncate">{source.name}</span>
          </span>
          <span className="block truncate text-xs text-ink-soft">{source.location}</span>
          <span className="tabular block text-xs text-ink-soft">
            {isOffline ? `${t('roots.offline')} · ` : ''}
            {t('tracks.count', { count: source.trackCount })}
          </span>
        </span>
      </Link>
    </li>
  );
}
