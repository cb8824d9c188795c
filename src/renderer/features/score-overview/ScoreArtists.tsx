import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ArtistOfScoresSort } from '../../../shared/contract/score-shelf.ts';
import { Button } from '../../elements/Button.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useArtistsOfScores } from '../../link/score-shelf.ts';
import { chooseOnShelf, useScoreShelf } from '../../stores/score-shelf.ts';
import { ArtistStars } from '../opinions/index.ts';
import { starsText } from '../score-things/index.ts';

const PAGE = 50;
const MOST = 1000;

/** Artists by what the scores of their tracks come to, beside the score that the person gave them. */
export function ScoreArtists() {
  const { t, language } = useWords();
  const sort = useScoreShelf((state) => state.artistSort);
  const isDescending = useScoreShelf((state) => state.isArtistSortDescending);
  const [limit, setLimit] = useState(PAGE);
  const { data } = useArtistsOfScores({ sort, isDescending, limit });
  return (
    <section aria-label={t('overview.byArtist')} className="mt-8">
      <h2 className="font-semibold">{t('overview.byArtist')}</h2>
      <p className="mb-2 text-xs text-ink-faint">{t('overview.byArtistHint')}</p>
      {data === undefined ? (
        <div className="skeleton h-48" />
      ) : data.rows.length === 0 ? (
        <p className="text-ink-soft">{t('overview.noArtists')}</p>
      ) : (
        <table className="tabular w-full max-w-3xl table-fixed border-collapse">
          <caption className="sr-only">{t('overview.byArtist')}</caption>
          <thead>
            <tr className="border-b border-line-strong">
              <Head sort="name" label={t('overview.artist')} width="w-[34%]" isStart />
              <Head sort="scored" label={t('overview.tracksScored')} width="w-[16%]" />
              <Head sort="coverage" label={t('overview.coverage')} width="w-[22%]" />
              <Head sort="mean" label={t('overview.mean')} width="w-[12%]" />
              <th scope="col" className="w-[16%] py-1.5 text-right font-semibold text-ink-soft">
                {t('overview.own')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ artistId, name, scoredCount, trackCount, mean }) => (
              <tr key={artistId} className="border-b border-line">
                <th scope="row" className="truncate py-1.5 pr-3 text-left font-normal">
                  <Link href={`/artists/${artistId}`} className="hover:underline focus-visible:-outline-offset-2">
                    {name}
                  </Link>
                </th>
                <td className="py-1.5 text-right">{formatNumber(language, scoredCount)}</td>
                <td className="py-1.5 text-right text-ink-soft">
                  {t('overview.ofTotal', { scored: scoredCount, total: trackCount })}
                </td>
                <td className="py-1.5 text-right" title={t('shelf.derived')}>
                  {starsText(language, mean)} ★
                </td>
                <td className="py-1.5 text-right">
                  <ArtistStars id={artistId} name={name} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data !== undefined && data.total > limit && limit < MOST ? (
        <Button className="mt-3" onClick={() => setLimit(Math.min(MOST, limit * 2))}>
          {t('shelf.showMore')}
        </Button>
      ) : null}
    </section>
  );
}

interface HeadProps {
  readonly sort: ArtistOfScoresSort;
  readonly label: string;
  readonly width: string;
  readonly isStart?: boolean;
}

function Head({ sort, label, width, isStart = false }: HeadProps) {
  const chosen = useScoreShelf((state) => state.artistSort);
  const isDescending = useScoreShelf((state) => state.isArtistSortDescending);
  const isChosen = sort === chosen;
  const Arrow = isDescending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={isChosen ? (isDescending ? 'descending' : 'ascending') : 'none'}
      className={`${width} py-0.5 ${isStart ? 'text-left' : 'text-right'}`}
    >
      <button
        type="button"
        className={`inline-flex max-w-full items-center gap-1 rounded-control py-1 hover:text-ink ${isChosen ? 'font-semibold text-ink' : 'font-semibold text-ink-soft'}`}
        onClick={() =>
          chooseOnShelf({ artistSort: sort, isArtistSortDescending: isChosen ? !isDescending : sort !== 'name' })
        }
      >
        <span className="truncate">{label}</span>
        {isChosen ? <Arrow size={14} aria-hidden="true" className="shrink-0" /> : null}
      </button>
    </th>
  );
}
