/** A library on a drive that takes no writes: it is there to look at and to listen to, and says why nothing can be changed. */
import { expect } from '@playwright/test';
import { canBeReadOnly } from '../support/read-only-path.ts';
import { assertAccessible } from './accessible.ts';
import { chooseMusic, layOutMusic, player } from './first-steps.ts';
import { test } from './fronts.ts';

const REFUSED = 'This library can only be read, so nothing was changed.';

test('a library that can only be read is heard and looked at, and whatever would change it says why not', async ({
  front,
}) => {
  test.skip(!canBeReadOnly(), 'nothing can be mounted read-only here');
  await layOutMusic(front);
  await chooseMusic(front);
  await expect(front.page().getByRole('grid').getByText('Orchard')).toBeVisible();
  await expect(front.page().getByText(/library can only be read/)).toBeHidden();
  await front.stop();

  await front.start(true);
  const page = front.page();
  await expect(page.getByRole('status').filter({ hasText: /^This library can only be read: / })).toBeVisible({
    timeout: 20_000,
  });
  await assertAccessible(page);
  await page.getByRole('grid').getByText('Harbour').click();
  await page.getByRole('button', { name: 'Play album' }).click();
  await expect(player(page).getByText('First', { exact: true })).toBeVisible();
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();

  const score = page.getByRole('slider', { name: 'Score of Harbour' });
  await score.focus();
  await page.keyboard.press('8');
  await expect(page.getByText(REFUSED).first()).toBeVisible();
  await expect(score).toHaveAttribute('aria-valuenow', '0');

  await page.getByRole('link', { name: 'Sources', exact: true }).click();
  await page.getByRole('button', { name: 'Scan all' }).click();
  await expect(page.getByText(REFUSED).last()).toBeVisible();
  await expect(page.getByRole('list', { name: 'Music folders' })).not.toContainText('missing');

  // how it looks to a person is theirs for as long as it is open
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await assertAccessible(page);
  await front.stop();

  await front.start();
  await expect(front.page().getByRole('grid').getByText('Orchard')).toBeVisible();
  await expect(front.page().getByText(/library can only be read/)).toBeHidden();
  await front.page().getByRole('grid').getByText('Harbour').click();
  await expect(front.page().getByRole('slider', { name: 'Score of Harbour' })).toHaveAttribute('aria-valuenow', '0');
  expect(front.troubles()).toEqual([]);
});
