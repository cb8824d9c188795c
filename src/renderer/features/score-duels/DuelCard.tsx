import { Play } from 'lucide-react';
import { Button } from '../../elements/Button.tsx';
import { Cover } from '../../elements/Cover.tsx';
import { yearOf } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { CreditLinks } from '../credits/index.ts';
import { playThing, ThingMenu, type ScoreThing } from '../score-things/index.ts';

interface DuelCardProps {
  /** Undefined while it is on its way. */
  readonly thing: ScoreThing | undefined;
  readonly side: 'left' | 'right';
  readonly isBusy: boolean;
  readonly onChoose: () => void;
}

/** One of the two: its cover is what one presses to choose it. */
export function DuelCard({ thing, side, isBusy, onChoose }: DuelCardProps) {
  const { t } = useWords();
  if (thing === undefined) return <div className="skeleton mx-auto aspect-square w-[min(100%,34vh)]" />;
  const { kind, row } = thing;
  const choose = t('duels.choose', { name: row.name });
  return (
    <ThingMenu
      kind={kind}
      thing={thing}
      trigger={<div className="flex min-w-0 flex-col items-center gap-2 text-center" />}
    >
      <button
        type="button"
        aria-label={choose}
        title={choose}
        aria-keyshortcuts={side === 'left' ? 'ArrowLeft' : 'ArrowRight'}
        disabled={isBusy}
        className={`w-[min(100%,34vh)] transition-transform duration-(--motion) hover:scale-[1.02] disabled:opacity-100 ${kind === 'artists' ? 'rounded-round' : 'rounded-cover'}`}
        onClick={onChoose}
      >
        <Cover
          key={row.id}
          name={kind === 'tracks' ? (row.albumName ?? row.name) : row.name}
          source={row.art === null ? null : artAddress(row.art, 'large')}
          isLazy={false}
          className={`w-full shadow-raised ${kind === 'artists' ? 'rounded-round' : 'rounded-cover'}`}
        />
      </button>
      <h3 className="line-clamp-2 w-full text-base font-semibold text-balance select-text">{row.name}</h3>
      {kind === 'artists' ? null : (
        <p className="tabular w-full truncate text-ink-soft">
          <CreditLinks credits={row.artists} />
          {yearOf(row.releaseDate) === '' ? null : ` · ${yearOf(row.releaseDate)}`}
        </p>
      )}
      <div className="flex flex-wrap justify-center gap-2">
        <Button
          look="primary"
          disabled={isBusy}
          aria-label={t('duels.betterOf', { name: row.name })}
          onClick={onChoose}
        >
          <kbd aria-hidden="true" className="font-sans">
            {side === 'left' ? '←' : '→'}
          </kbd>
          {t('duels.better')}
        </Button>
        <Button aria-label={t('albums.play', { name: row.name })} onClick={() => void playThing(kind, row.id)}>
          <Play size={16} fill="currentColor" aria-hidden="true" />
          {t('menu.play')}
        </Button>
      </div>
    </ThingMenu>
  );
}
