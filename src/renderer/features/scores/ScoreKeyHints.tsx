import { commandKeyName } from '../../elements/modifiers.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCaps } from '../keys/index.ts';

/** The keys of the queue, in sight where they are needed. */
export function ScoreKeyHints({ hasHeart }: { readonly hasHeart: boolean }) {
  const { t } = useWords();
  const hints: readonly (readonly [strokes: readonly string[], words: string])[] = [
    [['1', '…', '0'], t('scores.keyScore')],
    ...(hasHeart ? [[['L'], t('scores.keyLike')] as const] : []),
    [['→'], t('scores.keyNext')],
    [['←'], t('scores.keyPrevious')],
    [['P'], t('scores.keyListen')],
    [[`${commandKeyName} Z`], t('scores.keyUndo')],
  ];
  return (
    <ul
      aria-label={t('scores.keys')}
      className="flex shrink-0 flex-wrap justify-center gap-x-5 gap-y-1.5 px-6 py-3 text-xs text-ink-faint [@media(hover:none)]:hidden"
    >
      {hints.map(([strokes, words]) => (
        <li key={words} className="flex items-center gap-1.5">
          <KeyCaps strokes={strokes} />
          {words}
        </li>
      ))}
    </ul>
  );
}
