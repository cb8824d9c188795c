/** Pictures that a person gave to themselves and to their playlists, read for a user file. */
import type { UserId } from '../../../../shared/ids.ts';
import { MAX_PICTURE_BYTES } from '../../../user-file/picture.ts';
import type { Records } from '../../../user-file/records.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';
import { keptStatement } from '../../statements.ts';

const GIVEN = `from picture p where p.key in (select image from user where id = @userId
  union select image from playlist where owner_id = @userId)`;
const FITS = `length(p.bytes) <= ${MAX_PICTURE_BYTES}`;
const ACCOUNT = `select u.email, p.key as picture from user u left join picture p on p.key = u.image and ${FITS}
  where u.id = @userId and (u.email is not null or p.key is not null)`;
const COVER = `select l.id as playlist, p.key as picture from playlist l join picture p on p.key = l.image and ${FITS}
  where l.id = ?`;

/** Those that are not too large for a file, and then who the person is to this library. Cost: a picture at a time. */
export function* iterateAccount({ raw }: ReadDb, userId: UserId): Generator<Records['picture'] | Records['account']> {
  const pictures = raw.prepare<{ userId: UserId }, { readonly key: string; readonly bytes: Buffer }>(
    `select p.key, p.bytes ${GIVEN} and ${FITS} order by p.id`,
  );
  for (const { key, bytes } of withDbErrors(() => pictures.iterate({ userId })))
    yield { kind: 'picture', key, bytes: bytes.toString('base64') };
  const account = raw.prepare<{ userId: UserId }, Omit<Records['account'], 'kind'>>(ACCOUNT);
  for (const row of withDbErrors(() => account.iterate({ userId }))) yield { kind: 'account', ...row };
}

/** Undefined where the playlist has none, or one too large. */
export function findCover({ raw }: ReadDb, playlistId: number): Records['cover'] | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  const row = keptStatement(raw, COVER).get(playlistId) as Omit<Records['cover'], 'kind'> | undefined;
  return row && { kind: 'cover', ...row };
}

/** How many are too large for a file. */
export function countLargePictures({ raw }: ReadDb, userId: UserId): number {
  const sql = `select count(*) ${GIVEN} and not ${FITS}`;
  return withDbErrors(() => raw.prepare<{ userId: UserId }, number>(sql).pluck().get({ userId }) ?? 0);
}
