/** From an album to its artist, what else they play on, and from there on; also by keyboard alone. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { wavFile } from '../support/wav.ts';
import { assertAccessible } from './accessible.ts';
import { ALBUMS, chooseMusic, layOutMusic, player } from './first-steps.ts';
import { test, type Front } from './fronts.ts';

/** The three albums of The Tones, and a sampler that they share with Ida. */
async function layOutArtists(front: Front): Promise<void> {
  await layOutMusic(front);
  const folder = join(front.musicPath, 'Sampler');
  mkdirSync(folder);
  for (const [at, artist] of ['Ida', 'The Tones'].entries()) {
    const tone = { title: `Song ${at + 1}`, artist, album: 'Sampler', trackNo: at + 1, seconds: 30, frequencyHz: 330 };
    writeFileSync(join(folder, `${at + 1}.wav`), wavFile(tone));
  }
  await chooseMusic(front);
  await expect(front.page().getByRole('grid').getByText('Sampler')).toBeVisible();
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

test('an album leads to its artist, who has own albums, those of others, and plays', async ({ front }) => {
  await layOutArtists(front);
  const page = front.page();
  await page.getByRole('grid').getByText('Lantern').click();
  await expect(heading(page, 'Lantern')).toBeVisible();
  await page.getByRole('link', { name: 'The Tones', exact: true }).click();

  await expect(heading(page, 'The Tones')).toBeVisible();
  await expect(page.getByText('3 albums · 10 tracks')).toBeVisible();
  const own = page.getByRole('region', { name: 'Discography' });
  for (const album of ALBUMS) await expect(own.getByRole('link', { name: album })).toBeVisible();
  const guest = page.getByRole('region', { name: 'Appears on' });
  await expect(guest.getByRole('link', { name: 'Sampler' })).toBeVisible();
  await assertAccessible(page);

  await page.getByRole('button', { name: 'Play all' }).click();
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await guest.getByRole('link', { name: 'Sampler' }).click();
  await expect(heading(page, 'Sampler')).toBeVisible();
  // the name of who plays, in the player, leads there from anywhere
  await player(page).getByRole('link', { name: 'The Tones' }).click();
  await expect(heading(page, 'The Tones')).toBeVisible();

  await page.getByRole('link', { name: 'Artists', exact: true }).click();
  await page.getByRole('button', { name: 'Sort by Name' }).click();
  await page.getByRole('menuitemradio', { name: 'Number of albums' }).click();
  await expect(page.getByRole('gridcell')).toHaveText([/The Tones/, /Ida/]);
  expect(front.troubles()).toEqual([]);
});

test('artists are found, opened, played and left by keyboard alone', async ({ front }) => {
  await layOutArtists(front);
  const page = front.page();
  await page.getByRole('link', { name: 'Artists', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Artists')).toBeVisible();
  await assertAccessible(page);
  const grid = page.getByRole('grid', { name: 'Artists' });
  await expect(grid.getByRole('gridcell')).toHaveText([/Ida\s*1 track$/, /The Tones\s*3 albums · 10 tracks$/]);
  await grid.focus();
  await page.keyboard.type('to');
  await expect(page.locator('.card.is-active')).toContainText('The Tones');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'The Tones')).toBeFocused();
  // past the stars
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();

  await page.getByRole('link', { name: 'Tracks' }).focus();
  await page.keyboard.press('Enter');
  const table = page.getByRole('grid', { name: 'All tracks' });
  await expect(table.getByText('Song 1')).toBeVisible();
  await table.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Go to artist' }).focus();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Ida')).toBeVisible();
  expect(front.troubles()).toEqual([]);
});
