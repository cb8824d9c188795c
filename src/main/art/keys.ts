/**
 * An art key names one picture and its version, so that a view may keep what it stands for as long as it likes:
 * `t<track>v<mtime>` is the picture inside a track's file, `f<folder>v<mtime>` the cover image of a folder,
 * `p<picture>v<hash>` a picture that a person gave;
 * the id in decimals (in base 36 it could hold the v itself), the version in base 36. A changed file has a new key.
 */
import type { ArtKey } from '../../shared/contract/art.ts';

export interface ArtKeyParts {
  readonly kind: 'track' | 'folder' | 'picture';
  readonly id: number;
}

/** The key of the picture inside a track's file. */
export function trackArtKey(trackId: number, mtimeUs: number): ArtKey {
  return toKey('t', trackId, mtimeUs);
}

/** The key of a folder's cover image. */
export function folderArtKey(folderId: number, mtimeUs: number): ArtKey {
  return toKey('f', folderId, mtimeUs);
}

/** The key of a picture that a person gave; the version is a number made of its bytes. */
export function pictureArtKey(pictureId: number, version: number): ArtKey {
  return toKey('p', pictureId, version);
}

const KINDS = { t: 'track', f: 'folder', p: 'picture' } as const;

/** Where the picture of a key is to be found; undefined for what is no key. */
export function parseArtKey(key: string): ArtKeyParts | undefined {
  const match = /^([tfp])(\d{1,16})v[0-9a-z]{1,12}$/.exec(key);
  const letter = match?.[1];
  if (match?.[2] === undefined || (letter !== 't' && letter !== 'f' && letter !== 'p')) return undefined;
  return { kind: KINDS[letter], id: Number(match[2]) };
}

function toKey(kind: keyof typeof KINDS, id: number, version: number): ArtKey {
  // a date before 1970 is as good a version as any other
  return `${kind}${id}v${Math.abs(version).toString(36)}`;
}
