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
 * Which playlists a query may look into: those that its owner sees, or those alone that everybody sees. A playlist is asked for
 * its owner by the owner alone; what others are shown of it must not tell what is in private ones.
 */
export type Scope = 'own' | 'others';

/** Whose playlists names mean, and which of them. */
export interface Looker {
  readonly userId: UserId;
  readonly scope: Scope;
}

/** A smart playlist in one scope: what it holds for its owner, or for others. */
export type NestedKey = `${number} ${Scope}`;

/** The scope of a playlist that one looks into. */
function scopeWithin({ userId, scope }: Looker, ownerId: UserId): Scope {
  return scope === 'own' && ownerId === userId ? 'own' : 'others';
}

/** The key of a playlist that one looks into. */
export function keyWithin(looker: Looker, { id, ownerId }: Pick<StoredPlaylist, 'id' | 'ownerId'>): NestedKey {
  return `${id} ${scopeWithin(looker, ownerId)}`;
}

/**
 * Whose query it is; `self` is the playlist that it belongs to or shall belong to, its id null before it is made. Of those that
 * `toldTo` may not see, faults say nothing.
 */
export interface NestedAsker {
  readonly userId: UserId;
  /** Its owner's where none is given. */
  readonly scope?: Scope;
  readonly where: Node;
  readonly self: { readonly id: number | null; readonly name: string } | null;
  readonly toldTo?: UserId;
}

/** A smart playlist that is looked into. */
export interface NestedPlaylist {
  readonly stored: StoredPlaylist;
  readonly scope: Scope;
  readonly query: Query;
  /** Smart ones that it looks into itself. */
  readonly looksInto: readonly NestedKey[];
  /** It holds what it holds: without sense, so nothing. */
  readonly isCircular: boolean;
}

export interface Nested {
  /** Each after those that it looks into; what is circular first. */
  readonly inOrder: readonly NestedPlaylist[];
  /** Smart ones that the query itself names. */
  readonly looksInto: readonly NestedKey[];
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
  { userId, scope }: Looker,
  wanted: string | PlaylistReference,
): readonly StoredPlaylist[] {
  const name = typeof wanted === 'string' ? fold(wanted) : null;
  return visible(userId).flatMap(({ stored, folded }) =>
    (scope === 'own' || stored.isPrivate === 0) &&
    (typeof wanted === 'string' ? folded === name : stored.id === wanted.playlistId)
      ? [stored]
      : [],
  );
}

interface Found {
  readonly stored: StoredPlaylist;
  readonly scope: Scope;
  readonly query: Query;
  readonly looksInto: readonly NestedKey[];
}

/** Cost: reads what each owner sees once, and each query that is reached. Nothing is asked of the tracks. */
export function readNested(visible: Visible, asker: NestedAsker): Nested {
  const { userId, scope = 'own', where, self, toldTo = userId } = asker;
  const wishes = playlistsOf(where);
  if (wishes.length === 0) return { inOrder: [], looksInto: [], manualIds: [], faults: [] };
  const { found, looksInto, manualIds } = reachAll(visible, { userId, scope }, { wishes, selfId: self?.id ?? null });
  const { inOrder, circular } = sortOut(found, self?.id ?? null);
  const sees = new Set(visible(toldTo).map(({ stored }) => stored.id));
  const isNamedSo = (wanted: Wish) =>
    self?.id === null && typeof wanted === 'string' && fold(wanted) === fold(self.name);
  return {
    inOrder,
    looksInto,
    manualIds: [...manualIds].toSorted((a, b) => a - b),
    faults: [
      ...wishes
        .filter((wanted) => !isNamedSo(wanted) && findMeant(visible, { userId, scope }, wanted).length === 0)
        .map((wanted) => ({ code: 'no-playlist', wanted: textOfWish(wanted) }) as const),
      ...(self !== null && wishes.some(isNamedSo)
        ? [{ code: 'circular', names: [self.name, self.name], isOwn: true } as const]
        : []),
      ...circular.map((circle) => {
        const isOwn = circle.some((key) => found.get(key)?.stored.id === self?.id);
        return { code: 'circular', names: namesOf(circle, found, sees), isOwn } as const;
      }),
    ],
  };
}

interface Reached {
  readonly found: ReadonlyMap<NestedKey, Found>;
  readonly looksInto: readonly NestedKey[];
  readonly manualIds: ReadonlySet<number>;
}

function reachAll(
  visible: Visible,
  first: Looker,
  { wishes, selfId }: { readonly wishes: readonly Wish[]; readonly selfId: number | null },
): Reached {
  const found = new Map<NestedKey, Found>();
  const manualIds = new Set<number>();
  const open: { readonly stored: StoredPlaylist; readonly scope: Scope }[] = [];
  const reach = (looker: Looker, wanted: readonly Wish[]): readonly NestedKey[] => {
    const meant = wanted.flatMap((wish) => findMeant(visible, looker, wish));
    for (const { id, kind } of meant) if (kind !== 'smart') manualIds.add(id);
    const smart = meant.filter(({ kind }) => kind === 'smart');
    open.push(...smart.map((stored) => ({ stored, scope: scopeWithin(looker, stored.ownerId) })));
    return [...new Set(smart.map((stored) => keyWithin(looker, stored)))];
  };
  const firstInto = reach(first, wishes);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { stored, scope } = next;
    const key: NestedKey = `${stored.id} ${scope}`;
    if (found.has(key)) continue;
    // what is being written stands for what is stored of it
    const isSelf = stored.id === selfId;
    const query = isSelf ? null : storedQuery(stored.rules);
    const wanted = query === null ? wishes : playlistsOf(query.where);
    const looksInto = reach({ userId: stored.ownerId, scope }, wanted);
    found.set(key, { stored, scope, query: query ?? storedQuery(null), looksInto });
  }
  return { found, looksInto: firstInto, manualIds };
}

type Wish = string | PlaylistReference;

/** The playlists that a query names. */
export function playlistsOf(where: Node): readonly Wish[] {
  return rulesOf(where)
    .filter(({ field }) => fieldOf(field).type === 'playlist')
    .map(({ value }) => playlistOf(value));
}

function textOfWish(wanted: Wish): string {
  return typeof wanted === 'string' ? wanted : `#${wanted.playlistId}`;
}

type Circle = readonly NestedKey[];

/** An order in which each can be asked, and the circles in which none can, one's own first. */
function sortOut(
  found: ReadonlyMap<NestedKey, Found>,
  selfId: number | null,
): {
  readonly inOrder: readonly NestedPlaylist[];
  readonly circular: readonly Circle[];
} {
  const inOrder: NestedPlaylist[] = [];
  const done = new Set<NestedKey>();
  const circles: Circle[] = [];
  let waiting = [...found.values()];
  const takeReady = (): void => {
    for (let before = -1; before !== waiting.length;) {
      before = waiting.length;
      waiting = waiting.filter((it) => {
        if (!it.looksInto.every((key) => done.has(key))) return true;
        done.add(keyOf(it));
        inOrder.push({ ...it, isCircular: false });
        return false;
      });
    }
  };
  takeReady();
  // what is left is in a circle, or looks into one
  const inCircle = new Set<NestedKey>();
  for (const it of waiting.toSorted((a, b) => Number(b.stored.id === selfId) - Number(a.stored.id === selfId))) {
    const circle = inCircle.has(keyOf(it)) ? undefined : circleOf(keyOf(it), found);
    if (circle === undefined) continue;
    circles.push(circle);
    for (const key of circle) inCircle.add(key);
  }
  const isAround = (it: Found) => inCircle.has(keyOf(it)) || circleOf(keyOf(it), found) !== undefined;
  const around = new Set(waiting.filter(isAround).map(({ stored }) => stored.id));
  // without sense for some it is so for all
  const circular = waiting.filter(({ stored }) => around.has(stored.id));
  for (const it of circular) done.add(keyOf(it));
  waiting = waiting.filter((it) => !done.has(keyOf(it)));
  takeReady();
  return { inOrder: [...circular.map((it) => ({ ...it, isCircular: true })), ...inOrder], circular: circles };
}

const keyOf = ({ stored, scope }: Found): NestedKey => `${stored.id} ${scope}`;

/** The shortest way from a playlist back to itself; undefined where there is none. */
function circleOf(id: NestedKey, found: ReadonlyMap<NestedKey, Found>): Circle | undefined {
  const cameFrom = new Map<NestedKey, NestedKey>();
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

function namesOf(circle: Circle, found: ReadonlyMap<NestedKey, Found>, sees: ReadonlySet<number>): readonly string[] {
  const names = circle.flatMap((key) => {
    const stored = found.get(key)?.stored;
    return stored !== undefined && sees.has(stored.id) ? [stored.name] : [];
  });
  return [...names, ...names.slice(0, 1)];
}
