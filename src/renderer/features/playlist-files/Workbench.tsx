import { useState } from 'react';
import type { MatchState } from '../../../shared/contract/playlist-files.ts';
import { Button } from '../../elements/Button.tsx';
import { Segmented } from '../../elements/Segmented.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ITEMS_A_PAGE, useCheckedItems } from '../../link/playlist-files.ts';
import { Field, fieldClass } from '../form/index.ts';
import { ownChoice } from './choices.ts';
import { FileRules, WhyTracks } from './FileRules.tsx';
import { MatchRow } from './MatchRow.tsx';
import type { Wanted } from './use-import-files.ts';

interface WorkbenchProps {
  readonly wanted: Wanted;
  readonly takesDoubtful: boolean;
  readonly onChange: (key: string, changes: Partial<Wanted>) => void;
}

type Shown = MatchState | 'all';

/** One playlist of a file, entry by entry: what the file says, and what the library has. */
export function Workbench({ wanted, takesDoubtful, onChange }: WorkbenchProps) {
  const { t } = useWords();
  const { key, counts, name, as } = wanted;
  const { rules, entryCount } = counts;
  return (
    <section aria-label={name} className="flex min-w-0 flex-1 flex-col">
      <div className="flex flex-wrap items-end gap-3 px-5 pt-3 pb-2">
        <div className="min-w-40 flex-1">
          <Field label={t('playlists.name')}>
            {({ id }) => (
              <input
                id={id}
                className={`h-8 ${fieldClass}`}
                maxLength={200}
                value={name}
                onChange={(event) => onChange(key, { name: event.currentTarget.value })}
              />
            )}
          </Field>
        </div>
        {rules === null || rules.query === null || entryCount === 0 ? null : (
          <Segmented
            label={t('ruleRemarks.what')}
            value={as}
            onValue={(value) => onChange(key, { as: value })}
            options={[
              { value: 'rules', label: t('ruleRemarks.rules') },
              { value: 'tracks', label: t('ruleRemarks.tracks', { count: entryCount }) },
            ]}
          />
        )}
      </div>
      {rules === null || (as === 'tracks' && entryCount > 0) ? (
        <Entries wanted={wanted} takesDoubtful={takesDoubtful} onChange={onChange} />
      ) : (
        <FileRules rules={rules} />
      )}
    </section>
  );
}

/** The entries that the file names. */
function Entries({ wanted, takesDoubtful, onChange }: WorkbenchProps) {
  const { t, language } = useWords();
  const { key, fileId, playlist, counts, choices } = wanted;
  const [shown, setShown] = useState<Shown>('all');
  const [page, setPage] = useState(0);
  const items = useCheckedItems({ fileId, playlist, state: shown === 'all' ? null : shown, page });
  const show = (value: Shown): void => {
    setShown(value);
    setPage(0);
  };
  const option = (value: Shown, label: string, count: number) => ({
    value,
    label: `${label} (${formatNumber(language, count)})`,
  });
  return (
    <>
      {counts.rules === null || counts.rules.isWhole ? null : <WhyTracks rules={counts.rules} />}
      <div className="px-5 pb-2">
        <Segmented
          label={t('playlistFiles.show')}
          value={shown}
          onValue={show}
          options={[
            option('all', t('playlistFiles.all'), counts.entryCount),
            option('doubtful', t('playlistFiles.doubtful'), counts.doubtful),
            option('unmatched', t('playlistFiles.unmatched'), counts.unmatched),
          ]}
        />
      </div>
      <div
        aria-hidden="true"
        className="grid grid-cols-2 gap-x-4 border-b border-line px-5 py-1 text-xs font-semibold text-ink-soft"
      >
        <span>{t('playlistFiles.fileSays')}</span>
        <span>{t('playlistFiles.libraryHas')}</span>
      </div>
      {items.isPending ? <Spinner label={t('app.loading')} /> : null}
      {items.isError ? (
        <p role="alert" className="px-5 py-3 text-danger">
          {errorWords(t, items.error)}
        </p>
      ) : null}
      <ul aria-label={t('playlistFiles.entries')} className="min-h-0 flex-1 overflow-y-auto">
        {items.data?.items.map((item) => (
          <MatchRow
            key={item.place}
            said={item}
            number={item.place + 1}
            state={item.state}
            candidates={item.candidates}
            choice={choices.get(item.place) ?? ownChoice(item, takesDoubtful)}
            canLeave
            onChoice={(choice) => onChange(key, { choices: new Map([...choices, [item.place, choice]]) })}
          />
        ))}
      </ul>
      <Pages page={page} count={items.data?.itemCount ?? 0} onPage={setPage} />
    </>
  );
}

interface PagesProps {
  readonly page: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
}

function Pages({ page, count, onPage }: PagesProps) {
  const { t } = useWords();
  if (count <= ITEMS_A_PAGE) return null;
  const last = Math.min(count, (page + 1) * ITEMS_A_PAGE);
  return (
    <div className="flex items-center gap-2 border-t border-line px-5 py-2">
      <p role="status" className="tabular mr-auto text-ink-soft">
        {t('playlistFiles.pageOf', { from: page * ITEMS_A_PAGE + 1, to: last, count })}
      </p>
      <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('playlistFiles.previous')}
      </Button>
      <Button disabled={last === count} onClick={() => onPage(page + 1)}>
        {t('playlistFiles.next')}
      </Button>
    </div>
  );
}
