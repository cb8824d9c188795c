/** The covers, from a drawing to the bytes of a picture. */
import { Transformer } from '@napi-rs/image';
import type { Picture } from '../flac/metadata.ts';
import { arcadeCoast, nightBus, nightTram, nocturnes } from './night.ts';
import { barleySongs, birchLight, gardenAtDawn, paperMaps } from './paper.ts';
import { blueKiosk, completeEtudes, tapeGarden, warmCircuits } from './shapes.ts';
import { SIDE } from './svg.ts';
import { slowHarbour, tidalRooms } from './water.ts';

const designs: Readonly<Record<string, () => string>> = {
  'arcade-coast': arcadeCoast,
  'barley-songs': barleySongs,
  'birch-light': birchLight,
  'blue-kiosk': blueKiosk,
  'complete-etudes': completeEtudes,
  'garden-at-dawn': gardenAtDawn,
  'night-bus': nightBus,
  'night-tram': nightTram,
  nocturnes,
  'paper-maps': paperMaps,
  'slow-harbour': slowHarbour,
  'tape-garden': tapeGarden,
  'tidal-rooms': tidalRooms,
  'warm-circuits': warmCircuits,
};

const JPEG_QUALITY = 88;

/** A cover of 1000 × 1000 by the album's id. */
export function drawCover(albumId: string, mime: Picture['mime']): Picture {
  const drawn = Transformer.fromSvg((designs[albumId] ?? tapeGarden)());
  return { mime, sizePx: SIDE, bytes: mime === 'image/png' ? drawn.pngSync() : drawn.jpegSync(JPEG_QUALITY) };
}
