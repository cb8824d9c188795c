import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useScoreHistory } from '../../link/scoring.ts';
import { AlbumStars, TrackHeart, TrackStars } from '../opinions/index.ts';
import { DerivedMean } from './DerivedMean.tsx';
import { sourceWords } from './history-words.ts';
import { ScoreChanges } from './ScoreChanges.tsx';

/** What the person thinks of a track and of its album, where the scores came from, and what they were before. */
export function TrackScoreFacts({ track }: { readonly track: TrackRow }) {
  const { t, language } = useWords();
  const { data } = useScoreHistory('tracks', track.id);
  const score = data?.score ?? null;
  return (
    <section aria-label={t('scoreHistory.yours')} className="mb-5 flex flex-col gap-2">
      <h3 className="text-xs font-semibold text-ink-faint">{t('scoreHistory.yours')}</h3>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TrackStars id={track.id} name={track.name} />
        <TrackHeart id={track.id} name={track.name} />
        {score === null ? null : (
          <span className="tabular text-xs text-ink-faint">
            {sourceWords(t, score.source)} · {formatDay(language, score.scoredAt)}
          </span>
        )}
      </div>
      {track.albumId === null || track.albumName === null ? null : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="text-ink-soft">{t('scoreHistory.album')}</span>
          <AlbumStars id={track.albumId} name={track.albumName} />
          <DerivedMean kind="albums" id={track.albumId} />
        </div>
      )}
      {data === undefined || data.changes.length < 2 ? null : (
        <details>
          <summary className="w-fit rounded-control text-ink-soft hover:text-ink">{t('scoreHistory.title')}</summary>
          <div className="flex flex-col gap-2 pt-2 select-text">
            <ScoreChanges changes={data.changes} />
          </div>
        </details>
      )}
    </section>
  );
}
