/** What a person corrects of artists and albums. */
import type { Correction, Corrected, NameRun } from '../../shared/contract/corrections.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { AlbumId, ArtistId, TrackId } from '../../shared/ids.ts';
import { branded } from '../db/queries/branded.ts';
import { listCorrections, listNameRuns } from '../db/queries/corrections.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Corrector } from '../scan/corrector.ts';

export interface CorrectionsService {
  list(): readonly Correction[];
  runs(artistId: ArtistId): readonly NameRun[];
  correctArtist(rule: { readonly from: readonly string[]; readonly to: readonly string[] }): Corrected;
  joinAlbums(albumIds: readonly AlbumId[], intoAlbumId: AlbumId): Corrected;
  splitAlbum(chosen: {
    readonly albumId: AlbumId;
    readonly trackIds: readonly TrackId[];
    readonly name: string;
  }): Corrected & { readonly albumId: AlbumId };
  revoke(correctionId: number): Corrected;
  restore(correctionId: number): Corrected;
}

/** Corrections, and the word to every window that lists have changed. */
export function createCorrectionsService(
  reader: ReadDb,
  corrector: Corrector,
  emit: (event: CoreEvent) => void,
): CorrectionsService {
  const announced = <Done extends Corrected>(done: Done): Done => {
    emit({ type: 'library.changed', topics: ['albums', 'tracks', 'corrections'] });
    return done;
  };
  return {
    list: () => listCorrections(reader),
    runs: (artistId) => listNameRuns(reader, artistId),
    correctArtist: (rule) => announced(corrector.correctArtist(rule)),
    joinAlbums: (albumIds, intoAlbumId) => announced(corrector.joinAlbums({ albumIds, intoAlbumId })),
    splitAlbum: (chosen) => {
      const done = corrector.splitAlbum(chosen);
      return announced({ ...done, albumId: branded<AlbumId>(done.albumId) });
    },
    revoke: (correctionId) => announced(corrector.revoke(correctionId)),
    restore: (correctionId) => announced(corrector.restore(correctionId)),
  };
}
