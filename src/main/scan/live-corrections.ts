/** The corrections that hold now, for as long as a transaction lasts. */
import type { CorrectionWrites } from '../db/batch/corrections.ts';
import { compileNameRules, type NameRules } from './name-rules.ts';

export interface LiveCorrections {
  rules(): NameRules;
  /** Whether albums were ever corrected: else each track stands where it is at home. */
  areAlbumsCorrected(): boolean;
  /** The album that shows what the files put into the given one. */
  shownAlbum(trackId: number, homeId: number | null): number | null;
  /** The album that an album's tracks are shown in: itself unless it was joined with another. */
  rootOf(albumId: number): number;
  /** To be called at the beginning of each transaction: a person may have corrected something since the last one. */
  refresh(): void;
  readonly writes: CorrectionWrites;
}

/** Cost: two queries a transaction; two look-ups a track and album once albums were corrected. */
export function liveCorrections(writes: CorrectionWrites): LiveCorrections {
  let rules: NameRules | undefined;
  let areAlbumsCorrected: boolean | undefined;
  const rootOf = (albumId: number): number => {
    const join = writes.findJoin(albumId);
    return join === undefined ? albumId : rootOf(join.intoAlbumId);
  };
  const isAny = () => (areAlbumsCorrected ??= writes.hasAlbums());
  return {
    writes,
    rules: () => (rules ??= compileNameRules(writes.listRules())),
    areAlbumsCorrected: isAny,
    rootOf,
    shownAlbum: (trackId, homeId) => {
      if (!isAny()) return homeId;
      const albumId = writes.findPin(trackId) ?? homeId;
      return albumId === null ? null : rootOf(albumId);
    },
    refresh: () => {
      rules = undefined;
      areAlbumsCorrected = undefined;
    },
  };
}
