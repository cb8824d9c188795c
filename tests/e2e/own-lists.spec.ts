/** Lists by one's own scores and likes: sorted, filtered, still under the pointer; and what is edited by hand, taken back. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { wavFile } from '../support/wav.ts';
import { assertAccessible } from './accessible.ts';
import { ALBUMS, chooseMusic, layOutMusic } from './first-steps.ts';
import { test } from './fronts.ts';

const rowOf = (page: Page, album: string, title: string): Locator =>
  page.getByRole('grid').getByRole('row').filter({ hasText: album }).filter({ hasText: title });

/** By the keys that the slider of the row takes. */
async function score(page: Page, [album, title]: readonly [string, string], key: string): Promise<void> {
  const stars = rowOf(page, album, title).getByRole('slider');
  await stars.focus();
  await page.keyboard.press(key);
}

const titles = (page: Page) => page.getByRole('grid').locator('.table-key').allInnerTexts();

async function chooseFilter(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Filter by my opinion/ }).click();
  await page.getByRole('menuitemradio', { name, exact: true }).click();
}

test('sort and filter the tracks by my scores, and find what I like', async ({ front }) => {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  await expect(page.getByRole('grid').getByText(ALBUMS[2] ?? '')).toBeVisible();
  await page.getByRole('link', { name: 'Tracks' }).click();
  await expect(page.getByRole('status').filter({ hasText: '9 tracks' })).toBeVisible();

  await score(page, ['Orchard', 'Third'], '0');
  await score(page, ['Lantern', 'Second'], '6');
  await page.getByRole('columnheader', { name: 'Score' }).click();
  await expect(rowOf(page, 'Orchard', 'Third')).toHaveAttribute('aria-rowindex', '2');
  await expect(rowOf(page, 'Lantern', 'Second')).toHaveAttribute('aria-rowindex', '3');

  // the list stays under the pointer until one asks for it, but for what is said just as it comes into view
  await page.waitForTimeout(1_600);
  await score(page, ['Harbour', 'First'], '8');
  await expect(rowOf(page, 'Harbour', 'First')).toHaveAttribute('aria-rowindex', '4');
  await score(page, ['Lantern', 'Second'], 'Delete');
  const refresh = page.getByRole('button', { name: /refresh the list/ });
  await expect(refresh).toBeVisible();
  await expect(rowOf(page, 'Lantern', 'Second')).toHaveAttribute('aria-rowindex', '3');
  // each change asks for it, and they come one by one
  await expect(async () => {
    await refresh.click({ timeout: 2_000 });
    await expect(rowOf(page, 'Harbour', 'First')).toHaveAttribute('aria-rowindex', '3', { timeout: 2_000 });
  }).toPass();
  await expect(refresh).toBeHidden();

  await chooseFilter(page, 'Unscored');
  await expect(page.getByRole('status').filter({ hasText: '7 tracks' })).toBeVisible();
  await chooseFilter(page, '5 stars or more');
  await expect.poll(() => titles(page)).toEqual(['Third']);
  await assertAccessible(page);
  await page.getByRole('button', { name: /^Filter by my opinion/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Liked', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Nothing here passes the filter' })).toBeVisible();
  await assertAccessible(page);
  await page.getByRole('main').getByRole('button', { name: 'Clear filter', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '9 tracks' })).toBeVisible();

  await page.getByRole('link', { name: 'Liked' }).click();
  await expect(page.getByRole('heading', { name: 'No liked tracks yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Tracks' }).click();
  for (const album of ['Lantern', 'Harbour']) {
    await rowOf(page, album, 'First').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Like', exact: true }).click();
  }
  await page.getByRole('link', { name: 'Liked' }).click();
  await expect(page.getByRole('heading', { name: 'Liked', level: 1 })).toBeVisible();
  // the newest like first
  await expect(rowOf(page, 'Harbour', 'First')).toHaveAttribute('aria-rowindex', '2');
  await expect(rowOf(page, 'Lantern', 'First')).toHaveAttribute('aria-rowindex', '3');
  await assertAccessible(page);
  expect(front.troubles()).toEqual([]);
});

test('sort and filter the albums by my scores', async ({ front }) => {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  const cards = page.getByRole('grid').getByRole('gridcell');
  await page.getByRole('grid').getByText('Orchard').click();
  await page.getByRole('slider', { name: 'Score of Orchard' }).focus();
  await page.keyboard.press('9');
  await page.getByRole('link', { name: 'Albums' }).click();
  await expect(cards.first()).toContainText('Harbour');

  await page.getByRole('button', { name: /^Sort by/ }).click();
  await page.getByRole('menuitemradio', { name: 'My score', exact: true }).click();
  await expect(cards.first()).toContainText('Orchard');
  await chooseFilter(page, 'Unscored');
  await expect(cards).toHaveCount(2);
  await expect(page.getByText('2 albums')).toBeVisible();
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Clear the filter by my opinion' }).click();
  await expect(cards).toHaveCount(3);
  await page.getByText('Table', { exact: true }).click();
  await expect(page.getByRole('slider', { name: 'Score of Orchard' })).toHaveAttribute('aria-valuetext', '4½ stars');
  await assertAccessible(page);
  expect(front.troubles()).toEqual([]);
});

test('a star is where it was put before the core has said that it is kept', async ({ front }) => {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  await page.getByRole('grid').getByText('Harbour').click();
  const answer = Promise.withResolvers<undefined>();
  let isHeld = false;
  await page.route('**/api/call', async (route) => {
    if (route.request().postData()?.includes('scores.setAlbums') === true) {
      isHeld = true;
      await answer.promise;
    }
    await route.continue();
  });
  const stars = page.getByRole('slider', { name: 'Score of Harbour' });
  await stars.focus();
  await page.keyboard.press('7');

  await expect(stars).toHaveAttribute('aria-valuetext', '3½ stars');
  await expect.poll(() => isHeld).toBe(true);
  await page.keyboard.press('9');
  await expect(stars).toHaveAttribute('aria-valuetext', '4½ stars');
  answer.resolve(undefined);
  await page.getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasNotText: 'Folder added' })).toHaveText([
    /4½ stars/,
    /3½ stars/,
  ]);
});

test('sort the albums of a genre by my scores', async ({ front }) => {
  for (const album of ['Amber', 'Basalt']) {
    const folder = join(front.musicPath, album);
    mkdirSync(folder, { recursive: true });
    const tone = { title: 'Only', artist: 'Ben', album, trackNo: 1, seconds: 5, frequencyHz: 330, genre: 'Rock' };
    writeFileSync(join(folder, '1.wav'), wavFile(tone));
  }
  await chooseMusic(front);
  const page = front.page();
  const cards = page.getByRole('grid').getByRole('gridcell');
  await page.getByRole('grid').getByText('Basalt').click();
  await page.getByRole('slider', { name: 'Score of Basalt' }).focus();
  await page.keyboard.press('9');
  await page.getByRole('link', { name: 'Genres' }).click();
  await page.getByRole('link', { name: 'Rock' }).last().click();
  await expect(cards.first()).toContainText('Amber');
  await page.getByRole('button', { name: /^Sort by/ }).click();
  await page.getByRole('menuitemradio', { name: 'My score', exact: true }).click();
  await expect(cards.first()).toContainText('Basalt');
  await assertAccessible(page);
  expect(front.troubles()).toEqual([]);
});
