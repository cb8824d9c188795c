import type { TrackId } from '../../../shared/ids.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useOpinion } from '../../link/opinions.ts';
import { trackPlays } from '../../link/plays.ts';

interface CellProps {
  readonly trackId: TrackId;
}

/** How often the person played it; empty for never, so that what was played stands out. */
export function PlayCountCell({ trackId }: CellProps) {
  const { language } = useWords();
  const counts = useOpinion(trackPlays, trackId);
  return counts === null || counts === undefined ? null : numberOrNone(language, counts.playCount);
}

export function SkipCountCell({ trackId }: CellProps) {
  const { language } = useWords();
  const counts = useOpinion(trackPlays, trackId);
  return counts === null || counts === undefined ? null : numberOrNone(language, counts.skipCount);
}

export function LastPlayedCell({ trackId }: CellProps) {
  const { language } = useWords();
  const lastPlayedAt = useOpinion(trackPlays, trackId)?.lastPlayedAt ?? null;
  return lastPlayedAt === null ? null : formatDay(language, lastPlayedAt);
}

function numberOrNone(language: string, count: number): string | null {
  return count === 0 ? null : formatNumber(language, count);
}
