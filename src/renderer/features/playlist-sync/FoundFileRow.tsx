import { useState } from 'react';
import { useLocation } from 'wouter';
import type { FoundFile, SyncMode } from '../../../shared/contract/playlist-sync.ts';
import { Button } from '../../elements/Button.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { useSaving } from '../form/index.ts';
import { BothWaysQuestion } from './BothWaysQuestion.tsx';
import { ignoreFile, linkFile } from './sync-actions.ts';

interface FoundFileRowProps {
  readonly file: FoundFile;
  /** The dialog goes with what comes of a file. */
  readonly onLeave: () => void;
}

export function FoundFileRow({ file, onLeave }: FoundFileRowProps) {
  const { t, language } = useWords();
  const [, navigate] = useLocation();
  const [isAsking, setIsAsking] = useState(false);
  const saving = useSaving({ wordsOf: (error) => errorWords(t, error) });
  const { name, path, playlistId, choice, isThere, canBeWritten, changedAt, fileId } = file;
  const link = (mode: SyncMode): void =>
    saving.run(async () => {
      const made = await linkFile(file, mode);
      onLeave();
      navigate(`/playlists/${made}`);
    });
  const isIdle = isThere && !saving.isBusy;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-5 py-2">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold [overflow-wrap:anywhere] select-text">{name}</span>
          <span className="tabular text-xs text-ink-faint">
            {isThere ? formatDay(language, changedAt) : t('playlistSync.notThere')}
            {choice === 'imported' ? ` · ${t('playlistSync.wasImported')}` : ''}
          </span>
        </p>
        <p className="text-xs text-ink-soft [overflow-wrap:anywhere] select-text">{path}</p>
        {saving.problem === null ? null : (
          <p role="alert" className="text-danger">
            {saving.problem}
          </p>
        )}
      </div>
      <div role="group" aria-label={name} className="flex flex-wrap gap-1">
        {playlistId === null ? (
          <>
            <Button
              disabled={!isIdle}
              onClick={() => {
                onLeave();
                showPlaylistDialog({ kind: 'import', files: [{ name, foundId: fileId }] });
              }}
            >
              {t('playlistSync.importDots')}
            </Button>
            <Button disabled={!isIdle} onClick={() => link('follow')}>
              {t('playlistSync.follow')}
            </Button>
            {canBeWritten ? (
              <Button disabled={!isIdle} onClick={() => setIsAsking(true)}>
                {t('playlistSync.both')}
              </Button>
            ) : null}
            <Button
              look="quiet"
              disabled={saving.isBusy}
              onClick={() => saving.run(() => ignoreFile(file, choice !== 'ignored'))}
            >
              {choice === 'ignored' ? t('playlistSync.offerAgain') : t('playlistSync.ignore')}
            </Button>
          </>
        ) : (
          <Button
            onClick={() => {
              onLeave();
              navigate(`/playlists/${playlistId}`);
            }}
          >
            {t('playlistSync.toPlaylist')}
          </Button>
        )}
      </div>
      <BothWaysQuestion
        isOpen={isAsking}
        path={path}
        onClose={() => setIsAsking(false)}
        onConfirm={() => link('both')}
      />
    </li>
  );
}
