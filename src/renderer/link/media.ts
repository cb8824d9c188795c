import type { ArtSize } from '../../shared/contract/bridge.ts';
import type { ArtKey } from '../../shared/contract/art.ts';
import type { TrackId } from '../../shared/ids.ts';

const isElectron = window.fonoteka !== undefined;

export function mediaAddress(trackId: TrackId): string {
  return isElectron ? `fonoteka-media://track/${trackId}` : `/media/track/${trackId}`;
}

export function artAddress(art: ArtKey, size: ArtSize): string {
  return `${isElectron ? 'fonoteka-art://cover' : '/art/cover'}/${art}?size=${size}`;
}

/** The address of a cover for the system's own player; null where the system cannot read the window's addresses. */
export function systemArtAddress(art: ArtKey): string | null {
  return isElectron ? null : new URL(artAddress(art, 'large'), location.href).href;
}
