import { useMemo, useState } from 'react';
import type { AlbumCard } from '../../../shared/contract/albums.ts';
import type { AlbumId } from '../../../shared/ids.ts';
import { Spinner } from '../../elements/Spinner.tsx';
import { yearOf } from '../../i18n/format.ts';
import { creditNames, useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { useAlbum, useFound } from '../../link/queries.ts';
import { Field, fieldClass, Form } from '../form/index.ts';
import { correct } from './say-by-hand.ts';
import { useSaying } from './use-saying.ts';

interface JoinAlbumsDialogProps {
  readonly albumId: AlbumId;
  readonly onClose: () => void;
}

export function JoinAlbumsDialog({ albumId, onClose }: JoinAlbumsDialogProps) {
  const { t } = useWords();
  const album = useAlbum(albumId);
  if (album.data === undefined) return album.isPending ? <Spinner label={t('app.loading')} /> : null;
  return <Join album={album.data} onClose={onClose} />;
}

/** The other albums are found by name, which is the usual mark of one album that was taken for several. */
function Join({ album, onClose }: { readonly album: AlbumCard; readonly onClose: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState(album.name);
  const [chosen, setChosen] = useState<ReadonlyMap<AlbumId, AlbumCard>>(new Map());
  const [into, setInto] = useState<AlbumId | null>(null);
  const saying = useSaying();
  const found = useFound(text, 50);
  const all = useMemo(() => [album, ...chosen.values()], [album, chosen]);
  const largest = all.reduce((most, card) => (card.trackCount > most.trackCount ? card : most), album);
  const target = all.find(({ id }) => id === into) ?? largest;
  const listed = (found.data?.albums.items ?? []).filter(({ id }) => id !== album.id && !chosen.has(id));
  const toggle = (card: AlbumCard): void => {
    const next = new Map(chosen);
    if (!next.delete(card.id)) next.set(card.id, card);
    setChosen(next);
  };
  const onSave = (): void =>
    saying.say(async () => {
      const albumIds = all.flatMap(({ id }) => (id === target.id ? [] : [id]));
      await correct(t('byHand.joined', { count: all.length, name: target.name }), () =>
        call('corrections.joinAlbums', { albumIds, intoAlbumId: target.id }),
      );
      onClose();
    });
  return (
    <Form
      title={t('byHand.joinTitle', { name: album.name })}
      saveLabel={t('byHand.join')}
      isBusy={saying.isBusy}
      isReady={chosen.size > 0}
      problem={saying.problem}
      onSave={onSave}
      onClose={onClose}
    >
      <Field label={t('byHand.findAlbums')}>
        {({ id }) => (
          <input
            id={id}
            maxLength={300}
            autoComplete="off"
            className={`h-8 ${fieldClass}`}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <fieldset className="flex max-h-56 flex-col gap-0.5 overflow-y-auto">
        <legend className="mb-1 text-xs font-semibold text-ink-soft">{t('byHand.chooseAlbums')}</legend>
        {[...chosen.values(), ...listed].map((card) => (
          <label key={card.id} className="flex min-h-8 items-center gap-2 rounded-control px-2 hover:bg-hover">
            <input
              type="checkbox"
              className="accent-accent"
              checked={chosen.has(card.id)}
              onChange={() => toggle(card)}
            />
            <AlbumLine card={card} />
          </label>
        ))}
        {found.isSuccess && chosen.size + listed.length === 0 ? (
          <p className="px-2 text-ink-soft">{t('byHand.noAlbums')}</p>
        ) : null}
      </fieldset>
      {chosen.size === 0 ? null : (
        <Field label={t('byHand.joinInto')} hint={t('byHand.joinHint')}>
          {({ id, hintId }) => (
            <select
              id={id}
              aria-describedby={hintId}
              className={`h-8 ${fieldClass}`}
              value={target.id}
              onChange={(event) =>
                setInto(all.find((card) => String(card.id) === event.currentTarget.value)?.id ?? null)
              }
            >
              {all.map((card) => (
                <option key={card.id} value={card.id}>
                  {lineOf(t('tracks.count', { count: card.trackCount }), card)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </Form>
  );
}

function lineOf(count: string, card: AlbumCard): string {
  return [card.name, creditNames(card.artists), yearOf(card.releaseDate), count]
    .filter((part) => part !== '')
    .join(' · ');
}

function AlbumLine({ card }: { readonly card: AlbumCard }) {
  const { t } = useWords();
  const year = yearOf(card.releaseDate);
  return (
    <>
      <span className="min-w-0 flex-1 truncate">
        {card.name} <span className="text-ink-soft">{creditNames(card.artists)}</span>
      </span>
      <span className="tabular shrink-0 text-xs text-ink-faint">
        {year === '' ? '' : `${year} · `}
        {t('tracks.count', { count: card.trackCount })}
      </span>
    </>
  );
}
