/** What has been scored: tiers and duels by keys alone and by mouse, what they come to, and all of it after a restart. */
import { expect, type Page } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { ALBUMS, beginWithMusic, chooseMusic, layOutMusic } from './first-steps.ts';
import { test } from './fronts.ts';

const tab = (page: Page, name: string) => page.getByRole('main').getByRole('radio', { name, exact: true });
const tier = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const tile = (page: Page, name: string) => page.getByRole('group', { name: 'Tiers' }).getByRole('button', { name });

async function openScores(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Scores' }).click();
  await tab(page, name).check({ force: true });
}

async function dragByTouch(page: Page, name: string, to: string): Promise<void> {
  await tier(page, to).scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0, height = 0 } = (await tier(page, to).boundingBox()) ?? {};
  const touch = { pointerType: 'touch', button: 0, bubbles: true };
  const end = { ...touch, clientX: x + width / 2, clientY: y + height / 2 };
  await tile(page, name)
    .locator('[data-grip]')
    .dispatchEvent('pointerdown', { ...touch, clientX: 1, clientY: 1 });
  await page.locator('body').dispatchEvent('pointermove', end);
  await page.locator('body').dispatchEvent('pointerup', end);
}

test('put albums on tiers by keys and by mouse, take it back, and find it after a restart', async ({ front }) => {
  await layOutMusic(front);
  await chooseMusic(front);
  let page = front.page();
  await expect(page.getByRole('grid').getByText('Orchard')).toBeVisible();
  await openScores(page, 'Tiers');
  for (const album of ALBUMS) await expect(tier(page, 'Not scored').getByRole('button', { name: album })).toBeVisible();
  await assertAccessible(page);

  // picked up, carried to the top, put down: without a mouse
  await tile(page, 'Harbour').focus();
  await page.keyboard.press('Space');
  await expect(tile(page, 'Harbour')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Harbour, The Tones picked up from: Not scored')).toBeAttached();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Over: 4½ stars')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(tier(page, 'Not scored').getByRole('button', { name: 'Harbour' })).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(tier(page, '5 stars').getByRole('button', { name: 'Harbour' })).toBeFocused();
  // a digit scores at once, and the keys for undo take it back
  await page.keyboard.press('8');
  await expect(tier(page, '4 stars').getByRole('button', { name: 'Harbour' })).toBeFocused();
  await page.getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('4 stars');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasNotText: 'Folder added' })).toHaveCount(3);
  await page.getByRole('link', { name: 'Scores' }).click();
  await tab(page, 'Tiers').check({ force: true });
  await expect(tier(page, '5 stars').getByRole('button', { name: 'Harbour' })).toBeVisible();

  await tile(page, 'Lantern').scrollIntoViewIfNeeded();
  const from = await tile(page, 'Lantern').boundingBox();
  const to = await tier(page, '½ star').boundingBox();
  if (from === null || to === null) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect(tier(page, '½ star').getByRole('button', { name: 'Lantern' })).toBeVisible();

  // a finger takes it by its handle
  await dragByTouch(page, 'Orchard', '1 star');
  await expect(tier(page, '1 star').getByRole('button', { name: 'Orchard' })).toBeVisible();

  await page.getByRole('textbox', { name: 'Filter by words' }).fill('harb');
  await expect(tile(page, 'Lantern')).toHaveCount(0);
  await expect(tile(page, 'Harbour')).toBeVisible();

  await front.stop();
  await front.start();
  page = front.page();
  await openScores(page, 'Tiers');
  await expect(tier(page, '5 stars').getByRole('button', { name: 'Harbour' })).toBeVisible();
  await expect(tier(page, '½ star').getByRole('button', { name: 'Lantern' })).toBeVisible();
  await expect(tier(page, '1 star').getByRole('button', { name: 'Orchard' })).toBeVisible();
  expect(front.troubles()).toEqual([]);
});

test('duels order a shelf by keys alone, change no score, and spread it only when asked', async ({ front }) => {
  const page = await beginWithMusic(front);
  await openScores(page, 'Duels');
  await expect(page.getByRole('heading', { name: 'No shelf to put in order yet' })).toBeVisible();
  await assertAccessible(page);
  // nine tracks, all of four stars
  await page.getByRole('link', { name: 'Tracks' }).click();
  await expect(page.getByRole('grid').locator('[data-index]')).toHaveCount(9);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Score' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: '4 stars' }).press('Enter');

  await openScores(page, 'Duels');
  const arena = page.getByRole('group', { name: 'Which is better?' });
  await expect(arena).toBeVisible();
  await assertAccessible(page);
  const order = page.getByRole('region', { name: 'The order so far' });
  await arena.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(order).toContainText('1 duel, 2 of 9 compared');
  await page.keyboard.press('ArrowDown');
  await expect(order).toContainText('2 duels');
  await page.keyboard.press('Control+z');
  await expect(order).toContainText('1 duel, 2 of 9');

  // titles that come first in the alphabet are the better ones
  for (let at = 2; at <= 18; at++) {
    const names = await arena.getByRole('heading', { level: 3 }).allTextContents();
    await page.keyboard.press(String(names[0]) <= String(names[1]) ? 'ArrowLeft' : 'ArrowRight');
    await expect(order).toContainText(`${at} duels`);
  }
  await expect(order.getByRole('listitem')).toHaveCount(9);
  await expect(order.getByRole('listitem').first()).toContainText('First');

  await order.getByRole('button', { name: 'Spread the shelf…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('region', { name: /up to 4½ stars/ })).toBeVisible();
  await assertAccessible(page);
  await page.keyboard.press('Escape');
  await openScores(page, 'Overview');
  await expect(page.getByRole('button', { name: '4 stars: 9' })).toBeVisible();

  await openScores(page, 'Duels');
  await order.getByRole('button', { name: 'Spread the shelf…' }).click();
  await dialog.getByRole('button', { name: /^Change \d scores/ }).click();
  await openScores(page, 'Overview');
  await expect(page.getByRole('button', { name: '4 stars: 9' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^4½ stars: [1-9]/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: '4 stars: 9' })).toBeVisible();

  await page.getByRole('link', { name: 'Activity' }).click();
  await expect(
    page
      .getByRole('main')
      .getByText(/scores spread after duels/)
      .first(),
  ).toBeVisible();
  expect(front.troubles()).toEqual([]);
});

test('the overview counts and leads to what was scored; the best wait for music that says when it is from', async ({
  front,
}) => {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  await page.getByRole('grid').getByText('Harbour').click();
  await page.getByRole('slider', { name: 'Score of Harbour' }).focus();
  await page.keyboard.press('9');

  await openScores(page, 'Overview');
  await expect(page.getByRole('heading', { name: 'Nothing scored yet' })).toBeVisible();
  await tab(page, 'Albums').check({ force: true });
  const bar = page.getByRole('button', { name: '4½ stars: 1' });
  await bar.focus();
  await page.keyboard.press('Enter');
  await expect(bar).toHaveAttribute('aria-pressed', 'true');
  const list = page.getByRole('region', { name: 'What has 4½ stars' });
  await expect(list.getByRole('link', { name: 'Harbour', exact: true })).toBeVisible();
  await assertAccessible(page);
  await list.getByRole('link', { name: 'Harbour', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Harbour' })).toBeVisible();

  await openScores(page, 'Best');
  await expect(page.getByRole('heading', { name: 'No best of any year yet' })).toBeVisible();
  await assertAccessible(page);
  expect(front.troubles()).toEqual([]);
});
