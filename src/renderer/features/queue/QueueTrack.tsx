import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { Cover } from '../../elements/Cover.tsx';
import { formatClock } from '../../i18n/format.ts';
import { creditNames, useWords } from '../../i18n/use-words.ts';
import { troubleWords } from '../track-list/index.ts';
import { artAddress } from '../../link/media.ts';
import type { FailureReason } from '../../stores/player.ts';

interface QueueTrackProps {
  /** Undefined while it is on its way. */
  readonly row: TrackRow | undefined;
  readonly failure: FailureReason | undefined;
  readonly isCurrent?: boolean;
}

export function QueueTrack({ row, failure, isCurrent = false }: QueueTrackProps) {
  const { t } = useWords();
  if (row === undefined) return <span className="skeleton h-3 w-2/3" />;
  const note = troubleWords(t, row, failure);
  const tone = isCurrent ? 'text-accent' : note === null ? '' : 'text-ink-faint';
  return (
    <>
      <Cover
        name={row.albumName ?? row.name}
        source={row.art === null ? null : artAddress(row.art, 'small')}
        className="w-9 rounded-control"
      />
      <span className="min-w-0 flex-1">
        <span className={`block truncate font-medium ${tone}`}>{row.name}</span>
        <span className={`block truncate text-xs ${note === null ? 'text-ink-soft' : 'text-danger'}`}>
          {note ?? (creditNames(row.artists) || t('tracks.unknownArtist'))}
        </span>
      </span>
      <span className="tabular text-xs text-ink-faint">{formatClock(row.durationMs)}</span>
    </>
  );
}
