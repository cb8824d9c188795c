/** What the program around the core asks it beside calls: where a file lies, and who is let in. */
import { AppError } from '../shared/errors.ts';
import type { UserId } from '../shared/ids.ts';
import type { CallParts } from './calls/parts.ts';
import type { CoreHost } from './core-api.ts';
import type { Library } from './db/open.ts';
import { findTrackPlace } from './db/queries/media.ts';
import { listProfiles } from './db/queries/profiles.ts';
import { createArtworkService } from './services/artwork.ts';
import { inspectPaths } from './services/dropped.ts';
import { createSignInService } from './services/sign-in.ts';

/** The front's own door to an open library. Cost: none until it is asked. */
export function createHost({ config, library, art, gate, sessions }: CallParts): CoreHost {
  const signing = createSignInService(library.reader, gate, sessions);
  const artwork = createArtworkService(library.reader, art, config.cachePath);
  return {
    ownerId: async () => getOwnerId(library),
    locateAudio: (trackId) => findTrackPlace(library.reader, trackId),
    locateArt: (key, size) => artwork.locate(key, size),
    inspectPaths: (paths) => inspectPaths(library.reader, paths),
    listProfiles: async () => signing.listChoices(),
    enterAsLast: async (label, isLong) => signing.enterAsLast(label, isLong),
    signIn: (wish) => signing.signIn(wish),
    signOut: async (token) => sessions.close(token),
    findSession: async (token) => sessions.find(token),
  };
}

/** There is always an admin. */
function getOwnerId({ reader }: Library): UserId {
  const owner = listProfiles(reader).find(({ role }) => role === 'admin');
  if (owner === undefined) throw new AppError('internal', 'the library has no admin');
  return owner.id;
}
