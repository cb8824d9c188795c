/** What the things of a file are in this library. */
import type { ScratchStore } from '../../db/queries/user-file/scratch-store.ts';
import type { UnknownThing } from './import-run.ts';

export interface KnownThing {
  /** Null where no row was found. */
  readonly id: number | null;
  readonly unknown: UnknownThing;
}

export interface KnownThings {
  /** Undefined where the file has no such thing. */
  find(kind: 'track' | 'album' | 'artist', ref: number): KnownThing | undefined;
}

/** Cost of a question: one look-up in the import's own store. */
export function knownThings(store: Pick<ScratchStore, 'findThing'>): KnownThings {
  return {
    find: (kind, ref) => {
      const thing = store.findThing(kind, ref);
      if (thing === undefined) return undefined;
      return { id: thing.id, unknown: { kind, identity: thing.json, refused: thing.refused } };
    },
  };
}

/** What a person calls it: a track's title, or the name. */
export function nameOfThing(identity: string): string {
  const fields = fieldsOf(identity);
  return textOf(fields.get('title')) || textOf(fields.get('name'));
}

/** Where it is from: its artists, or its file. */
export function placeOfThing(identity: string): string {
  const fields = fieldsOf(identity);
  const artists = fields.get('artists');
  const names = Array.isArray(artists) ? artists.filter((name) => typeof name === 'string') : [];
  return (
    names.join(', ') || textOf(fields.get('relativePath')) || textOf(fields.get('path')) || textOf(fields.get('owner'))
  );
}

function fieldsOf(identity: string): ReadonlyMap<string, unknown> {
  const value: unknown = JSON.parse(identity);
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
