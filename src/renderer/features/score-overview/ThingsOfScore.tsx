import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import { Button } from '../../elements/Button.tsx';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useIdsOfScore } from '../../link/score-shelf.ts';
import { chooseOnShelf } from '../../stores/score-shelf.ts';
import { scoreWords } from '../opinions/index.ts';
import { ThingTile, useThings } from '../score-things/index.ts';

const FIRST = 24;
const MORE = 96;

interface ThingsOfScoreProps {
  readonly kind: ScoringKind;
  readonly score: number;
}

/** What has the chosen score, the latest first. */
export function ThingsOfScore({ kind, score }: ThingsOfScoreProps) {
  const { t } = useWords();
  const [limit, setLimit] = useState(FIRST);
  const { data } = useIdsOfScore(kind, score);
  const ids = useMemo(() => Array.from(data?.subarray(0, limit) ?? []), [data, limit]);
  const things = useThings(kind, ids);
  const words = scoreWords(t, score);
  const title = t('overview.having', { score: words });
  return (
    <section aria-label={title} className="mt-3 rounded-cover border border-line bg-panel px-4 pt-2 pb-4">
      <header className="mb-2 flex items-center">
        <h3 className="flex-1 font-semibold">{title}</h3>
        <IconButton icon={X} label={t('app.close')} onClick={() => chooseOnShelf({ overviewScore: null })} />
      </header>
      {data !== undefined && data.length === 0 ? (
        <p className="text-ink-soft">{t('overview.nothingHere', { score: words })}</p>
      ) : (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(112px,1fr))] gap-4">
          {ids.map((id, index) => (
            <li key={id}>
              <ThingTile thing={things.get(id)} index={index} isRound={kind === 'artists'} />
            </li>
          ))}
        </ul>
      )}
      {data !== undefined && data.length > limit ? (
        <Button className="mt-3" onClick={() => setLimit(limit + MORE)}>
          {t('shelf.showMore')}
        </Button>
      ) : null}
    </section>
  );
}
