import { Cover } from '../../elements/Cover.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { nameLine } from './FrontThing.tsx';
import type { ScoreThing } from '../score-things/index.ts';

interface UpNextProps {
  readonly things: readonly (ScoreThing | undefined)[];
  /** How many steps on it is. */
  readonly onChoose: (steps: number) => void;
}

/** The next few, which can be gone to at once. */
export function UpNext({ things, onChoose }: UpNextProps) {
  const { t } = useWords();
  return (
    <section aria-label={t('scores.upNext')} className="flex w-60 shrink-0 flex-col justify-center @max-[720px]:hidden">
      <h3 className="px-2 pb-2 text-xs font-semibold text-ink-faint">{t('scores.upNext')}</h3>
      <ol className="flex flex-col gap-0.5">
        {things.map((thing, at) => (
          // the same thing may come twice: what is skipped comes again
          <li key={at}>
            {thing === undefined ? <div className="h-12" /> : <Row thing={thing} onChoose={() => onChoose(at + 1)} />}
          </li>
        ))}
      </ol>
      <p className="px-2 pt-3 text-xs text-ink-faint">{t('scores.skippedLast')}</p>
    </section>
  );
}

function Row({ thing, onChoose }: { readonly thing: ScoreThing; readonly onChoose: () => void }) {
  const { kind, row } = thing;
  const note = nameLine(thing);
  return (
    <button
      type="button"
      className="flex h-12 w-full items-center gap-3 rounded-control px-2 text-left hover:bg-hover"
      onClick={onChoose}
    >
      <Cover
        name={kind === 'tracks' ? (row.albumName ?? row.name) : row.name}
        source={row.art === null ? null : artAddress(row.art, 'small')}
        className={`w-9 ${kind === 'artists' ? 'rounded-round' : 'rounded-control'}`}
      />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{row.name}</span>
        {note === '' ? null : <span className="block truncate text-xs text-ink-soft">{note}</span>}
      </span>
    </button>
  );
}
