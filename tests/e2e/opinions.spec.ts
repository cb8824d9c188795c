/** Scores and likes: given by mouse and keys, kept over a restart, and taken back. */
import { expect } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { chooseMusic, layOutMusic, player } from './first-steps.ts';
import { test } from './fronts.ts';

test('score an album and the track that plays, like it, undo, and find it all after a restart', async ({ front }) => {
  await layOutMusic(front);
  await chooseMusic(front);
  let page = front.page();
  await page.getByRole('grid').getByText('Harbour').click();
  await page.getByRole('button', { name: 'Play album' }).click();

  const album = page.getByRole('slider', { name: 'Score of Harbour' });
  // the right half of the fourth star
  const { width = 0, height = 0 } = (await album.boundingBox()) ?? {};
  await album.click({ position: { x: width * 0.78, y: height / 2 } });
  await expect(album).toHaveAttribute('aria-valuetext', '4 stars');
  await album.focus();
  await page.keyboard.press('ArrowRight');
  await expect(album).toHaveAttribute('aria-valuetext', '4½ stars');

  const track = player(page).getByRole('slider', { name: 'Score of First' });
  await track.focus();
  await page.keyboard.press('7');
  await expect(track).toHaveAttribute('aria-valuetext', '3½ stars');
  const heart = player(page).getByRole('button', { name: 'Like First' });
  await heart.click();
  await expect(heart).toHaveAttribute('aria-pressed', 'true');
  await assertAccessible(page);

  await page.keyboard.press('Control+z');
  await expect(heart).toHaveAttribute('aria-pressed', 'false');
  await heart.click();

  await front.stop();
  await front.start();
  page = front.page();
  await page.getByRole('grid').getByText('Harbour').click();
  await expect(page.getByRole('slider', { name: 'Score of Harbour' })).toHaveAttribute('aria-valuetext', '4½ stars');
  await expect(player(page).getByRole('button', { name: 'Like First' })).toHaveAttribute('aria-pressed', 'true');

  await page.getByRole('link', { name: 'Activity' }).click();
  const list = page.getByRole('main').getByRole('listitem').filter({ hasNotText: 'Folder added' });
  await expect(list).toHaveText([
    /First”: liked/,
    /taken back/,
    /First”: liked.*undone/,
    /3½ stars/,
    /4½ stars/,
    /4 stars/,
  ]);
  await assertAccessible(page);
  await page.getByRole('textbox', { name: 'Search by name' }).fill('harb');
  await expect(list).toHaveCount(2);
  await page.getByRole('textbox', { name: 'Search by name' }).fill('');
  await expect(list).toHaveCount(6);

  // everything since the first: as if nothing had been scored
  await list
    .last()
    .getByRole('button', { name: /^Undo everything since/ })
    .click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo everything since' }).click();
  await expect(list).toHaveCount(7);
  await expect(player(page).getByRole('button', { name: 'Like First' })).toHaveAttribute('aria-pressed', 'false');
  await page.goBack();
  await expect(page.getByRole('slider', { name: 'Score of Harbour' })).toHaveAttribute('aria-valuetext', 'Not scored');
  expect(front.troubles()).toEqual([]);
});

test('a tap gives half stars, another button gives none, and several tracks are scored at once', async ({ front }) => {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  await page.getByRole('grid').getByText('Harbour').click();
  const album = page.getByRole('slider', { name: 'Score of Harbour' });
  const { x = 0, y = 0, width = 0, height = 0 } = (await album.boundingBox()) ?? {};
  const release = async (share: number, more: object) => {
    const at = { bubbles: true, clientX: x + width * share, clientY: y + height / 2 };
    await album.dispatchEvent('pointerup', { ...at, ...more });
  };
  await release(0.45, { pointerType: 'touch', button: 0 });
  await expect(album).toHaveAttribute('aria-valuetext', '2½ stars');
  // what opens a menu scores nothing
  await release(0.95, { pointerType: 'mouse', button: 2 });
  await release(0.65, { pointerType: 'touch', button: 0 });
  await expect(album).toHaveAttribute('aria-valuetext', '3½ stars');

  const row = (title: string) => page.getByRole('row').filter({ hasText: title });
  const scoreOf = (title: string) => page.getByRole('slider', { name: `Score of ${title}` });
  await row('First').click();
  await row('Third').click({ modifiers: ['Shift'] });
  await row('Second').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Score', exact: true }).press('ArrowRight');
  await page.getByRole('menuitem', { name: '4½ stars', exact: true }).click();
  await expect(page.getByText('3 tracks: 4½ stars')).toBeVisible();
  for (const title of ['First', 'Second', 'Third'])
    await expect(scoreOf(title)).toHaveAttribute('aria-valuetext', '4½ stars');
  await page.keyboard.press('Control+z');
  for (const title of ['First', 'Second', 'Third'])
    await expect(scoreOf(title)).toHaveAttribute('aria-valuetext', 'Not scored');
  expect(front.troubles()).toEqual([]);
});
