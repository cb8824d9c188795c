/** Finds what the things of a file are in this library, all of them before any record is taken in. */
import { assertNever } from '../../../shared/errors.ts';
import type { Things } from '../../user-file/records.ts';
import type { ThingMatchers } from '../../db/queries/user-file/match-things.ts';
import type { Match } from '../../db/queries/user-file/match-tracks.ts';
import type { ScratchStore } from '../../db/queries/user-file/scratch-store.ts';

const A_SLICE = 200;

/** Others have their turn between slices. Cost: a look-up or three a thing. */
export async function matchFile(
  store: ScratchStore,
  matchers: ThingMatchers,
  turn: () => Promise<void>,
): Promise<void> {
  for (const kind of ['track', 'album', 'artist'] as const) {
    for (let after = 0; ;) {
      const things = store.listThings(kind, after, A_SLICE);
      for (const { ref, json } of things) store.match(kind, ref, matchThing(matchers, kind, json, []));
      after = things.at(-1)?.ref ?? 0;
      if (things.length < A_SLICE) break;
      await turn();
    }
  }
  store.settle();
  store.commit();
}

/** What a thing is, by its identity as JSON. */
export function matchThing(
  matchers: ThingMatchers,
  kind: keyof Things,
  identity: string,
  refused: readonly number[],
): Match {
  const value: unknown = JSON.parse(identity);
  /* oxlint-disable typescript/no-unsafe-type-assertion -- the line was checked by the schema of its kind before it was kept */
  switch (kind) {
    case 'track':
      return matchers.track(value as Things['track'], refused);
    case 'album':
      return matchers.album(value as Things['album'], refused);
    case 'artist':
      return matchers.artist(value as Things['artist'], refused);
    default:
      return assertNever(kind);
  }
  /* oxlint-enable typescript/no-unsafe-type-assertion */
}
