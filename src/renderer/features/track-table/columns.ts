import type { TrackSort } from '../../../shared/contract/tracks.ts';

export interface Column {
  readonly key: 'no' | 'name' | 'artist' | 'album' | 'year' | 'genre' | 'duration' | 'codec';
  /** Null where the core has no such order. */
  readonly sort: TrackSort | null;
  readonly className: string;
  readonly isEndAligned?: boolean;
}

/** In order. Widths lie in `app.css` (`.track-columns`), because they follow the table's own width. */
export const columns: readonly Column[] = [
  { key: 'no', sort: null, className: 'justify-end tabular' },
  { key: 'name', sort: 'title', className: '' },
  { key: 'artist', sort: 'artist', className: '' },
  { key: 'album', sort: 'album', className: 'column-album' },
  { key: 'year', sort: 'year', className: 'column-year tabular' },
  { key: 'genre', sort: null, className: 'column-genre' },
  { key: 'duration', sort: 'duration', className: 'justify-end tabular', isEndAligned: true },
  { key: 'codec', sort: null, className: 'column-codec' },
];
