/** Names that would turn a line, or that hold what nobody sees: shown for what they are. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { flacFile, track } from '../support/flac.ts';
import { chooseMusic } from './first-steps.ts';
import { test } from './fronts.ts';

test('controls are seen and right-to-left names turn nothing, in lists and in the list of problems', async ({
  front,
}) => {
  const at = (name: string) => join(front.musicPath, name);
  writeFileSync(at('song\u202Egpj.flac'), flacFile(track({ artist: 'שלום', album: 'One' })));
  writeFileSync(at('a line\nand another.flac'), flacFile(track({ artist: 'A\u2067B', album: 'Two' })));
  writeFileSync(at('cover\u202E3pm.mp3'), 'no music');
  await chooseMusic(front);
  const page = front.page();

  await page.getByRole('link', { name: 'Tracks' }).click();
  const rows = page.getByRole('grid', { name: 'All tracks' }).locator('[data-index]');
  await expect(rows.filter({ hasText: 'song‹U+202E›gpj' })).toContainText('\u2068שלום\u2069');
  await expect(rows.filter({ hasText: 'a line␊and another' })).toContainText('A‹U+2067›B');
  await page.getByRole('link', { name: 'Sources' }).click();
  await expect(page.getByRole('list', { name: 'Problem files' })).toContainText('cover‹U+202E›3pm.mp3');
  // nothing that turns a line stands in the page but within isolates of our own
  const pageText = await page.locator('body').innerText();
  expect(pageText).not.toMatch(/[\u202A-\u202E]/u);
});
