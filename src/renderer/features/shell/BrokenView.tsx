import { TriangleAlert } from 'lucide-react';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { useWords } from '../../i18n/use-words.ts';

export function BrokenView({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useWords();
  return (
    <EmptyState icon={TriangleAlert} title={t('app.brokenTitle')} text={t('app.brokenText')} isAlert>
      <Button onClick={onRetry}>{t('app.tryAgain')}</Button>
    </EmptyState>
  );
}
