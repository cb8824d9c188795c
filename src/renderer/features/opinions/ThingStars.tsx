import type { TFunction } from 'i18next';
import type { AlbumId, ArtistId, TrackId } from '../../../shared/ids.ts';
import { Stars, type StarsProps } from '../../elements/Stars.tsx';
import { phraseAround } from '../../i18n/phrase-around.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { OpinionCache } from '../../link/opinion-cache.ts';
import { albumScores, artistScores, trackScores, useOpinion } from '../../link/opinions.ts';
import { scoreAlbums, scoreArtists, scoreTracks } from './give-opinion.ts';
import { scoreWords } from './score-words.ts';

const scoreOf = (t: TFunction, name: string): string => t('opinions.scoreOf', { name });

interface ThingProps<Id> extends Pick<StarsProps, 'size' | 'isTabStop'> {
  readonly id: Id;
  readonly name: string;
}

export function TrackStars(props: ThingProps<TrackId>) {
  return <ThingStars {...props} cache={trackScores} give={scoreTracks} />;
}

/** In a table, which has the words for all its cells: to ask for them in each is half the work of one. */
export function TrackStarsCell({ t, ...props }: ThingProps<TrackId> & { readonly t: TFunction }) {
  return <StarsInWords {...props} t={t} cache={trackScores} give={scoreTracks} />;
}

export function AlbumStars(props: ThingProps<AlbumId>) {
  return <ThingStars {...props} cache={albumScores} give={scoreAlbums} />;
}

export function ArtistStars(props: ThingProps<ArtistId>) {
  return <ThingStars {...props} cache={artistScores} give={scoreArtists} />;
}

interface ThingStarsProps<Id extends number> extends ThingProps<Id> {
  readonly cache: OpinionCache<Id, number>;
  readonly give: (ids: readonly Id[], score: number | null) => Promise<void>;
}

function ThingStars<Id extends number>(props: ThingStarsProps<Id>) {
  const { t } = useWords();
  return <StarsInWords {...props} t={t} />;
}

function StarsInWords<Id extends number>({
  t,
  id,
  name,
  cache,
  give,
  ...look
}: ThingStarsProps<Id> & { readonly t: TFunction }) {
  const score = useOpinion(cache, id) ?? null;
  return (
    <Stars
      label={phraseAround(t, scoreOf, name)}
      score={score}
      valueText={scoreWords(t, score)}
      {...look}
      onScore={(chosen) => void give([id], chosen)}
    />
  );
}
