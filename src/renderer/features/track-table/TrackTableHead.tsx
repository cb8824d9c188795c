import { ChevronDown, ChevronUp } from 'lucide-react';
import type { TrackSort } from '../../../shared/contract/tracks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { columns, type Column } from './columns.ts';

interface TrackTableHeadProps {
  readonly sort: TrackSort | null;
  readonly isDescending: boolean;
  readonly onSort: (sort: TrackSort, isDescending: boolean) => void;
}

export function TrackTableHead({ sort, isDescending, onSort }: TrackTableHeadProps) {
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="track-columns sticky top-0 z-10 h-8 border-b border-line bg-canvas text-xs text-ink-faint"
    >
      {columns.map((column) => (
        <HeadCell
          key={column.key}
          column={column}
          isSorted={column.sort !== null && column.sort === sort}
          isDescending={isDescending}
          onSort={onSort}
        />
      ))}
    </div>
  );
}

interface HeadCellProps {
  readonly column: Column;
  readonly isSorted: boolean;
  readonly isDescending: boolean;
  readonly onSort: (sort: TrackSort, isDescending: boolean) => void;
}

function HeadCell({ column, isSorted, isDescending, onSort }: HeadCellProps) {
  const { t } = useWords();
  const { sort } = column;
  const words = {
    no: t('tracks.no'),
    name: t('tracks.name'),
    artist: t('tracks.artist'),
    album: t('tracks.album'),
    year: t('tracks.year'),
    genre: t('tracks.genre'),
    duration: t('tracks.duration'),
    codec: t('tracks.codec'),
  }[column.key];
  const Arrow = isDescending ? ChevronDown : ChevronUp;
  // new columns start with what one most likely wants: the newest year, the longest track
  const isDescendingFirst = sort === 'year' || sort === 'duration';
  return (
    <div
      role="columnheader"
      aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : undefined}
      className={`flex h-full items-center ${column.className}`}
    >
      {sort === null ? (
        words
      ) : (
        <button
          type="button"
          className={`flex h-6 min-w-0 flex-1 items-center gap-1 rounded-control hover:text-ink ${column.isEndAligned === true ? 'justify-end' : ''} ${isSorted ? 'font-semibold text-ink' : ''}`}
          onClick={() => onSort(sort, isSorted ? !isDescending : isDescendingFirst)}
        >
          {words}
          {isSorted ? <Arrow size={14} aria-hidden="true" /> : null}
        </button>
      )}
    </div>
  );
}
