/** What a person corrects of artists and albums. */
import type { ActivityType } from '../../shared/contract/activity.ts';
import type { Correction, Corrected, NameRun } from '../../shared/contract/corrections.ts';
import type { AlbumId, ArtistId, TrackId, UserId } from '../../shared/ids.ts';
import { branded } from '../db/queries/branded.ts';
import { listCorrections, listNameRuns, readCorrectionNames, readHolding } from '../db/queries/corrections.ts';
import type { WriteDb } from '../db/handles.ts';
import type { Corrector } from '../scan/corrector.ts';
import type { Changes } from './changes.ts';

interface Split {
  readonly albumId: AlbumId;
  readonly trackIds: readonly TrackId[];
  readonly name: string;
}

export interface CorrectionsService {
  list(): readonly Correction[];
  runs(artistId: ArtistId): readonly NameRun[];
  correctArtist(userId: UserId, rule: { readonly from: readonly string[]; readonly to: readonly string[] }): Corrected;
  joinAlbums(userId: UserId, albumIds: readonly AlbumId[], intoAlbumId: AlbumId): Corrected;
  splitAlbum(userId: UserId, chosen: Split): Corrected & { readonly albumId: AlbumId };
  revoke(userId: UserId, correctionId: number): Corrected;
}

interface CorrectionsParts {
  readonly writer: WriteDb;
  readonly corrector: Corrector;
  readonly changes: Pick<Changes, 'perform'>;
}

interface Act {
  readonly type: Exclude<ActivityType, 'undo'>;
  /** The correction that is there already; without it one is made. */
  readonly known?: number;
  readonly act: () => Omit<Corrected, 'activityId'>;
}

/** Corrections, each noted as what the person did. */
export function createCorrectionsService({ writer, corrector, changes }: CorrectionsParts): CorrectionsService {
  const find = (id: number) => readHolding(writer, [id]).get(id) ?? null;
  const noted = (userId: UserId, { type, known, act }: Act): Corrected => {
    const { correctionId, trackCount, activityId } = changes.perform(userId, type, () => {
      const before = known === undefined ? null : find(known);
      const done = act();
      const { correctionId: id } = done;
      const after = find(id);
      const isChanged = (before === null) !== (after === null);
      return {
        ...done,
        subject: readCorrectionNames(writer, [id]).get(id) ?? '',
        changes: isChanged ? [{ table: 'correction' as const, id, before, after }] : [],
      };
    });
    return { correctionId, trackCount, activityId };
  };
  return {
    list: () => listCorrections(writer),
    runs: (artistId) => listNameRuns(writer, artistId),
    correctArtist: (userId, rule) => noted(userId, { type: 'artist-names', act: () => corrector.correctArtist(rule) }),
    joinAlbums: (userId, albumIds, intoAlbumId) =>
      noted(userId, { type: 'album-join', act: () => corrector.joinAlbums({ albumIds, intoAlbumId }) }),
    splitAlbum: (userId, chosen) => {
      let albumId = 0;
      const split = () => {
        const done = corrector.splitAlbum(chosen);
        ({ albumId } = done);
        return done;
      };
      const done = noted(userId, { type: 'album-split', act: split });
      return { ...done, albumId: branded<AlbumId>(albumId) };
    },
    revoke: (userId, correctionId) =>
      noted(userId, { type: 'correction-revoked', known: correctionId, act: () => corrector.revoke(correctionId) }),
  };
}
