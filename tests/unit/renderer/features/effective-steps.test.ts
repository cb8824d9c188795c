import { expect, test } from 'vitest';
import { effectiveSteps } from '../../../../src/renderer/features/score-history/effective-steps.ts';
import type { ScoreChange } from '../../../../src/shared/contract/scoring.ts';

const change = (at: number, score: number | null, more: Partial<ScoreChange> = {}): ScoreChange => ({
  at,
  before: null,
  score,
  source: score === null ? null : 'manual',
  type: 'album-score',
  isUndone: false,
  ...more,
});

test('the line knows neither what was taken back nor the taking back, and ends where the score is', () => {
  const kept = change(1, 4);
  const takenBack = change(2, 9, { isUndone: true });
  const undo = change(3, 4, { type: 'undo' });
  const removed = change(4, null);

  expect(effectiveSteps([kept, takenBack, undo, removed])).toEqual([
    { at: 1, score: 4 },
    { at: 4, score: null },
  ]);
});

test('what was taken back and given again holds', () => {
  const given = change(1, 4);
  const undo = change(2, null, { type: 'undo', isUndone: true });
  const redo = change(3, 4, { type: 'undo' });

  expect(effectiveSteps([given, undo, redo])).toEqual([{ at: 1, score: 4 }]);
});
