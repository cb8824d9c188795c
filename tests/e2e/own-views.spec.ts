/** Every view that lists albums, artists or tracks: each is sorted and filtered by what one thinks of them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { wavFile } from '../support/wav.ts';
import { assertAccessible } from './accessible.ts';
import { chooseMusic } from './first-steps.ts';
import { test, type Front } from './fronts.ts';

const ALBUMS = ['Amber', 'Basalt', 'Coral'];
const ARTISTS = ['Abe Stone', 'Ben Stone', 'Cal Stone'];
const COMPOSERS = ['Ida Rook', 'Kay Rook'];
const TITLES = ['High stone', 'Low stone'];
const OF_CORAL = ['High stone', 'Deep stone'];

/** An album each of three artists, all of one genre, their first tracks by one composer and the second by another; and a track on no album. */
async function layOutStones(front: Front): Promise<void> {
  const write = (path: readonly string[], tags: object, at: number): void => {
    mkdirSync(join(front.musicPath, ...path.slice(0, -1)), { recursive: true });
    const tone = { title: '', artist: '', album: '', trackNo: at + 1, seconds: 5, frequencyHz: 330 };
    writeFileSync(join(front.musicPath, ...path), wavFile({ ...tone, genre: 'Rock', ...tags }));
  };
  for (const [no, album] of ALBUMS.entries())
    for (const [at, title] of (album === 'Coral' ? OF_CORAL : TITLES).entries())
      write(
        [album, `${at}.wav`],
        { title, artist: ARTISTS[no] ?? '', album: `${album} stone`, composer: COMPOSERS[at] },
        at,
      );
  write(['loose.wav'], { title: 'Loose stone', artist: ARTISTS[1] }, 0);
  await chooseMusic(front);
  await expect(front.page().getByRole('grid').getByText('Coral stone')).toBeVisible();
}

const go = (page: Page, address: string) => page.evaluate((hash) => void (location.hash = hash), `#${address}`);
const main = (page: Page) => page.getByRole('main');

async function keyOn(slider: Locator, key: string): Promise<void> {
  await slider.focus();
  await slider.press(key);
  await expect(slider).toHaveAttribute('aria-valuetext', key === '9' ? '4½ stars' : '1½ stars');
}

/** The address behind a link of the page. */
async function addressOf(page: Page, name: string): Promise<string> {
  const href = await main(page).getByRole('link', { name, exact: true }).first().getAttribute('href');
  return (href ?? '').replace(/^#/, '');
}

async function chooseFilter(page: Page, name: string): Promise<void> {
  await main(page)
    .getByRole('button', { name: /^Filter by my opinion/ })
    .click();
  await page.getByRole('menuitemradio', { name, exact: true }).click();
}

async function clearFilter(page: Page): Promise<void> {
  await main(page).getByRole('button', { name: 'Clear the filter by my opinion' }).click();
}

async function sortBy(page: Page, name: string): Promise<void> {
  await main(page)
    .getByRole('button', { name: /^Sort by/ })
    .click();
  await page.getByRole('menuitemradio', { name, exact: true }).click();
}

/** What is scored best is named `best`; all things are named by `names`, in the order in which the view has them. */
interface View {
  readonly address: string;
  readonly items: Locator;
  readonly names: readonly (string | RegExp)[];
  readonly best: string;
  readonly byHeads: boolean;
}

async function assertSortedAndFiltered(page: Page, { address, items, names, best, byHeads }: View): Promise<void> {
  await go(page, address);
  await expect(items, `${address} as it stands`).toContainText(names);
  if (byHeads) await main(page).getByRole('columnheader', { name: 'Score', exact: true }).click();
  else await sortBy(page, 'My score');
  await expect(items.first(), `the best first in ${address}`).toContainText(best);
  await expect(items, `all of ${address}, sorted`).toHaveCount(names.length);
  await chooseFilter(page, '4 stars or more');
  await expect(items, `the best of ${address}`).toContainText([best]);
  await expect(items).toHaveCount(1);
  await chooseFilter(page, 'Unscored');
  await expect(items, `what is unscored of ${address}`).toHaveCount(names.length - 1);
  await expect(items.filter({ hasText: best })).toHaveCount(0);
  await assertAccessible(page);
  await clearFilter(page);
  await expect(items, `all of ${address} again`).toHaveCount(names.length);
}

test('every view of albums and artists is sorted and filtered by my scores', async ({ front }) => {
  await layOutStones(front);
  const page = front.page();
  const cards = main(page).getByRole('gridcell');
  await go(page, '/genres');
  const genre = await addressOf(page, 'Rock');
  await go(page, '/albums');
  await go(page, await addressOf(page, 'Coral stone'));
  await keyOn(page.getByRole('slider', { name: 'Score of Coral stone' }), '9');
  await go(page, '/artists');
  await go(page, await addressOf(page, 'Cal Stone'));
  await keyOn(page.getByRole('slider', { name: 'Score of Cal Stone' }), '9');

  await go(page, '/composers');
  await go(page, (await addressOf(page, 'Kay Rook')).replace(/\/composer$/, ''));
  await keyOn(page.getByRole('slider', { name: 'Score of Kay Rook' }), '9');

  const albums = { items: cards, best: 'Coral', names: ALBUMS, byHeads: false };
  const artists = { items: cards, best: 'Cal', names: ARTISTS, byHeads: false };
  await assertSortedAndFiltered(page, { ...albums, address: '/albums' });
  await assertSortedAndFiltered(page, { ...albums, address: genre });
  await assertSortedAndFiltered(page, { ...albums, address: '/search/stone/albums' });
  await assertSortedAndFiltered(page, { ...artists, address: '/artists' });
  await assertSortedAndFiltered(page, { ...artists, address: `${genre}/artists` });
  await assertSortedAndFiltered(page, { ...artists, address: '/search/stone/artists' });
  await assertSortedAndFiltered(page, { ...artists, address: '/composers', names: COMPOSERS, best: 'Kay' });

  // one list of albums and tracks, which by scores are apart
  await go(page, '/added');
  await sortBy(page, 'My score');
  await expect(main(page).getByRole('rowheader')).toHaveText(['Albums', 'Tracks']);
  await expect(cards.first()).toContainText('Coral');
  await expect(cards.last()).toContainText('Loose stone');
  await assertAccessible(page);
  await chooseFilter(page, 'Scored');
  await expect(cards).toContainText(['Coral']);
  await expect(cards).toHaveCount(1);
  await clearFilter(page);
  await sortBy(page, 'Date added');
  await expect(main(page).getByRole('rowheader')).toHaveText(['Today']);
  const newestFirst = await cards.allTextContents();
  await sortBy(page, 'Ascending');
  await expect(cards).toHaveText(newestFirst.toReversed());
  expect(front.troubles()).toEqual([]);
});

test('every view of tracks is sorted and filtered by my scores', async ({ front }) => {
  await layOutStones(front);
  const page = front.page();
  await go(page, '/albums');
  const coral = await addressOf(page, 'Coral stone');
  await go(page, '/genres');
  const genre = await addressOf(page, 'Rock');
  await go(page, coral);
  const rows = main(page).getByRole('grid').locator('[data-index]');
  await keyOn(rows.filter({ hasText: 'Deep stone' }).getByRole('slider'), '9');
  for (const title of OF_CORAL) {
    await rows.filter({ hasText: title }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Like', exact: true }).click();
  }
  await go(page, '/tracks');
  await rows.first().click();
  await page.keyboard.press('Control+a');
  await rows.first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Add to playlist' }).click();
  await page.getByRole('menuitem', { name: 'New playlist…' }).click();
  await page.getByLabel('Name').fill('Stones');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Playlists', exact: true }).click();
  await main(page).getByRole('link', { name: 'Stones' }).first().click();
  await expect(page.getByRole('heading', { name: 'Stones', level: 1 })).toBeVisible();
  const playlist = new URL(page.url()).hash.slice(1);
  await page.getByRole('link', { name: 'Playlists', exact: true }).click();

  await page.getByRole('button', { name: 'New smart playlist' }).click();
  const editor = page.locator('[role="dialog"]:not(.toast)');
  await editor.getByLabel('Name').fill('Clever stones');
  await editor.getByText('Text', { exact: true }).click();
  await editor.getByLabel('Query').fill('title:stone');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { name: 'Clever stones', level: 1 })).toBeVisible();
  const smart = new URL(page.url()).hash.slice(1);
  await go(page, '/folders');
  const folder = await addressOf(page, 'Coral');

  const best = 'Deep stone';
  const all = [...TITLES, ...TITLES, ...TITLES, 'Loose stone'].map(() => /stone/);
  const tracks = { items: rows, names: all, best, byHeads: true };
  await assertSortedAndFiltered(page, { ...tracks, address: '/tracks' });
  await assertSortedAndFiltered(page, { ...tracks, address: `${genre}/tracks` });
  await assertSortedAndFiltered(page, { ...tracks, address: '/search/stone/tracks' });
  await assertSortedAndFiltered(page, { ...tracks, address: '/search/title~3Astone' });
  await assertSortedAndFiltered(page, { ...tracks, address: playlist });
  await assertSortedAndFiltered(page, { ...tracks, address: smart });
  await assertSortedAndFiltered(page, { ...tracks, address: folder, names: OF_CORAL.map(() => /stone/) });
  await assertSortedAndFiltered(page, { ...tracks, address: '/liked', names: OF_CORAL.map(() => /stone/) });
  await assertSortedAndFiltered(page, { ...tracks, address: coral, names: OF_CORAL, byHeads: false });

  // of an artist's page each list by itself
  await go(page, coral);
  await main(page).getByRole('link', { name: 'Cal Stone' }).click();
  await expect(main(page).getByText('Coral stone').first()).toBeVisible();
  await keyOn(page.getByRole('slider', { name: 'Score of Cal Stone' }), '3');
  await go(page, '/composers');
  await go(page, await addressOf(page, 'Kay Rook'));
  await expect(rows).toHaveCount(3);
  await sortBy(page, 'My score');
  await expect(rows.first()).toContainText(best);
  await expect(rows.first().getByRole('slider')).toHaveAttribute('aria-valuetext', '4½ stars');
  await chooseFilter(page, 'Unscored');
  await expect(rows).toHaveCount(2);
  await assertAccessible(page);
  await chooseFilter(page, '5 stars or more');
  await expect(page.getByRole('heading', { name: 'Nothing here passes the filter' })).toBeVisible();
  await assertAccessible(page);
  await main(page).getByRole('button', { name: 'Clear filter', exact: true }).click();
  await expect(rows).toHaveCount(3);
  expect(front.troubles()).toEqual([]);
});
