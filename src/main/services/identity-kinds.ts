/** The kinds of rows that decisions about which track a file is are made of. */
import { AppError } from '../../shared/errors.ts';
import type { WriteDb } from '../db/handles.ts';
import { readDismissals, writeDismissal } from '../db/queries/doubts.ts';
import type { IdentityRows } from '../db/queries/identity-rows.ts';
import { readNames } from '../db/queries/names.ts';
import { hasBoth, joinTracks, listPinsOf, partTracks, readTrackJoins } from '../db/queries/track-joins.ts';
import type { Corrector } from '../scan/corrector.ts';
import type { ChangeKind } from './change-kinds.ts';

export type IdentityKinds = { readonly [Table in keyof IdentityRows]: ChangeKind<IdentityRows[Table]> };

/** All of them, on one library. */
export function createIdentityKinds(writer: WriteDb, corrector: Pick<Corrector, 'place'>): IdentityKinds {
  return {
    track_join: {
      thing: 'track-join',
      topics: ['albums', 'tracks', 'opinions', 'playlists', 'plays', 'doubts'],
      isShared: true,
      names: () => new Map(),
      read: (_userId, ids) => readTrackJoins(writer, ids),
      write: (_userId, id, row) => {
        const known = readTrackJoins(writer, [id]).get(id);
        const both = row ?? known;
        if (both === undefined) return;
        if (!hasBoth(writer, both)) throw new AppError('conflict', 'One of the two tracks was forgotten since');
        const pins = listPinsOf(writer, both);
        if (known !== undefined) partTracks(writer, id);
        if (row !== null) joinTracks(writer, id, row);
        for (const correctionId of pins) corrector.place(correctionId);
      },
    },
    doubt_dismissed: {
      thing: 'track',
      topics: ['doubts'],
      isShared: true,
      names: (ids) => readNames(writer, 'track', ids),
      read: (_userId, ids) => readDismissals(writer, ids),
      write: (_userId, id, row) => writeDismissal(writer, id, row),
    },
  };
}
