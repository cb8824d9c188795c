import { FileInput } from 'lucide-react';
import { FileButton } from '../../elements/FileButton.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { ShareDone } from './ShareDone.tsx';
import { refusalOf, useImport } from './use-import.ts';

export function ImportFile() {
  const { t } = useWords();
  const { state, begin, apply, close } = useImport();
  const isBusy = state.is === 'sending' || state.is === 'checking';
  return (
    <div className="flex flex-col items-start gap-2 px-4 py-3">
      <p className="text-ink-soft">{t('userData.importText')}</p>
      <FileButton
        icon={<FileInput size={16} />}
        label={t('userData.choose')}
        accept=".jsonl,.json,application/jsonl"
        isDisabled={isBusy}
        onChoose={begin}
      />
      {state.is === 'sending' ? <ShareDone label={t('userData.reading')} share={state.share} /> : null}
      <p role="status">{state.is === 'checking' ? t('userData.checking') : ''}</p>
      {state.is === 'idle' && state.error !== null ? <Refusal error={state.error} /> : null}
      {state.is === 'checked' || state.is === 'applying' || state.is === 'done' ? (
        <ImportDialog state={state} onApply={apply} onClose={close} />
      ) : null}
    </div>
  );
}

function Refusal({ error }: { readonly error: unknown }) {
  const { t } = useWords();
  const refusal = refusalOf(error);
  return (
    <p role="alert" className="text-danger">
      {refusal === 'newer-version'
        ? t('userData.newerVersion')
        : refusal === 'no-header'
          ? t('userData.noUserFile')
          : `${t('userData.importFailed')}. ${errorWords(t, error)}`}
    </p>
  );
}
