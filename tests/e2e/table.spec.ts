/** The columns of a table, by mouse and by keyboard, and that they stay as one made them. */
import { expect, type Page } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { chooseMusic, layOutMusic, player, untilStored } from './first-steps.ts';
import { test, type Front } from './fronts.ts';

async function openTracks(front: Front): Promise<Page> {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  await page.getByRole('link', { name: 'Tracks' }).click();
  await expect(page.getByRole('grid', { name: 'All tracks' }).locator('[data-index]')).toHaveCount(9);
  return page;
}

const PROPOSED = ['No.', 'Title', 'Artist', 'Album', 'Score', 'Year', 'Genre', 'Time', 'Format'];
const heads = (page: Page) => page.getByRole('grid', { name: 'All tracks' }).getByRole('columnheader');
const head = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true });
const widthOf = async (page: Page, name: string) => (await head(page, name).boundingBox())?.width ?? 0;

test('columns are shown, moved and sized by mouse, and are remembered', async ({ front }) => {
  let page = await openTracks(front);
  await expect(heads(page)).toHaveText(PROPOSED);

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Path' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Year' }).click();
  await expect(page.getByRole('menuitemcheckbox', { name: 'Title' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('gridcell', { name: '1 First.wav' }).first()).toBeVisible();

  await head(page, 'Album').dragTo(head(page, 'Title'), { targetPosition: { x: 4, y: 12 } });
  const moved = ['No.', 'Album', 'Title', 'Artist', 'Score', 'Genre', 'Time', 'Format', 'Path'];
  await expect(heads(page)).toHaveText(moved);
  // a drag is no click: the order of the rows stays
  await expect(head(page, 'Artist')).toHaveAttribute('aria-sort', 'ascending');

  const before = await head(page, 'Artist').boundingBox();
  const edge = { x: (before?.x ?? 0) + (before?.width ?? 0), y: (before?.y ?? 0) + 12 };
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(edge.x + 70, edge.y, { steps: 4 });
  await page.mouse.up();
  const sized = Math.round((before?.width ?? 0) + 70);
  await expect.poll(() => widthOf(page, 'Artist')).toBeCloseTo(sized, 0);
  await page.mouse.dblclick(edge.x + 70, edge.y);
  await expect.poll(() => widthOf(page, 'Artist')).toBeLessThan(sized);
  const fitted = await widthOf(page, 'Artist');
  // changes are stored when the hand has been still for a moment
  await untilStored(page);

  await front.stop();
  await front.start();
  page = front.page();
  await page.getByRole('link', { name: 'Tracks' }).click();
  await expect(heads(page)).toHaveText(moved);
  expect(await widthOf(page, 'Artist')).toBeCloseTo(fitted, 0);

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitem', { name: 'Reset columns' }).click();
  await expect(heads(page)).toHaveText(PROPOSED);
  expect(front.troubles()).toEqual([]);
});

test('columns are sorted, moved, sized and hidden by keyboard alone', async ({ front }) => {
  const page = await openTracks(front);
  const table = page.getByRole('grid', { name: 'All tracks' });
  await table.focus();
  await page.keyboard.press('Tab');
  await expect(head(page, 'Artist').getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(head(page, 'Title')).toHaveAttribute('aria-sort', 'ascending');

  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'Column Title' });
  await expect(menu).toBeVisible();
  await assertAccessible(page);
  await menu.getByRole('menuitem', { name: 'Move right' }).focus();
  await page.keyboard.press('Enter');
  await expect(heads(page)).toHaveText(['No.', 'Artist', 'Title', 'Album', 'Score', 'Year', 'Genre', 'Time', 'Format']);
  await expect(page.getByText('Title is now column 3 of 9')).toBeAttached();
  const before = await widthOf(page, 'Title');
  await menu.getByRole('menuitem', { name: 'Wider' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => widthOf(page, 'Title')).toBeCloseTo(before + 24, 0);
  await page.keyboard.press('Escape');
  await expect(head(page, 'Title').getByRole('button')).toBeFocused();

  await page.keyboard.press('End');
  await expect(head(page, 'Format').getByRole('button')).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Hide' }).focus();
  await page.keyboard.press('Enter');
  await expect(heads(page)).toHaveText(['No.', 'Artist', 'Title', 'Album', 'Score', 'Year', 'Genre', 'Time']);
  expect(front.troubles()).toEqual([]);
});

test('whatever is wider than its cell is cut off there, however narrow the column is made', async ({ front }) => {
  const page = await openTracks(front);
  const cells = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[role="gridcell"]')].map((cell) => ({
        isWide: cell.scrollWidth > cell.clientWidth,
        isCutOff: getComputedStyle(cell).overflowX !== 'visible',
      })),
    );
  expect((await cells()).some(({ isCutOff }) => !isCutOff)).toBe(true);

  for (const name of ['Title', 'Artist', 'Album', 'Genre', 'Format']) {
    const box = await head(page, name).boundingBox();
    const edge = { x: (box?.x ?? 0) + (box?.width ?? 0), y: (box?.y ?? 0) + 12 };
    await page.mouse.move(edge.x, edge.y);
    await page.mouse.down();
    await page.mouse.move(edge.x - (box?.width ?? 0) + 34, edge.y, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => widthOf(page, name)).toBeLessThan(40);
    const wide = (await cells()).filter(({ isWide }) => isWide);
    expect(wide.length).toBeGreaterThan(0);
    expect(wide.every(({ isCutOff }) => isCutOff)).toBe(true);
  }
});

test('rows are chosen in ranges and one by one, and played, by keyboard alone', async ({ front }) => {
  const page = await openTracks(front);
  const table = page.getByRole('grid', { name: 'All tracks' });
  const selected = table.locator('[role="row"][aria-selected="true"]');
  await expect(table).toHaveAttribute('aria-rowcount', '10');
  await table.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(selected).toHaveCount(2);
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(selected).toHaveCount(2);
  await page.keyboard.press('Control+Space');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Control+Shift+Space');
  await expect(page.getByRole('status').filter({ hasText: '4 selected' })).toBeVisible();
  const active = await table.getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-rowindex', '6');

  await page.keyboard.press('Control+a');
  await expect(selected).toHaveCount(9);
  await page.keyboard.press('End');
  await expect(selected).toHaveCount(1);
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Play', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(table).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await assertAccessible(page);
  expect(front.troubles()).toEqual([]);
});

test('a filter leaves the rows that hold its words, and gives the others back', async ({ front }) => {
  const page = await openTracks(front);
  const rows = page.getByRole('grid', { name: 'All tracks' }).locator('[data-index]');
  const filter = page.getByRole('textbox', { name: 'Filter tracks' });
  await rows.filter({ hasText: 'Lantern' }).first().click();
  await page.keyboard.press('Control+f');
  await expect(filter).toBeFocused();
  await page.keyboard.type('lan fi');
  await expect(rows).toHaveText([/First.*Lantern/]);
  await expect(rows.first()).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('status').filter({ hasText: '1 track' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('grid', { name: 'All tracks' })).toBeFocused();

  await page.keyboard.press('Control+f');
  await page.keyboard.type('zzz');
  await expect(page.getByRole('heading', { name: 'Nothing matches “zzz”' })).toBeVisible();
  await expect(filter).toBeFocused();
  await assertAccessible(page);
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(9);
  await expect(rows.filter({ hasText: 'Lantern' }).first()).toHaveAttribute('aria-selected', 'true');
  expect(front.troubles()).toEqual([]);
});

test('albums are a table as well as a grid, sorted by its heads, and stay so', async ({ front }) => {
  await layOutMusic(front);
  await chooseMusic(front);
  let page = front.page();
  await expect(page.getByRole('grid').getByText('Orchard')).toBeVisible();
  await page.getByText('Table', { exact: true }).click();
  const rows = () => page.getByRole('grid', { name: 'Albums' }).locator('[data-index]');
  await expect(page.getByRole('columnheader')).toHaveText([
    'Cover',
    'Title',
    'Artist',
    'Score',
    'Year',
    'Genres',
    'Tracks',
    'Time',
    'Added',
  ]);
  await head(page, 'Title').getByRole('button').click();
  await expect(rows()).toHaveText([/Harbour.*The Tones.*3.*2 min/, /Lantern/, /Orchard/]);
  await head(page, 'Title').getByRole('button').click();
  await expect(rows()).toHaveText([/Orchard/, /Lantern/, /Harbour/]);
  await assertAccessible(page);
  await untilStored(page);
  await front.stop();
  await front.start();
  page = front.page();
  await expect(rows()).toHaveText([/Orchard/, /Lantern/, /Harbour/]);

  await page.getByRole('grid', { name: 'Albums' }).focus();
  await page.keyboard.type('lan');
  await expect(rows().nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Lantern', level: 1 })).toBeVisible();
  expect(front.troubles()).toEqual([]);
});
