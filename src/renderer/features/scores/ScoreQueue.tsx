import { TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useScoringProgress, useUnscored } from '../../link/scoring.ts';
import { extendPath, frontOf } from '../../stores/score-path.ts';
import { changePath, selectPath, useScoring } from '../../stores/scoring.ts';
import { FileRatings } from '../opinions/index.ts';
import { NothingToScore } from './NothingToScore.tsx';
import { QueueBar } from './QueueBar.tsx';
import { ScoreDesk } from './ScoreDesk.tsx';

/** What has no score yet, one at a time. */
export function ScoreQueue() {
  const { t } = useWords();
  const kind = useScoring((state) => state.kind);
  const order = useScoring((state) => state.order);
  const isThrough = frontOf(useScoring(selectPath)) === undefined;
  const { data, error, isFetching, refetch } = useUnscored(kind, order, isThrough);
  useEffect(() => {
    if (isThrough && !isFetching && data !== undefined && data.length > 0) changePath((path) => extendPath(path, data));
  }, [isThrough, isFetching, data]);
  // what other players left in the files is where a newcomer begins; later it is looked for on the Activity page
  const isNew = useScoringProgress(kind).data?.scoredCount === 0;
  const isComing = isFetching || (data !== undefined && data.length > 0);
  return (
    <div className="flex h-full flex-col">
      <QueueBar kind={kind} order={order} />
      {kind === 'tracks' && isNew ? (
        <div className="shrink-0 px-6 pt-2">
          <FileRatings />
        </div>
      ) : null}
      <div className="min-h-0 flex-1">
        {!isThrough ? (
          <ScoreDesk />
        ) : error !== null ? (
          <EmptyState icon={TriangleAlert} title={t('scores.error')} text={errorWords(t, error)} isAlert>
            <Button onClick={() => void refetch()}>{t('app.tryAgain')}</Button>
          </EmptyState>
        ) : isComing ? (
          <Spinner label={t('app.loading')} />
        ) : (
          <NothingToScore kind={kind} />
        )}
      </div>
    </div>
  );
}
