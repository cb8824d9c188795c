import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import type { PlaylistId } from '../../../shared/ids.ts';

/** A playlist or a folder in its place. */
export interface PlaylistNode {
  readonly card: PlaylistCard;
  readonly children: readonly PlaylistNode[];
}

/** One's own as they lie in folders, each folder before the playlists beside it. */
export function playlistTree(cards: readonly PlaylistCard[]): readonly PlaylistNode[] {
  const own = cards.filter(({ isOwn }) => isOwn);
  const folderIds = new Set(own.filter(({ kind }) => kind === 'folder').map(({ id }) => id));
  const childrenOf = new Map<PlaylistId | null, PlaylistCard[]>();
  for (const card of own) {
    // whose folder is not there stands outside of all
    const parentId = card.parentId !== null && folderIds.has(card.parentId) ? card.parentId : null;
    childrenOf.set(parentId, [...(childrenOf.get(parentId) ?? []), card]);
  }
  const nodesOf = (parentId: PlaylistId | null): readonly PlaylistNode[] =>
    (childrenOf.get(parentId) ?? [])
      .toSorted((a, b) => Number(b.kind === 'folder') - Number(a.kind === 'folder'))
      .map((card) => ({ card, children: card.kind === 'folder' ? nodesOf(card.id) : [] }));
  return nodesOf(null);
}

/** Folders into which it can be moved: neither itself, nor what lies in it, nor where it is. */
export function possibleFolders(cards: readonly PlaylistCard[], moved: PlaylistCard): readonly PlaylistCard[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const isWithin = (folder: PlaylistCard): boolean => {
    const seen = new Set<PlaylistId>();
    for (let at: PlaylistCard | undefined = folder; at !== undefined && !seen.has(at.id); at = parentOf(byId, at)) {
      if (at.id === moved.id) return true;
      seen.add(at.id);
    }
    return false;
  };
  return cards.filter((card) => card.kind === 'folder' && card.isOwn && card.id !== moved.parentId && !isWithin(card));
}

function parentOf(byId: ReadonlyMap<PlaylistId, PlaylistCard>, { parentId }: PlaylistCard): PlaylistCard | undefined {
  return parentId === null ? undefined : byId.get(parentId);
}
