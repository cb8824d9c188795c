import type { ArtKey } from '../../shared/contract/art.ts';
import { AppError } from '../../shared/errors.ts';
import { call } from './client.ts';

/** What the fronts take at most. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Brings a picture into the library, to be given to whatever it is of. Throws: bad-artwork. */
export async function addPicture(file: File): Promise<ArtKey> {
  if (file.size === 0 || file.size > MAX_BYTES) {
    throw new AppError('bad-artwork', 'The picture is empty or larger than 20 MiB');
  }
  const { key } = await call('pictures.add', { bytes: new Uint8Array(await file.arrayBuffer()) });
  return key;
}
