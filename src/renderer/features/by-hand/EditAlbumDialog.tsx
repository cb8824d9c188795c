import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { AlbumPage } from '../../../shared/contract/albums.ts';
import { Button } from '../../elements/Button.tsx';
import { formatReleaseDate } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useAlbum } from '../../link/queries.ts';
import { Field, fieldClass, Form } from '../form/index.ts';
import { PictureField } from './PictureField.tsx';
import { isReleaseDate } from './release-date.ts';
import { editAlbum } from './say-by-hand.ts';
import { useSaying } from './use-saying.ts';

interface EditAlbumDialogProps {
  readonly album: AlbumPage;
  readonly onClose: () => void;
}

export function EditAlbumDialog({ album, onClose }: EditAlbumDialogProps) {
  const { t, language } = useWords();
  const now = useAlbum(album.id).data ?? album;
  const [date, setDate] = useState(album.byHand.releaseDate ?? '');
  const saying = useSaying();
  const read = album.readReleaseDate;
  const onSave = (): void => {
    const wanted = date.trim() === '' ? null : date.trim();
    if (wanted !== null && !isReleaseDate(wanted)) {
      saying.setProblem(t('byHand.badDate'));
      return;
    }
    saying.say(async () => {
      if (wanted !== album.byHand.releaseDate) await editAlbum(t, album, { releaseDate: wanted });
      onClose();
    });
  };
  return (
    <Form
      title={t('byHand.editAlbum', { name: album.name })}
      saveLabel={t('byHand.save')}
      isBusy={saying.isBusy}
      problem={saying.problem}
      onSave={onSave}
      onClose={onClose}
    >
      <PictureField
        owner={{ kind: 'album', id: album.id, name: album.name }}
        art={now.art}
        isGiven={now.byHand.image !== null}
        removeLabel={t('byHand.backToFilesPicture')}
      />
      <Field label={t('byHand.releaseDate')} hint={t('byHand.dateHint')}>
        {({ id, hintId }) => (
          <input
            id={id}
            aria-describedby={hintId}
            inputMode="numeric"
            autoComplete="off"
            placeholder={read ?? ''}
            className={`tabular h-8 ${fieldClass}`}
            value={date}
            onChange={(event) => {
              setDate(event.currentTarget.value);
              saying.setProblem(null);
            }}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <p className="min-w-0 flex-1 text-ink-soft">
          {read === null
            ? t('byHand.filesSayNoDate')
            : t('byHand.filesSayDate', { date: formatReleaseDate(language, read) })}
        </p>
        {date === '' ? null : (
          <Button onClick={() => setDate('')}>
            <RotateCcw size={16} aria-hidden="true" />
            {t('byHand.backToFiles')}
          </Button>
        )}
      </div>
    </Form>
  );
}
