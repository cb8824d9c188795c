/** What a person does all day with the mouse: sort, select, queue, look something up. */
import { expect } from '@playwright/test';
import { beginWithMusic, chooseMusic, layOutMusic, player } from './first-steps.ts';
import { test } from './fronts.ts';

test('sort by a column, select a range, queue it, reorder it, look at the details', async ({ front }) => {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  await page.getByRole('link', { name: 'Tracks' }).click();
  const table = page.getByRole('grid', { name: 'All tracks' });
  const rows = table.locator('[data-index]');
  await expect(rows).toHaveCount(9);

  // beside the word: the whole head of a column takes the click
  const head = table.getByRole('columnheader', { name: 'Title' });
  const { width = 0 } = (await head.boundingBox()) ?? {};
  await head.click({ position: { x: width - 8, y: 16 } });
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows.first()).toContainText('First');
  await head.click({ position: { x: width - 8, y: 16 } });
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(rows.first()).toContainText('Third');

  await rows.nth(0).click();
  await rows.nth(3).click({ modifiers: ['Shift'] });
  await expect(page.getByText('4 selected')).toBeVisible();
  await rows.nth(2).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Add to queue' }).click();
  await player(page).getByRole('button', { name: 'Queue' }).click();
  const queue = page.getByRole('complementary', { name: 'Queue' });
  const upNext = queue.getByRole('grid', { name: 'Up next' });
  await expect(upNext.getByRole('row')).toHaveText([/^Third/, /^Third/, /^Second/]);
  await upNext.getByRole('row').nth(2).dragTo(upNext.getByRole('row').nth(0));
  await expect(upNext.getByRole('row')).toHaveText([/^Second/, /^Third/, /^Third/]);
  await upNext.focus();
  // the dragged row has the keyboard's place
  await page.keyboard.press('Alt+ArrowDown');
  await expect(upNext.getByRole('row')).toHaveText([/^Third/, /^Second/, /^Third/]);
  await page.keyboard.press('Delete');
  await expect(upNext.getByRole('row')).toHaveText([/^Third/, /^Third/]);

  await rows.nth(8).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Details' }).click();
  const details = page.getByRole('dialog', { name: 'Details' });
  await expect(details).toContainText('1 First.wav');
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  expect(front.troubles()).toEqual([]);
});

test('the first letters lead to an album and to a track', async ({ front }) => {
  const page = await beginWithMusic(front);
  await page.getByRole('button', { name: 'Sort by Artist' }).click();
  await page.getByRole('menuitemradio', { name: 'Title' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('grid', { name: 'Albums' }).focus();
  await page.keyboard.type('orc');
  await expect(page.locator('.card.is-active')).toContainText('Orchard');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Orchard', level: 1 })).toBeVisible();

  await page.getByRole('link', { name: 'Tracks' }).click();
  const table = page.getByRole('grid', { name: 'All tracks' });
  await table.getByRole('columnheader', { name: 'Title' }).click();
  await expect(table.locator('[data-index]').nth(2)).toContainText('First');
  await table.focus();
  await page.keyboard.type('thi');
  await expect(table.locator('[aria-selected="true"]')).toContainText('Third');
  expect(front.troubles()).toEqual([]);
});
