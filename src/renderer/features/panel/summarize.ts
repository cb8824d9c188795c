/** What several tracks have in common, and what they come to. */
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { genreNames } from '../../i18n/use-words.ts';

/** The values of one kind among the tracks. */
export interface Values {
  /** Null where no track has any. */
  readonly first: string | null;
  readonly count: number;
  /** Whether there is one value, and every track has it. */
  readonly isShared: boolean;
}

interface Summary {
  readonly artist: Values;
  readonly album: Values;
  readonly genre: Values;
  readonly year: Values;
  readonly codec: Values;
  /** Of those whose length is known. */
  readonly durationMs: number;
  readonly sizeBytes: number;
}

type Summed = Pick<TrackRow, 'artists' | 'albumName' | 'genres' | 'releaseDate' | 'codec' | 'durationMs' | 'sizeBytes'>;

export function summarize(language: string, rows: readonly Summed[]): Summary {
  const over = (pick: (row: Summed) => readonly (string | null)[]): Values => {
    const values = new Set(rows.flatMap(pick).filter((value) => value !== null && value !== ''));
    const [first = null] = values;
    // one that has none differs from those that have the same
    const isShared = values.size === 1 && rows.every((row) => pick(row).some((value) => value === first));
    return { first, count: values.size, isShared };
  };
  const sum = (pick: (row: Summed) => number | null): number =>
    rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
  return {
    artist: over((row) => row.artists.map((credit) => credit.name)),
    album: over((row) => [row.albumName]),
    genre: over((row) => genreNames(language, row.genres)),
    year: over((row) => [row.releaseDate?.slice(0, 4) ?? null]),
    codec: over((row) => [row.codec]),
    durationMs: sum((row) => row.durationMs),
    sizeBytes: sum((row) => row.sizeBytes),
  };
}
