/** How long a track lasts, as the player says it: as its file does, whatever the browser makes of what it has met so far. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { chooseMusic, player, seekBar } from './first-steps.ts';
import { test } from './fronts.ts';

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).error === undefined;

test('an Ogg keeps its length on the seek bar, wherever one seeks', async ({ front }) => {
  test.skip(!hasFfmpeg, 'NOT TESTED: ffmpeg is not installed, so there is no Ogg to play');
  // noise after silence: the browser takes the bit rate of what it has met for that of the rest
  const sound = 'aevalsrc=if(gt(t\\,100)\\,random(0)-0.5\\,0):duration=120:sample_rate=48000';
  const tags = ['-metadata', 'title=Tide', '-metadata', 'artist=The Tones', '-metadata', 'album=Harbour'];
  const path = join(front.musicPath, 'tide.ogg');
  execFileSync('ffmpeg', [
    '-loglevel',
    'error',
    '-f',
    'lavfi',
    '-i',
    sound,
    '-ac',
    '1',
    '-c:a',
    'libvorbis',
    ...tags,
    path,
  ]);
  await chooseMusic(front);
  const page = front.page();
  await page.getByRole('main').getByText('Harbour').first().click();
  await page.getByText('Tide').dblclick();
  await player(page).getByRole('button', { name: 'Pause' }).click();

  for (const key of ['PageDown', 'PageDown', 'PageDown', 'PageUp', 'End', 'PageUp']) {
    await seekBar(page).press(key);
    await page.waitForTimeout(300);
    await expect(seekBar(page)).toHaveAttribute('max', '120000');
  }
});
