/** Smart playlists: put together by menus or as text, with what they find beside them; alive, explained, kept. */
import { expect, type Page } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { beginWithMusic } from './first-steps.ts';
import { test } from './fronts.ts';

const dialogOf = (page: Page) => page.locator('[role="dialog"]:not(.toast)');
const list = (page: Page, name: string) => page.getByRole('grid', { name: `Tracks of “${name}”` });
const titles = (page: Page, name: string) => list(page, name).locator('[data-index] [data-column="title"]');

test('rules are put together, shown as text and back, and the playlist lives with the scores', async ({ front }) => {
  const page = await beginWithMusic(front);
  await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'Playlists' }).click();
  await page.getByRole('button', { name: 'New smart playlist' }).click();
  const editor = dialogOf(page);
  await editor.getByLabel('Name').fill('Good ones');
  await editor.getByLabel('Field').selectOption('album');
  await editor
    .getByRole('textbox', { name: 'Value' })
    .or(editor.getByRole('combobox', { name: 'Value' }))
    .fill('harbour');
  await expect(editor.getByRole('region', { name: 'What it finds now' })).toContainText('3 tracks');
  await editor.getByRole('button', { name: 'Add rule' }).click();
  await editor.getByLabel('Field').nth(1).selectOption('score');
  await expect(editor.getByRole('region', { name: 'What it finds now' })).toContainText('Nothing yet');
  await assertAccessible(page);

  await editor.getByText('Text', { exact: true }).click();
  await expect(editor.getByLabel('Query')).toHaveValue('album:harbour score>=4');
  await editor.getByLabel('Query').fill('album:harbour scoer>=4');
  await expect(editor.getByText('score', { exact: false }).last()).toBeVisible();
  await expect(editor.getByRole('button', { name: 'Create' })).toBeDisabled();
  await editor.getByLabel('Query').fill('album:harbour score>=4 sort:-score');
  await editor.getByText('Rules', { exact: true }).click();
  await expect(editor.getByLabel('Sort by')).toHaveValue('score');
  await editor.getByRole('button', { name: 'Add an order' }).click();
  await editor.getByLabel('then by').selectOption('year');
  await editor.getByRole('button', { name: 'Move order 2 up' }).click();
  await expect(editor.getByLabel('Sort by')).toHaveValue('year');
  await editor.getByText('Text', { exact: true }).click();
  await expect(editor.getByLabel('Query')).toHaveValue('album:harbour score>=4 sort:-year,-score');
  await editor.getByText('Rules', { exact: true }).click();
  await editor.getByRole('button', { name: 'Remove order 1' }).click();
  await expect(editor.getByLabel('Sort by')).toHaveValue('score');
  await page.getByRole('button', { name: 'Create' }).click();

  await expect(page.getByRole('heading', { name: 'Good ones', level: 1 })).toBeVisible();
  await expect(page.getByText('Nothing matches the rules')).toBeVisible();
  await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'Tracks', exact: true }).click();
  const first = page.getByRole('grid').locator('[data-index]').filter({ hasText: 'Harbour' }).first();
  const name = await first.locator('[data-column="title"]').innerText();
  await first.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Score' }).click();
  await page
    .getByRole('menuitemradio', { name: '5 stars' })
    .or(page.getByRole('menuitem', { name: '5 stars' }))
    .click();
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('link', { name: /^Good ones/ })
    .click();
  await expect(titles(page, 'Good ones')).toHaveText([name]);

  await titles(page, 'Good ones').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Why is it in here?' }).click();
  await expect(dialogOf(page).getByText('It is in the playlist.')).toBeVisible();
  await expect(dialogOf(page).getByText('here: 5')).toBeVisible();
  await expect(dialogOf(page).getByText('My score is at least 4', { exact: true })).toBeVisible();
  await assertAccessible(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Keep as a playlist' }).click();
  await expect(page.getByRole('heading', { name: /^Good ones, / })).toBeVisible();
});
