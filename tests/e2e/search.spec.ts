/** Finding things: as one types in the box, and by the command palette; both by keyboard alone. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { wavFile } from '../support/wav.ts';
import { assertAccessible } from './accessible.ts';
import { chooseMusic, layOutMusic, player } from './first-steps.ts';
import { test, type Front } from './fronts.ts';

/** Beside the albums of The Tones one in Cyrillic letters, with names that are spelled in more ways than one. */
async function layOutNames(front: Front): Promise<void> {
  await layOutMusic(front);
  const folder = join(front.musicPath, 'Ёлки');
  mkdirSync(folder);
  for (const [at, title] of ['Ёлочный шар', 'Naïve Øresund', '東京事変', '<img src=x onerror=alert(1)>'].entries()) {
    const tone = { title, artist: 'Маяк', album: 'Ёлки', trackNo: at + 1, seconds: 30, frequencyHz: 330 };
    writeFileSync(join(folder, `${at + 1}.wav`), wavFile(tone));
  }
  await chooseMusic(front);
  await expect(front.page().getByRole('grid').getByText('Ёлки')).toBeVisible();
}

const box = (page: Page) => page.getByRole('textbox', { name: 'Search your library' });
const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const nowPlaying = (page: Page, title: string) => player(page).getByText(title, { exact: true }).first();

test('typing finds at once, in any spelling; arrows and Enter lead on, back finds the search as it was', async ({
  front,
}) => {
  await layOutNames(front);
  const page = front.page();
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('елк');

  await expect(group(page, 'Top result').getByText('Ёлки')).toBeVisible();
  await expect(group(page, 'Tracks').getByRole('listitem')).toHaveCount(4);
  await expect(page.getByRole('status').filter({ hasText: '5 results' })).toBeAttached();
  await assertAccessible(page);

  await page.keyboard.type('и шар');
  await expect(group(page, 'Tracks').getByRole('button', { name: /^Ёлочный шар/ })).toBeVisible();
  await expect(group(page, 'Tracks').getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(nowPlaying(page, 'Ёлочный шар')).toBeVisible();

  for (const [typed, title] of [
    ['oresund NAIVE', 'Naïve Øresund'],
    ['京事', '東京事変'],
    ['<img', '<img src=x onerror=alert(1)>'],
  ] as const) {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(typed);
    await expect(group(page, 'Top result').getByRole('button', { name: title }).first()).toBeVisible();
  }

  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('tones');
  await expect(group(page, 'Top result').getByText('The Tones')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The Tones', level: 1 })).toBeVisible();
  await expect(box(page)).toHaveValue('');
  await page.goBack();
  await expect(box(page)).toHaveValue('tones');
  await expect(group(page, 'Albums').getByRole('listitem')).toHaveCount(3);
  expect(front.troubles()).toEqual([]);
});

test('arrows walk through results, a track plays by Enter, Escape leads back and clears', async ({ front }) => {
  await layOutNames(front);
  const page = front.page();
  await page.keyboard.press('/');
  await page.keyboard.type('маяк');
  const tracks = group(page, 'Tracks').getByRole('button');
  await expect(tracks).toHaveCount(4);

  await page.keyboard.press('ArrowDown');
  await expect(group(page, 'Top result').getByRole('button', { name: 'Маяк' }).first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(group(page, 'Tracks').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(player(page).getByRole('link', { name: 'Маяк' })).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(page.getByRole('heading', { name: 'Search your library' })).toBeVisible();

  await page.keyboard.type('nothing like that');
  await expect(page.getByRole('heading', { name: 'Nothing found for “nothing like that”' })).toBeVisible();
  await assertAccessible(page);
  expect(front.troubles()).toEqual([]);
});

test('all tracks that were found stand in a table, sorted as one likes', async ({ front }) => {
  await layOutNames(front);
  const page = front.page();
  await box(page).fill('t');
  await group(page, 'Tracks').getByRole('link', { name: 'Show all: Tracks' }).click();

  await expect(page.getByRole('heading', { name: 'Tracks for “t”', level: 1 })).toBeVisible();
  const rows = page.getByRole('grid').getByRole('row');
  await expect.poll(() => rows.count()).toBeGreaterThan(1);
  const count = await rows.count();
  await page
    .getByRole('columnheader', { name: 'Time' })
    .getByRole('button')
    .or(page.getByRole('columnheader', { name: 'Time' }))
    .first()
    .click();
  await expect(rows).toHaveCount(count);
  await assertAccessible(page);
  await page.getByRole('link', { name: 'All results' }).click();
  await expect(group(page, 'Top result')).toBeVisible();
  expect(front.troubles()).toEqual([]);
});

test('the palette opens an album and runs actions in either language, by keyboard alone', async ({ front }) => {
  await layOutNames(front);
  const page = front.page();
  await page.keyboard.press('ControlOrMeta+k');
  const input = page.getByRole('combobox', { name: 'Find a name or an action' });
  await expect(input).toBeFocused();
  await assertAccessible(page);
  await page.keyboard.type('елки');
  await expect(page.getByRole('option', { name: /^Ёлки/ }).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ёлки', level: 1 })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('тема: т');
  await expect(page.getByRole('option').first()).toHaveText('Theme: dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  // what was chosen stands first
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText([/Theme: dark/, /Ёлки/]);
  await assertAccessible(page);
  await page.keyboard.type('go to tra');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tracks', level: 1 })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.press('Escape');
  await expect(input).toHaveCount(0);
  expect(front.troubles()).toEqual([]);
});
