import { expect, test } from 'vitest';
import type { PlaylistCard } from '../../../../../src/shared/contract/playlists.ts';
import type { PlaylistId } from '../../../../../src/shared/ids.ts';
import {
  playlistTree,
  possibleFolders,
  type PlaylistNode,
} from '../../../../../src/renderer/features/playlists/playlist-tree.ts';

function card(id: number, given: Partial<PlaylistCard> & { readonly in?: number } = {}): PlaylistCard {
  const { in: parentId = null, ...rest } = given;
  return {
    id: id as PlaylistId,
    name: `#${id}`,
    kind: 'manual',
    parentId: parentId as PlaylistId | null,
    isPrivate: true,
    isOwn: true,
    ownerName: 'Ann',
    isFollowed: false,
    image: null,
    mosaic: [],
    entryCount: 0,
    missingCount: 0,
    durationMs: 0,
    updatedAt: 0,
    isCounted: true,
    ...rest,
  };
}

type Shape = number | readonly [number, ...Shape[]];
const shapeOf = ({ card: { id, kind }, children }: PlaylistNode): Shape =>
  kind === 'folder' ? [id, ...children.map(shapeOf)] : id;

test('folders stand before the playlists beside them, each with what lies in it', () => {
  const cards = [
    card(1),
    card(2, { kind: 'folder' }),
    card(3, { in: 2 }),
    card(4, { kind: 'folder', in: 2 }),
    card(5, { in: 4 }),
  ];

  expect(playlistTree(cards).map(shapeOf)).toEqual([[2, [4, 5], 3], 1]);
});

test('other people’s are left out, and what has lost its folder is not', () => {
  expect(playlistTree([card(1, { isOwn: false }), card(2, { in: 9 })]).map(shapeOf)).toEqual([2]);
});

test('a folder can be moved neither into itself, nor into what lies in it, nor where it is', () => {
  const cards = [
    card(1, { kind: 'folder' }),
    card(2, { kind: 'folder', in: 1 }),
    card(3, { kind: 'folder', in: 2 }),
    card(4, { kind: 'folder' }),
    card(5, { in: 4 }),
    card(6, { kind: 'folder', isOwn: false }),
  ];
  const targets = (moved: PlaylistCard) => possibleFolders(cards, moved).map(({ id }) => id);

  expect(targets(cards[1]!)).toEqual([4]);
  expect(targets(cards[4]!)).toEqual([1, 2, 3]);
});
