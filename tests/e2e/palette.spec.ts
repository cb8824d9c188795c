/** The palette has what the menus have: for what is selected and for what is open, by keyboard alone. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { beginWithMusic } from './first-steps.ts';
import { wavFile } from '../support/wav.ts';
import { test } from './fronts.ts';
import {
  closePalette,
  openPalette,
  runInPalette,
  untilClosed,
  wordsOfMenu,
  wordsOfPalette,
  type Words,
} from './palette-verbs.ts';

async function toTracks(page: Page): Promise<void> {
  await runInPalette(page, 'go to tracks', 'Go to tracks');
  await expect(page.getByRole('heading', { name: 'Tracks', level: 1 })).toBeVisible();
  await untilClosed(page);
  await page.getByRole('grid', { name: 'All tracks' }).focus();
}

const names = (found: Words): readonly string[] => found.map(([name]) => name);

test('for selected tracks the palette has all that their menu has, in its order, and does it', async ({ front }) => {
  const page = await beginWithMusic(front);
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
  await expect(
    page.getByRole('group', { name: 'Selected tracks' }).getByRole('option', { name: /^Add to playlist: Evening/ }),
  ).toBeVisible();
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

const shown = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });
const moreOf = (page: Page) => page.getByRole('main').getByRole('button', { name: 'More actions', exact: true });

test('what is chosen or open offers its verbs: a card, an album, an artist, an entry, the queue and what plays', async ({
  front,
}) => {
  const page = await beginWithMusic(front);
  await page.getByRole('grid', { name: 'Albums' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+F10');
  const ofCard = await wordsOfMenu(page);
  expect(await wordsOfPalette(page, /^Selected · /)).toEqual(ofCard);
  await closePalette(page);

  await runInPalette(page, 'lantern', /^Lantern/);
  await expect(shown(page, 'Lantern')).toBeVisible();
  await moreOf(page).press('Enter');
  const ofAlbum = await wordsOfMenu(page);
  const buttons = ['Play', 'Shuffle', 'Edit'].map((name) => [name, []]);
  expect(await wordsOfPalette(page, 'This album · Lantern')).toEqual([...buttons, ...ofAlbum]);
  await assertAccessible(page);
  await closePalette(page);
  await runInPalette(page, 'add to playlist new', /^Add to playlist: New playlist/);
  await page.getByLabel('Name', { exact: true }).fill('Evening');
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid', { name: 'Tracks of Lantern' });
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Player' }).getByText('First', { exact: true })).toBeVisible();
  expect(names(await wordsOfPalette(page, 'Playing now · First'))).toEqual(names(await wordsOfPlaying(page)));

  await runInPalette(page, 'the tones', /^The Tones/);
  await expect(shown(page, 'The Tones')).toBeVisible();
  const ofArtist = names(await wordsOfPalette(page, 'This artist · The Tones'));
  await closePalette(page);
  for (const name of ['Play all', 'Shuffle', 'Edit', 'Correct name…']) {
    await expect(page.getByRole('main').getByRole('button', { name, exact: true })).toBeVisible();
    expect(ofArtist).toContain(name);
  }

  await runInPalette(page, 'evening', /^Evening/);
  await expect(shown(page, 'Evening')).toBeVisible();
  await page.getByRole('grid', { name: 'Tracks of “Evening”' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+F10');
  const ofEntry = await wordsOfMenu(page);
  expect(names(ofEntry)).toContain('Move to the end');
  expect(await wordsOfPalette(page, 'Selected tracks')).toEqual(ofEntry);
  await closePalette(page);
  await runInPalette(page, 'move to the end', 'Move to the end');
  const titles = page.getByRole('grid', { name: 'Tracks of “Evening”' }).locator('[data-column="title"]');
  await expect(titles.last()).toHaveText('First');

  await runInPalette(page, 'show or hide the q', 'Show or hide the queue');
  const queue = page.getByRole('grid', { name: 'Up next' });
  await expect(queue.getByText('Harbour').or(queue.getByText('The Tones')).first()).toBeVisible();
  await queue.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+F10');
  const ofRow = await wordsOfMenu(page);
  expect(await wordsOfPalette(page, /^In the queue/)).toEqual(ofRow);
  await closePalette(page);
  await runInPalette(page, 'remove from q', 'Remove from queue');
  await expect(queue.getByRole('row')).toHaveCount(1);
  expect(front.troubles()).toEqual([]);
});

async function wordsOfPlaying(page: Page): Promise<Words> {
  await closePalette(page);
  await page.getByRole('region', { name: 'Player' }).getByText('First', { exact: true }).click({ button: 'right' });
  return await wordsOfMenu(page);
}

test('folders of playlists are told by their names, and playlists move and go along with them', async ({ front }) => {
  const page = await beginWithMusic(front);
  const nav = page.getByRole('navigation', { name: 'Library' });
  for (const name of ['Work', 'Travel']) {
    await runInPalette(page, 'new playlist f', 'New playlist folder');
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.keyboard.press('Enter');
    await expect(nav.getByRole('button', { name, exact: true })).toBeVisible();
  }
  await nav.getByRole('button', { name: 'Work', exact: true }).press('Shift+F10');
  const ofFolder = await wordsOfMenu(page);
  await openPalette(page);
  await page.keyboard.type('work');
  const lines = page.getByRole('group', { name: 'Playlist folders' }).getByRole('option');
  await expect(lines).toHaveCount(ofFolder.length);
  const found = (await lines.allInnerTexts()).map((text) => text.split('\n')[0]);
  expect(new Set(found)).toEqual(new Set(names(ofFolder)));
  await assertAccessible(page);
  await closePalette(page);

  await runInPalette(page, 'rename work', /^Rename Work/);
  await page.getByLabel('Name', { exact: true }).fill('Office');
  await page.keyboard.press('Enter');
  await expect(nav.getByRole('button', { name: 'Office', exact: true })).toBeVisible();
  await runInPalette(page, 'new playlist here off', /^New playlist here Office/);
  await page.getByLabel('Name', { exact: true }).fill('Morning');
  await page.keyboard.press('Enter');
  await expect(nav.getByRole('list', { name: 'Office' }).getByRole('link', { name: /^Morning/ })).toBeVisible();

  await runInPalette(page, 'morning', /^Morning/);
  await expect(shown(page, 'Morning')).toBeVisible();
  await moreOf(page).press('Enter');
  const ofPlaylist = await wordsOfMenu(page);
  expect(names(ofPlaylist)).toContain('Move to folder');
  expect(await wordsOfPalette(page, 'This playlist · Morning')).toEqual(ofPlaylist);
  await closePalette(page);
  await runInPalette(page, 'move to folder tra', /^Move to folder: Travel/);
  await expect(nav.getByRole('list', { name: 'Travel' }).getByRole('link', { name: /^Morning/ })).toBeVisible();
  await runInPalette(page, 'переместить travel', /^Move to folder Travel/);
  await expect(page.getByRole('combobox', { name: 'Move to folder' })).toBeFocused();
  await page.keyboard.type('off');
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName('Office');
  await page.keyboard.press('Enter');
  const office = nav.getByRole('list', { name: 'Office' });
  await expect(office.getByRole('button', { name: 'Travel', exact: true })).toBeVisible();
  await runInPalette(page, 'export all', 'Export all my playlists…');
  const exporting = page.getByRole('dialog', { name: 'Export for other programs' });
  await untilClosed(page);
  await exporting.getByRole('combobox', { name: 'Format' }).press('Escape');
  await expect(exporting).toHaveCount(0);
  await runInPalette(page, 'delete travel', /^Delete Travel/);
  await expect(nav.getByRole('button', { name: 'Travel', exact: true })).toBeHidden();
  expect(front.troubles()).toEqual([]);
});

test('a line shows the keys that do the same, as the list of keys has them, and as the platform calls them', async ({
  front,
}) => {
  const page = await beginWithMusic(front);
  await runInPalette(page, 'keyboard sh', 'Keyboard shortcuts');
  const everywhere = page.getByRole('dialog').locator('section').first();
  await expect(everywhere).toBeVisible();
  const listed = await everywhere.locator('kbd').allInnerTexts();
  await page.keyboard.press('Escape');
  await expect(everywhere).toHaveCount(0);
  await openPalette(page);
  const shownKeys = await page.getByRole('listbox').locator('kbd').allInnerTexts();
  // panes and the palette itself are no actions, and details are those of a track
  const others = ['Alt Enter', 'F6', 'Shift F6', 'Ctrl K'];
  expect(new Set([...shownKeys, ...others])).toEqual(new Set(listed));
  const undo = page.getByRole('option', { name: 'Undo the last change', exact: true });
  await expect(undo).toHaveAttribute('aria-keyshortcuts', 'Control+Z');
  await assertAccessible(page);
  await closePalette(page);

  // what the line shows is what the keys do
  await toTracks(page);
  await page.keyboard.press('ArrowDown');
  await openPalette(page);
  const details = page.getByRole('group', { name: 'Selected tracks' }).getByRole('option', { name: 'Details' });
  await expect(details.locator('kbd')).toHaveText('Alt Enter');
  await closePalette(page);
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('dialog').getByText('First').first()).toBeVisible();

  await page.addInitScript(() => Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' }));
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Tracks', level: 1 })).toBeVisible();
  await page.keyboard.press('Meta+k');
  await expect(undo.locator('kbd')).toHaveText('⌘ Z');
  await expect(undo).toHaveAttribute('aria-keyshortcuts', 'Meta+Z');
  await page.keyboard.type('theme: d');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(front.troubles()).toEqual([]);
});

test('folders on disk are found by their names, in either alphabet, and open in the view of folders', async ({
  front,
}) => {
  const side = join(front.musicPath, 'Кассеты 1998', 'Side A');
  mkdirSync(side, { recursive: true });
  const tone = { title: 'Hiss', artist: 'Nobody', album: 'Tape', trackNo: 1, seconds: 5, frequencyHz: 300 };
  writeFileSync(join(side, '1.wav'), wavFile(tone));
  const page = await beginWithMusic(front);
  // it only holds a folder
  await runInPalette(page, '1998', /^Кассеты 1998 Music$/);
  await expect(shown(page, 'Кассеты 1998')).toBeVisible();
  await untilClosed(page);

  await openPalette(page);
  await page.keyboard.type('side');
  const lines = page.getByRole('group', { name: 'Folders', exact: true }).getByRole('option');
  await expect(lines).toHaveAccessibleName('Side A Music › Кассеты 1998');
  await assertAccessible(page);
  await page.keyboard.press('Enter');
  await expect(shown(page, 'Side A')).toBeVisible();
  await expect(page.getByRole('grid').getByText('Hiss')).toBeVisible();

  // beside the album of the same name, which comes first
  await untilClosed(page);
  await openPalette(page);
  await page.keyboard.type('orchard');
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName('Orchard The Tones');
  await expect(lines).toHaveAccessibleName('Orchard Music › The Tones');
  await page.keyboard.press('PageDown');
  await expect(lines).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/folders/);
  await expect(shown(page, 'Orchard')).toBeVisible();
  await runInPalette(page, 'language: r', 'Language: Russian');
  await untilClosed(page);
  await openPalette(page);
  await page.keyboard.type('кассеты');
  await expect(page.getByRole('group', { name: 'Папки', exact: true }).getByRole('option')).toHaveCount(1);
  expect(front.troubles()).toEqual([]);
});

test('Enter twice before the first answer chooses what was typed, and then the first of what it opens', async ({
  front,
}) => {
  const page = await beginWithMusic(front);
  await toTracks(page);
  await expect(page.getByRole('grid').getByRole('row', { name: /First/ }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('row', { selected: true })).toHaveCount(1);
  await openPalette(page);
  const answer = Promise.withResolvers<undefined>();
  await page.route('**/api/call', async (route) => {
    if (route.request().postData()?.includes('search.find') === true) await answer.promise;
    await route.continue();
  });
  await page.keyboard.type('score');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Find a name or an action' })).toHaveValue('score');
  answer.resolve(undefined);
  await untilClosed(page);
  const chosen = page.getByRole('row', { selected: true });
  await expect(chosen.getByRole('slider')).toHaveAttribute('aria-valuetext', '5 stars');
  expect(front.troubles()).toEqual([]);
});

test('playlist files are chosen from the palette wherever one is', async ({ front }) => {
  const page = await beginWithMusic(front);
  await toTracks(page);
  const choosing = page.waitForEvent('filechooser');
  await runInPalette(page, 'import', 'Import playlists…');
  const chooser = await choosing;
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles({
    name: 'Evening.m3u',
    mimeType: 'audio/x-mpegurl',
    buffer: Buffer.from('Harbour/1 First.wav'),
  });
  await expect(page.getByRole('dialog').getByText('Evening').first()).toBeVisible();
  expect(front.troubles()).toEqual([]);
});
