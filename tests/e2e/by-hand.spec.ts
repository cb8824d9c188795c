/** What a person says of their music by hand: it is shown, it can be taken back, and no scan changes it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { plainPicture } from '../support/pictures.ts';
import { wavFile } from '../support/wav.ts';
import { assertAccessible } from './accessible.ts';
import { chooseMusic, layOutMusic } from './first-steps.ts';
import { test, type Front } from './fronts.ts';

/** The three albums of The Tones, and an album of two people who are written as one. */
async function layOut(front: Front): Promise<void> {
  await layOutMusic(front);
  writeTone(front, 'Pair/1.wav', { title: 'Duet', artist: 'Ida & Max', album: 'Pair' });
  await chooseMusic(front);
  await expect(front.page().getByRole('grid').getByText('Pair')).toBeVisible();
}

function writeTone({ musicPath }: Front, path: string, tags: { title: string; artist: string; album: string }): void {
  mkdirSync(join(musicPath, path, '..'), { recursive: true });
  writeFileSync(join(musicPath, path), wavFile({ ...tags, trackNo: 1, seconds: 5, frequencyHz: 330 }));
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ }).last();

async function scanAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Sources', exact: true }).click();
  await page.getByRole('button', { name: 'Scan all' }).click();
  await expect(page.getByRole('button', { name: 'Scan all' })).toBeEnabled();
}

async function openArtist(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Artists', exact: true }).click();
  await page.getByRole('grid').getByRole('link', { name, exact: true }).click();
  await expect(heading(page, name)).toBeVisible();
}

test('an artist gets a biography, a country and a picture, and each can be taken back', async ({ front }) => {
  await layOut(front);
  const page = front.page();
  await openArtist(page, 'The Tones');
  await expect(page).toHaveTitle('The Tones – Fonoteka');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit The Tones' });
  await assertAccessible(page);
  await page.goBack();
  await expect(page).toHaveTitle('Artists – Fonoteka');
  await expect(dialog).toBeHidden();
  await page.goForward();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await dialog.getByLabel('Biography').fill('Three tones.\n<b>And</b> no more.');
  await dialog.getByLabel('Country').fill('Iceland');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Artist · Iceland')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Biography' })).toHaveText(/Three tones\.\s*<b>And<\/b> no more\./);
  await undo(page).click();
  await expect(page.getByRole('region', { name: 'Biography' })).toBeHidden();
  await expect(page.getByText('Artist · Iceland')).toBeHidden();

  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const file = {
    name: 'band.png',
    mimeType: 'image/png',
    buffer: await plainPicture(60, 60, [200, 30, 90, 255]).png(),
  };
  await dialog.getByLabel('Choose a picture…').setInputFiles({ ...file, buffer: Buffer.from('no picture at all') });
  await expect(dialog.getByRole('alert')).toContainText('can’t be used');
  await dialog.getByLabel('Choose a picture…').setInputFiles(file);
  await expect(dialog.getByRole('button', { name: 'Remove the picture' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const shown = page.locator('header img').first();
  await expect(shown).toHaveAttribute('src', /p1v[0-9a-z]+/);
  await scanAll(page);
  await openArtist(page, 'The Tones');
  await expect(shown).toHaveAttribute('src', /p1v[0-9a-z]+/);
  expect(front.troubles()).toEqual([]);
});

test('what is edited by hand is noted, and taken back on the page of activity', async ({ front }) => {
  await layOut(front);
  const page = front.page();
  await openArtist(page, 'The Tones');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit The Tones' });
  await dialog.getByLabel('Biography').fill('Three tones.');
  await dialog.getByLabel('Country').fill('Iceland');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Artist · Iceland')).toBeVisible();

  await front.stop();
  await front.start();
  const again = front.page();
  await again.getByRole('link', { name: 'Activity' }).click();
  const list = again.getByRole('main').getByRole('listitem').filter({ hasNotText: 'Folder added' });
  await expect(list).toHaveText([/“The Tones” edited: biography, country/]);
  await again.getByRole('combobox', { name: 'Kind of activity' }).selectOption('Artists edited');
  await expect(list).toHaveCount(1);
  await assertAccessible(again);
  await list.getByRole('button', { name: /^Undo “The Tones” edited/ }).click();
  await expect(list).toContainText('undone');
  await openArtist(again, 'The Tones');
  await expect(again.getByText('Artist · Iceland')).toBeHidden();
  expect(front.troubles()).toEqual([]);
});

test('an album keeps the date given by hand until it is cleared, and says what is no date', async ({ front }) => {
  await layOut(front);
  const page = front.page();
  await page.getByRole('grid').getByText('Lantern').click();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit Lantern' });
  await assertAccessible(page);
  await dialog.getByLabel('Release date').fill('1997-02-30');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toContainText('This is not a date');
  await dialog.getByLabel('Release date').fill('1997-05');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('May 1997')).toBeVisible();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await dialog.getByRole('button', { name: 'Back to what the files say' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('May 1997')).toBeHidden();
  expect(front.troubles()).toEqual([]);
});

test('albums that were joined stay one after a scan, and come apart again on the page of corrections', async ({
  front,
}) => {
  await layOut(front);
  const page = front.page();
  const albums = page.getByRole('grid', { name: 'Albums' });
  await albums.getByText('Lantern').click();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Join with…' }).click();
  await expect(page.getByLabel('Find albums')).toBeFocused();
  const dialog = page.getByRole('dialog', { name: 'Join “Lantern” with other albums' });
  await dialog.getByLabel('Find albums').fill('orch');
  await dialog.getByRole('checkbox', { name: /Orchard/ }).check();
  await dialog.getByLabel('Show them as').selectOption({ label: 'Lantern · The Tones · 3 tracks' });
  await assertAccessible(page);
  await dialog.getByRole('button', { name: 'Join', exact: true }).click();
  // which counts tracks too
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/6 tracks/)).toBeVisible();
  writeTone(front, 'The Tones/Orchard/4.wav', { title: 'Late', artist: 'The Tones', album: 'Orchard' });
  await scanAll(page);
  await page.getByRole('link', { name: 'Albums', exact: true }).click();
  await expect(albums.getByText('Orchard')).toBeHidden();
  await albums.getByText('Lantern').click();
  await expect(page.getByText('Late')).toBeVisible();

  await page.getByRole('link', { name: 'Sources', exact: true }).click();
  await page.getByRole('button', { name: 'Corrections' }).click();
  await expect(page.getByRole('list', { name: 'Corrections' })).toContainText('“Orchard” joined with Lantern');
  await assertAccessible(page);
  await page.getByRole('button', { name: /^Take back/ }).click();
  await expect(page.getByText('Nothing corrected yet')).toBeVisible();
  await page.getByRole('link', { name: 'Albums', exact: true }).click();
  await expect(albums.getByText('Orchard')).toBeVisible();
  expect(front.troubles()).toEqual([]);
});

test('an artist who is two is split, also for what is found later', async ({ front }) => {
  await layOut(front);
  const page = front.page();
  await openArtist(page, 'Ida & Max');
  await page.getByRole('button', { name: 'Correct name…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Correct “Ida & Max”' });
  await dialog.getByText('Several artists').click();
  await expect(dialog.getByLabel('Artists, one on each line')).toHaveValue('Ida\nMax');
  await assertAccessible(page);
  await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
  await expect(page.getByText('Everything of this artist is shown under')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Max', exact: true }).click();
  await expect(heading(page, 'Max')).toBeVisible();
  writeTone(front, 'Later/1.wav', { title: 'Again', artist: 'Ida & Max', album: 'Later' });
  await scanAll(page);
  await openArtist(page, 'Ida');
  await expect(page.getByRole('link', { name: 'Later' })).toBeVisible();
  expect(front.troubles()).toEqual([]);
});
