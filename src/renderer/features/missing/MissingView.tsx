import { CircleCheck, FileSearch, Search, SearchX, Trash2, TriangleAlert } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import type { MissingTrack } from '../../../shared/contract/missing.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { SearchInput } from '../../elements/SearchInput.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useMissingPlaces } from '../../link/missing.ts';
import { DoubtList } from './DoubtList.tsx';
import { ForgetDialog } from './ForgetDialog.tsx';
import { LocateDialog } from './LocateDialog.tsx';
import { LocateInFolder } from './LocateInFolder.tsx';
import { MissingPlaceSection } from './MissingPlaceSection.tsx';

// what the core takes at once
const MOST_CHOSEN = 10_000;

type Asked =
  | { readonly kind: 'locate'; readonly track: MissingTrack }
  | { readonly kind: 'in-folder' | 'forget'; readonly ids: readonly TrackId[] };

/** Tracks whose file is gone, by folder: what hangs on them, finding their files, and forgetting them. */
export function MissingView() {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<TrackId>>(new Set());
  const [asked, setAsked] = useState<Asked | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const wanted = useDeferredValue(text.trim());
  const places = useMissingPlaces(wanted);
  const close = (isDone: boolean): void => {
    setAsked(null);
    if (isDone) setChosen(new Set());
  };
  const choose = (ids: readonly TrackId[], isChosen: boolean): void =>
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids) if (isChosen && next.size < MOST_CHOSEN) next.add(id);
      for (const id of ids) if (!isChosen) next.delete(id);
      return next;
    });
  const ids = [...chosen];
  return (
    <div className="flex h-full flex-col">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 px-6 pt-4 pb-3">
        <ViewHeading title={t('missing.title')} className="mr-auto text-lg font-semibold" />
        <div className="relative w-56">
          <SearchInput
            icon={Search}
            label={t('missing.search')}
            clearLabel={t('search.clear')}
            text={text}
            onText={setText}
            inputRef={field}
          />
        </div>
        <Button disabled={ids.length === 0} onClick={() => setAsked({ kind: 'in-folder', ids })}>
          <FileSearch size={16} aria-hidden="true" />
          {t('missing.findInFolder')}
        </Button>
        <Button disabled={ids.length === 0} onClick={() => setAsked({ kind: 'forget', ids })}>
          <Trash2 size={16} aria-hidden="true" />
          {t('missing.forget')}
        </Button>
        <p className="tabular basis-full text-ink-soft" aria-live="polite">
          {ids.length === 0 ? t('missing.text') : t('missing.chosen', { count: ids.length })}
        </p>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-6">
        <DoubtList />
        {places.isError ? (
          <EmptyState icon={TriangleAlert} title={t('missing.error')} text={errorWords(t, places.error)} isAlert>
            <Button onClick={() => void places.refetch()}>{t('app.tryAgain')}</Button>
          </EmptyState>
        ) : places.data === undefined ? (
          <Spinner label={t('app.loading')} />
        ) : places.data.length === 0 ? (
          <NothingMissing isSearched={wanted !== ''} />
        ) : (
          places.data.map((place) => (
            <MissingPlaceSection
              key={place.placeId}
              place={place}
              text={wanted}
              isOpenAtFirst={places.data.length <= 3 || wanted !== ''}
              chosen={chosen}
              onChoose={choose}
              onLocate={(track) => setAsked({ kind: 'locate', track })}
            />
          ))
        )}
      </div>
      {asked?.kind === 'locate' ? <LocateDialog track={asked.track} onClose={close} /> : null}
      {asked?.kind === 'in-folder' ? <LocateInFolder trackIds={asked.ids} onClose={close} /> : null}
      {asked?.kind === 'forget' ? <ForgetDialog trackIds={asked.ids} onClose={close} /> : null}
    </div>
  );
}

function NothingMissing({ isSearched }: { readonly isSearched: boolean }) {
  const { t } = useWords();
  return isSearched ? (
    <EmptyState icon={SearchX} title={t('missing.noneTitle')} text={t('missing.noneText')} />
  ) : (
    <EmptyState icon={CircleCheck} title={t('missing.emptyTitle')} text={t('missing.emptyText')} />
  );
}
