/** The Scores view by keys alone: what has no score is gone through, with music, undo and a look at how scores came to be. */
import { expect, type Page } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { chooseMusic, layOutMusic, player, untilStored } from './first-steps.ts';
import { test, type Front } from './fronts.ts';

const front = (page: Page) => page.getByRole('group', { name: 'To be scored' });
const stars = (page: Page) => front(page).getByRole('slider');
const heading = (page: Page) => front(page).getByRole('heading', { level: 2 });
const progress = (page: Page, words: string) => expect(page.getByRole('main').getByText(words)).toBeVisible();

async function open(app: Front): Promise<Page> {
  await layOutMusic(app);
  await chooseMusic(app);
  const page = app.page();
  await expect(page.getByText('Scan finished')).toBeVisible();
  return page;
}

/** By the palette. Keys mean the view only once it is there: before that they are for the one that is left. */
async function goToScores(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('combobox').fill('scores');
  await palette.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
  await expect(heading(page)).toBeVisible();
}

/** By Tab from the top of the view to a group of choices, and by an arrow to the next of them. */
async function chooseNext(page: Page, group: string): Promise<void> {
  await page.getByRole('group', { name: group }).getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('ArrowRight');
}

test('all tracks are scored by keys: skipped ones come again, undo brings one back, and then nothing is left', async ({
  front: app,
}) => {
  const page = await open(app);
  await goToScores(page);
  await progress(page, '0 of 9 scored');
  await chooseNext(page, 'Order');
  await expect(heading(page)).toHaveText('First');
  await assertAccessible(page);

  await page.keyboard.press('Digit7');
  await expect(stars(page)).toHaveAttribute('aria-valuetext', '3½ stars');
  await page.keyboard.press('KeyL');
  await expect(front(page).getByRole('button', { name: 'Like First' })).toHaveAttribute('aria-pressed', 'true');
  await progress(page, '1 of 9 scored');
  // the choice of the order still has the focus, and its arrows
  await front(page).getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText('Second');
  // skipped; it comes again
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText('Third');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(stars(page)).toHaveAttribute('aria-valuetext', '3½ stars');

  await page.keyboard.press('Digit0');
  await expect(stars(page)).toHaveAttribute('aria-valuetext', '5 stars');
  await page.keyboard.press('Control+z');
  await expect(stars(page)).toHaveAttribute('aria-valuetext', '3½ stars');
  await page.keyboard.press('ArrowRight');

  const names: string[] = [];
  for (let scored = 1; scored < 9; scored++) {
    await page.keyboard.press('ArrowRight');
    names.push((await heading(page).textContent()) ?? '');
    await page.keyboard.press('Digit8');
    await expect(stars(page)).toHaveAttribute('aria-valuetext', '4 stars');
    await progress(page, `${scored + 1} of 9 scored`);
  }
  expect(names).toEqual(['Third', 'First', 'Second', 'Third', 'First', 'Second', 'Third', 'Second']);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Everything is scored')).toBeVisible();
  await assertAccessible(page);

  // the last one can still be thought over
  await page.getByRole('main').getByRole('button', { name: 'Previous' }).press('Enter');
  await expect(stars(page)).toHaveAttribute('aria-valuetext', '4 stars');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Everything is scored')).toBeVisible();

  // taken back, it waits again
  await page.keyboard.press('Control+z');
  await expect(heading(page)).toHaveText('Second');
  await progress(page, '8 of 9 scored');
  expect(app.troubles()).toEqual([]);
});

test('music goes along with what is in front, and one’s own queue comes back where it was', async ({ front: app }) => {
  const page = await open(app);
  await page.getByRole('grid').getByText('Harbour').click();
  await page.getByRole('button', { name: 'Play album' }).press('Enter');
  const playing = player(page).getByRole('slider', { name: /^Score of/ });
  await expect(playing).toHaveAccessibleName('Score of First');
  await page.keyboard.press('Control+ArrowRight');
  await expect(playing).toHaveAccessibleName('Score of Second');

  await goToScores(page);
  await chooseNext(page, 'What to score');
  await expect(page.getByRole('radio', { name: 'Albums' })).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await chooseNext(page, 'Order');
  await front(page).getByRole('button', { name: 'Next' }).press('Enter');
  await front(page).getByRole('button', { name: 'Next' }).press('Enter');
  await expect(heading(page)).toHaveText('Third');

  await page.keyboard.press('KeyP');
  await expect(page.getByText('Your queue was set aside')).toBeVisible();
  await expect(playing).toHaveAccessibleName('Score of Third');
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText('First');
  await expect(playing).toHaveAccessibleName('Score of First');
  // the player's own next takes the view along
  await page.keyboard.press('Control+ArrowRight');
  await expect(heading(page)).toHaveText('Second');
  await expect(playing).toHaveAccessibleName('Score of Second');
  await assertAccessible(page);

  await page.keyboard.press('KeyP');
  await expect(page.getByRole('button', { name: 'Listen along' })).toBeVisible();
  await player(page).getByRole('button', { name: 'Queue' }).press('Enter');
  const queue = page.getByRole('complementary', { name: 'Queue' });
  await expect(queue.getByRole('grid').getByRole('row')).toHaveText([/^Third/]);
  await expect(playing).toHaveAccessibleName('Score of Second');
  expect(app.troubles()).toEqual([]);
});

test('one’s own queue comes back also where the app ends while one listens along', async ({ front: app }) => {
  let page = await open(app);
  await page.getByRole('grid').getByText('Harbour').click();
  await page.getByRole('button', { name: 'Play album' }).press('Enter');
  const playing = () => player(page).getByRole('slider', { name: /^Score of/ });
  await expect(playing()).toHaveAccessibleName('Score of First');
  await page.keyboard.press('Control+ArrowRight');
  await expect(playing()).toHaveAccessibleName('Score of Second');
  await goToScores(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('KeyP');
  await expect(page.getByText('Your queue was set aside')).toBeVisible();
  await expect(playing()).not.toHaveAccessibleName('Score of Second');
  await untilStored(page);

  await app.stop();
  await app.start();
  page = app.page();
  await expect(playing()).toHaveAccessibleName('Score of Second');
  await player(page).getByRole('button', { name: 'Queue' }).press('Enter');
  const queue = page.getByRole('complementary', { name: 'Queue' });
  await expect(queue.getByRole('grid').getByRole('row')).toHaveText([/^Third/]);
});

test('albums show what their tracks say, apart from the score, and how the score came to be', async ({
  front: app,
}) => {
  const page = await open(app);
  await page.getByRole('grid').getByText('Harbour').click();
  await page.getByRole('button', { name: 'Play album' }).press('Enter');
  const track = player(page).getByRole('slider', { name: 'Score of First' });
  await track.focus();
  await page.keyboard.press('Digit8');
  await expect(page.getByText('Mean of tracks ≈ 4 · 1 of 3 scored')).toBeVisible();
  const album = page.getByRole('main').getByRole('slider', { name: 'Score of Harbour' });
  await expect(album).toHaveAttribute('aria-valuetext', 'Not scored');

  await album.focus();
  await page.keyboard.press('Digit6');
  await page.keyboard.press('Digit9');
  await page.keyboard.press('Control+z');
  await expect(album).toHaveAttribute('aria-valuetext', '3 stars');
  const button = page.getByRole('button', { name: 'History of your score of Harbour' });
  await button.press('Enter');
  const history = page.getByRole('dialog', { name: 'History of your score' });
  await expect(history.getByRole('listitem')).toHaveText([
    /^4½ stars → 3 stars.*a change taken back/,
    /^3 stars → 4½ stars.*by hand, taken back later/,
    /^3 stars.*by hand/,
  ]);
  await assertAccessible(page);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  await page.keyboard.press('Alt+Enter');
  const details = page.getByRole('dialog', { name: 'Details' });
  await expect(details.getByRole('region', { name: 'Your score' })).toContainText('by hand');
  await expect(details.getByText('Mean of tracks ≈ 4 · 1 of 3 scored')).toBeVisible();
  await assertAccessible(page);
  expect(app.troubles()).toEqual([]);
});
