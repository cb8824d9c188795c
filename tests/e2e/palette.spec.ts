/** The palette has what the menus have: for what is selected and for what is open, by keyboard alone. */
import { expect, type Page } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { chooseMusic, layOutMusic } from './first-steps.ts';
import { test, type Front } from './fronts.ts';
import {
  closePalette,
  openPalette,
  runInPalette,
  untilClosed,
  wordsOfMenu,
  wordsOfPalette,
  type Words,
} from './palette-verbs.ts';

async function begin(front: Front): Promise<Page> {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  await expect(page.getByRole('grid', { name: 'Albums' }).getByText('Orchard')).toBeVisible();
  return page;
}

async function toTracks(page: Page): Promise<void> {
  await runInPalette(page, 'go to tracks', 'Go to tracks');
  await expect(page.getByRole('heading', { name: 'Tracks', level: 1 })).toBeVisible();
  await untilClosed(page);
  await page.getByRole('grid', { name: 'All tracks' }).focus();
}

const names = (found: Words): readonly string[] => found.map(([name]) => name);

test('for selected tracks the palette has all that their menu has, in its order, and does it', async ({ front }) => {
  const page = await begin(front);
  await toTracks(page);
  await openPalette(page);
  await expect(page.getByRole('group', { name: 'Selected tracks' })).toHaveCount(0);
  await closePalette(page);
  await expect(page.getByRole('grid', { name: 'All tracks' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+F10');
  const ofOne = await wordsOfMenu(page);
  expect(names(ofOne)).toEqual(expect.arrayContaining(['Add to playlist', 'Score', 'Go to artist', 'Details']));
  expect(await wordsOfPalette(page, 'Selected tracks')).toEqual(ofOne);
  await assertAccessible(page);
  await closePalette(page);

  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+F10');
  const ofTwo = await wordsOfMenu(page);
  expect(names(ofTwo)[0]).toBe('Play 2 tracks');
  expect(await wordsOfPalette(page, 'Selected tracks')).toEqual(ofTwo);
  await closePalette(page);

  // a choice is made in a list of its own, or at once
  await runInPalette(page, 'score', /^Score/);
  await assertAccessible(page);
  await expect(page.getByRole('combobox', { name: 'Score' })).toBeFocused();
  await page.keyboard.type('4 st');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 tracks: 4 stars', { exact: true }).first()).toBeVisible();
  await runInPalette(page, 'score 3½', /^Score: 3½ stars/);
  await expect(page.getByText('2 tracks: 3½ stars', { exact: true }).first()).toBeVisible();
  await runInPalette(page, 'в очередь', /^Add to queue/);
  await runInPalette(page, 'add to pl', /^Add to playlist/);
  await expect(page.getByRole('combobox', { name: 'Add to playlist' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByLabel('Name', { exact: true }).fill('Evening');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: /^Evening/ })).toBeVisible();

  // its name alone means the playlist, and not what could be put into it
  await openPalette(page);
  await page.keyboard.type('evening');
  await expect(page.getByRole('option', { name: /^Add to playlist: Evening/ })).toBeVisible();
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(/^Evening/);
  await closePalette(page);
  await runInPalette(page, 'add to evening', /^Add to playlist: Evening/);
  await expect(page.getByText('2 tracks added to “Evening”')).toBeVisible();

  await runInPalette(page, 'language: r', 'Language: Russian');
  await untilClosed(page);
  await page.getByRole('grid', { name: 'Все треки' }).focus();
  await page.keyboard.press('Shift+F10');
  const inRussian = await wordsOfMenu(page);
  expect(names(inRussian)).toContain('Добавить в плейлист');
  expect(await wordsOfPalette(page, 'Выбранные треки')).toEqual(inRussian);
  await assertAccessible(page);
  expect(front.troubles()).toEqual([]);
});
