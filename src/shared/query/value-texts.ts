/** What a value is where its field says so. */
import type { Age, PlaylistReference, Value } from './ast.ts';

/** The value of a field of texts, choices or days; empty for what is none. */
export function textOf(value: Value | undefined): string {
  return value === undefined || typeof value === 'object' ? '' : String(value);
}

/** Whether it is an age. */
export function isAge(value: Value | undefined): value is Age {
  return typeof value === 'object' && 'unit' in value;
}

/** The playlist that is meant, by its name or id. */
export function playlistOf(value: Value): string | PlaylistReference {
  return typeof value === 'object' && 'playlistId' in value ? value : textOf(value);
}
