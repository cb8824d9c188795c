import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { WordTag } from '../../elements/WordTag.tsx';
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
  return words === null ? null : <WordTag words={words} />;
}
