import { Star, TriangleAlert } from 'lucide-react';
import { useLocation } from 'wouter';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';

interface NothingScoredProps {
  /** Null where it was read. */
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly onRetry: () => void;
  readonly title?: string;
  readonly text?: string;
}

/** What stands in place of a tab that has nothing to show: an error, what is on its way, or how to begin. */
export function NothingScored({ error, isLoading, onRetry, title, text }: NothingScoredProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  if (error !== null)
    return (
      <EmptyState icon={TriangleAlert} title={t('shelf.error')} text={errorWords(t, error)} isAlert>
        <Button onClick={onRetry}>{t('app.tryAgain')}</Button>
      </EmptyState>
    );
  if (isLoading) return <Spinner label={t('app.loading')} />;
  return (
    <EmptyState icon={Star} title={title ?? t('shelf.emptyTitle')} text={text ?? t('shelf.emptyText')}>
      <Button onClick={() => navigate('/scores/queue')}>{t('shelf.toQueue')}</Button>
    </EmptyState>
  );
}
