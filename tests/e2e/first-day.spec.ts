/** A newcomer's first day: choose a folder, see the covers come, open an album, play, seek, restart; still there. */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { ALBUMS, chooseMusic, layOutMusic, player, positionOf, seekBar } from './first-steps.ts';
import { test } from './fronts.ts';

test('choose a folder, watch covers come, open an album, play, seek, restart: still there', async ({ front }) => {
  await layOutMusic(front);
  await chooseMusic(front);
  let page = front.page();

  const grid = page.getByRole('main');
  for (const album of ALBUMS)
    await expect(grid.getByRole('img', { name: album }).or(grid.getByText(album)).first()).toBeVisible();
  await expect.poll(() => countLoadedCovers(page)).toBe(ALBUMS.length);

  await grid.getByText('Lantern').first().click();
  await expect(page.getByRole('heading', { name: 'Lantern' })).toBeVisible();
  await expect(page.getByText('Second')).toBeVisible();
  await page.getByText('Second').dblclick();

  await expect(player(page).getByText('Second', { exact: true })).toBeVisible();
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(() => positionOf(seekBar(page))).toBeGreaterThan(0);
  await seekBar(page).focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => positionOf(seekBar(page))).toBeGreaterThan(19);
  await player(page).getByRole('button', { name: 'Pause' }).click();
  const paused = await positionOf(seekBar(page));
  expect(await page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe('Second');

  await front.stop();
  await front.start();
  page = front.page();

  await expect(page.getByText('Lantern').first()).toBeVisible();
  await expect(player(page).getByText('Second', { exact: true })).toBeVisible();
  await expect(player(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect.poll(() => positionOf(seekBar(page))).toBeGreaterThan(paused - 6);
  expect(front.troubles()).toEqual([]);
});

test('next, previous and the queue follow the album, and its end is an end', async ({ front }) => {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  await page.getByText('Harbour').first().click();
  await page.getByRole('button', { name: 'Play album' }).click();
  await expect(player(page).getByText('First', { exact: true })).toBeVisible();

  await player(page).getByRole('button', { name: 'Next' }).click();
  await expect(player(page).getByText('Second', { exact: true })).toBeVisible();
  await player(page).getByRole('button', { name: 'Previous' }).click();
  await expect(player(page).getByText('First', { exact: true })).toBeVisible();

  await player(page).getByRole('button', { name: 'Queue' }).click();
  const queue = page.getByRole('complementary', { name: 'Queue' });
  await expect(queue.getByText('Third')).toBeVisible();
  await queue.getByText('Third').dblclick();
  await expect(player(page).getByText('Third', { exact: true })).toBeVisible();
  await seekBar(page).focus();
  await page.keyboard.press('End');
  await expect(player(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(front.troubles()).toEqual([]);
});

test('a broken file is in the problem list, and goes from there when it is mended', async ({ front }) => {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  await expect(page.getByText('Orchard').first()).toBeVisible();

  await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'Sources' }).click();
  await expect(page.getByText(/broken\.mp3/)).toBeVisible();

  rmSync(join(front.musicPath, 'broken.mp3'));
  await page
    .getByRole('button', { name: /^(scan|rescan)/i })
    .first()
    .click();
  await expect(page.getByText(/broken\.mp3/)).toHaveCount(0);
});

test('a track whose file is gone says so and the next one plays', async ({ front }) => {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  await page.getByText('Harbour').first().click();
  await expect(page.getByText('Third')).toBeVisible();
  renameSync(join(front.musicPath, 'The Tones/Harbour/1 First.wav'), join(front.musicPath, '../elsewhere.wav'));

  await page.getByRole('button', { name: 'Play album' }).click();

  await expect(page.getByText(/“First” can’t be played/).first()).toBeVisible();
  await expect(player(page).getByText('Second', { exact: true })).toBeVisible();
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('every view can be reached by keyboard and has nothing serious against it, light or dark', async ({ front }) => {
  await layOutMusic(front);
  await assertAccessible(front.page());
  await chooseMusic(front);
  const page = front.page();
  await expect(page.getByText('Orchard').first()).toBeVisible();
  // a notice that comes while the checker looks is neither there nor not
  await expect(page.getByText('Scan finished')).toBeVisible();
  await assertAccessible(page);
  const links = page.getByRole('navigation', { name: 'Library' }).getByRole('link');
  const views = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(views.length).toBeGreaterThan(9);
  for (const view of [...views.filter((href) => href !== '#/albums'), '#/search', '#/corrections', '#/albums']) {
    // what has no link in the sidebar is led to by others
    if (views.includes(view)) {
      await links.and(page.locator(`[href="${view}"]`)).focus();
      await page.keyboard.press('Enter');
    } else await page.evaluate((hash) => void (location.hash = hash), view);
    await expect(page).toHaveURL((url) => url.hash.startsWith(view));
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await assertAccessible(page);
    }
  }
  await page.getByText('Harbour').first().click();
  await expect(page.getByRole('button', { name: 'Play album' })).toBeVisible();
  await assertAccessible(page);
});

function countLoadedCovers(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLImageElement>('main img')].filter((img) => img.complete && img.naturalWidth > 0)
        .length,
  );
}
