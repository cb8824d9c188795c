/** What other players left in the files, offered where a newcomer looks for scores. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { chooseMusic } from './first-steps.ts';
import { flacFile, track } from '../support/flac.ts';
import { test } from './fronts.ts';

test('ratings in files are offered in the Scores view, taken at once, and given back by undo', async ({ front }) => {
  const tags = { artist: 'The Tones', album: 'Harbour' };
  const songs = { First: { rating: '80' }, Second: { fmps_rating: '0.3' }, Third: {} };
  for (const [title, rating] of Object.entries(songs))
    writeFileSync(join(front.musicPath, `${title}.flac`), flacFile(track({ ...tags, title, ...rating })));
  await chooseMusic(front);
  const page = front.page();
  await expect(page.getByRole('grid').getByText('Harbour')).toBeVisible();

  await page.getByRole('link', { name: 'Scores', exact: true }).click();
  const offer = page.getByRole('region', { name: 'Ratings in your files' });
  await expect(offer).toContainText('2 tracks bring a rating in their files');
  await assertAccessible(page);
  await offer.getByRole('button', { name: 'Take as my scores' }).click();
  await expect(page.getByText('2 of 3 scored')).toBeVisible();
  await expect(offer).toBeHidden();

  await page.getByRole('link', { name: 'Tracks', exact: true }).click();
  const row = (title: string) => page.getByRole('row').filter({ hasText: title });
  await expect(row('First').getByRole('slider')).toHaveAttribute('aria-valuetext', '4 stars');
  await expect(row('Second').getByRole('slider')).toHaveAttribute('aria-valuetext', '1½ stars');
  await page.keyboard.press('Control+z');
  await expect(row('First').getByRole('slider')).toHaveAttribute('aria-valuetext', 'Not scored');
  await page.getByRole('link', { name: 'Scores', exact: true }).click();
  await expect(offer).toContainText('2 tracks');
  expect(front.troubles()).toEqual([]);
});
