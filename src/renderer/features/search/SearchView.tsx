import { Search, SearchX, TriangleAlert } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { isQuery } from '../../../shared/query/typed.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { noSelection } from '../../elements/selection.ts';
import { Spinner } from '../../elements/Spinner.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { findPlace } from '../../stores/places.ts';
import { QueryHelp } from '../query/index.ts';
import { useKeptPlace } from '../track-list/index.ts';
import { FoundAnnouncement } from './FoundAnnouncement.tsx';
import { FullList } from './FullList.tsx';
import { parseSearchAddress } from './search-address.ts';
import { focusSearchField } from './search-focus.ts';
import { QueryTracks } from './QueryTracks.tsx';
import { SearchField } from './SearchBox.tsx';
import { SearchResults } from './SearchResults.tsx';
import { useSearchResults } from './use-search-results.ts';
import { useSearchText } from './use-search-text.ts';

const ITEMS_OF_A_KIND = 6;

/** The page of search: the best of each kind as one types, or all of one kind. */
export function SearchView() {
  const [location] = useLocation();
  const place = parseSearchAddress(location);
  if (place !== null && place.list !== null && !isQuery(place.text))
    return <FullList text={place.text} list={place.list} />;
  return <BestMatches />;
}

function BestMatches() {
  const { t } = useWords();
  const box = useSearchText();
  // typing goes before drawing
  const text = useDeferredValue(box.text).trim();
  useEffect(() => {
    if (document.activeElement === document.body) focusSearchField();
  }, []);
  return (
    <div className="@container flex h-full flex-col">
      <ViewHeading title={t('search.label')} className="sr-only" />
      <div className="px-6 pt-4 wide:hidden">
        <SearchField {...box} />
      </div>
      <div className="min-h-0 flex-1">
        {text === '' ? (
          <EmptyState icon={Search} title={t('search.startTitle')} text={t('search.startText')}>
            <QueryHelp onExample={(example) => box.change(example)} />
          </EmptyState>
        ) : isQuery(text) ? (
          <QueryTracks text={text} onExample={(example) => box.change(`${text} ${example}`)} />
        ) : (
          <Answer text={text} onClear={() => box.change('')} />
        )}
      </div>
    </div>
  );
}

interface AnswerProps {
  readonly text: string;
  readonly onClear: () => void;
}

function Answer({ text, onClear }: AnswerProps) {
  const { t } = useWords();
  const { data, error, isCurrent, refetch } = useSearchResults(text, ITEMS_OF_A_KIND);
  if (data === undefined) {
    if (error === null) return <Spinner label={t('app.loading')} />;
    return (
      <EmptyState icon={TriangleAlert} title={t('search.error')} text={errorWords(t, error)} isAlert>
        <Button onClick={() => void refetch()}>{t('app.tryAgain')}</Button>
      </EmptyState>
    );
  }
  return (
    <>
      <FoundAnnouncement results={data} isCurrent={isCurrent} />
      {data.best === null ? (
        <EmptyState icon={SearchX} title={t('search.noneTitle', { text })} text={t('search.noneText')}>
          <Button
            onClick={() => {
              onClear();
              focusSearchField();
            }}
          >
            {t('search.clear')}
          </Button>
        </EmptyState>
      ) : (
        <Scrolled text={text}>
          {data.isFilling ? <p className="px-6 pb-4 text-ink-soft">{t('search.filling')}</p> : null}
          <SearchResults text={text} results={data} isCurrent={isCurrent} />
        </Scrolled>
      )}
    </>
  );
}

/** Scrolls; another search begins at its top, one come back to where it was left. */
function Scrolled({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const offset = useRef(0);
  const getOffset = useCallback(() => offset.current, []);
  const view = `search ${text}`;
  useKeptPlace(view, getOffset, noSelection);
  useLayoutEffect(() => {
    offset.current = findPlace(view)?.offset ?? 0;
    ref.current?.scrollTo({ top: offset.current });
  }, [view]);
  return (
    <div
      ref={ref}
      className="h-full overflow-y-auto pt-5"
      onScroll={(event) => {
        offset.current = event.currentTarget.scrollTop;
      }}
    >
      {children}
    </div>
  );
}
