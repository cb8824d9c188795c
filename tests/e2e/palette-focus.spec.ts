/** What has no list to be selected in offers its verbs to the palette by where the keyboard is. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { beginWithMusic } from './first-steps.ts';
import { test } from './fronts.ts';
import { closePalette, openPalette, runInPalette, untilClosed, wordsOfMenu, wordsOfPalette } from './palette-verbs.ts';

/** What the menu over it has, and what the palette has that is opened from it, are the same. */
async function compare(page: Page, place: Locator, title: string | RegExp): Promise<void> {
  await place.focus();
  await page.keyboard.press('Shift+F10');
  const ofMenu = await wordsOfMenu(page);
  await place.focus();
  expect(await wordsOfPalette(page, title)).toEqual(ofMenu);
  await closePalette(page);
  await expect(place).toBeFocused();
}

const stop = (page: Page, region: string, name: string | RegExp) =>
  page.getByRole('region', { name: region }).locator('[data-search-stop]').filter({ hasText: name }).first();

test('what was found has its menu in the palette: the best, tracks, artists, albums and playlists', async ({
  front,
}) => {
  const page = await beginWithMusic(front);
  await runInPalette(page, 'new playlist', 'New playlist');
  await page.getByLabel('Name', { exact: true }).fill('Harbour lights');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: /^Harbour lights/ })).toBeVisible();
  const box = page.getByRole('textbox', { name: 'Search your library' });
  await box.fill('harbour');
  await expect(stop(page, 'Albums', 'Harbour')).toBeVisible();

  await openPalette(page);
  await expect(page.getByRole('group', { name: /^Selected/ })).toHaveCount(0);
  await closePalette(page);
  await compare(page, stop(page, 'Top result', 'Harbour'), 'Selected · Harbour');
  await compare(page, stop(page, 'Tracks', 'Second'), 'Selected · Second');
  await compare(page, stop(page, 'Albums', 'Harbour'), 'Selected · Harbour');
  await compare(page, stop(page, 'Playlists', 'Harbour lights'), 'Selected · Harbour lights');

  await stop(page, 'Tracks', 'Second').focus();
  await runInPalette(page, 'score 4 st', /^Score: 4 stars/);
  await untilClosed(page);
  await stop(page, 'Tracks', 'Second').focus();
  await runInPalette(page, 'history', 'Score: History…');
  const history = page.getByRole('dialog', { name: 'History of your score' });
  await expect(history.getByText('Second')).toBeVisible();
  await expect(history.getByRole('listitem')).toHaveText([/^4 stars.*by hand/]);
  await assertAccessible(page);
  await page.keyboard.press('Escape');

  await box.fill('tones');
  await expect(stop(page, 'Artists', 'The Tones')).toBeVisible();
  await compare(page, stop(page, 'Artists', 'The Tones'), 'Selected · The Tones');
  expect(front.troubles()).toEqual([]);
});

test('what is to be scored, on a tier or in a duel has its menu in the palette', async ({ front }) => {
  const page = await beginWithMusic(front);
  await runInPalette(page, 'go to scores', 'Go to scores');
  const desk = page.getByRole('group', { name: 'To be scored' });
  await expect(desk.getByRole('heading', { level: 2 })).toBeVisible();
  const title = await desk.getByRole('heading', { level: 2 }).innerText();
  await desk.getByRole('heading', { level: 2 }).click({ button: 'right' });
  const ofFront = await wordsOfMenu(page);
  expect(ofFront.map(([name]) => name)).toEqual(expect.arrayContaining(['Play', 'Score', 'Go to album', 'Details']));
  expect(await wordsOfPalette(page, `Selected tracks · ${title}`)).toEqual(ofFront);
  await closePalette(page);
  await runInPalette(page, 'score', 'Score');
  await expect(page.getByRole('combobox', { name: 'Score', exact: true })).toBeFocused();
  await page.keyboard.type('his');
  await page.keyboard.press('Enter');
  const history = page.getByRole('dialog', { name: 'History of your score' });
  await expect(history.getByText('You have not scored it yet.')).toBeVisible();
  await assertAccessible(page);
  await page.keyboard.press('Escape');
  await expect(history).toHaveCount(0);
  // the keys of the view go on
  await page.keyboard.press('8');
  await expect(desk.getByRole('slider', { name: `Score of ${title}` })).toHaveAttribute('aria-valuetext', '4 stars');
  await runInPalette(page, 'history', 'Score: History…');
  await expect(history.getByRole('listitem')).toHaveText([/^4 stars.*by hand/]);
  await page.keyboard.press('Escape');

  await expect(history).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('8');
  await expect(page.getByText('2 of 9 scored')).toBeVisible();
  await page.getByRole('radio', { name: 'Tiers' }).check({ force: true });
  const tile = page.getByRole('group', { name: 'Tiers' }).getByRole('button').first();
  await compare(page, tile, /^Selected · /);

  await page.getByRole('radio', { name: 'Duels' }).check({ force: true });
  await expect(page.getByRole('group', { name: 'Which is better?' })).toBeVisible();
  const side = page.getByRole('button', { name: /^Better: / }).first();
  await expect(side).toBeVisible();
  await compare(page, side, /^Selected · /);
  expect(front.troubles()).toEqual([]);
});

test('the page of an album tells how its score came to be, and scores it', async ({ front }) => {
  const page = await beginWithMusic(front);
  await runInPalette(page, 'lantern', /^Lantern/);
  await expect(page.getByRole('heading', { name: 'Lantern', level: 1 })).toBeVisible();
  await runInPalette(page, 'score 3 st', /^Score: 3 stars/);
  await expect(page.getByRole('slider', { name: 'Score of Lantern' })).toHaveAttribute('aria-valuetext', '3 stars');
  await runInPalette(page, 'history', 'Score: History…');
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText([/^3 stars.*by hand/]);
  expect(front.troubles()).toEqual([]);
});

test('a playlist that is kept in sync with a file has what is done with that in the palette', async ({ front }) => {
  writeFileSync(join(front.musicPath, 'Road.m3u8'), '#EXTM3U\nThe Tones/Harbour/1 First.wav\n');
  const page = await beginWithMusic(front);
  await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'Playlists', exact: true }).click();
  await page.getByRole('button', { name: 'Show…' }).click();
  await page.getByRole('group', { name: 'Road.m3u8' }).getByRole('button', { name: 'Follow' }).click();
  const standing = page.getByRole('region', { name: 'Kept in sync' });
  await expect(standing).toBeVisible();
  const buttons = await standing.getByRole('button').allInnerTexts();
  expect(buttons).toEqual(['Sync now', 'Both ways…', 'Stop']);
  expect((await wordsOfPalette(page, 'Kept in sync')).map(([name]) => name)).toEqual(buttons);
  await assertAccessible(page);
  await closePalette(page);
  await runInPalette(page, 'both ways', 'Both ways…');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Write the file' }).click();
  await expect(standing).toContainText('Kept in sync with');
  await runInPalette(page, 'stop wr', 'Stop writing');
  await expect(standing).toContainText('Follows');
  await runInPalette(page, 'stop', 'Stop');
  await expect(standing).toHaveCount(0);
  expect(front.troubles()).toEqual([]);
});
