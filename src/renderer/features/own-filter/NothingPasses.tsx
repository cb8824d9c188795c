import { StarOff } from 'lucide-react';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { clearOwnFilter, useOwnFilter } from '../../stores/own-filters.ts';
import { filterWords, type FilteredThing } from './filter-words.ts';

/** Stands in place of a list of which nothing passes: says why, and leads back. */
export function NothingPasses({ view, thing }: { readonly view: string; readonly thing: FilteredThing }) {
  const { t } = useWords();
  const filter = useOwnFilter(view);
  return (
    <EmptyState
      icon={StarOff}
      title={t('own.noneTitle')}
      text={t('own.noneText', { filter: filterWords(t, thing, filter) })}
    >
      <Button onClick={() => clearOwnFilter(view)}>{t('own.clearShort')}</Button>
    </EmptyState>
  );
}
