import type { ScoreChange } from '../../../shared/contract/scoring.ts';

export interface ScoreStep {
  /** Epoch ms. */
  readonly at: number;
  readonly score: number | null;
}

/** The changes that held: neither what was taken back nor the taking back. The oldest first. */
export function effectiveSteps(changes: readonly ScoreChange[]): readonly ScoreStep[] {
  return changes.filter(({ type, isUndone }) => type !== 'undo' && !isUndone).map(({ at, score }) => ({ at, score }));
}
