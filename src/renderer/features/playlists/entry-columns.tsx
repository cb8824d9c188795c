import type { TFunction } from 'i18next';
import { FileX2, Volume2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EntrySnapshot, PlaylistEntry, PlaylistSort } from '../../../shared/contract/playlists.ts';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { formatClock, formatDay } from '../../i18n/format.ts';
import type { TableColumn } from '../table/index.ts';
import { trackColumns, trackRowClass, type TrackLook } from '../track-table/index.ts';

/** `own` is the order that the playlist itself has. */
type EntrySort = PlaylistSort | 'own';

/** What the cells of an entry need beside it. */
export interface EntryLook extends TrackLook {
  /** The place of each entry in the list's own order, from 1. */
  readonly positions: ReadonlyMap<number, number>;
}

type EntryColumn = TableColumn<PlaylistEntry, EntryLook, EntrySort>;

/** The columns of tracks, with the place in the list before them and when it was added behind. */
export function entryColumns(t: TFunction): readonly EntryColumn[] {
  const [first, ...rest] = trackColumns(t)
    .filter(({ id }) => id !== 'no')
    .map(ofEntry);
  const position: EntryColumn = {
    id: 'position',
    label: t('playlists.position'),
    width: 52,
    isShown: true,
    isShort: true,
    sort: 'own',
    isEndAligned: true,
    cellClass: 'tabular',
    cell: positionCell,
  };
  const addedHere: EntryColumn = {
    id: 'addedHere',
    label: t('playlists.addedHere'),
    width: 118,
    isShown: false,
    sort: 'addedHere',
    isDescendingFirst: true,
    cellClass: 'tabular',
    cell: (entry, { language }) => formatDay(language, entry.addedAt),
  };
  return [position, ...(first === undefined ? [] : [first]), ...rest, addedHere];
}

function ofEntry(column: ReturnType<typeof trackColumns>[number]): EntryColumn {
  const { cell, foresee, ...rule } = column;
  return {
    ...rule,
    ...(foresee === undefined ? {} : { foresee: (entries) => foresee(tracksOf(entries)) }),
    cell: (entry, look) => {
      const shown = entry.track === null ? snapshotCell(rule.id, entry.snapshot, look) : cell(entry.track, look);
      return rule.id === 'title' && isLost(entry) ? withMark(shown) : shown;
    },
  };
}

/** Whether nothing can be played for it: its file is gone, or no track is known. */
export function isLost({ track }: PlaylistEntry): boolean {
  return track === null || track.fileState === 'missing';
}

/** The words behind the title may find no room; grey alone is not to tell it. */
function withMark(title: ReactNode): ReactNode {
  return (
    <>
      <FileX2 size={14} className="mr-1.5 mb-0.5 inline" aria-hidden="true" />
      {title}
    </>
  );
}

function tracksOf(entries: readonly PlaylistEntry[]): TrackRow[] {
  return entries.map(({ track }) => track).filter((track) => track !== null);
}

function positionCell(entry: PlaylistEntry, { t, currentId, positions }: EntryLook): ReactNode {
  if (entry.track !== null && entry.track.id === currentId) {
    return <Volume2 size={15} className="inline" aria-label={t('queue.now')} />;
  }
  return positions.get(entry.id);
}

/** What was meant, of an entry for which no track is known. */
function snapshotCell(columnId: string, snapshot: EntrySnapshot, { t }: EntryLook): ReactNode {
  switch (columnId) {
    case 'title':
      return (
        <>
          {snapshotTitle(snapshot) ?? t('playlists.unknownTrack')}
          <span className="ml-2 rounded-control border border-line px-1.5 text-xs font-normal text-ink-faint">
            {t('playlists.notFound')}
          </span>
        </>
      );
    case 'artist':
      return snapshot.artist;
    case 'album':
      return snapshot.album;
    case 'duration':
      return formatClock(snapshot.durationMs);
    case 'path':
      return snapshot.path;
    default:
      return null;
  }
}

/** Its title as it was added, else the name of its file. */
export function snapshotTitle({ title, path }: EntrySnapshot): string | null {
  return title ?? path?.split(/[/\\]/).at(-1) ?? null;
}

export function entryRowClass(entry: PlaylistEntry, look: EntryLook): string {
  return entry.track === null ? 'is-missing' : trackRowClass(entry.track, look);
}
