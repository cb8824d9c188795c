/** Dragged with the mouse: tracks, an album and an artist to the queue and the player; and the same by menu and keys. */
import { expect, type Page } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { carry } from './carry.ts';
import { beginWithMusic, chooseMusic, layOutMusic, player } from './first-steps.ts';
import { test } from './fronts.ts';

const upNext = (page: Page) => page.getByRole('complementary', { name: 'Queue' }).getByRole('grid').getByRole('row');

test('an album, an artist and tracks are dragged to where they shall play', async ({ front }) => {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  const albums = page.getByRole('grid', { name: 'Albums' });
  await expect(albums.getByText('Orchard')).toBeVisible();
  await page.getByRole('button', { name: 'Queue' }).click();

  await carry(page, albums.getByText('Harbour'), () => page.getByText('Play now'));
  await page.mouse.up();
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(upNext(page)).toHaveText([/^Second/, /^Third/]);

  // an album to the list, between its two tracks
  await carry(page, albums.getByText('Lantern'), () => upNext(page).nth(1), 0.2);
  await expect(page.locator('.drop-before')).toBeVisible();
  await page.mouse.up();
  await expect(upNext(page)).toHaveText([/^Second/, /^First/, /^Second/, /^Third/, /^Third/]);
  await expect(page.getByText('Added to the queue: Lantern')).toBeVisible();
  await page.keyboard.press('Control+KeyZ');
  await expect(upNext(page)).toHaveText([/^Second/, /^Third/]);

  await page.getByRole('link', { name: 'Artists', exact: true }).click();
  await carry(
    page,
    page
      .getByRole('gridcell', { name: /The Tones/ })
      .getByRole('link')
      .last(),
    () => page.getByText('Add to queue'),
  );
  await page.mouse.up();
  await expect(upNext(page)).toHaveCount(11);

  await page.getByRole('link', { name: 'Tracks' }).click();
  const table = page.getByRole('grid', { name: 'All tracks' });
  const rows = table.locator('[data-index]');
  await rows.nth(0).click();
  await rows.nth(2).click({ modifiers: ['Shift'] });
  await expect(table.locator('[aria-selected="true"]')).toHaveCount(3);
  // taken by one that is selected already, all three come along
  await carry(page, rows.nth(1), () => page.getByText('Play next'));
  await page.mouse.up();
  await expect(page.getByText('Added to the queue: 3 tracks')).toBeVisible();
  await expect(upNext(page)).toHaveCount(14);
  await expect(table.locator('[aria-selected="true"]')).toHaveCount(3);

  // Escape ends a drag without anything done
  await carry(page, rows.nth(1), () => page.getByText('Play now'));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByText('Play now')).toBeHidden();
  await expect(upNext(page)).toHaveCount(14);
  expect(front.troubles()).toEqual([]);
});

test('the menu has the same verbs in the same order, counts what is selected, and opens by keyboard', async ({
  front,
}) => {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  // scores and likes have stories of their own
  const items = page.getByRole('menuitem').filter({ hasNotText: /score|like/i });
  const inFolder = front.name === 'web' ? [] : ['Show in file manager'];
  await expect(page.getByRole('grid', { name: 'Albums' }).getByText('Orchard')).toBeVisible();
  await page.getByRole('grid', { name: 'Albums' }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+F10');
  await expect(items).toHaveText([
    'Play',
    'Play next',
    'Add to queue',
    'Add to playlist',
    'Go to album',
    'Go to artist',
    'Join with…',
  ]);
  await assertAccessible(page);
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Tracks' }).click();
  const table = page.getByRole('grid', { name: 'All tracks' });
  await expect(table.getByText('First').first()).toBeVisible();
  await table.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ContextMenu');
  const single = [
    'Play',
    'Play next',
    'Add to queue',
    'Add to playlist',
    'Go to album',
    'Go to artist',
    ...inFolder,
    'Show in folders',
    'Details',
  ];
  await expect(items).toHaveText(single);
  await page.keyboard.press('Escape');
  await expect(items).toHaveCount(0);
  await expect(table).toBeFocused();
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Shift+F10');
  await expect(items).toHaveText(['Play 9 tracks', 'Play next', 'Add to queue', 'Add to playlist']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Queue' }).click();
  await expect(upNext(page)).toHaveCount(8);

  await page.getByRole('grid', { name: 'Up next' }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+F10');
  await expect(items).toHaveText([...single, 'Remove from queue']);
  await page.getByRole('menuitem', { name: 'Remove from queue' }).click();
  await expect(upNext(page)).toHaveCount(7);
  expect(front.troubles()).toEqual([]);
});

test('files and folders dropped from the system are played or added, or the browser’s limit is said', async ({
  front,
}) => {
  const page = await beginWithMusic(front);
  const drop = (...paths: string[]) =>
    page.evaluate((given) => {
      const dataTransfer = new DataTransfer();
      // the stand-in reads the path off such a name; a browser knows none
      for (const path of given) dataTransfer.items.add(new File(['x'], `path:${encodeURIComponent(path)}`));
      for (const type of ['dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      }
    }, paths);

  await drop(`${front.musicPath}/The Tones/Lantern/2 Second.wav`);
  const isWeb = front.name === 'web';
  await expect(page.getByText('The browser does not say where this lies')).toBeVisible({ visible: isWeb });
  if (isWeb) await page.getByRole('button', { name: 'Go to Sources' }).click();
  else {
    await expect(player(page)).toContainText('Second');
    await drop(`${front.musicPath}/..`);
    await expect(player(page)).toContainText('First');
  }
  await expect(page.getByRole('heading', { name: isWeb ? 'Sources' : 'Albums', level: 1 })).toBeVisible();
  expect(front.troubles()).toEqual([]);
});
