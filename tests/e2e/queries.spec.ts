/** Typing queries: suggestions, what is wrong and where, in the filter of all tracks and in the search box. */
import { expect } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { chooseMusic, layOutMusic } from './first-steps.ts';
import { test } from './fronts.ts';

test('a query filters the tracks: suggested by keyboard, told where it is wrong, and never in the way', async ({
  front,
}) => {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  await page.getByRole('link', { name: 'Tracks', exact: true }).click();
  const rows = page.getByRole('grid', { name: 'Tracks' }).getByRole('row');
  const filter = page.getByRole('textbox', { name: 'Filter' });
  await expect(filter).toBeVisible();
  // an empty view stands in its place until the scan has found something
  await expect(rows.nth(1)).toBeVisible();

  await filter.click();
  await page.keyboard.type('is:l');
  const offered = page.getByRole('listbox', { name: 'Suggestions' });
  await expect(offered.getByRole('option')).toHaveText([/^liked/, /^lossless/, /^lossy/]);
  await assertAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(filter).toHaveValue('is:lossless');
  await expect(rows.nth(1)).toBeVisible();

  await page.keyboard.type(' -artist=tones');
  await expect(offered.getByRole('option')).toHaveText(['The Tones']);
  await page.keyboard.type(' yaer:1990');
  await expect(page.getByText('There is no field «yaer»; did you mean «year»?')).toBeVisible();
  await expect(page.locator('mark')).toHaveText('yaer');
  await assertAccessible(page);

  await filter.fill('artist:"the tones" limit:2');
  await expect(rows).toHaveCount(3);
  await page.getByRole('button', { name: 'What can be typed' }).click();
  await page.getByRole('button', { name: 'Add sort:-year to the text' }).click();
  await expect(filter).toHaveValue('artist:"the tones" limit:2 sort:-year');
  await page.keyboard.press('Escape');
  await filter.fill('');
  expect(front.troubles()).toEqual([]);
});

test('a query in the search box opens the tracks that it finds; plain words stay what they were', async ({ front }) => {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  const box = page.getByRole('textbox', { name: 'Search your library' });

  await box.fill('the tones or not');
  await expect(page.getByRole('heading', { name: 'Tracks for the query' })).toBeHidden();
  await box.fill('title:a artist=nobody');
  await expect(page.getByText('No track answers this query')).toBeVisible();
  await box.fill('artist="The Tones" limit:3');
  await expect(page.getByRole('heading', { name: 'Tracks for the query' })).toBeVisible();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(4);
  await box.press('ArrowDown');
  await expect(page.getByRole('grid')).toBeFocused();
  await assertAccessible(page);
  expect(front.troubles()).toEqual([]);
});
