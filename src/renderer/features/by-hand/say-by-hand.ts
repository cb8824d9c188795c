/** What is said by hand, each with the way to take it back. */
import type { TFunction } from 'i18next';
import type { AlbumByHand } from '../../../shared/contract/albums.ts';
import type { ArtistByHand } from '../../../shared/contract/artists.ts';
import type { Corrected } from '../../../shared/contract/corrections.ts';
import type { ActivityId, AlbumId, ArtistId } from '../../../shared/ids.ts';
import { call } from '../../link/client.ts';
import { addPicture } from '../../link/pictures.ts';
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
  await say(t('byHand.changed', { name }), () => call('artists.edit', { artistId: id, changes }));
}

export async function editAlbum(
  t: TFunction,
  { id, name }: { readonly id: AlbumId; readonly name: string },
  changes: Partial<AlbumByHand>,
): Promise<void> {
  await say(t('byHand.changed', { name }), () => call('albums.edit', { albumId: id, changes }));
}

// what shows anything that is said by hand
const SHARED = ['albums', 'tracks', 'corrections'] as const;

/** Keeps the picture and gives it to its owner. Throws: bad-artwork. */
export async function givePicture(t: TFunction, owner: Owner, file: File): Promise<void> {
  await setPicture(t, owner, await addPicture(file));
}

export async function setPicture(t: TFunction, owner: Owner, image: string | null): Promise<void> {
  await (owner.kind === 'artist' ? editArtist(t, owner, { image }) : editAlbum(t, owner, { image }));
}

/** Runs a correction and offers to take it back. */
export async function correct(text: string, act: () => Promise<Corrected>): Promise<void> {
  await say(text, act);
}

/** Takes a correction back, and offers to say it again. */
export async function takeBack(text: string, correctionId: number): Promise<void> {
  await say(text, () => call('corrections.revoke', { correctionId }));
}

/** Whoever did it sees it at once, and can take it back. */
async function say(text: string, act: () => Promise<{ readonly activityId: ActivityId | null }>): Promise<void> {
  const { activityId } = await act();
  await invalidate(SHARED);
  if (activityId === null) return;
  offerUndo({
    text,
    undo: async () => {
      await call('activity.undo', { activityId });
      await invalidate(SHARED);
    },
  });
}
