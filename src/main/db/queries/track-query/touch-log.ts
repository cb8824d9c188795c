/** What was written of all that queries ask about, gathered as it is written: whoever writes it need not know who listens. */
import type { UserId } from '../../../../shared/ids.ts';
import { withDbErrors } from '../../errors.ts';
import type { WriteDb } from '../../handles.ts';
import { toTracks, touchSources, type Aspect } from './touch-sources.ts';

/** Ids of tracks; all where there are too many to tell. */
export type TouchedIds = ReadonlySet<number> | 'all';

/** One aspect of some tracks has changed, to one person or to all. */
interface Touch {
  readonly aspect: Aspect;
  /** Null where it is the same to everybody. */
  readonly userId: UserId | null;
  readonly ids: TouchedIds;
}

/** All that changed since it was last asked for. */
export interface Touched {
  readonly touches: readonly Touch[];
  /** Tracks that came into playlists or left them, by the playlist. */
  readonly entries: ReadonlyMap<number, TouchedIds>;
  /** Playlists that came, went, or are otherwise. */
  readonly playlistIds: TouchedIds;
}

export interface TouchLog {
  /**
   * From now on all is gathered; before, nothing is, and it costs nothing. False where that can't be begun at this moment, while
   * something is being written.
   */
  start(): boolean;
  /** Empties it; undefined where nothing changed, or where what was written may yet be taken back. */
  take(): Touched | undefined;
}

/** More are not told apart: whoever asks again for so many has all again as soon. */
const MOST = 2000;

type Note = (key: string, id: number) => void;

const NOTE = 'fonoteka_touched';
/** Who is told of each row, by the connection that writes it. */
const listeners = new WeakMap<WriteDb['raw'], Set<Note>>();

/** Nothing is gathered before it is started. Cost: about a µs a row that is written. */
export function createTouchLog({ raw }: WriteDb): TouchLog {
  const gathered = new Map<string, Set<number> | 'all'>();
  let isStarted = false;
  const note: Note = (key, id) => {
    const ids = gathered.get(key);
    if (ids === undefined) gathered.set(key, new Set([id]));
    else if (ids !== 'all') {
      ids.add(id);
      if (ids.size > MOST) gathered.set(key, 'all');
    }
  };
  return {
    start: () => {
      if (isStarted) return true;
      if (raw.inTransaction) return false;
      listen(raw).add(note);
      isStarted = true;
      return true;
    },
    take: () => {
      if (gathered.size === 0 || raw.inTransaction) return undefined;
      const touched = sortOut(raw, gathered);
      gathered.clear();
      return touched;
    },
  };
}

function listen(raw: WriteDb['raw']): Set<Note> {
  const known = listeners.get(raw);
  if (known !== undefined) return known;
  const notes = new Set<Note>();
  withDbErrors(() => {
    raw.function(NOTE, (source: string, owner: string | number | null, id: number | null) => {
      if (id !== null) for (const note of notes) note(`${source} ${owner ?? ''}`, id);
      return null;
    });
    raw.exec(touchSources.map(toTriggers).join('\n'));
  });
  listeners.set(raw, notes);
  return notes;
}

/** On this connection alone: nothing of it is in the library's file. */
function toTriggers({ name, table, owner, id, columns }: (typeof touchSources)[number]): string {
  const call = (row: string): string =>
    `select ${NOTE}('${name}', ${owner === null ? 'null' : `${row}.${owner}`}, ${row}.${id});`;
  const trigger = (event: string, when: string, calls: string): string =>
    `create temp trigger "touched ${name} ${event.split(' ')[0] ?? ''}" after ${event} on main.${table} ${when} begin ${calls} end;`;
  const changed = columns.map((column) => `old.${column} is not new.${column}`).join(' or ');
  return [
    trigger('insert', '', call('new')),
    trigger('delete', '', call('old')),
    // where the id itself changes both are touched
    trigger(`update of ${columns.join(', ')}`, `when ${changed}`, `${call('old')} ${call('new')}`),
  ].join('\n');
}

type Gathered = ReadonlyMap<string, ReadonlySet<number> | 'all'>;

function sortOut(raw: WriteDb['raw'], gathered: Gathered): Touched {
  const touches: Touch[] = [];
  const entries = new Map<number, TouchedIds>();
  let playlistIds: TouchedIds = new Set();
  for (const [key, ids] of gathered) {
    const [name = '', owner = ''] = key.split(' ');
    const source = touchSources.find((it) => it.name === name);
    if (source === undefined) continue;
    if (source.tells === 'playlist') playlistIds = ids;
    else if (source.tells === 'entry') entries.set(Number(owner), ids);
    else
      touches.push({
        aspect: source.tells,
        userId: owner === '' ? null : toUser(owner),
        ids: toTracks(raw, source, ids, MOST),
      });
  }
  return { touches, entries, playlistIds };
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it came from a column of users
const toUser = (owner: string): UserId => owner as UserId;
