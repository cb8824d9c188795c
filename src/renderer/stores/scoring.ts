import { create } from 'zustand';
import type { QueueOrder, ScoringKind } from '../../shared/contract/scoring.ts';
import type { Queue } from './queue.ts';
import { emptyPath, type ScorePath } from './score-path.ts';

/** The music that goes along with scoring, in the one player. */
interface Listening {
  /** What it was started for: `tracks 12`. */
  readonly front: string;
  /** Keys of the queue's items that are ours: from this one up to, and without, that one. */
  readonly fromKey: number;
  readonly toKey: number;
  /** The person's own queue; null where there was none. */
  readonly setAside: { readonly queue: Queue; readonly positionMs: number } | null;
}

interface ScoringState {
  readonly kind: ScoringKind;
  readonly order: QueueOrder;
  /** The way through each list as far as one has come in this session; what was skipped is not kept longer. */
  readonly paths: Readonly<Record<string, ScorePath>>;
  readonly listening: Listening | null;
}

export const useScoring = create<ScoringState>()(() => ({
  kind: 'tracks',
  order: 'played',
  paths: {},
  listening: null,
}));

const nameOf = ({ kind, order }: Pick<ScoringState, 'kind' | 'order'>): string => `${kind} ${order}`;

export const selectPath = (state: ScoringState): ScorePath => state.paths[nameOf(state)] ?? emptyPath;

/** Moves on in the list that is open. */
export function changePath(update: (path: ScorePath) => ScorePath): void {
  useScoring.setState((state) => ({ paths: { ...state.paths, [nameOf(state)]: update(selectPath(state)) } }));
}

export function chooseScoring(choice: { readonly kind?: ScoringKind; readonly order?: QueueOrder }): void {
  useScoring.setState(choice);
}

export function setListening(listening: Listening | null): void {
  useScoring.setState({ listening });
}

/** Whether a queue is there for scoring, and the person's own waits aside. */
export function isForScoring({ items }: Queue): boolean {
  const { listening } = useScoring.getState();
  return listening !== null && items.some(({ key }) => key >= listening.fromKey && key < listening.toKey);
}
