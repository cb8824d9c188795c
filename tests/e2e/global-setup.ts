/** Before the first story: the bundles are made once, and not by each worker that finds them old. */
import { ensureBuilt } from '../support/built-app.ts';

// oxlint-disable-next-line import/no-default-export -- it is how Playwright finds it
export default function buildOnce(): void {
  ensureBuilt();
}
