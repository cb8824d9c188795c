import type { TFunction } from 'i18next';
import { Volume2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { Cover } from '../../elements/Cover.tsx';
import { WordTag } from '../../elements/WordTag.tsx';
import { formatBytes, formatClock, formatDay, yearOf } from '../../i18n/format.ts';
import { formatWords } from '../../i18n/format-words.ts';
import { artAddress } from '../../link/media.ts';
import { creditAnchors, genreAnchors } from '../credits/index.ts';
import { troubleWords } from '../track-list/index.ts';
import { opinionColumns, playColumns } from './own-columns.tsx';
import { NUMBERS, type TrackColumn, type TrackLook } from './track-column.ts';

/** All columns of a table of tracks, in the order that is proposed. */
export function trackColumns(t: TFunction): readonly TrackColumn[] {
  return [
    {
      id: 'no',
      label: t('tracks.no'),
      width: 40,
      isShown: true,
      isShort: true,
      sort: null,
      ...NUMBERS,
      cell: numberCell,
    },
    {
      id: 'cover',
      label: t('table.cover'),
      isLabelHidden: true,
      width: 44,
      isShown: false,
      sort: null,
      cell: coverCell,
    },
    {
      id: 'title',
      label: t('tracks.name'),
      width: 130,
      grow: 3,
      isShown: true,
      isRequired: true,
      isAwaited: true,
      sort: 'title',
      cellClass: 'font-medium table-key',
      cell: titleCell,
    },
    {
      id: 'artist',
      label: t('tracks.artist'),
      width: 96,
      grow: 2,
      isShown: true,
      isAwaited: true,
      sort: 'artist',
      cell: (row) => creditAnchors(t, row.artists),
    },
    {
      id: 'album',
      label: t('tracks.album'),
      width: 96,
      grow: 2,
      isShown: true,
      isAwaited: true,
      sort: 'album',
      cell: (row) => row.albumName,
    },
    ...opinionColumns(t),
    ...factColumns(t),
    ...playColumns(t),
    ...fileColumns(t),
  ];
}

function factColumns(t: TFunction): readonly TrackColumn[] {
  return [
    {
      id: 'year',
      isShort: true,
      label: t('tracks.year'),
      width: 56,
      isShown: true,
      sort: 'year',
      isDescendingFirst: true,
      cellClass: 'tabular',
      cell: (row) => yearOf(row.releaseDate),
    },
    {
      id: 'genre',
      label: t('tracks.genre'),
      width: 76,
      grow: 1.2,
      isShown: true,
      sort: 'genre',
      cell: (row, { language }) => genreAnchors(language, row.genres),
    },
    {
      id: 'composer',
      label: t('table.composer'),
      width: 110,
      grow: 1.5,
      isShown: false,
      sort: 'composer',
      cell: (row) => row.composer,
    },
    {
      id: 'duration',
      isShort: true,
      label: t('tracks.duration'),
      width: 68,
      isShown: true,
      sort: 'duration',
      isDescendingFirst: true,
      ...NUMBERS,
      cell: (row) => formatClock(row.durationMs),
    },
    {
      id: 'added',
      label: t('table.added'),
      width: 112,
      isShown: false,
      sort: 'added',
      isDescendingFirst: true,
      cellClass: 'tabular',
      cell: (row, { language }) => formatDay(language, row.addedAt),
    },
    {
      id: 'bpm',
      isShort: true,
      label: t('table.bpm'),
      width: 64,
      isShown: false,
      sort: 'bpm',
      ...NUMBERS,
      cell: (row) => (row.bpm === null ? null : Math.round(row.bpm)),
    },
  ];
}

function fileColumns(t: TFunction): readonly TrackColumn[] {
  return [
    {
      id: 'format',
      label: t('tracks.codec'),
      width: 80,
      isShown: true,
      sort: 'format',
      cell: formatWords,
    },
    {
      id: 'bitrate',
      label: t('table.bitrate'),
      width: 96,
      isShown: false,
      sort: 'bitrate',
      isDescendingFirst: true,
      ...NUMBERS,
      cell: (row) => (row.bitrate === null ? null : t('table.kilobits', { value: Math.round(row.bitrate / 1000) })),
    },
    {
      id: 'sampleRate',
      label: t('table.sampleRate'),
      width: 96,
      isShown: false,
      sort: 'sampleRate',
      isDescendingFirst: true,
      ...NUMBERS,
      cell: (row) => (row.sampleRate === null ? null : t('table.kilohertz', { value: row.sampleRate / 1000 })),
    },
    {
      id: 'size',
      label: t('table.size'),
      width: 84,
      isShown: false,
      sort: 'size',
      isDescendingFirst: true,
      ...NUMBERS,
      cell: (row, { language }) => (row.sizeBytes === null ? null : formatBytes(language, row.sizeBytes)),
    },
    {
      id: 'path',
      label: t('table.path'),
      width: 240,
      grow: 2,
      isShown: false,
      sort: 'path',
      cell: (row) => row.path,
    },
  ];
}

function numberCell(row: TrackRow, { t, currentId }: TrackLook): ReactNode {
  if (row.id !== currentId) return row.trackNo;
  return <Volume2 size={15} className="inline" aria-label={t('queue.now')} />;
}

function coverCell(row: TrackRow): ReactNode {
  const source = row.art === null ? null : artAddress(row.art, 'small');
  return <Cover source={source} name={row.albumName ?? row.name} className="table-cover" />;
}

function titleCell(row: TrackRow, { t, failures }: TrackLook): ReactNode {
  const words = troubleWords(t, row, failures.get(row.id));
  if (words === null) return row.name;
  return (
    <>
      {row.name}
      <WordTag words={words} />
    </>
  );
}

export function trackRowClass(row: TrackRow, { currentId }: TrackLook): string {
  if (row.id === currentId) return 'is-current';
  return row.fileState === 'here' ? '' : 'is-missing';
}
