import type { TFunction } from 'i18next';
import { Disc3, Info } from 'lucide-react';
import { useCallback, useMemo, useState, type RefCallback } from 'react';
import { useLocation } from 'wouter';
import { focusOnArrival } from '../../elements/focus-on-arrival.ts';
import { useWidth } from '../../elements/use-width.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { albumCards, trackRows } from '../../link/rows.ts';
import { showDetails } from '../../stores/dialogs.ts';
import { findPlace } from '../../stores/places.ts';
import { gridLayout } from '../card-grid/index.ts';
import { PlayMenu, type ListTracks } from '../play-menu/index.ts';
import { rowIndexOf, useKeptPlace } from '../track-list/index.ts';
import { entryOf, type RecentEntries, type RecentEntry } from './recent-entries.ts';
import { placeSpans, shownBetween, stretchOf } from './recent-layout.ts';
import { RecentBody } from './RecentBody.tsx';
import { useRecentKeys } from './use-recent-keys.ts';
import { useSpanScroll } from './use-span-scroll.ts';

const VIEW = 'recent';
// drawn beyond what is in sight
const OVERSCAN = 400;

interface RecentGridProps {
  readonly entries: RecentEntries;
  /** Under which it keeps its place: one for each order. */
  readonly place: string;
}

/** Cards under headings, of which only those in sight are drawn; one stop for the keyboard, which walks it by arrows. */
export function RecentGrid({ entries, place: view }: RecentGridProps) {
  const { t } = useWords();
  const [place] = useState(() => findPlace(view));
  const [activeCode, setActiveCode] = useState<number | null>(place?.activeId ?? null);
  const [width, measure] = useWidth('recent');
  const scroll = useSpanScroll(place?.offset ?? 0);
  const layout = gridLayout(width);
  const { codes, spans } = entries;
  const placed = placeSpans(spans, layout);
  const last = placed.at(-1);
  const from = Math.max(0, scroll.offset - OVERSCAN);
  // nothing is laid out before the width is known
  const shown = shownBetween(width === 0 ? [] : placed, layout, from, scroll.offset + scroll.viewport + OVERSCAN);
  const activeIndex = useMemo(() => (activeCode === null ? -1 : codes.indexOf(activeCode)), [codes, activeCode]);
  const active = entryOf(activeCode);
  const kept = useMemo(() => ({ activeId: activeCode, anchorId: activeCode, ids: new Set<number>() }), [activeCode]);
  useKeptPlace(view, scroll.getOffset, kept);
  const { open, list } = useEntry(active);
  const onKeyDown = useRecentKeys({
    placed,
    columns: layout.columns,
    rowsInView: Math.floor(scroll.viewport / layout.rowHeight),
    count: codes.length,
    activeIndex,
    onActive: (index) => {
      setActiveCode(codes[index] ?? null);
      const stretch = stretchOf(placed, layout, index);
      if (stretch !== undefined) scroll.show(stretch);
    },
    onOpen: open,
  });
  const isActiveDrawn = shown.rows.some((row) => activeIndex >= row.first && activeIndex < row.last);
  const isAlbum = active?.kind === 'album';
  return (
    <PlayMenu
      list={list}
      name={nameOf(active)}
      openIcon={isAlbum ? Disc3 : Info}
      openLabel={isAlbum ? albumLabel : detailsLabel}
      onOpen={open}
      trigger={
        <div
          ref={useRefs(scroll.attach, measure)}
          role="grid"
          aria-label={t('recent.title')}
          aria-activedescendant={isActiveDrawn ? `${VIEW}-${activeIndex}` : undefined}
          tabIndex={0}
          className="relative h-full overflow-x-hidden overflow-y-auto [scrollbar-gutter:stable]"
          onScroll={scroll.onScroll}
          onKeyDown={onKeyDown}
          onMouseDown={(event) => setActiveCode(codes[rowIndexOf(event.target) ?? -1] ?? null)}
        />
      }
    >
      <RecentBody
        view={VIEW}
        codes={codes}
        shown={shown}
        layout={layout}
        activeIndex={activeIndex}
        // until the width is known, as high as it was left, so that the place is kept
        height={last === undefined || width === 0 ? scroll.offset + scroll.viewport : last.top + last.height}
        initialOffset={place?.offset ?? 0}
        scrollTo={scroll.scrollTo}
      />
    </PlayMenu>
  );
}

/** What the active entry leads to and plays. */
function useEntry(entry: RecentEntry | null): { readonly open: () => void; readonly list: ListTracks | null } {
  const [, navigate] = useLocation();
  if (entry === null) return { open: () => undefined, list: null };
  if (entry.kind === 'track') {
    return { open: () => showDetails(entry.id), list: () => Promise.resolve(Uint32Array.of(entry.id)) };
  }
  const list = async (): Promise<Uint32Array> => {
    const { discs } = await call('albums.get', { albumId: entry.id });
    const present = discs.flatMap((disc) => disc.tracks.filter((track) => track.fileState !== 'missing'));
    return Uint32Array.from(present, ({ id }) => id);
  };
  return { open: () => navigate(`/albums/${entry.id}`), list };
}

function nameOf(entry: RecentEntry | null): string {
  if (entry === null) return '';
  return (entry.kind === 'album' ? albumCards.get(entry.id)?.name : trackRows.get(entry.id)?.name) ?? '';
}

type Attach = (element: HTMLElement | null) => void;

function useRefs(one: Attach, other: Attach): RefCallback<HTMLDivElement> {
  return useCallback(
    (element) => {
      one(element);
      other(element);
      focusOnArrival(element);
    },
    [one, other],
  );
}

function albumLabel(t: TFunction): string {
  return t('menu.goToAlbum');
}

function detailsLabel(t: TFunction): string {
  return t('menu.details');
}
