import { useId } from 'react';
import type { ArtistPage } from '../../../shared/contract/artists.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFound, useNameRuns } from '../../link/queries.ts';
import { Field, fieldClass } from '../form/index.ts';

interface SameAsProps {
  readonly artist: ArtistPage;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** The artist whose other spelling this is: found as one types, or a name of one's own. */
export function SameAs({ artist, value, onValue }: SameAsProps) {
  const { t } = useWords();
  const listId = useId();
  const found = useFound(value);
  const others = (found.data?.artists.items ?? []).filter(({ id }) => id !== artist.id);
  return (
    <Field label={t('byHand.sameAs')} hint={t('byHand.sameAsHint')}>
      {({ id, hintId }) => (
        <>
          <input
            id={id}
            aria-describedby={hintId}
            list={listId}
            maxLength={2000}
            autoComplete="off"
            className={`h-8 ${fieldClass}`}
            value={value}
            onChange={(event) => onValue(event.currentTarget.value)}
          />
          <datalist id={listId}>
            {others.map((other) => (
              <option key={other.id} value={other.name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

interface SeveralNamesProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

export function SeveralNames({ value, onValue }: SeveralNamesProps) {
  const { t } = useWords();
  return (
    <Field label={t('byHand.names')} hint={t('byHand.namesHint')}>
      {({ id, hintId }) => (
        <textarea
          id={id}
          aria-describedby={hintId}
          rows={4}
          className={`resize-y py-2 leading-normal ${fieldClass}`}
          value={value}
          onChange={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface OneNameProps {
  readonly artist: ArtistPage;
  readonly run: readonly string[];
  readonly name: string;
  readonly onRun: (names: readonly string[]) => void;
  readonly onName: (name: string) => void;
}

/** Names that stand one behind the other, of which one was made too many. */
export function OneName({ artist, run, name, onRun, onName }: OneNameProps) {
  const { t } = useWords();
  const group = useId();
  const runs = useNameRuns(artist.id);
  if (runs.data?.length === 0) return <p className="text-ink-soft">{t('byHand.noRuns')}</p>;
  return (
    <>
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 text-xs font-semibold text-ink-soft">{t('byHand.runs')}</legend>
        {(runs.data ?? []).map(({ names, trackCount }) => {
          const key = names.join('\n');
          return (
            <label key={key} className="flex min-h-7 items-center gap-2 rounded-control px-2 hover:bg-hover">
              <input
                type="radio"
                name={group}
                className="accent-accent"
                checked={run.join('\n') === key}
                onChange={() => onRun(names)}
              />
              <span className="min-w-0 flex-1 break-words">{names.join(' + ')}</span>
              <span className="tabular text-xs text-ink-faint">{t('tracks.count', { count: trackCount })}</span>
            </label>
          );
        })}
      </fieldset>
      {run.length === 0 ? null : (
        <Field label={t('byHand.oneName')}>
          {({ id }) => (
            <input
              id={id}
              maxLength={2000}
              autoComplete="off"
              className={`h-8 ${fieldClass}`}
              value={name}
              onChange={(event) => onName(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
    </>
  );
}
