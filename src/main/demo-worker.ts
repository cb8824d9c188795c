/** Entry of the threads that make the demonstration library: music and covers of the albums that they are given. */
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../shared/errors.ts';
import { makeAlbum } from './demo/make-album.ts';
import type { MakerMessage, MakerOrder } from './demo/makers.ts';
import { demoAlbums } from './demo/plan/albums.ts';

const port = parentPort;
if (port === null) throw new AppError('internal', 'the demo is made in a thread only');
const order: MakerOrder = workerData;
for (const album of demoAlbums.filter(({ id }) => order.albumIds.includes(id))) {
  for (const file of makeAlbum(album)) {
    const message: MakerMessage = { albumId: album.id, file };
    port.postMessage(message);
  }
}
