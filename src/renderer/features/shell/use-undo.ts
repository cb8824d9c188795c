import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { notify } from '../../stores/notices.ts';
import { runUndo } from '../../stores/undo.ts';

/** Takes back what is named, or the newest, and says what became of it. */
export function useUndoAction(): (key?: number) => Promise<void> {
  const { t } = useWords();
  return async (key) => {
    const outcome = await runUndo(key);
    // one name: whoever undoes several in a row reads the last
    const name = 'undone';
    switch (outcome.kind) {
      case 'done':
        return notify({ name, title: t('undo.done', { what: outcome.text }) });
      case 'failed':
        return notify({
          name,
          title: t('undo.failed', { what: outcome.text }),
          text: errorWords(t, outcome.error),
          isError: true,
        });
      case 'nothing':
        return notify({ name, title: t('undo.nothing') });
    }
  };
}
