/** What is said by hand, each with the way to take it back. */
import type { TFunction } from 'i18next';
import type { AlbumByHand } from '../../../shared/contract/albums.ts';
import type { ArtistByHand } from '../../../shared/contract/artists.ts';
import type { Corrected } from '../../../shared/contract/corrections.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AlbumId, ArtistId } from '../../../shared/ids.ts';
import { call } from '../../link/client.ts';
import { invalidate } from '../../link/queries.ts';
import { offerUndo } from '../../stores/undo.ts';

/** Whose picture or facts are meant. */
export type Owner =
  | { readonly kind: 'artist'; readonly id: ArtistId; readonly name: string }
  | { readonly kind: 'album'; readonly id: AlbumId; readonly name: string };

export async function editArtist(
  t: TFunction,
  { id, name }: { readonly id: ArtistId; readonly name: string },
  changes: Partial<ArtistByHand>,
): Promise<void> {
  const before = await call('artists.edit', { artistId: id, changes });
  await invalidate(['albums']);
  const undo = only(before, changes);
  offerUndo({
    text: t('byHand.changed', { name }),
    undo: async () => {
      await call('artists.edit', { artistId: id, changes: undo });
      await invalidate(['albums']);
    },
  });
}

export async function editAlbum(
  t: TFunction,
  { id, name }: { readonly id: AlbumId; readonly name: string },
  changes: Partial<AlbumByHand>,
): Promise<void> {
  const before = await call('albums.edit', { albumId: id, changes });
  await invalidate(['albums', 'tracks']);
  const undo = only(before, changes);
  offerUndo({
    text: t('byHand.changed', { name }),
    undo: async () => {
      await call('albums.edit', { albumId: id, changes: undo });
      await invalidate(['albums', 'tracks']);
    },
  });
}

const MAX_PICTURE_BYTES = 20 * 1024 * 1024;

/** Keeps the picture and gives it to its owner. Throws: bad-artwork. */
export async function givePicture(t: TFunction, owner: Owner, file: File): Promise<void> {
  if (file.size > MAX_PICTURE_BYTES || file.size === 0) {
    throw new AppError('bad-artwork', 'The picture is empty or larger than 20 MiB');
  }
  const { key } = await call('pictures.add', { bytes: new Uint8Array(await file.arrayBuffer()) });
  await setPicture(t, owner, key);
}

export async function setPicture(t: TFunction, owner: Owner, image: string | null): Promise<void> {
  await (owner.kind === 'artist' ? editArtist(t, owner, { image }) : editAlbum(t, owner, { image }));
}

/** Runs a correction and offers to take it back. */
export async function correct(text: string, act: () => Promise<Corrected>): Promise<void> {
  const { correctionId } = await act();
  await invalidate(['albums', 'tracks', 'corrections']);
  offerUndo({ text, undo: () => revoke(correctionId) });
}

async function revoke(correctionId: number): Promise<void> {
  await call('corrections.revoke', { correctionId });
  await invalidate(['albums', 'tracks', 'corrections']);
}

/** Takes a correction back, and offers to say it again. */
export async function takeBack(text: string, correctionId: number): Promise<void> {
  await revoke(correctionId);
  offerUndo({
    text,
    undo: async () => {
      await call('corrections.restore', { correctionId });
      await invalidate(['albums', 'tracks', 'corrections']);
    },
  });
}

function only<Fields extends object>(before: Fields, changes: Partial<Fields>): Partial<Fields> {
  const given = new Set(Object.keys(changes));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- some of the fields of the very same object
  return Object.fromEntries(Object.entries(before).filter(([field]) => given.has(field))) as Partial<Fields>;
}
