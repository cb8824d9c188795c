import { useState } from 'react';
import type { MatchedTrack, MatchState } from '../../../shared/contract/playlist-files.ts';
import type { MatchReason } from '../../../shared/contract/playlist-formats.ts';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { formatClock } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { fieldClass } from '../form/index.ts';
import type { Choice } from './choices.ts';
import { TrackSearch } from './TrackSearch.tsx';
import { reasonWords, stateWords, trackWords } from './match-words.ts';

interface MatchRowProps {
  readonly said: {
    readonly title: string | null;
    readonly artist: string | null;
    readonly album: string | null;
    readonly durationMs: number | null;
    readonly location: string | null;
  };
  readonly number: number;
  readonly state: MatchState;
  readonly candidates: readonly MatchedTrack[];
  readonly choice: Choice;
  readonly canLeave: boolean;
  readonly onChoice: (choice: Choice) => void;
}

const DOTS: Readonly<Record<MatchState, string>> = { matched: '●', doubtful: '◐', unmatched: '○' };

/** One line: what is said on the left, what the library has on the right, and what becomes of it. */
export function MatchRow({ said, number, state, candidates, choice, canLeave, onChoice }: MatchRowProps) {
  const { t } = useWords();
  const [isSearching, setSearching] = useState(false);
  const title = said.title ?? said.location ?? t('playlistFiles.nothingSaid');
  const others = [said.artist, said.album].filter((text) => text !== null).join(' · ');
  const length = said.durationMs === null ? null : formatClock(said.durationMs);
  const taken = choice.kind === 'track' ? choice.track : null;
  const isOther = taken !== null && !candidates.some(({ track }) => track.id === taken.id);
  const choose = (value: string): void => {
    if (value === 'search') return setSearching(true);
    setSearching(false);
    if (value === 'keep' || value === 'leave') return onChoice({ kind: value });
    const found = candidates.find(({ track }) => String(track.id) === value);
    if (found !== undefined) onChoice({ kind: 'track', track: found.track });
  };
  const value = choice.kind === 'track' ? String(choice.track.id) : choice.kind;
  return (
    <li className="grid grid-cols-2 items-start gap-x-4 gap-y-1 border-b border-line px-5 py-2">
      <div className="flex min-w-0 gap-2">
        <span className="tabular w-9 shrink-0 text-right text-ink-faint">{number}</span>
        <div className="min-w-0">
          <p className="truncate" title={title}>
            {title}
          </p>
          <p className="truncate text-xs text-ink-soft">
            {[others, length].filter((text) => text !== null && text !== '').join(' · ')}
          </p>
          {said.location === null || said.title === null ? null : (
            <p className="truncate text-xs text-ink-faint" title={said.location}>
              {said.location}
            </p>
          )}
        </div>
      </div>
      <div className="min-w-0">
        <p className="flex items-center gap-1.5 text-xs text-ink-soft">
          <span aria-hidden="true" className={state === 'matched' ? 'text-accent' : 'text-ink-faint'}>
            {DOTS[state]}
          </span>
          {stateWords(t, state)}
          {candidates[0] === undefined ? null : ` · ${why(candidates, taken, (reason) => reasonWords(t, reason))}`}
        </p>
        <select
          className={`mt-1 h-8 ${fieldClass}`}
          aria-label={t('playlistFiles.choiceFor', { title })}
          value={isSearching ? 'search' : value}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {candidates.map(({ track, confidence }) => (
            <option key={track.id} value={track.id}>
              {`${trackWords(track)} — ${confidence} %`}
            </option>
          ))}
          {isOther ? <option value={taken.id}>{trackWords(taken)}</option> : null}
          <option value="keep">{t('playlistFiles.keep')}</option>
          {canLeave ? <option value="leave">{t('playlistFiles.leave')}</option> : null}
          <option value="search">{t('playlistFiles.search')}</option>
        </select>
        {isSearching ? (
          <TrackSearch
            start={searchWords(said)}
            onTrack={(track) => {
              setSearching(false);
              onChoice({ kind: 'track', track });
            }}
          />
        ) : null}
      </div>
    </li>
  );
}

function why(
  candidates: readonly MatchedTrack[],
  taken: TrackRow | null,
  words: (reason: MatchReason) => string,
): string {
  const shown = candidates.find(({ track }) => track.id === taken?.id) ?? candidates[0];
  return shown === undefined ? '' : words(shown.reason);
}

/** What to look for at first: the words that are said, or else those of the file's name. */
function searchWords({ artist, title, location }: MatchRowProps['said']): string {
  const said = [artist, title].filter((text) => text !== null).join(' ');
  const name = location?.slice(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1) ?? '';
  return said === '' ? name.replace(/\.[^.]*$/u, '').replace(/^[\d\s.-]+(?=\S)/u, '') : said;
}
