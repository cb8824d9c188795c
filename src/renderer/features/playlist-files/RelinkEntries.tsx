import { useState } from 'react';
import type { PlaylistCard, PlaylistEntry } from '../../../shared/contract/playlists.ts';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSuggestions } from '../../link/playlist-files.ts';
import { Form, useSaving } from '../form/index.ts';
import { ownChoice, type Choice } from './choices.ts';
import { MatchRow } from './MatchRow.tsx';
import { relink } from './take-in.ts';

interface RelinkEntriesProps {
  readonly playlist: Pick<PlaylistCard, 'id' | 'name'>;
  readonly entries: readonly PlaylistEntry[];
  readonly onClose: () => void;
}

/** Entries that have lost their tracks, beside what they may mean now. */
export function RelinkEntries({ playlist, entries, onClose }: RelinkEntriesProps) {
  const { t } = useWords();
  const [ids] = useState(() => entries.map(({ id }) => id));
  const suggestions = useSuggestions(playlist.id, ids);
  const [choices, setChoices] = useState<ReadonlyMap<number, Choice>>(new Map());
  const saving = useSaving({ wordsOf: (error) => errorWords(t, error) });
  const rows = entries.map((entry) => {
    const found = suggestions.data?.find(({ entryId }) => entryId === entry.id);
    const { state, candidates } = found ?? { state: 'unmatched' as const, candidates: [] };
    return { entry, state, candidates, choice: choices.get(entry.id) ?? ownChoice({ state, candidates }, false) };
  });
  const links = rows.flatMap(({ entry, choice }) =>
    choice.kind === 'track' ? { entryId: entry.id, trackId: choice.track.id } : [],
  );
  return (
    <Form
      title={t('playlistFiles.relinkTitle', { name: playlist.name })}
      saveLabel={t('playlistFiles.relink', { count: links.length })}
      isBusy={saving.isBusy}
      isReady={links.length > 0}
      problem={suggestions.isError ? errorWords(t, suggestions.error) : saving.problem}
      onSave={() => saving.run(() => relink(playlist.id, links), onClose)}
      onClose={onClose}
    >
      {suggestions.isPending ? <Spinner label={t('app.loading')} /> : null}
      <ul aria-label={t('playlistFiles.entries')} className="-mx-5">
        {rows.map(({ entry, state, candidates, choice }, no) => (
          <MatchRow
            key={entry.id}
            said={{ ...entry.snapshot, location: entry.snapshot.path }}
            number={no + 1}
            state={state}
            candidates={candidates}
            choice={choice}
            canLeave={false}
            onChoice={(chosen) => setChoices(new Map([...choices, [entry.id, chosen]]))}
          />
        ))}
      </ul>
    </Form>
  );
}
