import { useState } from 'react';
import { Button } from '../../elements/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';

const LONG_CHARS = 600;
const LONG_LINES = 8;

/** Plain text with its line breaks; a long one is folded. */
export function Biography({ text }: { readonly text: string }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > LONG_CHARS || text.split('\n').length > LONG_LINES;
  return (
    <section aria-label={t('byHand.bio')} className="max-w-3xl px-6 pb-6">
      <p className={`break-words whitespace-pre-line select-text ${isLong && !isOpen ? 'line-clamp-6' : ''}`}>{text}</p>
      {isLong ? (
        <Button look="quiet" className="mt-1 -ml-3" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('byHand.less') : t('byHand.more')}
        </Button>
      ) : null}
    </section>
  );
}
