import { useMemo, type ReactNode } from 'react';
import type { TrackRow, TrackSort } from '../../../shared/contract/tracks.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { selectedInOrder } from '../../elements/selection.ts';
import { Spinner } from '../../elements/Spinner.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { isTrackId, toTrackIds } from '../../link/id-lists.ts';
import { trackRows } from '../../link/rows.ts';
import { playFrom } from '../../player/player.ts';
import { playListFrom } from '../../player/queue-actions.ts';
import { MAX_QUEUE } from '../../stores/queue.ts';
import { selectCurrentTrackId, usePlayer } from '../../stores/player.ts';
import { Table, type TableMenu, type TableSource } from '../table/index.ts';
import { TrackMenu } from '../track-list/index.ts';
import type { VerbsOf } from '../verbs/index.ts';
import { nameInOrder } from './name-in-order.ts';
import type { TrackLook } from './track-column.ts';
import { trackColumns, trackRowClass } from './track-columns.tsx';

interface TrackTableProps {
  /** What kind of view it stands in (`tracks`, `genre`, `folder`…): its columns are remembered under this name. */
  readonly view: string;
  /** Where scroll and selection are kept; of its own for each genre or folder. The view's name where it is left out. */
  readonly place?: string;
  /** What a screen reader calls the table. */
  readonly label: string;
  readonly ids: Uint32Array;
  /** Whether the ids are still on their way. */
  readonly isAwaited?: boolean;
  /** Null where the ids stand in an order that no column has. */
  readonly sort: TrackSort | null;
  readonly isDescending: boolean;
  readonly onSort: (sort: TrackSort, isDescending: boolean) => void;
  /** The heading of the view; a view that has its own leaves it out. */
  readonly heading?: string;
  /** Beside heading and count, for example a filter. */
  readonly tools?: ReactNode;
  /** Changes with what the ids are of, beside their order: another list starts at its top. */
  readonly listKey?: string;
  /** Said in place of the rows where there are none. */
  readonly empty?: ReactNode;
  /** Verbs of this list alone, for the one track that is selected. */
  readonly extra?: (trackId: TrackId) => VerbsOf;
}

const source: TableSource<TrackId, TrackRow, TrackLook> = {
  cache: trackRows,
  toIds: toTrackIds,
  rowClass: trackRowClass,
};

/** Tracks in a table of any length, in an order of the view's; what can be done to them is the same everywhere. */
export function TrackTable({
  view,
  place = view,
  ids,
  heading,
  tools,
  extra,
  isAwaited = false,
  ...rest
}: TrackTableProps) {
  const { t, language } = useWords();
  const currentId = usePlayer(selectCurrentTrackId);
  const failures = usePlayer((state) => state.failures);
  const columns = useMemo(() => trackColumns(t), [t]);
  const look = useMemo(() => ({ t, language, currentId, failures }), [t, language, currentId, failures]);
  return (
    <Table
      {...rest}
      empty={isAwaited ? <Spinner label={t('app.loading')} /> : rest.empty}
      view={view}
      place={place}
      ids={ids}
      columns={columns}
      source={source}
      isOfTracks
      look={look}
      nameOf={nameInOrder(rest.sort)}
      onOpen={(index) => playListFrom(ids, index)}
      renderTitle={(selectedCount) => (
        <header className={`flex items-center gap-3 px-6 ${heading === undefined ? 'min-h-9' : 'min-h-12 pt-4 pb-2'}`}>
          {heading === undefined ? null : <ViewHeading title={heading} />}
          <p role="status" className="tabular flex-1 pt-0.5 text-ink-faint">
            {isAwaited ? null : t('tracks.count', { count: ids.length })}
            {selectedCount > 1 ? ` · ${t('tracks.selected', { count: selectedCount })}` : null}
          </p>
          {tools}
        </header>
      )}
      renderMenu={(menu) => <RowsMenu ids={ids} {...menu} extra={extra} />}
    />
  );
}

interface RowsMenuProps extends TableMenu {
  readonly ids: Uint32Array;
  readonly extra: TrackTableProps['extra'];
}

function RowsMenu({ ids, selectedIds, activeIndex, trigger, children, extra }: RowsMenuProps) {
  const isSingle = selectedIds.size === 1;
  const [firstId] = isSingle ? selectedIds : [];
  const row = isTrackId(firstId) ? trackRows.get(firstId) : undefined;
  const list = (): readonly TrackId[] => toTrackIds(selectedInOrder(ids, selectedIds, MAX_QUEUE));
  return (
    <TrackMenu
      trackIds={list}
      allTrackIds={() => toTrackIds(selectedInOrder(ids, selectedIds, ids.length))}
      onPlay={() => (isSingle ? playListFrom(ids, activeIndex) : playFrom(list(), 0))}
      albumId={row?.albumId ?? null}
      artistId={row?.artists[0]?.artistId ?? null}
      isSingle={isSingle}
      extra={isTrackId(firstId) ? extra?.(firstId) : undefined}
      offered={selectedIds.size === 0 ? null : selectedIds}
      name={row?.name}
      trigger={trigger}
    >
      {children}
    </TrackMenu>
  );
}
