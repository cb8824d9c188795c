/** Pictures of a user file, and what they and the address are to this library's profile. */
import { pictureArtKey } from '../../art/keys.ts';
import { addPicture, findPictureOfVersion } from '../../db/queries/pictures.ts';
import { findUserByEmail } from '../../db/queries/profiles.ts';
import { pictureVersion } from '../../user-file/picture.ts';
import type { Records } from '../../user-file/records.ts';
import type { ImportRun } from './import-run.ts';
import { putUntimed } from './put-untimed.ts';

/** The pictures of one file, by the keys that they have there. */
export interface FilePictures {
  /** Keeps it under a key of this library; one that is here already stays as it is. */
  take(picture: Records['picture']): void;
  /** Its key here; undefined for one that the file does not have. */
  find(key: string): string | undefined;
}

/** Of a file of which nothing was read yet. */
export function createFilePictures({ db, isDry }: ImportRun, now: number): FilePictures {
  const keys = new Map<string, string>();
  return {
    find: (key) => keys.get(key),
    take: ({ key, bytes }) => {
      const read = Buffer.from(bytes, 'base64');
      const version = pictureVersion(read);
      const toKey = (id: number) => pictureArtKey(id, version);
      const known = isDry ? (findPictureOfVersion(db, version) ?? key) : addPicture(db, read, toKey, now);
      keys.set(key, known);
    },
  };
}

/** What we have stands, and what we lack is filled. False where it names a picture that the file does not have. */
export function applyAccount(run: ImportRun, pictures: FilePictures, account: Records['account']): boolean {
  const image = account.picture === null ? null : pictures.find(account.picture);
  if (image === undefined) return false;
  const owner = account.email === null ? undefined : findUserByEmail(run.db, account.email);
  // an address belongs to one profile
  const email = owner === undefined || owner === run.userId ? account.email : null;
  const ours = run.read('user', '');
  const merged = { email: ours?.['email'] ?? email, image: ours?.['image'] ?? image };
  putUntimed(run, { kind: 'profile', table: 'user' }, { ours, theirs: { email, image }, merged });
  return true;
}
