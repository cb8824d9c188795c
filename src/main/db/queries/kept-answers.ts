/** Answers that hold until something in the library changes. */
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';

/** Asks `make` once for each key, and again when any connection has written since. Cost: two pragmas. */
export function createKeptAnswers({ raw }: ReadDb): <Answer extends object>(key: string, make: () => Answer) => Answer {
  let version = '';
  const answers = new Map<string, object>();
  return <Answer extends object>(key: string, make: () => Answer): Answer => {
    const now = withDbErrors(() => versionOf(raw));
    if (now !== version) answers.clear();
    version = now;
    const answer = answers.get(key) ?? make();
    answers.set(key, answer);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key always has the same make
    return answer as Answer;
  };
}

/** What others wrote changes the one, what this connection wrote itself the other. */
function versionOf(raw: ReadDb['raw']): string {
  return `${String(raw.pragma('data_version', { simple: true }))} ${raw.prepare<[], number>('select total_changes()').pluck().get()}`;
}
