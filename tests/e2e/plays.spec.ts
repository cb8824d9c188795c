/** What counts as a play, in a real player: half of a track that sounded, and not one that was left before. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { wavFile } from '../support/wav.ts';
import { chooseMusic, player, seekBar } from './first-steps.ts';
import { test } from './fronts.ts';

const SECONDS = { Brief: 2, Long: 60, Sought: 60 };

test('a track that was heard is a play, one that was left is a skip, and a seek is neither', async ({ front }) => {
  const folder = join(front.musicPath, 'Album');
  mkdirSync(folder, { recursive: true });
  for (const [at, [title, seconds]] of Object.entries(SECONDS).entries()) {
    const tone = { title, artist: 'The Tones', album: 'Album', trackNo: at + 1, seconds, frequencyHz: 330 };
    writeFileSync(join(folder, `${title}.wav`), wavFile(tone));
  }
  await chooseMusic(front);
  const page = front.page();
  await page.getByRole('grid').getByText('Album').click();
  await page.getByRole('button', { name: 'Play album' }).click();

  await expect(player(page).getByTitle('Long', { exact: true })).toBeVisible();
  await expect(seekBar(page)).not.toHaveValue('0');
  await player(page).getByRole('button', { name: 'Next', exact: true }).click();
  await expect(player(page).getByTitle('Sought', { exact: true })).toBeVisible();
  await expect(seekBar(page)).not.toHaveValue('0');
  // nearly to its end, which then comes by itself
  await seekBar(page).focus();
  await page.keyboard.press('End');
  await expect(player(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  await expect(page.getByText(/1 play, on/)).toBeVisible();
  await page.getByRole('link', { name: 'Tracks', exact: true }).click();
  await page.getByRole('button', { name: 'Columns' }).click();
  for (const name of ['Plays', 'Skips']) await page.getByRole('menuitemcheckbox', { name, exact: true }).click();
  await page.keyboard.press('Escape');
  const cell = (title: string, column: string) =>
    page.getByRole('row').filter({ hasText: title }).locator(`[data-column="${column}"]`);
  await expect(cell('Brief', 'plays')).toHaveText('1');
  await expect(cell('Brief', 'skips')).toHaveText('');
  await expect(cell('Long', 'plays')).toHaveText('');
  await expect(cell('Long', 'skips')).toHaveText('1');
  await expect(cell('Sought', 'plays')).toHaveText('');
  await expect(cell('Sought', 'skips')).toHaveText('');
  expect(front.troubles()).toEqual([]);
});
