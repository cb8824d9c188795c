import { Lock } from 'lucide-react';
import { useWords } from '../../i18n/use-words.ts';

/** What a page without a session shows: only a fresh address from Fonoteka itself opens it. */
export function LockedPage() {
  const { t } = useWords();
  return (
    <main className="flex h-full flex-col items-center justify-center gap-3 p-8 text-center">
      <Lock size={40} strokeWidth={1.25} aria-hidden="true" className="text-ink-faint" />
      <h1 className="text-lg font-semibold">{t('app.lockedTitle')}</h1>
      <p className="text-ink-soft">{t('app.lockedText')}</p>
      <code className="rounded-control border border-line bg-raised px-3 py-1.5 select-text">
        fonoteka serve --open
      </code>
    </main>
  );
}
