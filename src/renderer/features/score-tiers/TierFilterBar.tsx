import { ListFilter } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { TierFilter } from '../../../shared/contract/score-shelf.ts';
import { SearchInput } from '../../elements/SearchInput.tsx';
import { genreName, useWords } from '../../i18n/use-words.ts';
import { isGenreId } from '../../link/id-lists.ts';
import { useGenreNames } from '../../link/score-shelf.ts';

const APPLIED_AFTER_MS = 200;

interface TierFilterBarProps {
  readonly filter: TierFilter;
  readonly onFilter: (filter: TierFilter) => void;
}

/** Makes a board of a useful size: by words, by genre, by years. */
export function TierFilterBar({ filter, onFilter }: TierFilterBarProps) {
  const { t, language } = useWords();
  const genres = useGenreNames(language.startsWith('ru')).data ?? [];
  return (
    <>
      <TextFilter text={filter.text ?? ''} onText={(text) => onFilter({ ...filter, text })} />
      <select
        className="h-8 max-w-44 rounded-control border border-line-strong bg-canvas px-2"
        aria-label={t('tiers.genre')}
        value={filter.genreId ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const id = Number(value);
          const rest = withoutGenre(filter);
          onFilter(isGenreId(id) ? { ...rest, genreId: id } : rest);
        }}
      >
        <option value="">{t('tiers.allGenres')}</option>
        {genres.map((genre) => (
          <option key={genre.id} value={genre.id}>
            {genreName(language, genre)}
          </option>
        ))}
      </select>
      <YearFilter filter={filter} onFilter={onFilter} />
    </>
  );
}

function TextFilter({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const { t } = useWords();
  const ref = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => onText(typed), APPLIED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, text, onText]);
  return (
    <div className="relative w-48 shrink">
      <SearchInput
        icon={ListFilter}
        label={t('tiers.filter')}
        clearLabel={t('search.clear')}
        text={typed}
        onText={setTyped}
        inputRef={ref}
      />
    </div>
  );
}

/** Two years, of which either may be missing. */
function YearFilter({ filter, onFilter }: TierFilterBarProps) {
  const { t } = useWords();
  const [from, setFrom] = useState(filter.years === undefined ? '' : String(filter.years[0]));
  const [until, setUntil] = useState(filter.years === undefined ? '' : String(filter.years[1]));
  const choose = (first: string, last: string): void => {
    setFrom(first);
    setUntil(last);
    const years = yearsOf(first, last);
    const rest = withoutYears(filter);
    if (years !== null) onFilter(years === 'all' ? rest : { ...rest, years });
  };
  const look = 'tabular h-8 w-18 rounded-control border border-line bg-raised px-2 placeholder:text-ink-faint';
  return (
    <span className="inline-flex items-center gap-1.5">
      <input
        type="text"
        inputMode="numeric"
        maxLength={4}
        className={look}
        aria-label={t('tiers.from')}
        placeholder={t('tiers.fromHint')}
        value={from}
        onChange={({ currentTarget: { value } }) => choose(value, until)}
      />
      <span aria-hidden="true">–</span>
      <input
        type="text"
        inputMode="numeric"
        maxLength={4}
        className={look}
        aria-label={t('tiers.until')}
        placeholder={t('tiers.untilHint')}
        value={until}
        onChange={({ currentTarget: { value } }) => choose(from, value)}
      />
    </span>
  );
}

const LAST_YEAR = 9999;

/** Null while one is being typed. */
function yearsOf(first: string, last: string): [number, number] | 'all' | null {
  if (first.trim() === '' && last.trim() === '') return 'all';
  const isYear = (text: string): boolean => text.trim() === '' || /^\d{4}$/.test(text.trim());
  if (!isYear(first) || !isYear(last)) return null;
  const from = Number(first.trim() === '' ? 1 : first);
  const until = Number(last.trim() === '' ? LAST_YEAR : last);
  return from < 1 || until < from ? null : [from, until];
}

function withoutGenre({ text, years }: TierFilter): TierFilter {
  return { ...(text === undefined ? {} : { text }), ...(years === undefined ? {} : { years }) };
}

function withoutYears({ text, genreId }: TierFilter): TierFilter {
  return { ...(text === undefined ? {} : { text }), ...(genreId === undefined ? {} : { genreId }) };
}
