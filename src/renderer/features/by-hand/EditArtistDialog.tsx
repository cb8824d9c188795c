import { useId, useState } from 'react';
import type { ArtistPage } from '../../../shared/contract/artists.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useArtist } from '../../link/queries.ts';
import { countryName, countryOf, listCountries } from './countries.ts';
import { Field, fieldClass, Form } from '../form/index.ts';
import { PictureField } from './PictureField.tsx';
import { editArtist } from './say-by-hand.ts';
import { useSaying } from './use-saying.ts';

const MAX_BIO = 20_000;
const MAX_COUNTRY = 100;

interface EditArtistDialogProps {
  readonly artist: ArtistPage;
  readonly onClose: () => void;
}

export function EditArtistDialog({ artist, onClose }: EditArtistDialogProps) {
  const { t, language } = useWords();
  const listId = useId();
  // the picture changes while the dialog is open
  const now = useArtist(artist.id).data ?? artist;
  const [bio, setBio] = useState(artist.bio ?? '');
  const [country, setCountry] = useState(artist.country === null ? '' : countryName(language, artist.country));
  const saying = useSaying();
  const onSave = (): void => {
    if (bio.length > MAX_BIO) {
      saying.setProblem(t('byHand.bioTooLong', { most: formatNumber(language, MAX_BIO) }));
      return;
    }
    const wanted = { bio: bio.trim() || null, country: countryOf(language, country) || null };
    saying.say(async () => {
      if (wanted.bio !== artist.bio || wanted.country !== artist.country) await editArtist(t, artist, wanted);
      onClose();
    });
  };
  return (
    <Form
      title={t('byHand.editArtist', { name: artist.name })}
      saveLabel={t('byHand.save')}
      isBusy={saying.isBusy}
      problem={saying.problem}
      onSave={onSave}
      onClose={onClose}
    >
      <PictureField
        owner={{ kind: 'artist', id: artist.id, name: artist.name }}
        art={now.art}
        isGiven={now.image !== null}
        removeLabel={t('byHand.removePicture')}
      />
      <Field label={t('byHand.country')} hint={t('byHand.countryHint')}>
        {({ id, hintId }) => (
          <>
            <input
              id={id}
              aria-describedby={hintId}
              list={listId}
              maxLength={MAX_COUNTRY}
              autoComplete="off"
              className={`h-8 ${fieldClass}`}
              value={country}
              onChange={(event) => setCountry(event.currentTarget.value)}
            />
            <datalist id={listId}>
              {listCountries(language).map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field
        label={t('byHand.bio')}
        hint={t('byHand.bioHint', { count: bio.length, most: formatNumber(language, MAX_BIO) })}
      >
        {({ id, hintId }) => (
          <textarea
            id={id}
            aria-describedby={hintId}
            rows={10}
            className={`resize-y py-2 leading-normal ${fieldClass}`}
            value={bio}
            onChange={(event) => setBio(event.currentTarget.value)}
          />
        )}
      </Field>
    </Form>
  );
}
