import { History, Search, SearchX, TriangleAlert } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import type { Activity, ActivityType } from '../../../shared/contract/activity.ts';
import { Button } from '../../elements/Button.tsx';
import { ConfirmDialog } from '../../elements/ConfirmDialog.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { SearchInput } from '../../elements/SearchInput.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { formatWholeDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useActivities } from '../../link/activity.ts';
import { FileRatings } from '../opinions/index.ts';
import { ActivityRow } from './ActivityRow.tsx';
import { activityKinds, isActivityType } from './activity-kinds.ts';
import { activityWords } from './activity-words.ts';
import { undoActivity, undoSince } from './undo-activity.ts';

export function ActivityView() {
  const { t } = useWords();
  const kinds = activityKinds(t);
  const [type, setType] = useState<ActivityType | 'all'>('all');
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const wanted = useDeferredValue(text.trim());
  const activities = useActivities({
    ...(type === 'all' ? {} : { type }),
    ...(wanted === '' ? {} : { text: wanted }),
  });
  const all = activities.data?.pages.flat();
  const isFiltered = type !== 'all' || wanted !== '';
  return (
    <div className="flex h-full flex-col">
      <header className="flex flex-wrap items-center gap-3 px-6 pt-4 pb-3">
        <ViewHeading title={t('activity.title')} className="mr-auto text-lg font-semibold" />
        <div className="relative w-56">
          <SearchInput
            icon={Search}
            label={t('activity.search')}
            clearLabel={t('search.clear')}
            text={text}
            onText={setText}
            inputRef={field}
          />
        </div>
        <select
          className="h-8 rounded-control border border-line-strong bg-canvas px-2"
          aria-label={t('activity.kind')}
          value={type}
          onChange={({ currentTarget: { value } }) => setType(isActivityType(kinds, value) ? value : 'all')}
        >
          <option value="all">{t('activity.all')}</option>
          {Object.entries(kinds).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </select>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-6">
        <FileRatings />
        {activities.isError ? (
          <EmptyState icon={TriangleAlert} title={t('activity.error')} text={errorWords(t, activities.error)} isAlert>
            <Button onClick={() => void activities.refetch()}>{t('app.tryAgain')}</Button>
          </EmptyState>
        ) : all === undefined ? (
          <Spinner label={t('app.loading')} />
        ) : all.length === 0 ? (
          <NothingDone isFiltered={isFiltered} />
        ) : (
          <Days activities={all} />
        )}
        {activities.hasNextPage ? (
          <Button className="mt-4" disabled={activities.isFetching} onClick={() => void activities.fetchNextPage()}>
            {t('activity.more')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function NothingDone({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useWords();
  return isFiltered ? (
    <EmptyState icon={SearchX} title={t('activity.noneTitle')} text={t('activity.noneText')} />
  ) : (
    <EmptyState icon={History} title={t('activity.emptyTitle')} text={t('activity.emptyText')} />
  );
}

function Days({ activities }: { readonly activities: readonly Activity[] }) {
  const { t, language } = useWords();
  const [since, setSince] = useState<Activity | null>(null);
  const days = Map.groupBy(activities, ({ at }) => formatWholeDay(language, at));
  const laterCount = since === null ? 0 : activities.filter(({ id }) => id >= since.id).length;
  return (
    <>
      {[...days].map(([day, done]) => (
        <section key={day} aria-label={day} className="mb-6">
          <h2 className="mb-1 text-sm font-semibold text-ink-soft">{day}</h2>
          <ul>
            {done.map((activity) => (
              <ActivityRow
                key={activity.id}
                activity={activity}
                onUndo={(chosen) => void undoActivity(chosen)}
                onUndoSince={setSince}
              />
            ))}
          </ul>
        </section>
      ))}
      <ConfirmDialog
        isOpen={since !== null}
        title={t('activity.undoSinceTitle')}
        subject={since === null ? '' : activityWords(t, since)}
        text={t('activity.undoSinceText', { count: laterCount })}
        confirmLabel={t('activity.undoSince')}
        cancelLabel={t('app.cancel')}
        onConfirm={() => {
          if (since !== null) void undoSince(since);
          setSince(null);
        }}
        onCancel={() => setSince(null)}
      />
    </>
  );
}
