import { useState } from 'react';
import type { LocatePreview } from '../../../shared/contract/missing.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { Button } from '../../elements/Button.tsx';
import { Modal } from '../../elements/Modal.tsx';
import { folderErrorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { useFolderListing, useSuggestedFolder } from '../../link/queries.ts';
import { FolderList, useAddFolder } from '../sources/index.ts';
import { Candidate } from './Candidate.tsx';
import { locate } from './change-missing.ts';
import { useAttempt } from './use-attempt.ts';

interface LocateInFolderProps {
  readonly trackIds: readonly TrackId[];
  readonly onClose: (isDone: boolean) => void;
}

/** Looks for many missing tracks at once among the files of a folder, and shows which file each would be. */
export function LocateInFolder({ trackIds, onClose }: LocateInFolderProps) {
  const { t } = useWords();
  const [path, setPath] = useState<string | null>(null);
  const [preview, setPreview] = useState<LocatePreview | null>(null);
  const attempt = useAttempt();
  const look = (wanted: string): void =>
    attempt.run(async () => setPreview(await call('missing.match', { trackIds: [...trackIds], path: wanted })));
  return (
    <Modal
      isOpen
      onClose={() => onClose(false)}
      title={t('missing.findTitle', { count: trackIds.length })}
      closeLabel={t('app.close')}
      className="h-[600px] w-[680px]"
    >
      {preview === null ? (
        <FolderChoice path={path} onPath={setPath} onLook={look} isBusy={attempt.isBusy} />
      ) : (
        <Pairs preview={preview} path={path ?? ''} onBack={() => setPreview(null)} onClose={onClose} />
      )}
      {attempt.problem === null ? null : (
        <p role="alert" className="mx-5 my-2 rounded-control bg-danger-soft px-3 py-2 text-danger">
          {attempt.problem}
        </p>
      )}
    </Modal>
  );
}

interface FolderChoiceProps {
  readonly path: string | null;
  readonly onPath: (path: string) => void;
  readonly onLook: (path: string) => void;
  readonly isBusy: boolean;
}

function FolderChoice({ path, onPath, onLook, isBusy }: FolderChoiceProps) {
  const { t } = useWords();
  const suggested = useSuggestedFolder();
  const [folder, setFolder] = useState<string | undefined>();
  const listing = useFolderListing(folder ?? suggested.data?.path ?? undefined);
  const typed = path ?? listing.data?.path ?? '';
  return (
    <form
      className="flex min-h-0 flex-1 flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        onPath(typed.trim());
        onLook(typed.trim());
      }}
    >
      <div className="flex flex-col gap-2 px-5 pt-4 pb-3">
        <p className="text-ink-soft">{t('missing.findText')}</p>
        <input
          type="text"
          aria-label={t('missing.path')}
          value={typed}
          spellCheck={false}
          autoComplete="off"
          className="h-8 rounded-control border border-line-strong bg-canvas px-2.5 select-text"
          onChange={({ currentTarget: { value } }) => onPath(value)}
        />
        {listing.error === null ? null : <p className="text-danger">{folderErrorWords(t, listing.error)}</p>}
      </div>
      <FolderList
        listing={listing.data}
        onGo={(target) => {
          setFolder(target);
          onPath(target);
        }}
      />
      <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">
        <Button type="submit" look="primary" disabled={typed.trim() === '' || isBusy}>
          {t('missing.look')}
        </Button>
      </footer>
    </form>
  );
}

interface PairsProps {
  readonly preview: LocatePreview;
  readonly path: string;
  readonly onBack: () => void;
  readonly onClose: (isDone: boolean) => void;
}

function Pairs({ preview, path, onBack, onClose }: PairsProps) {
  const { t } = useWords();
  const { pairs, openCount, isKnown } = preview;
  const [left, setLeft] = useState<ReadonlySet<TrackId>>(new Set());
  const attempt = useAttempt();
  const adding = useAddFolder();
  const wanted = pairs.filter(({ missing }) => !left.has(missing.trackId));
  const toggle = (id: TrackId): void =>
    setLeft((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  const onJoin = (): void =>
    attempt.run(async () => {
      await locate(
        t('missing.locatedCount', { count: wanted.length }),
        wanted.map(({ missing, file }) => ({ missingId: missing.trackId, trackId: file.trackId })),
      );
      onClose(true);
    });
  return (
    <>
      <div className="flex flex-col gap-1 px-5 py-3">
        <p className="break-all select-text">{path}</p>
        <p className="tabular text-ink-soft">
          {pairs.length === 0 ? t('missing.noPairs') : t('missing.pairCount', { count: pairs.length })}
          {openCount > 0 && pairs.length > 0 ? ` ${t('missing.openCount', { count: openCount })}` : ''}
        </p>
        {isKnown ? null : (
          <p className="flex flex-wrap items-center gap-2 text-ink-soft">
            {t('missing.unknownFolder')}
            <Button
              disabled={adding.isAdding}
              onClick={() => {
                adding.add(path);
                onClose(false);
              }}
            >
              {t('missing.addFolder')}
            </Button>
          </p>
        )}
      </div>
      <ul className="min-h-0 flex-1 divide-y divide-line overflow-y-auto border-t border-line px-5">
        {pairs.map(({ missing, file }) => (
          <li key={missing.trackId}>
            <label className="flex items-start gap-3 py-2">
              <input
                type="checkbox"
                className="mt-1 accent-accent"
                checked={!left.has(missing.trackId)}
                onChange={() => toggle(missing.trackId)}
              />
              <span className="grid min-w-0 flex-1 gap-x-4 gap-y-1 min-[700px]:grid-cols-2">
                <span className="block min-w-0">
                  <span className="block font-semibold break-words">{missing.name}</span>
                  <span className="block text-xs break-all text-ink-soft">{missing.path}</span>
                </span>
                <Candidate file={file} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      {attempt.problem === null ? null : (
        <p role="alert" className="mx-5 my-2 rounded-control bg-danger-soft px-3 py-2 text-danger">
          {attempt.problem}
        </p>
      )}
      <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">
        <Button onClick={onBack}>{t('missing.otherFolder')}</Button>
        <Button look="primary" disabled={wanted.length === 0 || attempt.isBusy} onClick={onJoin}>
          {t('missing.join', { count: wanted.length })}
        </Button>
      </footer>
    </>
  );
}
