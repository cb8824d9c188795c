import { FolderSync, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { SyncStatus } from '../../../shared/contract/playlist-sync.ts';
import type { PlaylistId } from '../../../shared/ids.ts';
import { Button } from '../../elements/Button.tsx';
import { useMinute } from '../../elements/use-minute.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSyncStatus } from '../../link/playlist-sync.ts';
import { useSaving } from '../form/index.ts';
import { useOffer } from '../verbs/index.ts';
import { BothWaysQuestion } from './BothWaysQuestion.tsx';
import { SyncConflictDialog } from './SyncConflictDialog.tsx';
import { setMode } from './sync-actions.ts';
import { syncVerbs } from './sync-verbs.ts';
import { stateWords } from './sync-words.ts';

/** Which file a playlist is kept in sync with, and how that stands; nothing where it is kept with none. */
export function SyncLine({ playlistId }: { readonly playlistId: PlaylistId }) {
  const status = useSyncStatus(playlistId);
  return status === undefined ? null : <Line status={status} />;
}

type Asked = 'both' | 'conflict' | null;

function Line({ status }: { readonly status: SyncStatus }) {
  const { t, language } = useWords();
  const now = useMinute();
  const [asked, setAsked] = useState<Asked>(null);
  const saving = useSaving({ wordsOf: (error) => errorWords(t, error) });
  const { playlistId, path, mode, state } = status;
  const isWell = state === 'synced';
  const Icon = isWell ? FolderSync : TriangleAlert;
  const means = { run: saving.run, ask: setAsked };
  useOffer('sync', playlistId, () => ({ name: '', parts: (around) => syncVerbs(around, status, means) }));
  const quiet = { look: 'quiet', disabled: saving.isBusy } as const;
  return (
    <section aria-label={t('playlistSync.section')} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-6 pb-2">
      <Icon size={16} aria-hidden="true" className={isWell ? 'shrink-0 text-ink-faint' : 'shrink-0 text-danger'} />
      <p className="min-w-0 flex-1 basis-72 text-ink-soft">
        <span className="select-text [overflow-wrap:anywhere]">
          {mode === 'both' ? t('playlistSync.keptBoth', { path }) : t('playlistSync.keptFollow', { path })}
        </span>
        <span aria-hidden="true"> · </span>
        <span role="status" className={isWell ? 'text-ink-faint' : 'font-semibold text-ink'}>
          {saving.problem ?? stateWords(t, status, { language, now })}
        </span>
      </p>
      <span className="flex flex-wrap gap-1">
        {syncVerbs({ t }, status, means).map(({ name, label, run }) => (
          <Button key={name} {...(name === 'decide' ? {} : quiet)} onClick={run}>
            {label}
          </Button>
        ))}
      </span>
      <BothWaysQuestion
        isOpen={asked === 'both'}
        path={path}
        onClose={() => setAsked(null)}
        onConfirm={() => saving.run(() => setMode(playlistId, 'both'))}
      />
      {asked === 'conflict' ? <SyncConflictDialog status={status} onClose={() => setAsked(null)} /> : null}
    </section>
  );
}
