import { Volume2 } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { assertNever } from '../../../shared/errors.ts';
import { formatClock, formatList, yearOf } from '../../i18n/format.ts';
import { formatWords } from '../../i18n/format-words.ts';
import { creditNames, genreNames, useWords } from '../../i18n/use-words.ts';
import { CreditLinks } from '../credits/index.ts';
import { TroubleMark } from '../track-list/index.ts';
import { columns, type Column } from './columns.ts';

interface TrackTableRowProps {
  readonly index: number;
  /** Undefined while it is on its way. */
  readonly row: TrackRow | undefined;
  readonly top: number;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isCurrent: boolean;
  readonly onMouseDown: (index: number, event: MouseEvent) => void;
  readonly onOpen: () => void;
}

export function TrackTableRow(props: TrackTableRowProps) {
  const { index, row, isSelected, isActive, isCurrent } = props;
  const tone = row?.missingSince === null || row === undefined ? '' : 'text-ink-faint';
  return (
    // focus stays on the grid, which handles the keys
    <div
      role="row"
      id={`track-row-${index}`}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={`row track-columns absolute inset-x-0 top-0 ${isActive ? 'is-active' : ''} ${isCurrent ? 'text-accent' : tone}`}
      style={{ transform: `translateY(${props.top}px)` }}
      onMouseDown={(event) => props.onMouseDown(index, event)}
      onDoubleClick={props.onOpen}
    >
      {columns.map((column) => (
        <div
          key={column.key}
          role="gridcell"
          className={`flex min-w-0 items-center ${column.className} ${column.key === 'name' || isCurrent ? '' : 'text-ink-soft'}`}
        >
          {row === undefined ? (
            <Placeholder column={column} />
          ) : (
            <Cell column={column} row={row} isCurrent={isCurrent} />
          )}
        </div>
      ))}
    </div>
  );
}

function Cell({
  column,
  row,
  isCurrent,
}: {
  readonly column: Column;
  readonly row: TrackRow;
  readonly isCurrent: boolean;
}) {
  const { t, language } = useWords();
  switch (column.key) {
    case 'no':
      return isCurrent ? <Volume2 size={15} aria-label={t('queue.now')} /> : row.trackNo;
    case 'name':
      return (
        <>
          <Text isStrong>{row.name}</Text>
          <TroubleMark row={row} />
        </>
      );
    case 'artist':
      return (
        <span title={creditNames(row.artists)} className="truncate">
          <CreditLinks credits={row.artists} isTabStop={false} />
        </span>
      );
    case 'album':
      return <Text>{row.albumName ?? ''}</Text>;
    case 'year':
      return yearOf(row.releaseDate);
    case 'genre':
      return <Text>{formatList(language, genreNames(language, row.genres))}</Text>;
    case 'duration':
      return formatClock(row.durationMs);
    case 'codec':
      return <Text>{formatWords(row)}</Text>;
    default:
      return assertNever(column.key);
  }
}

function Text({ children, isStrong = false }: { readonly children: string; readonly isStrong?: boolean }) {
  return (
    <span title={children} className={`truncate ${isStrong ? 'font-medium' : ''}`}>
      {children}
    </span>
  );
}

function Placeholder({ column }: { readonly column: Column }) {
  if (column.key !== 'name' && column.key !== 'artist' && column.key !== 'album') return null;
  return <span className="skeleton h-3 w-2/3" />;
}
