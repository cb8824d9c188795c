/** The music that goes with scoring: what is in front plays in the one player, and the person's own queue waits for its return. */
import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import { i18n } from '../../i18n/i18n.ts';
import { exchangeQueue, pause, playFrom, playItem } from '../../player/player.ts';
import { currentItem, type Queue } from '../../stores/queue.ts';
import { usePlayer } from '../../stores/player.ts';
import { frontOf } from '../../stores/score-path.ts';
import { selectPath, setListening, useScoring } from '../../stores/scoring.ts';
import { offerUndo } from '../../stores/undo.ts';
import { tracksToHear } from './scored-things.ts';

/** Of tracks so many are lined up: the music goes on by itself, and brings them to the front. */
const LINED_UP = 100;

const frontKey = (kind: ScoringKind, id: number): string => `${kind} ${id}`;

/** From here on what is in front plays. */
export function startListening(): void {
  const { queue, positionMs } = usePlayer.getState();
  const setAside = queue.items.length === 0 ? null : { queue, positionMs };
  // no key is ours before the first is played
  setListening({ front: '', fromKey: queue.nextKey, toKey: queue.nextKey, setAside });
  if (setAside !== null) offerUndo({ text: i18n.t('scores.setAside'), undo: stopListening });
}

/** The person's own queue is back, silent, where it was left. */
export function stopListening(): void {
  const { listening } = useScoring.getState();
  if (listening === null) return;
  setListening(null);
  if (listening.setAside === null) pause();
  else exchangeQueue(listening.setAside.queue, listening.setAside.positionMs);
}

/** Plays what has come to the front, unless it does already, or something else has come since. */
export async function playFront(kind: ScoringKind, front: number): Promise<void> {
  const { listening } = useScoring.getState();
  const { ids, at } = selectPath(useScoring.getState());
  if (listening === null || ids[at] !== front || listening.front === frontKey(kind, front)) return;
  setListening({ ...listening, front: frontKey(kind, front) });
  const trackIds = await tracksToHear(kind, [...new Set(ids.slice(at, at + LINED_UP))]).catch(() => []);
  const now = useScoring.getState();
  // one may have gone on meanwhile
  if (now.listening?.front !== frontKey(kind, front) || now.kind !== kind) return;
  const { queue } = usePlayer.getState();
  const [first] = trackIds;
  if (first === undefined) return pause();
  const linedUp = queue.items.find((item) => item.trackId === first && isOurs(item.key));
  if (kind === 'tracks' && linedUp !== undefined) return playItem(linedUp.key);
  setListening({ ...now.listening, fromKey: queue.nextKey, toKey: queue.nextKey + trackIds.length });
  playFrom(trackIds, 0);
}

/** Whether that item of the player's queue is there for scoring. */
function isOurs(key: number): boolean {
  const { listening } = useScoring.getState();
  return listening !== null && key >= listening.fromKey && key < listening.toKey;
}

/**
 * What the player has come to by itself: the track that is now to be in front. Null where it plays on as it should, or
 * plays what the person chose elsewhere, which ends the listening along.
 */
export function followPlayer(queue: Queue): number | null {
  const { kind, listening } = useScoring.getState();
  // nothing of ours has begun to play yet
  if (listening === null || listening.fromKey === listening.toKey) return null;
  const item = currentItem(queue);
  if (item === undefined || !isOurs(item.key)) {
    setListening(null);
    return null;
  }
  if (kind !== 'tracks' || frontOf(selectPath(useScoring.getState())) === item.trackId) return null;
  setListening({ ...listening, front: frontKey(kind, item.trackId) });
  return item.trackId;
}
