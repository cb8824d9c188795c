/** What a person says of artists and albums by hand, and the pictures they give. */
import { join } from 'node:path';
import type { Changed } from '../../shared/contract/activity.ts';
import type { AlbumByHand } from '../../shared/contract/albums.ts';
import type { ArtistByHand } from '../../shared/contract/artists.ts';
import { AppError } from '../../shared/errors.ts';
import type { AlbumId, ArtistId, UserId } from '../../shared/ids.ts';
import { pictureArtKey } from '../art/keys.ts';
import type { SaidRow, SaidTable } from '../db/queries/change-rows.ts';
import { addPicture, dropUnusedPictures, hasPicture } from '../db/queries/pictures.ts';
import type { WriteDb } from '../db/handles.ts';
import type { ParserPool } from '../parse/pool.ts';
import type { Clock } from '../ports/clock.ts';
import { PICTURE_SIDE_PX, pictureVersion } from '../user-file/picture.ts';
import type { Changes } from './changes.ts';
import { readScratch, withScratchFolder, writeScratch } from '../ports/scratch.ts';

type Edits<Fields> = { readonly [Field in keyof Fields]?: Fields[Field] | undefined };

export interface ByHandService {
  /** Throws: not-found. */
  editArtist(userId: UserId, artistId: ArtistId, edits: Edits<ArtistByHand>): Changed;
  /** Throws: not-found. */
  editAlbum(userId: UserId, albumId: AlbumId, edits: Edits<AlbumByHand>): Changed;
  /** Throws: bad-artwork, disk-full, and what a parser process may die of. */
  addPicture(bytes: Uint8Array): Promise<{ readonly key: string }>;
}

export interface ByHandParts {
  readonly writer: WriteDb;
  readonly pool: Pick<ParserPool, 'makeThumbnails'>;
  readonly cachePath: string;
  readonly clock: Clock;
  readonly changes: Pick<Changes, 'makeAll'>;
}

/** A picture that was taken away can be given back for so long. */
const KEPT_UNUSED_MS = 30 * 24 * 60 * 60 * 1000;

/** The rules of what is said by hand: blank text is none, a picture must be kept before it is given. */
export function createByHandService(parts: ByHandParts): ByHandService {
  const { writer, clock, changes } = parts;
  dropUnusedPictures(writer, clock.now() - KEPT_UNUSED_MS);
  const assertPicture = (key: string | null | undefined) => {
    if (key !== null && key !== undefined && !hasPicture(writer, key)) {
      throw new AppError('not-found', 'There is no such picture');
    }
  };
  return {
    editArtist: (userId, artistId, { bio, country, image }) => {
      assertPicture(image);
      return changes.makeAll(userId, 'artist-edit', [
        said('artist_bio', artistId, plainText(bio)),
        said('artist_country', artistId, plainText(country)),
        said('artist_image', artistId, image),
      ]);
    },
    editAlbum: (userId, albumId, { releaseDate, image }) => {
      assertPicture(image);
      return changes.makeAll(userId, 'album-edit', [
        said('album_release_date', albumId, releaseDate),
        said('album_image', albumId, image),
      ]);
    },
    addPicture: async (bytes) => {
      const jpeg = await encode(parts, bytes);
      const version = pictureVersion(jpeg);
      return { key: addPicture(writer, jpeg, (id) => pictureArtKey(id, version), clock.now()) };
    },
  };
}

/** That the thing is to be said so; null takes it back, undefined leaves it. */
function said(table: SaidTable, id: number, value: string | null | undefined) {
  return {
    table,
    ids: [id],
    become: (row: SaidRow | null) => (value === undefined ? row : value === null ? null : { value }),
  };
}

/** Line breaks of one kind, nothing around it; null for what says nothing. */
function plainText(text: string | null | undefined): string | null | undefined {
  if (text === null || text === undefined) return text;
  return text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').trim() || null;
}

/** The picture as we keep it. Its bytes are a stranger's: only a process that can be killed looks at them. */
async function encode({ pool, cachePath }: ByHandParts, bytes: Uint8Array): Promise<Uint8Array> {
  return await withScratchFolder(cachePath, async (folder) => {
    const [path, target] = [join(folder, 'given'), join(folder, 'kept.jpg')];
    writeScratch(path, bytes);
    const targets = [{ path: target, maxSidePx: PICTURE_SIDE_PX }];
    const problem = await pool.makeThumbnails({ source: { kind: 'file', path }, targets });
    if (problem !== null) throw new AppError(problem.code, problem.message);
    return readScratch(target);
  });
}
