import { beforeEach, describe, expect, test } from 'vitest';
import { useNotices } from '../../../../src/renderer/stores/notices.ts';
import { offerUndo, runUndo, undoWaitsFor, useUndo } from '../../../../src/renderer/stores/undo.ts';

beforeEach(() => useUndo.setState({ entries: [], runningKeys: new Set() }));

/** Offers steps named by numbers, and lists those that were taken back. */
function offered(...names: number[]): number[] {
  const undone: number[] = [];
  for (const name of names) offerUndo({ text: `step ${name}`, undo: () => void undone.push(name) });
  return undone;
}

describe('undo', () => {
  test('takes back the newest first, each once', async () => {
    const undone = offered(1, 2, 3);

    expect(await runUndo()).toEqual({ kind: 'done', text: 'step 3' });
    await runUndo();
    await runUndo();

    expect(undone).toEqual([3, 2, 1]);
    expect(await runUndo()).toEqual({ kind: 'nothing' });
  });

  test('says what was done, with the key of its own undo', async () => {
    const undone = offered(1, 2);
    const key = useUndo.getState().entries[0]!.key;

    expect(useNotices.getState().notice).toMatchObject({ title: 'step 2', undoKey: key + 1 });
    expect(await runUndo(key)).toEqual({ kind: 'done', text: 'step 1' });
    expect(undone).toEqual([1]);
    expect(await runUndo(key)).toEqual({ kind: 'nothing' });
  });

  test('that fails stays, to be tried again', async () => {
    let isUp = false;
    const undo = () => (isUp ? Promise.resolve() : Promise.reject(new Error('down')));
    offerUndo({ text: 'step', undo });

    expect(await runUndo()).toMatchObject({ kind: 'failed', text: 'step', error: { message: 'down' } });
    isUp = true;
    expect(await runUndo()).toEqual({ kind: 'done', text: 'step' });
  });

  test('of the same step does not run twice at a time', async () => {
    let runs = 0;
    let finish: () => void = () => undefined;
    const undo = () => {
      runs++;
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    };
    offerUndo({ text: 'step', undo });

    const first = runUndo();
    expect(await runUndo()).toEqual({ kind: 'nothing' });
    finish();

    expect(await first).toEqual({ kind: 'done', text: 'step' });
    expect(runs).toBe(1);
  });

  test('keeps only the last steps', async () => {
    const undone = offered(...Array.from({ length: 50 }, (_, index) => index));

    while ((await runUndo()).kind === 'done') continue;

    expect(undone).toEqual(Array.from({ length: 20 }, (_, index) => 49 - index));
  });

  test('waits for a change that is on its way, and takes back that one', async () => {
    const undone = offered(1);
    let arrive: () => void = () => undefined;
    const change = new Promise<void>((resolve) => {
      arrive = resolve;
    }).then(() => offerUndo({ text: 'step 2', undo: () => void undone.push(2) }));
    const giving = undoWaitsFor(change);

    const undoing = runUndo();
    arrive();

    expect(await undoing).toEqual({ kind: 'done', text: 'step 2' });
    expect(undone).toEqual([2]);
    await giving;
    expect(await runUndo()).toEqual({ kind: 'done', text: 'step 1' });
  });
});
