import { TriangleAlert, type LucideIcon } from 'lucide-react';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { selectIsScanning, useScan } from '../../stores/scan.ts';
import { CardSkeletons } from './CardSkeletons.tsx';

interface NothingListedProps {
  readonly icon: LucideIcon;
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly errorTitle: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly isRound?: boolean;
  readonly onRetry: () => void;
}

/** What stands in place of a grid that has nothing: an error, what is on its way, or that there is nothing. */
export function NothingListed(props: NothingListedProps) {
  const { icon, error, isLoading, errorTitle, emptyTitle, emptyText, isRound = false, onRetry } = props;
  const { t } = useWords();
  const isScanning = useScan(selectIsScanning);
  if (error !== null) {
    return (
      <EmptyState icon={TriangleAlert} title={errorTitle} text={errorWords(t, error)} isAlert>
        <Button onClick={onRetry}>{t('app.tryAgain')}</Button>
      </EmptyState>
    );
  }
  if (isLoading) return <CardSkeletons label={t('app.loading')} isRound={isRound} />;
  if (isScanning) {
    return <CardSkeletons label={t('albums.scanningTitle')} text={t('shelves.scanningText')} isRound={isRound} />;
  }
  return <EmptyState icon={icon} title={emptyTitle} text={emptyText} />;
}
