/** Names that are one word without end: broken or cut, and never out of sight on both sides. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { wavFile } from '../support/wav.ts';
import { chooseMusic } from './first-steps.ts';
import { test } from './fronts.ts';

const ENDLESS = 'Endless'.repeat(60);

test('a name that is one long word keeps to its place over stars, albums and artists', async ({ front }) => {
  const folder = join(front.musicPath, 'Album');
  mkdirSync(folder, { recursive: true });
  const names = { title: ENDLESS, artist: ENDLESS, album: ENDLESS };
  writeFileSync(join(folder, '1.wav'), wavFile({ ...names, trackNo: 1, seconds: 5, frequencyHz: 330 }));
  await chooseMusic(front);
  const page = front.page();
  const heading = page.getByRole('main').getByRole('heading', { name: ENDLESS });

  await page.getByRole('main').getByText(ENDLESS).first().click();
  await expectInPlace(heading);
  await page.getByRole('main').getByRole('link', { name: ENDLESS }).first().click();
  await expectInPlace(heading);
  await page.getByRole('link', { name: 'Scores' }).click();
  await expectInPlace(heading);
});

async function expectInPlace(heading: Locator): Promise<void> {
  await expect(heading).toBeVisible();
  const outside = await heading.evaluate((element) => {
    const [own, view] = [element.getBoundingClientRect(), element.closest('main')?.getBoundingClientRect()];
    return {
      // both are told in whole pixels, each rounded by itself
      ofItself: Math.max(1, element.scrollWidth - element.clientWidth) - 1,
      ofView: view === undefined ? NaN : Math.max(0, view.left - own.left, own.right - view.right),
    };
  });
  expect(outside).toEqual({ ofItself: 0, ofView: 0 });
}
