import { useLocation } from 'wouter';
import type { Credit } from '../../../shared/contract/credit.ts';
import { Button } from '../../elements/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { CreditLinks } from '../credits/index.ts';
import { AdminOnly } from '../people/index.ts';

/** Says on the page of an artist who is no longer credited who is in their place. */
export function MovedTo({ credits }: { readonly credits: readonly Credit[] }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  if (credits.length === 0) return null;
  return (
    <div className="mx-6 mb-6 flex flex-wrap items-center gap-3 rounded-cover border border-line bg-raised px-4 py-3">
      <p className="min-w-0 flex-1">
        {t('byHand.movedTo')} <CreditLinks credits={credits} />
      </p>
      <AdminOnly>
        <Button onClick={() => navigate('/corrections')}>{t('byHand.corrections')}</Button>
      </AdminOnly>
    </div>
  );
}
