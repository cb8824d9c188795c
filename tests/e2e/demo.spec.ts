/** A newcomer without music: presses the button, sees covers, plays a track, and is rid of it again. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { player, positionOf, seekBar } from './first-steps.ts';
import { test, type Front } from './fronts.ts';

// eighty tracks are composed: seconds on a machine that has nothing else to do
test.setTimeout(300_000);
const MADE_WITHIN = { timeout: 240_000 };

/** Where the demo lies: beside the library that the web front was given, or in the app's own folder. */
const demoPathOf = (front: Front) =>
  join(dirname(front.musicPath), front.name === 'web' ? 'library/library.db.demo' : 'data/demo');

test('the demo library is made at the press of a button, plays, and goes with its files', async ({ front }) => {
  const page = front.page();
  await page.getByRole('button', { name: 'Try it with a demo library' }).click();
  await expect(page.getByRole('progressbar', { name: 'Making the demo library' })).toBeVisible();
  await assertAccessible(page);

  await expect(page.getByText('14 albums')).toBeVisible(MADE_WITHIN);
  const grid = page.getByRole('main');
  await expect(grid.getByText('Arcade Coast')).toBeVisible();
  await expect.poll(() => countLoadedCovers(page)).toBeGreaterThan(8);

  await grid.getByText('Paper Maps').first().click();
  await page.getByText('You Are Here').dblclick();
  await expect(player(page).getByText('You Are Here', { exact: true })).toBeVisible();
  await expect.poll(() => positionOf(seekBar(page))).toBeGreaterThan(0.5);
  await player(page).getByRole('button', { name: 'Pause' }).click();

  writeFileSync(join(demoPathOf(front), 'mine.txt'), 'a letter');
  await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'Sources' }).click();
  await page.getByRole('button', { name: 'Remove demo library' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove and delete its files' }).click();
  await expect(page.getByText('No folders yet')).toBeVisible();
  expect(readdirSync(demoPathOf(front))).toEqual(['mine.txt']);
  expect(front.troubles()).toEqual([]);
});

test('who cancels the making is where they began, and nothing is left on the disk', async ({ front }) => {
  const page = front.page();
  await page.getByRole('button', { name: 'Try it with a demo library' }).click();
  await expect(page.getByText(/^[1-9]\d* of \d+ files/)).toBeVisible(MADE_WITHIN);

  await page.getByRole('button', { name: 'Cancel' }).click();

  await expect(page.getByRole('button', { name: 'Try it with a demo library' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(existsSync(demoPathOf(front))).toBe(false);
});

function countLoadedCovers(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLImageElement>('main img')].filter((img) => img.complete && img.naturalWidth > 0)
        .length,
  );
}
