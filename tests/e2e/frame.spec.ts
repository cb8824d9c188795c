/** What stands around the views: panes, the panel at the side, undo, settings; by mouse and by keyboard alone. */
import { expect, type Page } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { beginWithMusic, player, untilStored } from './first-steps.ts';
import { test, type Front } from './fronts.ts';

const splitter = (page: Page, name: string) => page.getByRole('separator', { name });
const panel = (page: Page, name: string) => page.getByRole('complementary', { name });
const upNext = (page: Page) => panel(page, 'Queue').getByRole('grid').getByRole('row');

async function open(front: Front): Promise<Page> {
  const page = await beginWithMusic(front);
  // lists that still grow take the focus along
  await expect(page.getByText('Scan finished')).toBeVisible();
  return page;
}

test('panes are resized by mouse and by keys, remembered, and give way to a narrow window', async ({ front }) => {
  let page = await open(front);
  await player(page).getByRole('button', { name: 'Queue' }).click();
  const edge = splitter(page, 'Width of the side panel');
  await edge.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(edge).toHaveAttribute('aria-valuenow', '400');
  const sidebar = splitter(page, 'Width of the sidebar');
  const box = await sidebar.boundingBox();
  await page.mouse.move(box!.x, box!.y + 300);
  await page.mouse.down();
  await page.mouse.move(box!.x + 60, box!.y + 300, { steps: 3 });
  await page.mouse.up();
  await expect(sidebar).toHaveAttribute('aria-valuenow', '268');
  await page.getByRole('tab', { name: 'Details' }).click();
  await expect(panel(page, 'Details')).toContainText('No track to tell about');
  await assertAccessible(page);
  // it is stored a moment later
  await untilStored(page);

  await front.stop();
  await front.start();
  page = front.page();
  await expect(splitter(page, 'Width of the side panel')).toHaveAttribute('aria-valuenow', '400');
  await expect(splitter(page, 'Width of the sidebar')).toHaveAttribute('aria-valuenow', '268');
  await expect(panel(page, 'Details')).toBeVisible();
  await splitter(page, 'Width of the sidebar').dblclick();
  await expect(splitter(page, 'Width of the sidebar')).toHaveAttribute('aria-valuenow', '208');

  await page.setViewportSize({ width: 860, height: 700 });
  await expect(page.getByRole('separator')).toHaveCount(0);
  await assertAccessible(page);
  await panel(page, 'Details').getByRole('tab', { name: 'Details' }).focus();
  await page.keyboard.press('Escape');
  await expect(panel(page, 'Details')).toBeHidden();
  expect(front.troubles()).toEqual([]);
});

test('what was taken out of the queue comes back, by the button and by Ctrl+Z', async ({ front }) => {
  const page = await open(front);
  await page.getByRole('grid', { name: 'Albums' }).getByText('Harbour').click();
  await page.getByRole('button', { name: 'Play album' }).click();
  await player(page).getByRole('button', { name: 'Queue' }).click();
  await expect(upNext(page)).toHaveText([/^Second/, /^Third/]);

  await page.getByRole('button', { name: 'Clear queue' }).click();
  await expect(page.getByText('Nothing follows this track.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: 2 tracks taken out of the queue')).toBeVisible();
  await expect(upNext(page)).toHaveText([/^Second/, /^Third/]);

  await panel(page, 'Queue').getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(upNext(page)).toHaveText([/^Third/]);
  await page.keyboard.press('Control+KeyZ');
  await expect(page.getByText('Undone: “Second” taken out of the queue')).toBeVisible();
  // the notice of what was undone does not stay beside it
  await expect(page.getByText('“Second” taken out of the queue', { exact: true })).toHaveCount(0);
  await expect(upNext(page)).toHaveText([/^Second/, /^Third/]);

  await page.getByRole('link', { name: 'Sources', exact: true }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Remove / })
    .click();
  await page.getByRole('button', { name: 'Remove folder' }).click();
  await expect(page.getByText('No folders yet')).toBeVisible();
  await page.keyboard.press('Control+KeyZ');
  await expect(page.getByText(/^9 tracks|· 9 tracks/).first()).toBeVisible();
  expect(front.troubles()).toEqual([]);
});

test('what a menu adds to the queue is said, can be taken back, and leaves the buttons of a dialog free', async ({
  front,
}) => {
  const page = await open(front);
  await page.getByRole('grid', { name: 'Albums' }).getByText('Harbour').click();
  await page.getByRole('button', { name: 'Play album' }).click();
  await player(page).getByRole('button', { name: 'Queue' }).click();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Add to queue' }).click();
  await expect(upNext(page)).toHaveText([/^Second/, /^Third/, /^First/, /^Second/, /^Third/]);
  const notice = page.getByRole('dialog', { name: '3 tracks added to the queue' });
  await expect(notice).toBeVisible();

  // as narrow as the window gets, where the dialog takes most of it
  await page.setViewportSize({ width: 900, height: 700 });
  await page.keyboard.press('Escape');
  // a notice under the pointer stays
  await notice.hover();
  await page.getByRole('button', { name: 'Edit', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Edit Harbour' });
  const overlaps = async (name: string) => {
    const button = (await dialog.getByRole('button', { name, exact: true }).boundingBox())!;
    const box = (await notice.boundingBox())!;
    return (
      button.x < box.x + box.width &&
      box.x < button.x + button.width &&
      button.y < box.y + box.height &&
      box.y < button.y + button.height
    );
  };
  expect([await overlaps('Save'), await overlaps('Cancel')]).toEqual([false, false]);
  await expect(dialog.getByLabel('Release date')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+KeyZ');
  await expect(page.getByText('Undone: 3 tracks added to the queue')).toBeVisible();
  expect(front.troubles()).toEqual([]);
});

test('settings take effect at once, and are reset and brought back', async ({ front }) => {
  const page = await open(front);
  const root = page.locator('html');
  await page.keyboard.press('Control+Comma');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await page.getByText('More', { exact: true }).click();
  await expect(root).toHaveAttribute('data-contrast', 'more');
  await page.getByText('Dark', { exact: true }).click();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await assertAccessible(page);
  await page.getByText('Dense', { exact: true }).click();
  await expect(root).toHaveAttribute('data-density', 'dense');
  await page.getByText('Русский', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Настройки', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Сбросить все настройки' }).click();
  await expect(root).toHaveAttribute('data-contrast', 'normal');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+KeyZ');
  await expect(root).toHaveAttribute('data-density', 'dense');
  await expect(page.getByRole('heading', { name: 'Настройки', level: 1 })).toBeVisible();
  await page.getByText('English', { exact: true }).click();
  // the activity of the reset is the one that was taken back; no other one puts the old settings
  await page.getByRole('link', { name: 'Activity' }).click();
  const undone = page.getByRole('listitem').filter({ hasText: 'Undone' });
  await expect(undone).toHaveCount(1);
  await expect(undone).toContainText('Theme: System');
  await page.keyboard.press('Control+Comma');

  const sections = page.getByRole('navigation', { name: 'Sections of the settings' });
  for (const name of ['Playback', 'Privacy', 'Keys', 'About', 'Library']) {
    await sections.getByRole('link', { name }).click();
    await expect(page.getByRole('region', { name, exact: true }).first()).toBeVisible();
    await assertAccessible(page);
  }
  await expect(page.getByRole('status').filter({ hasText: /[1-9]\d* files/ })).toBeVisible();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByText('The cache of pictures is empty')).toBeVisible();
  await sections.getByRole('link', { name: 'About' }).click();
  await page.getByText(/^react \d/).click();
  await expect(page.getByText(/Permission is hereby granted/).filter({ visible: true })).toHaveCount(1);
  expect(front.troubles()).toEqual([]);
});

test('a day by keyboard alone: from pane to pane, a track found, played, looked at and queued', async ({ front }) => {
  const page = await open(front);
  const focusIsIn = (selector: string) =>
    expect.poll(() => page.evaluate((inside) => document.activeElement?.closest(inside) !== null, selector)).toBe(true);
  await page.keyboard.press('F6');
  const seen = new Set<string>();
  // the three and the notices
  for (let step = 0; step < 4; step++) {
    seen.add(await page.evaluate(() => document.activeElement?.closest('[data-pane]')?.tagName ?? 'none'));
    await page.keyboard.press('F6');
  }
  expect([...seen].toSorted()).toEqual(['DIV', 'MAIN', 'SECTION']);

  await page.getByRole('link', { name: 'Tracks' }).focus();
  await page.keyboard.press('Enter');
  const table = page.getByRole('grid', { name: 'All tracks' });
  await expect(table.getByText('Third').first()).toBeVisible();
  await table.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('dialog', { name: 'Details' })).toContainText('Second');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(player(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await expect(help).toContainText('Undo the last change');
  await assertAccessible(page);
  // a dialog keeps the keyboard
  await page.keyboard.press('F6');
  await focusIsIn('[role="dialog"]');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(table).toBeFocused();
  expect(front.troubles()).toEqual([]);
});
