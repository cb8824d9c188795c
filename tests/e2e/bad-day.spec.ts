/** When something does not answer: the page says so, keeps what it had, and does not ask again and again. */
import { join } from 'node:path';
import { expect } from '@playwright/test';
import BetterSqlite from 'better-sqlite3';
import { assertAccessible } from './accessible.ts';
import { beginWithMusic, chooseMusic, layOutMusic, player } from './first-steps.ts';
import { test } from './fronts.ts';

test('a cover that does not come is asked for once, and stands as letters', async ({ front }) => {
  await layOutMusic(front);
  const page = front.page();
  const asked: string[] = [];
  await page.route('**/art/cover/**', async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ status: 404 });
  });
  await chooseMusic(front);
  await expect(page.getByRole('grid').getByText('Orchard')).toBeVisible();
  await expect.poll(() => new Set(asked).size).toBe(3);
  // each way back draws the grid anew
  for (const view of ['Tracks', 'Albums', 'Sources', 'Albums']) {
    await page.getByRole('link', { name: view, exact: true }).click();
    await expect(page.getByRole('heading', { name: view, level: 1 })).toBeVisible();
  }
  await expect(page.getByRole('grid').getByText('Orchard')).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);

  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
});

test('while Fonoteka does not answer the track waits, and plays when it is back', async ({ front }) => {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  await page.getByRole('grid').getByText('Harbour').click();
  await expect(page.getByRole('button', { name: 'Play album' })).toBeVisible();
  await page.getByText('Second').click();
  for (const address of ['**/media/**', '**/api/call']) await page.route(address, (route) => route.abort());

  await page.keyboard.press('Enter');

  await expect(page.getByText('Fonoteka does not answer', { exact: true })).toBeVisible();
  await expect(player(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.unrouteAll();
  await player(page).getByRole('button', { name: 'Play', exact: true }).click();
  await expect(player(page).getByText('Second', { exact: true })).toBeVisible();
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(page.getByText('Can’t be played')).toHaveCount(0);
});

test('a window that fails to start says so rather than staying blank', async ({ front }) => {
  const page = front.page();
  // a page that is left before it was let in has used its one code for nothing
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.addInitScript(() => {
    navigator.mediaSession.setActionHandler = () => {
      throw new Error('not in this browser');
    };
  });

  await page.reload();

  await expect(page.getByRole('heading', { name: 'This view has failed' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a window opened after the library was found damaged says so for as long as it is open', async ({ front }) => {
  const page = await beginWithMusic(front);
  const notice = page.getByRole('alert').filter({ hasText: 'The library file is damaged' });
  await expect(notice).toBeHidden();
  // as the weekly check leaves it
  const db = new BetterSqlite(join(front.musicPath, '..', 'library', 'library.db'));
  db.exec(
    `insert into library_setting (key, value, updated_at) values ('checkedAt', '0', 0) on conflict (key) do update set value = '0'`,
  );
  db.close();

  await page.reload();

  await expect(notice).toContainText('start it again: it then says where your backups are');
  await assertAccessible(page);
  await page.getByRole('link', { name: 'Tracks' }).click();
  await expect(notice).toBeVisible();
});

test('a list that cannot be made says so, is not asked for again and again, and comes when one tries again', async ({
  front,
}) => {
  const page = await beginWithMusic(front);
  await expect(page.getByText('Scan finished')).toBeVisible();
  const refused: string[] = [];
  const lists: Readonly<Record<string, string>> = {
    Albums: 'albums.ids',
    Artists: 'artists.ids',
    Composers: 'composers.ids',
    Tracks: 'tracks.list',
    Genres: 'genres.ids',
    'Recently added': 'recent.list',
    Playlists: 'playlists.list',
  };
  for (const [view, method] of Object.entries(lists)) {
    await page.route('**/api/call', async (route) => {
      if (!route.request().postData()?.includes(`"method":"${method}"`)) return route.continue();
      refused.push(method);
      return route.fulfill({ json: { ok: false, error: { code: 'internal', message: 'no' } } });
    });
    // what an earlier view has of it is gone
    await page.reload();
    await page.getByRole('link', { name: view, exact: true }).click();

    await expect(page.getByRole('main').getByRole('alert')).toContainText('could not be listed');
    await assertAccessible(page);
    expect(refused.filter((one) => one === method).length).toBeLessThan(3);

    await page.unrouteAll();
    await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
  }
});

test('while the library is still being opened the window says so', async ({ front }) => {
  const page = await beginWithMusic(front);
  let letGo = (): void => undefined;
  const opened = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/api/call', async (route) => {
    await opened;
    return route.continue();
  });

  await page.reload();

  await expect(page.getByText('Opening your library')).toBeVisible();
  letGo();
  await expect(page.getByRole('grid', { name: 'Albums' }).getByText('Orchard')).toBeVisible();
});
