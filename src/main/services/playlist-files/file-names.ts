/** What files of playlists are called. */
import type { ExportFormat } from '../../../shared/contract/playlist-formats.ts';

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** A name that every system takes: no signs of paths, no device, not hidden, not too long. */
export function fileNameOf(name: string, format: ExportFormat): string {
  const plain = name
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- what Windows refuses in a name
    .replaceAll(/[\u0000-\u001F\u007F-\u009F<>:"/\\|?*\u2028\u2029]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[.\s]+|[.\s]+$/gu, '')
    .slice(0, 80)
    .trim();
  return `${plain === '' || RESERVED.test(plain) ? 'Playlist' : plain}.${format}`;
}
