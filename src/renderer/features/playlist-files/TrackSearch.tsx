import { useState } from 'react';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFoundTracks } from '../../link/playlist-files.ts';
import { fieldClass } from '../form/index.ts';
import { trackWords } from './match-words.ts';

interface TrackSearchProps {
  /** What is looked for at first. */
  readonly start: string;
  readonly onTrack: (track: TrackRow) => void;
}

/** Looks for the track that is meant in the whole library. */
export function TrackSearch({ start, onTrack }: TrackSearchProps) {
  const { t } = useWords();
  const [text, setText] = useState(start);
  const found = useFoundTracks(text);
  return (
    <div className="mt-1 flex flex-col gap-1">
      <input
        type="search"
        className={`h-8 ${fieldClass}`}
        aria-label={t('playlistFiles.searchLabel')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found.data?.length === 0 ? <p className="text-xs text-ink-faint">{t('playlistFiles.nothingFound')}</p> : null}
      <ul className="max-h-44 overflow-y-auto">
        {found.data?.map((track) => (
          <li key={track.id}>
            <button
              type="button"
              className="w-full truncate rounded-control px-2 py-1 text-left hover:bg-panel"
              title={track.path}
              onClick={() => onTrack(track)}
            >
              {trackWords(track)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
