import { useState } from 'react';
import { useLocation } from 'wouter';
import type { AlbumPage } from '../../../shared/contract/albums.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { Field, fieldClass, Form } from '../form/index.ts';
import { correct } from './say-by-hand.ts';
import { useSaying } from './use-saying.ts';

interface SplitAlbumDialogProps {
  readonly album: AlbumPage;
  readonly trackIds: readonly TrackId[];
  readonly onClose: () => void;
}

export function SplitAlbumDialog({ album, trackIds, onClose }: SplitAlbumDialogProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [name, setName] = useState(album.name);
  const saying = useSaying();
  const onSave = (): void =>
    saying.say(async () => {
      await correct(t('byHand.splitDone', { count: trackIds.length, name: name.trim() }), async () => {
        const done = await call('corrections.splitAlbum', { albumId: album.id, trackIds: [...trackIds], name });
        navigate(`/albums/${done.albumId}`);
        return done;
      });
      onClose();
    });
  return (
    <Form
      title={t('byHand.splitTitle', { name: album.name })}
      saveLabel={t('byHand.split')}
      isBusy={saying.isBusy}
      isReady={name.trim() !== ''}
      problem={saying.problem}
      onSave={onSave}
      onClose={onClose}
    >
      <p>{t('byHand.splitText', { count: trackIds.length })}</p>
      <Field label={t('byHand.albumName')} hint={t('byHand.filesStay')}>
        {({ id, hintId }) => (
          <input
            id={id}
            aria-describedby={hintId}
            maxLength={2000}
            autoComplete="off"
            className={`h-8 ${fieldClass}`}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
    </Form>
  );
}
