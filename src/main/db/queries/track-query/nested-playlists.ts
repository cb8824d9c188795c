/** The playlists that a query looks into, and those that they look into in turn. */
import type { Node, PlaylistReference, Query } from '../../../../shared/query/ast.ts';
import { fieldOf } from '../../../../shared/query/fields.ts';
import type { PlaylistFault } from '../../../../shared/query/playlist-faults.ts';
import { rulesOf, storedQuery } from '../../../../shared/query/stored.ts';
import { playlistOf } from '../../../../shared/query/value-texts.ts';
import type { UserId } from '../../../../shared/ids.ts';
import { fold } from '../../../../shared/text/fold.ts';
import type { ReadDb } from '../../handles.ts';
import { listVisiblePlaylists, type StoredPlaylist } from '../playlists/cards.ts';

/**
 * Whose query it is; `self` is the playlist that it belongs to or shall belong to, its id null before it is made. Of those that
 * `toldTo` may not see, faults say nothing.
 */
export interface NestedAsker {
  readonly userId: UserId;
  readonly where: Node;
  readonly self: { readonly id: number | null; readonly name: string } | null;
  readonly toldTo?: UserId;
}

/** A smart playlist that is looked into. */
export interface NestedPlaylist {
  readonly stored: StoredPlaylist;
  readonly query: Query;
  /** Smart ones that it looks into itself. */
  readonly looksInto: readonly number[];
  /** It holds what it holds: without sense, so nothing. */
  readonly isCircular: boolean;
}

export interface Nested {
  /** Each after those that it looks into; what is circular first. */
  readonly inOrder: readonly NestedPlaylist[];
  /** Manual ones that any of them looks into. */
  readonly manualIds: readonly number[];
  readonly faults: readonly PlaylistFault[];
}

/** Playlists as each person sees them; read once a person. */
export type Visible = (userId: UserId) => readonly VisiblePlaylist[];

interface VisiblePlaylist {
  readonly stored: StoredPlaylist;
  readonly folded: string;
}

/** As they are from now on. */
export function createVisible(db: ReadDb): Visible {
  const known = new Map<UserId, readonly VisiblePlaylist[]>();
  return (userId) => {
    const visible =
      known.get(userId) ??
      listVisiblePlaylists(db, userId)
        .filter(({ kind }) => kind !== 'folder')
        .map((stored) => ({ stored, folded: fold(stored.name) }));
    known.set(userId, visible);
    return visible;
  };
}

/** Those of one person that a rule means. */
export function findMeant(
  visible: Visible,
  userId: UserId,
  wanted: string | PlaylistReference,
): readonly StoredPlaylist[] {
  const name = typeof wanted === 'string' ? fold(wanted) : null;
  return visible(userId).flatMap(({ stored, folded }) =>
    (typeof wanted === 'string' ? folded === name : stored.id === wanted.playlistId) ? [stored] : [],
  );
}

interface Found {
  readonly stored: StoredPlaylist;
  readonly query: Query;
  readonly looksInto: readonly number[];
}

/** Cost: reads what each owner sees once, and each query that is reached. Nothing is asked of the tracks. */
export function readNested(visible: Visible, { userId, where, self, toldTo = userId }: NestedAsker): Nested {
  const wishes = wishesOf(where);
  if (wishes.length === 0) return { inOrder: [], manualIds: [], faults: [] };
  const found = new Map<number, Found>();
  const manualIds = new Set<number>();
  const open: StoredPlaylist[] = [];
  const reach = (asker: UserId, wanted: readonly Wish[]): readonly number[] => {
    const meant = wanted.flatMap((wish) => findMeant(visible, asker, wish));
    for (const { id, kind } of meant) if (kind !== 'smart') manualIds.add(id);
    const smart = meant.filter(({ kind }) => kind === 'smart');
    open.push(...smart);
    return [...new Set(smart.map(({ id }) => id))];
  };
  const first = reach(userId, wishes);
  for (let stored = open.pop(); stored !== undefined; stored = open.pop()) {
    if (found.has(stored.id)) continue;
    // what is being written stands for what is stored of it
    const isSelf = stored.id === self?.id;
    const query = isSelf ? null : storedQuery(stored.rules);
    const looksInto = query === null ? first : reach(stored.ownerId, wishesOf(query.where));
    found.set(stored.id, { stored, query: query ?? storedQuery(null), looksInto });
  }
  const { inOrder, circular } = sortOut(found, self?.id ?? null);
  const sees = new Set(visible(toldTo).map(({ stored }) => stored.id));
  const isNamedSo = (wanted: Wish) =>
    self?.id === null && typeof wanted === 'string' && fold(wanted) === fold(self.name);
  return {
    inOrder,
    manualIds: [...manualIds].toSorted((a, b) => a - b),
    faults: [
      ...wishes
        .filter((wanted) => !isNamedSo(wanted) && findMeant(visible, userId, wanted).length === 0)
        .map((wanted) => ({ code: 'no-playlist', wanted: textOfWish(wanted) }) as const),
      ...(self !== null && wishes.some(isNamedSo)
        ? [{ code: 'circular', names: [self.name, self.name], isOwn: true } as const]
        : []),
      ...circular.map((circle) => {
        const isOwn = circle.some((id) => id === self?.id);
        return { code: 'circular', names: namesOf(circle, found, sees), isOwn } as const;
      }),
    ],
  };
}

type Wish = string | PlaylistReference;

function wishesOf(where: Node): readonly Wish[] {
  return rulesOf(where)
    .filter(({ field }) => fieldOf(field).type === 'playlist')
    .map(({ value }) => playlistOf(value));
}

function textOfWish(wanted: Wish): string {
  return typeof wanted === 'string' ? wanted : `#${wanted.playlistId}`;
}

type Circle = readonly number[];

/** An order in which each can be asked, and the circles in which none can, one's own first. */
function sortOut(
  found: ReadonlyMap<number, Found>,
  selfId: number | null,
): {
  readonly inOrder: readonly NestedPlaylist[];
  readonly circular: readonly Circle[];
} {
  const inOrder: NestedPlaylist[] = [];
  const done = new Set<number>();
  const circles: Circle[] = [];
  let waiting = [...found.values()];
  const takeReady = (): void => {
    for (let before = -1; before !== waiting.length;) {
      before = waiting.length;
      waiting = waiting.filter((it) => {
        if (!it.looksInto.every((id) => done.has(id))) return true;
        done.add(it.stored.id);
        inOrder.push({ ...it, isCircular: false });
        return false;
      });
    }
  };
  takeReady();
  // what is left is in a circle, or looks into one
  const inCircle = new Set<number>();
  for (const it of waiting.toSorted((a, b) => Number(b.stored.id === selfId) - Number(a.stored.id === selfId))) {
    const circle = inCircle.has(it.stored.id) ? undefined : circleOf(it.stored.id, found);
    if (circle === undefined) continue;
    circles.push(circle);
    for (const id of circle) inCircle.add(id);
  }
  const circular = waiting.filter(({ stored }) => inCircle.has(stored.id) || circleOf(stored.id, found) !== undefined);
  for (const { stored } of circular) done.add(stored.id);
  waiting = waiting.filter(({ stored }) => !done.has(stored.id));
  takeReady();
  return { inOrder: [...circular.map((it) => ({ ...it, isCircular: true })), ...inOrder], circular: circles };
}

/** The shortest way from a playlist back to itself; undefined where there is none. */
function circleOf(id: number, found: ReadonlyMap<number, Found>): Circle | undefined {
  const cameFrom = new Map<number, number>();
  const open = [id];
  for (const at of open) {
    for (const next of found.get(at)?.looksInto ?? []) {
      if (next === id) {
        const way = [at];
        for (let back = at; back !== id;) way.unshift((back = cameFrom.get(back) ?? id));
        return way;
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      open.push(next);
    }
  }
  return undefined;
}

function namesOf(circle: Circle, found: ReadonlyMap<number, Found>, sees: ReadonlySet<number>): readonly string[] {
  const names = circle.filter((id) => sees.has(id)).flatMap((id) => found.get(id)?.stored.name ?? []);
  return [...names, ...names.slice(0, 1)];
}
