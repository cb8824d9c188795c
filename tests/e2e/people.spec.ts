/** Several people over one library: profiles, passwords, roles. */
import { expect, type Page } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { chooseMusic, layOutMusic, player } from './first-steps.ts';
import { plainPicture } from '../support/pictures.ts';
import { test, type Front } from './fronts.ts';

const PASSWORD = 'a quiet evening';

const profileMenu = (page: Page) => page.getByRole('button', { name: /^Profile: / });
const inMain = (page: Page) => page.getByRole('main');

async function begin(front: Front): Promise<Page> {
  await layOutMusic(front);
  await chooseMusic(front);
  await expect(front.page().getByRole('grid').getByText('Harbour')).toBeVisible();
  return front.page();
}

async function openSettings(page: Page, section: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: section, exact: true }).click();
}

async function addPerson(page: Page, name: string, password = ''): Promise<void> {
  await openSettings(page, 'People');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Profile name').fill(name);
  await dialog.getByLabel('Password (optional)').fill(password);
  await dialog.getByRole('button', { name: 'Create profile' }).click();
  await expect(inMain(page).getByText(name, { exact: true })).toBeVisible();
}

async function switchTo(page: Page, name: string): Promise<void> {
  await profileMenu(page).click();
  await page.getByRole('menuitem', { name }).click();
}

/** A page without a session asks who it is; the browser notes the answer as an error. */
function otherTroubles(front: Front): readonly string[] {
  return front.troubles().filter((trouble) => !trouble.includes('401'));
}

test('a second person is two clicks away, with scores, queue and undo of their own', async ({ front }) => {
  const page = await begin(front);
  await page.getByRole('grid').getByText('Harbour').click();
  await page.getByRole('button', { name: 'Play album' }).click();
  const score = page.getByRole('slider', { name: 'Score of Harbour' });
  await score.focus();
  await page.keyboard.press('9');
  await expect(score).toHaveAttribute('aria-valuetext', '4½ stars');
  const albumAddress = new URL(page.url()).hash;

  await addPerson(page, 'Bea');
  await assertAccessible(page);
  await profileMenu(page).click();
  await page.getByRole('menuitem', { name: 'Bea' }).click();
  await expect(profileMenu(page)).toHaveAccessibleName('Profile: Bea');

  // nothing of the one before: neither where they were, nor what played, nor what they scored and could undo
  await expect(player(page).getByText('Nothing is playing')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Albums', level: 1 })).toBeVisible();
  await page.getByRole('grid').getByText('Harbour').click();
  expect(new URL(page.url()).hash).toBe(albumAddress);
  await expect(score).toHaveAttribute('aria-valuetext', 'Not scored');
  await page.keyboard.press('Control+z');
  await score.focus();
  await page.keyboard.press('4');
  await expect(score).toHaveAttribute('aria-valuetext', '2 stars');

  // back by the palette, by its keys alone
  await page.keyboard.press('Control+k');
  await page.keyboard.type('switch to');
  await expect(page.getByRole('option', { name: /Switch to/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(profileMenu(page)).not.toHaveAccessibleName('Profile: Bea');
  await expect(player(page).getByText('First')).toBeVisible();
  await page.getByRole('grid').getByText('Harbour').click();
  await expect(score).toHaveAttribute('aria-valuetext', '4½ stars');
  expect(otherTroubles(front)).toEqual([]);
});

test('a password keeps others out, and says when it is wrong', async ({ front }) => {
  const page = await begin(front);
  await addPerson(page, 'Cleo', PASSWORD);
  await switchTo(page, 'Cleo');
  const dialog = page.getByRole('dialog', { name: 'Switch to Cleo' });
  await dialog.getByLabel('Password', { exact: true }).fill('not that one');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText(/wrong/);
  await assertAccessible(page);
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(profileMenu(page)).toHaveAccessibleName('Profile: Cleo');
  expect(otherTroubles(front)).toEqual([]);
});

test('where nobody is signed in it is asked who listens, and who guesses a password must wait', async ({ front }) => {
  // who guesses must wait, and so must we
  test.slow();
  const page = await begin(front);
  await addPerson(page, 'Cleo', PASSWORD);
  await profileMenu(page).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Who is listening?' })).toBeVisible();
  await assertAccessible(page);
  // the one who was here last has the keyboard
  await expect(page.getByRole('listitem').first().getByRole('button')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Cleo' })).toBeVisible();
  const mustWait = page.getByText(/Try again in \d+ second/);
  for (let tries = 0; tries < 9 && !(await mustWait.isVisible()); tries++) {
    await page.keyboard.type(`guess number ${tries}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  }
  await expect(mustWait).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeDisabled();
  await expect(mustWait).toBeHidden();
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('checkbox', { name: 'Stay signed in' }).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  // a password takes its time on purpose, and the page begins anew
  await expect(profileMenu(page)).toHaveAccessibleName('Profile: Cleo');
  expect(otherTroubles(front)).toEqual([]);
});

test('one’s own profile: a name, a picture, a password, and where one is signed in', async ({ front }) => {
  const page = await begin(front);
  await openSettings(page, 'Profile');
  await page.getByLabel('Display name').fill('Ann of the Hills');
  await page.getByLabel('E-mail').fill('not an address');
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await page.getByLabel('E-mail').fill('ann@example.org');
  await page.getByLabel('Age group').selectOption('35-44');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(profileMenu(page)).toHaveAccessibleName('Profile: Ann of the Hills');

  const png = await plainPicture(64, 64, [200, 40, 40, 255]).png();
  await inMain(page)
    .locator('input[type="file"]')
    .setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: png });
  await expect(profileMenu(page).locator('img')).toBeVisible();
  await inMain(page).getByRole('button', { name: 'Remove' }).click();
  await expect(profileMenu(page).locator('img')).toBeHidden();

  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByLabel('Profile name').fill('Ann');
  await page.keyboard.press('Enter');
  await expect(inMain(page).getByText('Ann', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Set a password' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('New password', { exact: true }).fill('too few');
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog.getByLabel('New password', { exact: true }).fill('password');
  await dialog.getByLabel('New password again').fill('password');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(/Everybody would guess/);
  await assertAccessible(page);
  await dialog.getByLabel('New password', { exact: true }).fill(PASSWORD);
  await dialog.getByLabel('New password again').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(inMain(page).getByText('Is set')).toBeVisible();

  await expect(page.getByRole('list', { name: 'Signed in here' }).getByRole('listitem')).toHaveText([/this one/]);
  await assertAccessible(page);
  await inMain(page).getByRole('button', { name: 'Remove' }).click();
  await dialog.getByLabel('Current password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(inMain(page).getByText('None', { exact: true })).toBeVisible();
  expect(front.troubles()).toEqual([]);
});

test('a profile is deleted after one has seen what goes with it, and a copy was made', async ({ front }) => {
  const page = await begin(front);
  await addPerson(page, 'Eve');
  await switchTo(page, 'Eve');
  await expect(profileMenu(page)).toHaveAccessibleName('Profile: Eve');
  await page.getByRole('grid').getByText('Harbour').click();
  await page.getByRole('slider', { name: 'Score of Harbour' }).focus();
  await page.keyboard.press('8');
  await expect(page.getByRole('slider', { name: 'Score of Harbour' })).toHaveAttribute('aria-valuetext', '4 stars');
  await profileMenu(page).click();
  await page
    .getByRole('menuitem')
    .filter({ hasNotText: /profile|sign out/i })
    .click();
  await expect(profileMenu(page)).not.toHaveAccessibleName('Profile: Eve');

  await openSettings(page, 'People');
  // the last admin stays
  await expect(page.getByRole('button', { name: /^Delete (?!Eve)/ })).toBeDisabled();
  await page.getByRole('button', { name: 'Delete Eve' }).click();
  const dialog = page.getByRole('dialog', { name: /Delete the profile Eve/ });
  await expect(dialog.getByRole('listitem')).toHaveText([/^1 score/, /^0 likes/, /plays$/, /playlists$/, /activit/]);
  await assertAccessible(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(inMain(page).getByText('Eve', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Delete Eve' }).click();
  await dialog.getByRole('button', { name: 'Delete profile' }).click();
  await expect(inMain(page).getByText('Eve', { exact: true })).toBeHidden();
  await expect(page.getByText(/as it was before lies in .*bak/)).toBeVisible();
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await expect(inMain(page).getByText(/\.bak/)).toBeVisible();

  // it comes back from where it was noted, with what was its own
  await page.getByRole('link', { name: 'Activity' }).click();
  await page.getByRole('button', { name: /^Undo Profile deleted: Eve/ }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Profile deleted: Eve' }).first()).toContainText('undone');
  await switchTo(page, 'Eve');
  await expect(profileMenu(page)).toHaveAccessibleName('Profile: Eve');
  await page.getByRole('link', { name: 'Albums' }).click();
  await page.getByRole('grid').getByText('Harbour').click();
  await expect(page.getByRole('slider', { name: 'Score of Harbour' })).toHaveAttribute('aria-valuetext', '4 stars');
  expect(front.troubles()).toEqual([]);
});

test('a member sees the music, and nothing that only admins can do', async ({ front }) => {
  const page = await begin(front);
  await addPerson(page, 'Dan');
  // by keys alone
  await profileMenu(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Dan' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(profileMenu(page)).toHaveAccessibleName('Profile: Dan');
  await expect(page.getByRole('link', { name: 'Sources' })).toBeHidden();
  await page.getByRole('grid').getByText('Harbour').click();
  await expect(page.getByRole('button', { name: 'Play album' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit' })).toBeHidden();
  await page.getByRole('button', { name: 'More actions' }).click();
  await expect(page.getByRole('menuitem', { name: 'Play next' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: /Join/ })).toBeHidden();
  await page.keyboard.press('Escape');
  await inMain(page).getByRole('link', { name: 'The Tones' }).first().click();
  await expect(page.getByRole('slider', { name: 'Score of The Tones' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Edit|Correct/ })).toBeHidden();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('rescan');
  await expect(page.getByRole('option', { name: /Rescan/ })).toBeHidden();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('link', { name: 'Profile', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'People' })).toBeHidden();
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Clear' })).toBeHidden();

  // whoever has the address is told whom to ask
  for (const address of ['/sources', '/corrections', '/settings/people']) {
    await page.evaluate((to) => {
      location.hash = to;
    }, address);
    await expect(page.getByRole('heading', { name: 'For admins' })).toBeVisible();
    await assertAccessible(page);
  }

  // whoever goes leaves nobody signed in
  await openSettings(page, 'Profile');
  await page.getByRole('button', { name: 'Delete your profile' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete profile' }).click();
  await expect(page.getByRole('heading', { name: 'Who is listening?' })).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Dan' })).toBeHidden();
  await page.getByRole('listitem').getByRole('button').click();
  await expect(profileMenu(page)).toBeVisible();
  expect(otherTroubles(front)).toEqual([]);
});
