/** Playlists by hand: made by menu and by drag, put in order by mouse and keyboard, taken back, shared with others. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { beginWithMusic, player, untilStored } from './first-steps.ts';
import { plainPicture } from '../support/pictures.ts';
import { test } from './fronts.ts';

const sidebar = (page: Page) => page.getByRole('navigation', { name: 'Library' });
const inSidebar = (page: Page, name: string) => sidebar(page).getByRole('link', { name: new RegExp(`^${name} `) });
const list = (page: Page, name: string) => page.getByRole('grid', { name: `Tracks of “${name}”` });
const rows = (page: Page, name: string) => list(page, name).locator('[data-index]');
const titles = (page: Page, name: string) => list(page, name).locator('[data-index] [data-column="title"]');
const positions = (page: Page, name: string) => list(page, name).locator('[data-index] [data-column="position"]');
// a notice calls itself a dialog too
const dialogOf = (page: Page) => page.locator('[role="dialog"]:not(.toast)');
const profileMenu = (page: Page) => page.getByRole('button', { name: /^Profile: / });

/** By the menu of a thing: «Add to playlist», and there what is named. */
async function addByMenu(page: Page, thing: Locator, playlist: string): Promise<void> {
  await thing.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Add to playlist' }).click();
  await page.getByRole('menuitem', { name: playlist }).click();
}

async function nameIt(page: Page, name: string): Promise<void> {
  await dialogOf(page).getByLabel('Name').fill(name);
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toBeHidden();
}

/** A playlist of an album, by the album's menu; then its page. */
async function makeOfHarbour(page: Page, name: string): Promise<void> {
  await addByMenu(page, page.getByRole('grid', { name: 'Albums' }).getByText('Harbour'), 'New playlist…');
  await nameIt(page, name);
  await inSidebar(page, name).click();
  await expect(rows(page, name)).toHaveCount(3);
}

async function carry(page: Page, from: Locator, target: Locator, edge = 0.5): Promise<void> {
  await from.hover();
  await page.mouse.down();
  const start = await from.boundingBox();
  await page.mouse.move(start!.x + start!.width / 2 + 12, start!.y + start!.height / 2 + 12, { steps: 3 });
  const box = await target.boundingBox();
  const at = { x: box!.x + box!.width / 2, y: box!.y + box!.height * edge };
  await page.mouse.move(at.x, at.y, { steps: 4 });
  await page.mouse.move(at.x, at.y + 1);
}

test('a playlist is made and filled by menus and by drag, holds a track twice, and plays', async ({ front }) => {
  const page = await beginWithMusic(front);
  await page.getByRole('link', { name: 'Playlists', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No playlists yet' })).toBeVisible();
  await assertAccessible(page);
  await page.getByRole('main').getByRole('button', { name: 'New playlist' }).click();
  await assertAccessible(page);
  await nameIt(page, 'Evening');
  await expect(page.getByRole('heading', { name: 'Evening', level: 1 })).toBeVisible();
  await expect(page.getByText('Nothing in it yet')).toBeVisible();
  await assertAccessible(page);

  // a whole album by its menu, another dragged onto the name, one track twice
  await page.getByRole('link', { name: 'Albums', exact: true }).click();
  const albums = page.getByRole('grid', { name: 'Albums' });
  await addByMenu(page, albums.getByText('Harbour'), 'Evening');
  await expect(page.getByText('3 tracks added to “Evening”')).toBeVisible();
  await carry(page, albums.getByText('Lantern'), inSidebar(page, 'Evening'));
  await page.mouse.up();
  await expect(inSidebar(page, 'Evening')).toContainText('6');
  await page.getByRole('link', { name: 'Tracks', exact: true }).click();
  const all = page.getByRole('grid', { name: 'All tracks' });
  await addByMenu(page, all.locator('[data-index="0"]'), 'Evening');
  await expect(inSidebar(page, 'Evening')).toContainText('7');

  await inSidebar(page, 'Evening').click();
  await expect(titles(page, 'Evening')).toHaveText(['First', 'Second', 'Third', 'First', 'Second', 'Third', 'First']);
  await expect(positions(page, 'Evening')).toHaveText(['1', '2', '3', '4', '5', '6', '7']);
  await assertAccessible(page);
  await rows(page, 'Evening').nth(1).dblclick();
  await expect(player(page)).toContainText('Second');
  await page.getByRole('button', { name: 'Queue' }).click();
  await expect(page.getByRole('grid', { name: 'Up next' }).getByRole('row')).toHaveCount(5);

  // the queue as a playlist of its own
  await page.getByRole('button', { name: 'Save as a playlist' }).click();
  await nameIt(page, 'Kept');
  await expect(inSidebar(page, 'Kept')).toContainText('7');
  // and back to it by name
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kept');
  await page.getByRole('option', { name: /^Kept/ }).click();
  await expect(page.getByRole('heading', { name: 'Kept', level: 1 })).toBeVisible();
  expect(front.troubles()).toEqual([]);
});

test('entries are put in order by mouse and keyboard, looked at in another, and that is kept if wished', async ({
  front,
}) => {
  const page = await beginWithMusic(front);
  await makeOfHarbour(page, 'Order');
  await carry(page, rows(page, 'Order').nth(0), rows(page, 'Order').nth(2), 0.9);
  await expect(list(page, 'Order').locator('.drop-line')).toBeVisible();
  await page.mouse.up();
  await expect(titles(page, 'Order')).toHaveText(['Second', 'Third', 'First']);
  await expect(list(page, 'Order').locator('.drop-line')).toBeHidden();

  // by keys: the last to the top, one step each
  await rows(page, 'Order').nth(2).click();
  // both before anything can be drawn
  await list(page, 'Order').evaluate((grid) => {
    const press = () =>
      grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true }));
    press();
    press();
  });
  await expect(titles(page, 'Order')).toHaveText(['First', 'Second', 'Third']);
  await expect(page.getByText('First is now 1 of 3')).toBeAttached();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(titles(page, 'Order')).toHaveText(['Second', 'First', 'Third']);
  await page.keyboard.press('Control+z');
  await expect(titles(page, 'Order')).toHaveText(['First', 'Second', 'Third']);

  // to the edges by keys and by menu, each one step back
  await rows(page, 'Order').nth(0).click();
  await page.keyboard.press('Alt+End');
  await expect(titles(page, 'Order')).toHaveText(['Second', 'Third', 'First']);
  await expect(page.getByText('First is now 3 of 3')).toBeAttached();
  await page.keyboard.press('Alt+Home');
  await expect(titles(page, 'Order')).toHaveText(['First', 'Second', 'Third']);
  await rows(page, 'Order').nth(2).click();
  await rows(page, 'Order')
    .nth(1)
    .click({ modifiers: ['Shift'] });
  await rows(page, 'Order').nth(1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Move to the top' }).click();
  await expect(titles(page, 'Order')).toHaveText(['Second', 'Third', 'First']);
  await page.keyboard.press('Control+z');
  await expect(titles(page, 'Order')).toHaveText(['First', 'Second', 'Third']);

  const sortByTitle = list(page, 'Order').getByRole('columnheader', { name: /Title/ });
  await sortByTitle.click();
  await sortByTitle.click();
  await expect(titles(page, 'Order')).toHaveText(['Third', 'Second', 'First']);
  await expect(positions(page, 'Order')).toHaveText(['3', '2', '1']);
  await expect(page.getByText('Sorted by “Title”, descending')).toBeVisible();
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Back to the list’s order' }).click();
  await expect(titles(page, 'Order')).toHaveText(['First', 'Second', 'Third']);
  await sortByTitle.click();
  await sortByTitle.click();
  await page.getByRole('button', { name: 'Keep this order' }).click();
  await expect(positions(page, 'Order')).toHaveText(['1', '2', '3']);
  await expect(titles(page, 'Order')).toHaveText(['Third', 'Second', 'First']);
  await page.keyboard.press('Control+z');
  await expect(titles(page, 'Order')).toHaveText(['First', 'Second', 'Third']);
  expect(front.troubles()).toEqual([]);
});

test('what is taken out under a filter is that alone, and comes back to its place', async ({ front }) => {
  const page = await beginWithMusic(front);
  await makeOfHarbour(page, 'Mixed');
  await page.getByRole('link', { name: 'Albums', exact: true }).click();
  await addByMenu(page, page.getByRole('grid', { name: 'Albums' }).getByText('Lantern'), 'Mixed');
  await inSidebar(page, 'Mixed').click();
  await expect(rows(page, 'Mixed')).toHaveCount(6);

  await page.getByRole('textbox', { name: 'Filter tracks' }).fill('second');
  await expect(rows(page, 'Mixed')).toHaveCount(2);
  await expect(positions(page, 'Mixed')).toHaveText(['2', '5']);
  await rows(page, 'Mixed').nth(0).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Nothing matches “second”')).toBeVisible();
  const notice = page.getByRole('dialog', { name: '2 tracks removed from “Mixed”' });
  // under the pointer it stays for as long as the look at the rest takes
  await notice.hover();
  await assertAccessible(page);
  await page.getByRole('main').getByRole('button', { name: 'Clear filter' }).last().click();
  await expect(titles(page, 'Mixed')).toHaveText(['First', 'Third', 'First', 'Third']);
  await notice.getByRole('button', { name: 'Undo' }).click();
  await expect(titles(page, 'Mixed')).toHaveText(['First', 'Second', 'Third', 'First', 'Second', 'Third']);
  expect(front.troubles()).toEqual([]);
});

test('a track whose file is gone keeps its place, and is passed over until it is back', async ({ front }) => {
  const page = await beginWithMusic(front);
  await makeOfHarbour(page, 'Gaps');
  const song = join(front.musicPath, 'The Tones/Harbour/2 Second.wav');
  renameSync(song, `${song}.away`);
  const rescan = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('rescan');
    await page.getByRole('option', { name: /Rescan/ }).click();
    await expect(page.getByRole('heading', { name: 'Sources', level: 1 })).toBeVisible();
    await inSidebar(page, 'Gaps').click();
  };
  await rescan();
  await expect(page.getByText(/^3 tracks · .+ · 1 missing$/)).toBeVisible();
  await expect(rows(page, 'Gaps').nth(1)).toHaveClass(/is-missing/);
  await expect(rows(page, 'Gaps').nth(1).locator('[data-column="title"] svg')).toBeVisible();
  await expect(positions(page, 'Gaps')).toHaveText(['1', '2', '3']);
  await assertAccessible(page);
  await rows(page, 'Gaps').nth(1).dblclick();
  await expect(player(page)).toContainText('Third');

  renameSync(`${song}.away`, song);
  await rescan();
  await expect(rows(page, 'Gaps').nth(1)).not.toHaveClass(/is-missing/);
  expect(front.troubles()).toEqual([]);
});

test('a playlist is described, given a picture, put into a folder, deleted and brought back', async ({ front }) => {
  const page = await beginWithMusic(front);
  await makeOfHarbour(page, 'Sea');
  await page.getByRole('main').getByRole('button', { name: 'Edit' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Description').fill('For long evenings');
  const png = await plainPicture(64, 64, [200, 40, 40, 255]).png();
  await dialog.locator('input[type="file"]').setInputFiles({ name: 'sea.png', mimeType: 'image/png', buffer: png });
  await expect(dialog.getByRole('button', { name: 'Remove picture' })).toBeVisible();
  await assertAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('For long evenings')).toBeVisible();

  await inSidebar(page, 'Sea').click({ button: 'right' });
  await expect(page.getByRole('menuitem')).toHaveText([
    'Play',
    'Play next',
    'Add to queue',
    'Add to playlist',
    'Rename',
    'Edit',
    'Duplicate',
    'Move to folder',
    'Export…',
    'Delete',
  ]);
  await assertAccessible(page);
  await page.getByRole('menuitem', { name: 'Move to folder' }).click();
  await page.getByRole('menuitem', { name: 'New folder…' }).click();
  await nameIt(page, 'Summer');
  const folder = sidebar(page).getByRole('button', { name: 'Summer' });
  await expect(sidebar(page).getByRole('list', { name: 'Summer' }).getByRole('link')).toHaveText(/Sea/);
  // closed folders stay closed
  await folder.click();
  await expect(inSidebar(page, 'Sea')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Sea', level: 1 })).toBeVisible();
  await untilStored(page);
  await front.stop();
  await front.start();
  const again = front.page();
  const folderAgain = sidebar(again).getByRole('button', { name: 'Summer' });
  await expect(folderAgain).toHaveAttribute('aria-expanded', 'false');
  await folderAgain.click();

  await inSidebar(again, 'Sea').click();
  await inSidebar(again, 'Sea').click({ button: 'right' });
  await again.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(inSidebar(again, 'Sea')).toBeHidden();
  await expect(again.getByRole('heading', { name: 'Playlists', level: 1 })).toBeVisible();
  await again.getByRole('button', { name: 'Undo' }).click();
  await inSidebar(again, 'Sea').click();
  await expect(titles(again, 'Sea')).toHaveText(['First', 'Second', 'Third']);
  await expect(again.getByText('For long evenings')).toBeVisible();
  expect(front.troubles()).toEqual([]);
});

test('a second person sees no private playlist, follows a public one, and copies it', async ({ front }) => {
  const page = await beginWithMusic(front);
  await makeOfHarbour(page, 'Secret');
  await page.getByRole('link', { name: 'Albums', exact: true }).click();
  await makeOfHarbour(page, 'Open');
  await page.getByRole('main').getByRole('button', { name: 'Edit' }).click();
  await dialogOf(page)
    .getByRole('checkbox', { name: /Only you see it/ })
    .uncheck();
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('main').getByText('Public')).toBeVisible();

  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await dialogOf(page).getByLabel('Profile name').fill('Bea');
  await dialogOf(page).getByRole('button', { name: 'Create profile' }).click();
  await expect(page.getByRole('main').getByText('Bea', { exact: true })).toBeVisible();
  await profileMenu(page).click();
  await page.getByRole('menuitem', { name: 'Bea' }).click();
  await expect(profileMenu(page)).toHaveAccessibleName('Profile: Bea');

  await page.getByRole('link', { name: 'Playlists', exact: true }).click();
  await expect(page.getByText('Secret')).toBeHidden();
  await expect(inSidebar(page, 'Open')).toBeHidden();
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Follow “Open”' }).click();
  await expect(sidebar(page).getByRole('list', { name: 'Shared by others' }).getByRole('link')).toHaveText(/Open/);
  await inSidebar(page, 'Open').click();
  await expect(rows(page, 'Open')).toHaveCount(3);
  await expect(page.getByRole('main').getByRole('button', { name: 'Edit' })).toBeHidden();
  await assertAccessible(page);
  // neither by keys
  await rows(page, 'Open').nth(0).click();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(titles(page, 'Open')).toHaveText(['First', 'Second', 'Third']);

  await page.getByRole('main').getByRole('button', { name: 'Make my own copy' }).click();
  await expect(page.getByRole('main').getByRole('button', { name: 'Edit' })).toBeVisible();
  await expect(titles(page, 'Open')).toHaveText(['First', 'Second', 'Third']);
  await sidebar(page).getByRole('list', { name: 'Shared by others' }).getByRole('link').click();
  await page.getByRole('main').getByRole('button', { name: 'Unfollow' }).click();
  await expect(sidebar(page).getByRole('list', { name: 'Shared by others' })).toBeHidden();
  expect(front.troubles().filter((trouble) => !trouble.includes('401'))).toEqual([]);
});

test('the palette runs what the menu of the open playlist has, in either language, by keyboard alone', async ({
  front,
}) => {
  const page = await beginWithMusic(front);
  await makeOfHarbour(page, 'Road');
  const palette = page.getByRole('combobox', { name: 'Find a name or an action' });
  const run = async (typed: string, name: string) => {
    await page.keyboard.press('ControlOrMeta+k');
    await expect(palette).toBeFocused();
    await page.keyboard.type(typed);
    await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(new RegExp(`^${name}`));
    await page.keyboard.press('Enter');
    // while it fades it is no part of the page for who listens to it, and still drawn
    await expect(page.getByPlaceholder('Album, artist, track, genre, folder or action')).toHaveCount(0);
  };
  const more = page.getByRole('main').getByRole('button', { name: 'More actions', exact: true });
  await more.click();
  const words = await page.getByRole('menuitem').allInnerTexts();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  const ofThis = page.getByRole('group', { name: 'This playlist' }).getByRole('option');
  const offered = (await ofThis.allInnerTexts()).map((text) => text.split('\n')[0]);
  // what opens a list of its own is chosen from there
  const lists = ['Add to playlist', 'Move to folder'];
  expect(words.filter((word) => !lists.includes(word) && !offered.includes(word))).toEqual([]);
  await assertAccessible(page);
  await page.keyboard.press('Escape');

  await run('rena', 'Rename');
  await dialogOf(page).getByLabel('Name').fill('Street');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Street', level: 1 })).toBeVisible();
  await run('дубли', 'Duplicate');
  await expect(sidebar(page).getByRole('link', { name: /^Street/ })).toHaveCount(2);
  await run('delete', 'Delete');
  await expect(page.getByRole('heading', { name: 'Playlists', level: 1 })).toBeVisible();
  await expect(sidebar(page).getByRole('link', { name: /^Street/ })).toHaveCount(1);
});
