import { CircleQuestionMark, ListFilter, TriangleAlert } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import type { PlaylistPage } from '../../../shared/contract/playlists.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { fieldOf } from '../../../shared/query/fields.ts';
import { parse } from '../../../shared/query/parse.ts';
import { rulesOf } from '../../../shared/query/stored.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { filterKey } from '../../link/own-lists.ts';
import { useSmartRules, useSmartTrackIds } from '../../link/smart.ts';
import { isFiltering, useOwnFilter } from '../../stores/own-filters.ts';
import { NothingPasses, OwnFilterMenu } from '../own-filter/index.ts';
import { setListOrder, useListOrder } from '../../stores/list-orders.ts';
import { TrackFilter } from '../tracks/index.ts';
import { TrackTable } from '../track-table/index.ts';
import type { VerbsOf } from '../verbs/index.ts';
import { Faults } from './Faults.tsx';
import { WhyDialog } from './WhyDialog.tsx';

/** What a smart playlist finds, in its own order or looked at in another. It changes as the library does. */
export function SmartTracks({ playlist }: { readonly playlist: PlaylistPage }) {
  const { t } = useWords();
  const ref = useRef<HTMLDivElement>(null);
  const view = `playlist-${playlist.id}`;
  const { sort, isDescending } = useListOrder(view, { sort: null, isDescending: false });
  const own = useOwnFilter(view);
  const [filter, setFilter] = useState('');
  const onFilter = useCallback((text: string) => setFilter(text), []);
  const [asked, setAsked] = useState<TrackId | null>(null);
  const words = filter.trim();
  const rules = useSmartRules(playlist.id);
  const ids = useSmartTrackIds(playlist.id, { sort, isDescending, filter: words, ...own });
  if (ids.isError)
    return (
      <EmptyState icon={TriangleAlert} title={t('playlists.error')} text={errorWords(t, ids.error)} isAlert>
        <Button onClick={() => void ids.refetch()}>{t('app.tryAgain')}</Button>
      </EmptyState>
    );
  if (ids.data === undefined) return <Spinner label={t('app.loading')} />;
  const faults = rules.data?.faults ?? [];
  // scores and plays of another person are theirs alone: by one's own the answer would be another
  const canTellWhy = playlist.isOwn || !asksForOwn(rules.data?.query ?? '');
  const isUnreadable = (rules.data?.problems.length ?? 0) > 0;
  return (
    <div ref={ref} className="flex h-full flex-col">
      {faults.length === 0 ? null : (
        <div role="status" className="border-b border-line px-5 py-2">
          <Faults faults={faults} />
        </div>
      )}
      <div className="min-h-0 flex-1">
        <TrackTable
          view="smart"
          place={view}
          label={t('playlists.tracksOf', { name: playlist.name })}
          ids={ids.data}
          sort={sort}
          isDescending={isDescending}
          listKey={`${words} ${filterKey(own)}`}
          onSort={(chosen, isDown) => setListOrder(view, { sort: chosen, isDescending: isDown })}
          tools={
            <>
              <TrackFilter
                filter={filter}
                onFilter={onFilter}
                onLeave={() => ref.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()}
              />
              <OwnFilterMenu view={view} thing="track" />
            </>
          }
          {...(canTellWhy
            ? {
                extra:
                  (trackId: TrackId): VerbsOf =>
                  (around) => [
                    {
                      name: 'why',
                      icon: CircleQuestionMark,
                      label: around.t('smart.why'),
                      run: () => setAsked(trackId),
                    },
                  ],
              }
            : {})}
          empty={
            isFiltering(own) ? (
              <NothingPasses view={view} thing="track" />
            ) : words === '' ? (
              <EmptyState
                icon={ListFilter}
                title={isUnreadable ? t('smart.unreadable') : t('smart.empty')}
                text={isUnreadable ? '' : t('smart.emptyText')}
              />
            ) : (
              <EmptyState
                icon={ListFilter}
                title={t('table.nothingMatches', { text: words })}
                text={t('playlists.nothingMatchesText')}
              >
                <Button onClick={() => setFilter('')}>{t('table.clearFilter')}</Button>
              </EmptyState>
            )
          }
        />
      </div>
      {asked === null ? null : <WhyDialog playlist={playlist} trackId={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

function asksForOwn(query: string): boolean {
  const parsed = parse(query);
  return parsed.ok && rulesOf(parsed.query.where).some(({ field }) => fieldOf(field).isOwn);
}
