/** Playlist files between the music: offered, kept in sync, and written only after a person was asked. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { chooseMusic, layOutMusic, untilStored } from './first-steps.ts';
import { test, type Front } from './fronts.ts';

const HEAD = '#EXTM3U\n# for the car\n';
const lineOf = (no: number) => `The Tones/Harbour/${no} ${['First', 'Second', 'Third'][no - 1]}.wav\n`;
const listOf = (...nos: readonly number[]) => HEAD + nos.map(lineOf).join('');

const dialogOf = (page: Page) => page.locator('[role="dialog"]:not(.toast)');
const question = (page: Page) => page.getByRole('alertdialog');
const titles = (page: Page) => page.locator('[role="grid"] [data-index] [data-column="title"]');
const standing = (page: Page) => page.getByRole('region', { name: 'Kept in sync' });
const fileOf = (front: Front) => join(front.musicPath, 'Road.m3u8');
const textOf = (front: Front) => readFileSync(fileOf(front), 'utf8');
const syncNow = (page: Page) => standing(page).getByRole('button', { name: 'Sync now' }).click();

/** Files that a scan found, shown. */
async function begin(front: Front, files: Readonly<Record<string, string>>): Promise<Page> {
  await layOutMusic(front);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(front.musicPath, name), text);
  await chooseMusic(front);
  const page = front.page();
  await expect(page.getByRole('grid', { name: 'Albums' }).getByText('Orchard')).toBeVisible();
  await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'Playlists', exact: true }).click();
  return page;
}

const rowOf = (page: Page, name: string) => dialogOf(page).getByRole('group', { name });

async function showFound(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show…' }).click();
  await expect(dialogOf(page).getByRole('heading', { name: 'Playlist files in your folders' })).toBeVisible();
}

async function linkRoad(front: Front, isBothWays: boolean): Promise<Page> {
  const page = await begin(front, { 'Road.m3u8': listOf(1, 2) });
  await showFound(page);
  if (isBothWays) {
    await rowOf(page, 'Road.m3u8').getByRole('button', { name: 'Both ways…' }).click();
    await question(page).getByRole('button', { name: 'Write the file' }).click();
  } else await rowOf(page, 'Road.m3u8').getByRole('button', { name: 'Follow' }).click();
  await expect(page.getByRole('heading', { name: 'Road', level: 1 })).toBeVisible();
  await expect(titles(page)).toHaveText([/First/, /Second/]);
  return page;
}

test('a found file is offered, and a playlist that follows it does so, and never writes it', async ({ front }) => {
  const page = await begin(front, { 'Road.m3u8': listOf(1, 2), 'other.pls': '[playlist]\nFile1=nothing.mp3\n' });
  await expect(page.getByText('2 playlist files found in your folders')).toBeVisible();
  await showFound(page);
  await assertAccessible(page);
  await expect(dialogOf(page).getByRole('listitem')).toHaveCount(2);
  await rowOf(page, 'Road.m3u8').getByRole('button', { name: 'Follow' }).click();
  await expect(titles(page)).toHaveText([/First/, /Second/]);
  await expect(standing(page)).toContainText(`Follows ${fileOf(front)}`);
  await assertAccessible(page);

  // another program changed it
  writeFileSync(fileOf(front), listOf(3, 1, 2));
  await syncNow(page);
  await expect(titles(page)).toHaveText([/Third/, /First/, /Second/]);

  // what is changed here stays here
  await titles(page).first().click();
  await page.keyboard.press('Delete');
  await expect(titles(page)).toHaveText([/First/, /Second/]);
  await syncNow(page);
  expect(textOf(front)).toBe(listOf(3, 1, 2));

  await standing(page).getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(standing(page)).toBeHidden();
  expect(textOf(front)).toBe(listOf(3, 1, 2));
  expect(front.troubles()).toEqual([]);
});

test('found files are told of once: put off or ignored they are in the menu and the palette, until there is another', async ({
  front,
}) => {
  const page = await begin(front, { 'Road.m3u8': listOf(1, 2), 'other.pls': '[playlist]\nFile1=nothing.mp3\n' });
  const line = page.getByRole('region', { name: 'Playlist files in your folders' });
  await line.getByRole('button', { name: 'Not now' }).click();
  await expect(line).toBeHidden();
  await untilStored(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Playlists', level: 1 })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Playlist files in your folders…' }).click();
  await expect(dialogOf(page).getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  await expect(line).toBeHidden();

  writeFileSync(join(front.musicPath, 'third.m3u'), listOf(3));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rescan');
  await page
    .getByRole('option', { name: /^Rescan/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Playlists', exact: true }).click();
  await expect(line).toContainText('3 playlist files found in your folders');
  await line.getByRole('button', { name: 'Ignore all' }).click();
  await expect(line).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('playlist files');
  await page.getByRole('option', { name: /^Playlist files in your folders/ }).click();
  await expect(dialogOf(page).getByText('0 files')).toBeVisible();
  await dialogOf(page).getByText('Ignored', { exact: true }).click();
  await expect(dialogOf(page).getByRole('listitem')).toHaveCount(3);
  await assertAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(line).toContainText('3 playlist files found in your folders');
  expect(front.troubles()).toEqual([]);
});

test('a file is written only where a person said so, keeps its comments, and the last word can be taken back', async ({
  front,
}) => {
  const page = await begin(front, { 'Road.m3u8': listOf(1, 2) });
  await showFound(page);
  await rowOf(page, 'Road.m3u8').getByRole('button', { name: 'Both ways…' }).click();
  await expect(question(page)).toContainText(fileOf(front));
  await expect(question(page)).toContainText('Fonoteka writes this file');
  await assertAccessible(page);
  await question(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(question(page)).toBeHidden();
  await expect(standing(page)).toBeHidden();
  await rowOf(page, 'Road.m3u8').getByRole('button', { name: 'Follow' }).click();
  await expect(titles(page)).toHaveText([/First/, /Second/]);

  // asked again from the playlist itself
  await standing(page).getByRole('button', { name: 'Both ways…' }).click();
  await question(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(standing(page)).toContainText('Follows');
  await standing(page).getByRole('button', { name: 'Both ways…' }).click();
  await question(page).getByRole('button', { name: 'Write the file' }).click();
  await expect(standing(page)).toContainText('Kept in sync with');
  expect(textOf(front)).toBe(listOf(1, 2));

  await titles(page).first().click();
  await page.keyboard.press('Delete');
  await expect(titles(page)).toHaveText([/Second/]);
  await expect.poll(() => textOf(front)).toBe(listOf(2));
  await page.keyboard.press('ControlOrMeta+z');
  await expect(titles(page)).toHaveText([/First/, /Second/]);
  await expect.poll(() => textOf(front)).toContain('1 First.wav\nThe Tones/Harbour/2 Second.wav\n');

  await standing(page).getByRole('button', { name: 'Stop writing' }).click();
  await expect(standing(page)).toContainText('Follows');
  const before = textOf(front);
  await titles(page).nth(1).click();
  await page.keyboard.press('Delete');
  await expect(titles(page)).toHaveText([/First/]);
  await syncNow(page);
  expect(textOf(front)).toBe(before);
  expect(front.troubles()).toEqual([]);
});

for (const keep of ['mine', 'file'] as const)
  test(`where both were changed a person decides: ${keep}`, async ({ front }) => {
    const page = await linkRoad(front, true);
    rmSync(fileOf(front));
    await syncNow(page);
    await expect(standing(page)).toContainText('The file is not there; the playlist is as it was.');
    await titles(page).first().click();
    await page.keyboard.press('Delete');
    await expect(titles(page)).toHaveText([/Second/]);
    writeFileSync(fileOf(front), listOf(1, 2, 3));
    await syncNow(page);
    await expect(standing(page)).toContainText('Both changed since; both are as they were.');
    expect(textOf(front)).toBe(listOf(1, 2, 3));
    await expect(titles(page)).toHaveText([/Second/]);

    await standing(page).getByRole('button', { name: 'Decide…' }).click();
    const dialog = dialogOf(page);
    await expect(dialog.getByRole('region', { name: 'The playlist: 1 entry' }).getByRole('listitem')).toHaveText([
      /Second/,
    ]);
    await expect(dialog.getByRole('region', { name: 'The file: 3 entries' }).getByRole('listitem')).toHaveText([
      'First · The Tones · only here',
      'Second · The Tones',
      'Third · The Tones · only here',
    ]);
    await assertAccessible(page);
    const answer = keep === 'mine' ? 'Keep mine and write the file' : 'Take the file’s';
    await dialog.getByRole('button', { name: answer }).click();
    await expect(dialog).toBeHidden();
    await expect(titles(page)).toHaveText(keep === 'mine' ? [/Second/] : [/First/, /Second/, /Third/]);
    await expect.poll(() => textOf(front)).toBe(keep === 'mine' ? listOf(2) : listOf(1, 2, 3));
    await expect(standing(page)).not.toContainText('Both changed');
    expect(front.troubles()).toEqual([]);
  });
