import { useLayoutEffect, useRef } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { albumCards, trackRows, useRows } from '../../link/rows.ts';
import { AlbumTile } from '../albums/index.ts';
import { GRID_GAP, GRID_PADDING, type GridLayout } from '../card-grid/index.ts';
import { entryOf } from './recent-entries.ts';
import { HEADING_HEIGHT, type shownBetween } from './recent-layout.ts';
import { RecentTrackTile } from './RecentTrackTile.tsx';
import { spanWords } from './span-words.ts';

interface RecentBodyProps {
  readonly view: string;
  readonly codes: Uint32Array;
  readonly shown: ReturnType<typeof shownBetween>;
  readonly layout: GridLayout;
  readonly activeIndex: number;
  readonly height: number;
  readonly initialOffset: number;
  readonly scrollTo: (top: number) => void;
}

export function RecentBody(props: RecentBodyProps) {
  const { view, codes, shown, layout, activeIndex, height, initialOffset, scrollTo } = props;
  const { t, language } = useWords();
  const hasReturned = useRef(false);
  useLayoutEffect(() => {
    if (hasReturned.current || height <= initialOffset) return;
    hasReturned.current = true;
    scrollTo(initialOffset);
  }, [height, initialOffset, scrollTo]);
  const cells = useCells(codes, shown.rows);
  return (
    <div role="presentation" className="relative" style={{ height }}>
      {shown.headings.map((span) => (
        <div
          key={`${span.kind} ${span.since}`}
          role="row"
          className="absolute top-0 flex items-end px-6 pb-1"
          style={{ transform: `translateY(${span.top}px)`, height: HEADING_HEIGHT }}
        >
          <div role="rowheader" className="text-base font-semibold">
            {spanWords(t, language, span)}
          </div>
        </div>
      ))}
      {shown.rows.map(({ first, last, top }) => (
        <div
          key={first}
          role="row"
          className="absolute top-0 flex pt-2"
          style={{ transform: `translateY(${top}px)`, left: GRID_PADDING, gap: GRID_GAP }}
        >
          {Array.from(codes.subarray(first, last), (code, column) => {
            const index = first + column;
            const isActive = index === activeIndex;
            return (
              <div
                key={code}
                role="gridcell"
                id={`${view}-${index}`}
                data-index={index}
                aria-selected={isActive}
                className={`card group ${isActive ? 'is-active' : ''}`}
                style={{ width: layout.cardWidth }}
              >
                {cells(code, isActive) ?? <div className="skeleton aspect-square rounded-cover!" />}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** The cards of what is in sight; null while one is on its way. */
function useCells(codes: Uint32Array, rows: readonly { readonly first: number; readonly last: number }[]) {
  const entries = rows.flatMap(({ first, last }) => Array.from(codes.subarray(first, last), entryOf));
  const albums = useRows(
    albumCards,
    entries.flatMap((entry) => (entry?.kind === 'album' ? [entry.id] : [])),
  );
  const tracks = useRows(
    trackRows,
    entries.flatMap((entry) => (entry?.kind === 'track' ? [entry.id] : [])),
  );
  const albumOf = new Map(albums.map((card) => [card?.id, card]));
  const trackOf = new Map(tracks.map((row) => [row?.id, row]));
  return (code: number, isTabStop: boolean) => {
    const entry = entryOf(code);
    if (entry?.kind === 'album') {
      const card = albumOf.get(entry.id);
      return card === undefined ? null : <AlbumTile card={card} isTabStop={isTabStop} />;
    }
    const row = entry === null ? undefined : trackOf.get(entry.id);
    return row === undefined ? null : <RecentTrackTile row={row} isTabStop={isTabStop} />;
  };
}
