/** The addresses of audio and covers, in the forms of both fronts. They hold opaque ids, never a path. */
import { artSizes, type ArtSize } from '../../shared/contract/bridge.ts';

export type MediaTarget =
  | { readonly kind: 'audio'; readonly trackId: number }
  | { readonly kind: 'art'; readonly key: string; readonly size: ArtSize };

const OPAQUE_ID = /^[a-z0-9]{1,64}$/;
const TRACK_ID = /^[1-9][0-9]{0,15}$/;

/**
 * What an address names: `/media/track/<id>` and `/art/cover/<key>?size=` on our own http host (which the server has
 * checked), `fonoteka-media://track/<id>` and `fonoteka-art://cover/<key>?size=` in the window. Undefined for anything else.
 */
export function readMediaAddress(address: string): MediaTarget | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const [room, id, ...rest] = roomAndId(url);
  if (id === undefined || rest.length > 0 || !OPAQUE_ID.test(id)) return undefined;
  if (room === 'media:track') return audioTarget(id);
  return room === 'art:cover' ? artTarget(id, url.searchParams.get('size')) : undefined;
}

/** For example `['media:track', '12']`, whichever form the address has. */
function roomAndId(url: URL): readonly string[] {
  const [, ...parts] = url.pathname.split('/');
  switch (url.protocol) {
    case 'http:': {
      const [first, second, ...rest] = parts;
      return [`${first}:${second}`, ...rest];
    }
    case 'fonoteka-media:':
      return [`media:${url.host}`, ...parts];
    case 'fonoteka-art:':
      return [`art:${url.host}`, ...parts];
    default:
      return [];
  }
}

function audioTarget(id: string): MediaTarget | undefined {
  const trackId = Number(id);
  return TRACK_ID.test(id) && Number.isSafeInteger(trackId) ? { kind: 'audio', trackId } : undefined;
}

function artTarget(key: string, size: string | null): MediaTarget | undefined {
  return isArtSize(size) ? { kind: 'art', key, size } : undefined;
}

function isArtSize(size: string | null): size is ArtSize {
  return size !== null && Object.hasOwn(artSizes, size);
}
