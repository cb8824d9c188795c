/** Genres, composers, folders as on disk and what is new: by mouse, and by keyboard alone. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { wavFile } from '../support/wav.ts';
import { assertAccessible } from './accessible.ts';
import { carry } from './carry.ts';
import { chooseMusic, layOutMusic, player } from './first-steps.ts';
import { test, type Front } from './fronts.ts';

const ODD_FOLDER = '100% [Best]_of';

/** Beside the usual albums one of rock in a folder with an odd name, written by Ida, and a track on no album. */
async function layOutShelves(front: Front): Promise<void> {
  await layOutMusic(front);
  const folder = join(front.musicPath, ODD_FOLDER, 'Stones');
  mkdirSync(folder, { recursive: true });
  for (const [at, title] of ['Pebble', 'Boulder'].entries()) {
    const tone = { title, artist: 'Ben', album: 'Stones', trackNo: at + 1, seconds: 30, frequencyHz: 330 };
    writeFileSync(join(folder, `${at + 1} ${title}.wav`), wavFile({ ...tone, genre: 'Rock', composer: 'Ida' }));
  }
  await chooseMusic(front);
  await expect(front.page().getByRole('grid').getByText('Stones')).toBeVisible();
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });
const open = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name, exact: true }).click();

test('a genre shows its albums, artists and tracks, and plays', async ({ front }) => {
  await layOutShelves(front);
  const page = front.page();
  await open(page, 'Genres');
  await expect(page.getByRole('grid', { name: 'Genres' })).toContainText(/Rock\s*1 album · 2 tracks/);
  await assertAccessible(page);
  await page.getByRole('link', { name: 'Rock' }).last().click();

  await expect(heading(page, 'Rock')).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Albums' })).toContainText('Stones');
  await assertAccessible(page);
  await page.getByText('1 artist', { exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Artists' })).toContainText('Ben');
  await page.getByText('2 tracks', { exact: true }).first().click();
  const table = page.getByRole('grid', { name: 'Tracks of genre Rock' });
  await expect(table.getByText('Pebble')).toBeVisible();
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Play all' }).click();
  await expect(player(page).getByText('Pebble', { exact: true })).toBeVisible();
  expect(front.troubles()).toEqual([]);
});

test('the keys open the menu of a card at the card, and cards can be dragged to the queue', async ({ front }) => {
  await layOutShelves(front);
  const page = front.page();
  for (const [view, grid] of [
    ['Composers', 'Composers'],
    ['Recently added', 'Recently added'],
    ['Genres', 'Genres'],
  ] as const) {
    await open(page, view);
    await expect(page.getByRole('grid', { name: grid }).getByRole('gridcell').first()).toBeVisible();
    await page.getByRole('grid', { name: grid }).focus();
    await page.keyboard.press('Home');
    const card = (await page.getByRole('grid', { name: grid }).locator('.is-active').boundingBox())!;
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menuitem')).toHaveText([
      'Play',
      'Play next',
      'Add to queue',
      'Add to playlist',
      /^Go to/,
    ]);
    const menu = (await page.getByRole('menu').boundingBox())!;
    expect(menu.x).toBeGreaterThanOrEqual(card.x);
    expect(menu.x).toBeLessThanOrEqual(card.x + card.width);
    expect(menu.y).toBeGreaterThanOrEqual(card.y);
    expect(menu.y).toBeLessThanOrEqual(card.y + card.height);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
  }

  const rock = page.getByRole('grid', { name: 'Genres' }).locator('[data-index]').filter({ hasText: 'Rock' });
  // the zone around the words takes the drop
  await carry(page, rock, () => page.getByText('Add to queue'));
  await page.mouse.up();
  await expect(page.getByText('Added to the queue: Rock')).toBeVisible();
  expect(front.troubles()).toEqual([]);
});

test('the genre of a row and that of an album lead to it', async ({ front }) => {
  await layOutShelves(front);
  const page = front.page();
  await open(page, 'Tracks');
  await page.getByRole('grid').getByRole('link', { name: 'Rock' }).first().click();
  await expect(heading(page, 'Rock')).toBeVisible();
  await page.getByRole('grid').getByRole('link', { name: 'Stones' }).click();
  await expect(heading(page, 'Stones')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Rock' }).first().click();
  await expect(heading(page, 'Rock')).toBeVisible();
  expect(front.troubles()).toEqual([]);
});

test('the Russian name of a genre is shown in Russian, changed by hand, and changed back', async ({ front }) => {
  await layOutShelves(front);
  const page = front.page();
  await open(page, 'Genres');
  await expect(page.getByRole('grid', { name: 'Genres' })).toContainText('Rock');
  await page.getByRole('grid', { name: 'Genres' }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Rock')).toBeVisible();
  await expect(page.getByText('Рок', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Russian name' }).focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('dialog').getByLabel('Russian name');
  await expect(field).toHaveValue('Рок');
  await assertAccessible(page);
  await field.fill('Скала');
  await page.keyboard.press('Enter');

  await expect(page.getByText('Скала', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Рок', { exact: true })).toBeVisible();
  expect(front.troubles()).toEqual([]);
});

test('composers lead to what they wrote, which plays', async ({ front }) => {
  await layOutShelves(front);
  const page = front.page();
  await open(page, 'Composers');
  const grid = page.getByRole('grid', { name: 'Composers' });
  await expect(grid.getByRole('gridcell')).toHaveText(/Ida\s*2 works$/);
  await assertAccessible(page);
  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');

  await expect(heading(page, 'Ida')).toBeVisible();
  const works = page.getByRole('region', { name: 'Composed' });
  await expect(works.getByText('Boulder')).toBeVisible();
  await assertAccessible(page);
  await expect(works.getByRole('rowheader')).toHaveText(['Stones']);
  await works.getByRole('button', { name: 'Play works' }).click();
  await expect(player(page).getByText('Pebble', { exact: true })).toBeVisible();
  expect(front.troubles()).toEqual([]);
});

test('folders are browsed as they lie on disk, by keyboard alone, and play with what is in them', async ({ front }) => {
  await layOutShelves(front);
  const page = front.page();
  await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'Folders', exact: true }).focus();
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid', { name: /^Folders in/ });
  await expect(grid.getByRole('gridcell')).toHaveText([/100% \[Best\]_of\s*2 tracks/, /The Tones\s*9 tracks/]);
  await assertAccessible(page);
  await grid.focus();
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await expect(heading(page, ODD_FOLDER)).toBeVisible();
  await expect(page.getByRole('grid')).toContainText('Stones');
  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');

  await expect(heading(page, 'Stones')).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Tracks in Stones' }).getByRole('row')).toHaveCount(3);
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Play folder' }).focus();
  await page.keyboard.press('Enter');
  await expect(player(page).getByText('Pebble', { exact: true })).toBeVisible();
  const crumbs = page.getByRole('navigation', { name: 'Path' });
  await crumbs.getByRole('link', { name: ODD_FOLDER }).click();
  await expect(heading(page, ODD_FOLDER)).toBeVisible();
  await page.goBack();
  await expect(heading(page, 'Stones')).toBeVisible();

  await open(page, 'Tracks');
  await page.getByRole('grid').getByText('Boulder').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Show in folders' }).click();
  await expect(heading(page, 'Stones')).toBeVisible();
  await expect(page.getByRole('row', { selected: true })).toContainText('Boulder');
  expect(front.troubles()).toEqual([]);
});

test('what was added stands under its time, and is walked by keyboard', async ({ front }) => {
  await layOutShelves(front);
  const page = front.page();
  await open(page, 'Recently added');
  const grid = page.getByRole('grid', { name: 'Recently added' });
  await expect(grid.getByRole('rowheader')).toHaveText(['Today']);
  await expect(grid.getByRole('gridcell')).toHaveCount(4);
  await assertAccessible(page);
  await grid.focus();
  await page.keyboard.press('End');
  const name = await page.locator('.card.is-active').getByRole('link').nth(0).textContent();
  await page.keyboard.press('Enter');
  await expect(heading(page, name ?? '')).toBeVisible();
  expect(front.troubles()).toEqual([]);
});
