import { RefreshCw } from 'lucide-react';
import { Button } from '../../elements/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';

interface ChangedHintProps {
  /** The question that the list answers. */
  readonly ids: { readonly isStale: boolean; readonly isFetching: boolean; refetch(): unknown };
}

/** Where a list in sight was made of opinions that have changed: it stays under the pointer until one asks for it. */
export function ChangedHint({ ids }: ChangedHintProps) {
  const { t } = useWords();
  if (!ids.isStale || ids.isFetching) return null;
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
