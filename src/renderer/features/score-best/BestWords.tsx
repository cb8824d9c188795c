import type { BestThing, DerivedScore } from '../../../shared/contract/score-shelf.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AlbumStars, ArtistStars } from '../opinions/index.ts';
import { starsText, type ScoreThing } from '../score-things/index.ts';

interface BestWordsProps {
  readonly thing: BestThing;
  readonly place: number;
  /** Undefined while it is on its way. */
  readonly shown: ScoreThing | undefined;
}

/** The thing's own stars, and beside them, named as such, what its tracks come to. */
export function BestWords({ thing: { ofAlbums, ofTracks }, place, shown }: BestWordsProps) {
  const { t, language } = useWords();
  const tracksWords = ({ mean, scoredCount, trackCount }: DerivedScore): string =>
    trackCount === null
      ? t('shelf.ofScoredTracks', { count: scoredCount, mean: starsText(language, mean) })
      : t('shelf.ofTracks', { mean: starsText(language, mean), scored: scoredCount, total: trackCount });
  return (
    <div className={`mt-1 flex flex-col gap-0.5 ${shown?.kind === 'artists' ? 'items-center text-center' : ''}`}>
      <span className="flex items-center gap-1.5">
        <span className="tabular text-xs font-semibold text-ink-faint">{place}</span>
        {shown?.kind === 'albums' ? <AlbumStars id={shown.row.id} name={shown.row.name} /> : null}
        {shown?.kind === 'artists' ? <ArtistStars id={shown.row.id} name={shown.row.name} /> : null}
      </span>
      <span className="tabular text-xs text-ink-faint italic" title={t('shelf.derived')}>
        {ofAlbums === null ? null : (
          <span className="block">
            {t('shelf.ofScoredAlbums', { count: ofAlbums.scoredCount, mean: starsText(language, ofAlbums.mean) })}
          </span>
        )}
        {ofTracks === null ? null : <span className="block">{tracksWords(ofTracks)}</span>}
      </span>
    </div>
  );
}
