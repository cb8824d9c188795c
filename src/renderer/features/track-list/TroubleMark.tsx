import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePlayer } from '../../stores/player.ts';
import { troubleWords } from './trouble-words.ts';

/** Says in words beside a track's title that it cannot be played. */
export function TroubleMark({ row }: { readonly row: TrackRow }) {
  const { t } = useWords();
  const words = troubleWords(
    t,
    row,
    usePlayer((state) => state.failures.get(row.id)),
  );
  if (words === null) return null;
  return (
    <span className="ml-2 shrink-0 rounded-control border border-line px-1.5 text-xs text-ink-faint">{words}</span>
  );
}
