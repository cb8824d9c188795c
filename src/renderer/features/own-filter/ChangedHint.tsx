import { RefreshCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../elements/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';

// who scores or likes and goes to the list at once may be there before it is kept
const ARRIVING_MS = 1500;

interface ChangedHintProps {
  /** The question that the list answers. */
  readonly ids: {
    readonly isStale: boolean;
    readonly isFetching: boolean;
    readonly isError: boolean;
    readonly data: unknown;
    refetch(): unknown;
  };
}

/** Where a list in sight was made of opinions that have changed: it stays under the pointer until one asks for it. */
export function ChangedHint({ ids }: ChangedHintProps) {
  const { t } = useWords();
  const arrivedAt = useRef(0);
  useEffect(() => {
    arrivedAt.current = performance.now();
  }, []);
  // what was never answered is as stale, and has changed in nothing
  const isChanged = ids.isStale && !ids.isFetching && ids.data !== undefined;
  useEffect(() => {
    if (isChanged && !ids.isError && performance.now() - arrivedAt.current < ARRIVING_MS) ids.refetch();
  }, [isChanged, ids]);
  if (!isChanged) return null;
  return (
    <Button
      look="quiet"
      title={t('own.refreshLong')}
      aria-label={t('own.refreshLong')}
      onClick={() => void ids.refetch()}
    >
      <RefreshCw size={16} aria-hidden="true" />
      {t('own.refresh')}
    </Button>
  );
}
