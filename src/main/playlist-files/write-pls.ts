/** PLS. */
import { canBeReferred, oneLine, toReference } from './references.ts';
import { labelOf, type PlaylistWriter } from './write-types.ts';

/** It has no place for what has no file. */
export const plsWriter: PlaylistWriter = {
  canKeep: ({ path }) => path !== null && canBeReferred(path),
  write: ({ name, entries, base }) => {
    const kept = entries.flatMap((entry) => {
      const { path } = entry;
      return path === null || !canBeReferred(path) ? [] : [{ ...entry, path }];
    });
    const lines = kept.flatMap((entry, at) => [
      `File${at + 1}=${toReference(entry.path, base)}`,
      `Title${at + 1}=${oneLine(labelOf(entry))}`,
      `Length${at + 1}=${entry.durationMs === null ? -1 : Math.round(entry.durationMs / 1000)}`,
    ]);
    const head = ['[playlist]', `X-GNOME-Title=${oneLine(name)}`];
    return [...head, ...lines, `NumberOfEntries=${kept.length}`, 'Version=2', ''].join('\n');
  },
};
