import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { GenrePage } from '../../../shared/contract/genres.ts';
import { Button } from '../../elements/Button.tsx';
import { Modal } from '../../elements/Modal.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { invalidate } from '../../link/queries.ts';
import { offerUndo } from '../../stores/undo.ts';

interface GenreNameDialogProps {
  readonly genre: GenrePage;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks how a genre is called in Russian. */
export function GenreNameDialog({ genre, isOpen, onClose }: GenreNameDialogProps) {
  const { t } = useWords();
  const fieldId = useId();
  const [text, setText] = useState(genre.rusName ?? '');
  const naming = useNaming(genre, onClose);
  return (
    <Modal
      isOpen={isOpen}
      onClose={onClose}
      title={t('genre.renameTitle', { name: genre.name })}
      closeLabel={t('app.close')}
      className="w-[440px]"
    >
      <form
        className="flex flex-col gap-3 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          naming.mutate(text);
        }}
      >
        <label htmlFor={fieldId} className="font-semibold">
          {t('genre.rusName')}
        </label>
        <input
          id={fieldId}
          value={text}
          maxLength={200}
          lang="ru"
          className="h-9 rounded-control border border-line bg-panel px-3"
          onChange={(event) => setText(event.target.value)}
        />
        <p className="text-xs text-ink-soft">{t('genre.rusNameHelp')}</p>
        {naming.error === null ? null : (
          <p role="alert" className="text-danger">
            {t('genre.renameFailed')}. {errorWords(t, naming.error)}
          </p>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          {genre.isRusNameEdited ? (
            <Button look="quiet" disabled={naming.isPending} onClick={() => naming.mutate(null)}>
              {t('genre.builtIn')}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" type="submit" disabled={naming.isPending}>
            {t('genre.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function useNaming(genre: GenrePage, onDone: () => void) {
  const { t } = useWords();
  const shown = () => invalidate(['albums', 'tracks']);
  return useMutation({
    networkMode: 'always',
    mutationFn: async (rusName: string | null) => {
      const { activityId } = await call('genres.setRussianName', { genreId: genre.id, rusName });
      await shown();
      return activityId;
    },
    onSuccess: (activityId) => {
      onDone();
      if (activityId === null) return;
      offerUndo({
        text: t('genre.renamed', { name: genre.name }),
        undo: async () => {
          await call('activity.undo', { activityId });
          await shown();
        },
      });
    },
  });
}
