import { ChevronRight, FileSearch } from 'lucide-react';
import { useState } from 'react';
import type { MissingPlace, MissingTrack } from '../../../shared/contract/missing.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { Button } from '../../elements/Button.tsx';
import { Pager } from '../../elements/Pager.tsx';
import { formatDay, formatMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { listMissingOf, useMissingOf, useMissingRows } from '../../link/missing.ts';
import { showDetails } from '../../stores/dialogs.ts';
import { keptWords } from './missing-words.ts';

const PAGE = 100;
const NONE: readonly TrackId[] = [];

interface Choice {
  readonly text: string;
  readonly chosen: ReadonlySet<TrackId>;
  readonly onChoose: (ids: readonly TrackId[], isChosen: boolean) => void;
  readonly onLocate: (track: MissingTrack) => void;
}

interface MissingPlaceProps extends Choice {
  readonly place: MissingPlace;
  readonly isOpenAtFirst: boolean;
}

/** A folder that files are missing from. Its tracks are asked for when it is opened. */
export function MissingPlaceSection({ place, isOpenAtFirst, ...choice }: MissingPlaceProps) {
  const { t, language } = useWords();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const kept = keptWords(t, language, place.kept);
  const facts = [
    t('missing.trackCount', { count: place.trackCount }),
    t('missing.since', { when: formatDay(language, place.since) }),
    kept,
    place.state === 'online' ? null : t('missing.away'),
  ].filter((fact) => fact !== null);
  const chooseAll = (isChosen: boolean): void =>
    void listMissingOf(place.placeId, choice.text).then((ids) => choice.onChoose(ids, isChosen));
  return (
    <section aria-label={place.path} className="mb-3 rounded-cover border border-line bg-raised">
      <div className="flex items-center gap-2 p-2">
        <button
          type="button"
          aria-expanded={isOpen}
          className="flex min-w-0 flex-1 items-start gap-2 rounded-control p-1 text-left hover:bg-hover"
          onClick={() => setIsOpen(!isOpen)}
        >
          <ChevronRight
            size={16}
            aria-hidden="true"
            className={`mt-0.5 shrink-0 text-ink-faint ${isOpen ? 'rotate-90' : ''}`}
          />
          <span className="min-w-0">
            <span className="block font-semibold break-all">{place.path}</span>
            <span className="tabular block text-xs text-ink-soft">{facts.join(' · ')}</span>
          </span>
        </button>
        <Button
          look="quiet"
          aria-label={t('missing.chooseAllOf', { path: place.path })}
          onClick={() => chooseAll(true)}
        >
          {t('missing.chooseAll')}
        </Button>
      </div>
      {isOpen ? <PlaceTracks placeId={place.placeId} {...choice} /> : null}
    </section>
  );
}

function PlaceTracks({ placeId, text, chosen, onChoose, onLocate }: Choice & { readonly placeId: number }) {
  const { t } = useWords();
  const [offset, setOffset] = useState(0);
  const all = useMissingOf(placeId, text).data ?? NONE;
  const rows = useMissingRows(all.slice(offset, offset + PAGE));
  return (
    <div className="border-t border-line px-3 pb-2">
      <ul className="divide-y divide-line">
        {rows.data?.map((track) => (
          <MissingRow
            key={track.trackId}
            track={track}
            isChosen={chosen.has(track.trackId)}
            onChoose={(isChosen) => onChoose([track.trackId], isChosen)}
            onLocate={() => onLocate(track)}
          />
        ))}
      </ul>
      <Pager
        offset={offset}
        pageSize={PAGE}
        total={all.length}
        onOffset={setOffset}
        previousLabel={t('problems.previousPage')}
        nextLabel={t('problems.nextPage')}
        text={t('problems.page', { from: offset + 1, to: Math.min(offset + PAGE, all.length), total: all.length })}
      />
    </div>
  );
}

interface MissingRowProps {
  readonly track: MissingTrack;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onLocate: () => void;
}

function MissingRow({ track, isChosen, onChoose, onLocate }: MissingRowProps) {
  const { t, language } = useWords();
  const { name, artist, album, path, missingSince } = track;
  const kept = keptWords(t, language, track.kept);
  return (
    <li className="flex items-start gap-3 py-2">
      <input
        type="checkbox"
        aria-label={t('missing.choose', { name })}
        className="mt-1 accent-accent"
        checked={isChosen}
        onChange={({ currentTarget: { checked } }) => onChoose(checked)}
      />
      <div className="min-w-0 flex-1 select-text">
        <p className="break-words">
          <button
            type="button"
            className="rounded-control text-left font-semibold hover:underline"
            onClick={() => showDetails(track.trackId)}
          >
            {name}
          </button>
          <span className="text-ink-soft">
            {artist === null ? '' : ` · ${artist}`}
            {album === null ? '' : ` · ${album}`}
          </span>
        </p>
        <p className="text-xs break-all text-ink-soft">{path}</p>
        <p className="tabular text-xs text-ink-soft">
          {t('missing.since', { when: formatMoment(language, missingSince) })}
          {kept === null ? null : ` · ${kept}`}
        </p>
      </div>
      <Button aria-label={t('missing.locateOf', { name })} onClick={onLocate}>
        <FileSearch size={16} aria-hidden="true" />
        {t('missing.locate')}
      </Button>
    </li>
  );
}
