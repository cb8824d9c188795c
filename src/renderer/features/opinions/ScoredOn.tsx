import type { AlbumId, TrackId } from '../../../shared/ids.ts';
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { albumScoreDates, trackScoreDates, useOpinion } from '../../link/opinions.ts';

/** When the track got its score; empty where it has none. */
export function TrackScoredOn({ id }: { readonly id: TrackId }) {
  return <Day at={useOpinion(trackScoreDates, id) ?? null} />;
}

export function AlbumScoredOn({ id }: { readonly id: AlbumId }) {
  return <Day at={useOpinion(albumScoreDates, id) ?? null} />;
}

function Day({ at }: { readonly at: number | null }) {
  const { language } = useWords();
  return at === null ? null : formatDay(language, at);
}
