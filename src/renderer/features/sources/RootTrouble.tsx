import { CircleHelp, FolderSearch, Unplug } from 'lucide-react';
import { useState } from 'react';
import type { Folder, FolderQuestion } from '../../../shared/contract/folders.ts';
import { Button } from '../../elements/Button.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { RelocateDialog } from './RelocateDialog.tsx';
import { reasonWords } from './root-words.ts';
import { useAnswer } from './use-answer.ts';
import { relocateErrorWords, useMovedFolder, useRelocate } from './use-relocate.ts';

/** Says why a folder is not as it was, and what can be done about it. Nothing where it is. */
export function RootTrouble({ folder }: { readonly folder: Folder }) {
  const { t } = useWords();
  const words = reasonWords(t, folder);
  if (words === null) return null;
  const isAway = folder.state === 'offline';
  const Icon = isAway ? Unplug : CircleHelp;
  return (
    <section
      aria-label={t('roots.trouble', { path: folder.path })}
      className="mt-3 ml-8 flex gap-3 rounded-control border border-line bg-panel px-3 py-2.5"
    >
      <Icon size={18} aria-hidden="true" className="mt-0.5 shrink-0 text-ink-soft" />
      <div className="min-w-0 flex-1">
        <p>{words}</p>
        {folder.question !== null && folder.reason === 'vanished' ? (
          <Question folder={folder} question={folder.question} />
        ) : null}
        {isAway ? <Whereabouts folder={folder} /> : null}
      </div>
    </section>
  );
}

function Question({ folder, question }: { readonly folder: Folder; readonly question: FolderQuestion }) {
  const { t } = useWords();
  const { answer, isAnswering, error } = useAnswer(folder.id);
  const isWaiting = question.answer === 'wait';
  return (
    <>
      <p className={isWaiting ? 'text-ink-soft' : 'font-semibold'}>{isWaiting ? t('roots.waiting') : t('roots.ask')}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Button disabled={isAnswering} onClick={() => answer('gone')}>
          {t('roots.gone')}
        </Button>
        {isWaiting ? null : (
          <Button disabled={isAnswering} onClick={() => answer('wait')}>
            {t('roots.wait')}
          </Button>
        )}
        <p className="text-xs text-ink-soft">{isWaiting ? t('roots.goneHelp') : t('roots.askHelp')}</p>
      </div>
      {error === null ? null : (
        <p role="alert" className="mt-2 text-danger">
          {errorWords(t, error)}
        </p>
      )}
    </>
  );
}

/** For a folder that was renamed, or whose drive was. */
function Whereabouts({ folder }: { readonly folder: Folder }) {
  const { t } = useWords();
  const [isChoosing, setIsChoosing] = useState(false);
  const found = useMovedFolder(folder.id).data?.path ?? null;
  const { relocate, isRelocating, error, forgetError } = useRelocate(folder, () => setIsChoosing(false));
  return (
    <>
      {found === null ? null : <p className="mt-1 break-all">{t('roots.foundAt', { path: found })}</p>}
      <div className="mt-2 flex flex-wrap gap-2">
        {found === null ? null : (
          <Button look="primary" disabled={isRelocating} onClick={() => relocate(found)}>
            {t('roots.takeFound')}
          </Button>
        )}
        <Button disabled={isRelocating} onClick={() => setIsChoosing(true)}>
          <FolderSearch size={16} aria-hidden="true" />
          {t('roots.elsewhere')}
        </Button>
      </div>
      {error === null || isChoosing ? null : (
        <p role="alert" className="mt-2 text-danger">
          {relocateErrorWords(t, error)}
        </p>
      )}
      <RelocateDialog
        folder={folder}
        isOpen={isChoosing}
        isBusy={isRelocating}
        error={error}
        onChoose={relocate}
        onGo={forgetError}
        onClose={() => {
          forgetError();
          setIsChoosing(false);
        }}
      />
    </>
  );
}
