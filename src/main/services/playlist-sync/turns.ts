/** One at a time: whatever reads a file and its playlist is not overtaken by another who does. */
import type { CoreEvent } from '../../../shared/contract/events.ts';
import { listLinks, type LinkedPlaylist } from '../../db/queries/playlists/sync-rows.ts';
import type { Log } from '../../ports/log.ts';
import { removeLeftOvers } from '../../ports/synced-file.ts';
import { seeFile } from './look.ts';
import { syncOne, type SyncOutcome, type SyncParts } from './sync-one.ts';

export interface TurnParts extends SyncParts {
  /** After a change; the usual where left out. */
  readonly syncSoonMs?: number | undefined;
  readonly log: Log;
  readonly emit: (event: CoreEvent) => void;
}

export interface Turns {
  /** When all before have had theirs. */
  readonly inTurn: <T>(run: () => Promise<T>) => Promise<T>;
  /** Says that something about files is otherwise. */
  readonly tell: () => void;
  /** In one's turn. What can't be told now is looked at again in a moment. */
  look(link: LinkedPlaylist, isAsked: boolean): Promise<void>;
  /** Resolves when it is done; never rejects. */
  readonly lookAtAll: () => Promise<void>;
  /** The same in a moment, once however often it is asked. */
  readonly soon: () => void;
  readonly close: () => Promise<void>;
}

// a person who edits does so several times in a row
const SOON_MS = 500;
const AGAIN_MS = 50;
const MOST_TRIES = 20;

/** Looks at all links in a moment. */
export function createTurns(parts: TurnParts): Turns {
  const { writer, syncSoonMs = SOON_MS, log, emit } = parts;
  let isClosed = false;
  let isFirst = true;
  let last: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => emit({ type: 'library.changed', topics: ['playlistFiles'] });
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const done = last.then(run);
    last = done.catch(() => undefined);
    return done;
  };
  const look = async (link: LinkedPlaylist, isAsked: boolean) => {
    const outcome = isAsked ? await syncAsked(parts, link) : await syncOne(parts, link, false);
    if (outcome === 'told') tell();
    if (outcome === 'later') soon();
  };
  const lookAtEach = async () => {
    if (isClosed) return;
    if (isFirst) cleanUp(parts);
    isFirst = false;
    for (const link of listLinks(writer)) {
      try {
        if (!isClosed) await look(link, false);
      } catch (thrown) {
        if (!isClosed) log.error(`${link.path} was not compared with its playlist`, thrown);
      }
    }
  };
  const lookAtAll = async () => {
    try {
      await inTurn(lookAtEach);
    } catch (thrown) {
      log.error('playlists were not compared with their files', thrown);
    }
  };
  const soon = () => {
    if (isClosed) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      void lookAtAll();
    }, syncSoonMs).unref();
  };
  soon();
  return {
    inTurn,
    tell,
    look,
    lookAtAll,
    soon,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await last;
    },
  };
}

/** Whoever waits for it is not answered with how it was before: what can't be told now is looked at again. */
async function syncAsked(parts: SyncParts, link: LinkedPlaylist): Promise<SyncOutcome> {
  for (let tries = 1; tries < MOST_TRIES; tries++) {
    const outcome = await syncOne(parts, link, true);
    if (outcome !== 'later') return outcome;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
  return await syncOne(parts, link, true);
}

/** A crash in the middle of a write leaves a hidden file beside the old one. */
function cleanUp({ reader, writer }: TurnParts): void {
  for (const { path, mode } of listLinks(writer)) {
    const seen = mode === 'both' ? seeFile(reader, path) : undefined;
    if (seen !== undefined && 'mark' in seen) removeLeftOvers(seen.realPath);
  }
}
