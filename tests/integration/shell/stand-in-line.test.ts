/** The line between a test and the app: the app may end at any moment. */
import { expect, test } from 'vitest';
import { ipcChannels } from '../../../src/shared/ipc-channels.ts';
import { startHeadless } from '../../support/electron-stand-in/no-browser.ts';
import { makeUserData } from './user-data.ts';

test('what is asked of an app that ended a moment ago fails as the question, not as the whole test', async () => {
  const common = makeUserData();
  const app = await startHeadless({ ...common, languages: ['en'] });
  app.kill();
  // it is gone by then, and this process could not hear of it
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);

  await expect(app.ask(ipcChannels.call, 'app.info', {})).rejects.toThrow('the app has ended');

  await app.exited;
  common.remove();
});
