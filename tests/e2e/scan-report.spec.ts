/** What a scan changed, and what became of files that are gone. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { wavFile } from '../support/wav.ts';
import { assertAccessible } from './accessible.ts';
import { chooseMusic, layOutMusic } from './first-steps.ts';
import { test, type Front } from './fronts.ts';

function tone(title: string, more: { readonly album?: string; readonly frequencyHz?: number } = {}): Buffer {
  return wavFile({ title, artist: 'The Tones', album: 'Harbour', trackNo: 1, seconds: 5, frequencyHz: 330, ...more });
}

async function openLibrary(front: Front): Promise<void> {
  await layOutMusic(front);
  await chooseMusic(front);
  await expect(front.page().getByRole('grid').getByText('Orchard')).toBeVisible();
}

async function scanAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Sources', exact: true }).click();
  await page.getByRole('button', { name: 'Scan all' }).click();
  await expect(page.getByRole('button', { name: 'Scan all' })).toBeEnabled();
}

/** One file moved, one tagged anew, one gone, one new. */
function changeFiles({ musicPath }: Front): void {
  const tones = join(musicPath, 'The Tones');
  mkdirSync(join(tones, 'Elsewhere'));
  renameSync(join(tones, 'Lantern/2 Second.wav'), join(tones, 'Elsewhere/Second.wav'));
  writeFileSync(
    join(tones, 'Harbour/1 First.wav'),
    wavFile({ title: 'First light', artist: 'The Tones', album: 'Harbour', trackNo: 1, seconds: 30, frequencyHz: 220 }),
  );
  rmSync(join(tones, 'Orchard/3 Third.wav'));
  writeFileSync(join(tones, 'Harbour/4 Fourth.wav'), tone('Fourth', { frequencyHz: 500 }));
}

test('a scan says what it changed, and each change what was before', async ({ front }) => {
  await openLibrary(front);
  changeFiles(front);
  const page = front.page();
  await scanAll(page);

  const card = page.getByRole('list', { name: 'Music folders' }).getByRole('listitem').first();
  await expect(card).toContainText('1 added, 1 changed, 1 moved, 1 missing');
  await card.getByRole('link', { name: /^Show changes/ }).click();
  await expect(page.getByRole('heading', { name: 'What the scan changed' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Missing' })).toContainText('Orchard/3 Third.wav');
  await assertAccessible(page);

  await page.getByText('Moved 1').click();
  const moved = page.getByRole('list', { name: 'Moved' });
  await expect(moved).toContainText('Lantern/2 Second.wav');
  await expect(moved).toContainText('Elsewhere/Second.wav');
  await page.getByText('Changed 1').click();
  await expect(page.getByRole('row', { name: 'Title First First light' })).toBeVisible();
  await assertAccessible(page);
  await page.getByLabel('Search these changes').fill('no such words');
  await expect(page.getByText('No change with these words')).toBeVisible();
  await page.getByLabel('Search these changes').fill('light');
  await page.getByRole('button', { name: 'First light' }).click();
  await expect(page.getByRole('dialog')).toContainText('First light');
  await page.keyboard.press('Escape');

  await page.getByLabel('Which scan').selectOption({ index: 1 });
  await expect(page.getByRole('list', { name: 'Added' }).getByRole('listitem')).toHaveCount(9);
});
