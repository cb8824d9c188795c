/** What a scan changed, and what became of files that are gone. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { wavFile } from '../support/wav.ts';
import { assertAccessible } from './accessible.ts';
import { chooseMusic, layOutMusic } from './first-steps.ts';
import { test, type Front } from './fronts.ts';

function tone(title: string, more: { readonly album?: string; readonly frequencyHz?: number } = {}): Buffer {
  return wavFile({ title, artist: 'The Tones', album: 'Harbour', trackNo: 1, seconds: 5, frequencyHz: 330, ...more });
}

async function openLibrary(front: Front): Promise<void> {
  await layOutMusic(front);
  await chooseMusic(front);
  await expect(front.page().getByRole('grid').getByText('Orchard')).toBeVisible();
}

/** Changes files while the app is away, so that one scan finds all of it. */
async function changeAndScan(front: Front, change: () => void, found: string): Promise<Page> {
  await front.stop();
  change();
  await front.start();
  const page = front.page();
  await page.getByRole('link', { name: 'Sources', exact: true }).click();
  await page.getByRole('button', { name: 'Scan all' }).click();
  await expect(page.getByRole('list', { name: 'Music folders' })).toContainText(found);
  return page;
}

/** One file moved, one tagged anew, one gone, one new. */
function changeFiles({ musicPath }: Front): void {
  const tones = join(musicPath, 'The Tones');
  mkdirSync(join(tones, 'Elsewhere'));
  renameSync(join(tones, 'Lantern/2 Second.wav'), join(tones, 'Elsewhere/Second.wav'));
  writeFileSync(
    join(tones, 'Harbour/1 First.wav'),
    wavFile({ title: 'First light', artist: 'The Tonez', album: 'Harbour', trackNo: 1, seconds: 30, frequencyHz: 220 }),
  );
  rmSync(join(tones, 'Orchard/3 Third.wav'));
  writeFileSync(join(tones, 'Harbour/4 Fourth.wav'), tone('Fourth', { frequencyHz: 500 }));
}

test('a scan says what it changed, and each change what was before', async ({ front }) => {
  await openLibrary(front);
  const page = await changeAndScan(front, () => changeFiles(front), '1 added, 1 changed, 1 moved, 1 missing');

  const card = page.getByRole('list', { name: 'Music folders' }).getByRole('listitem').first();
  await card.getByRole('link', { name: /^Show changes/ }).click();
  await expect(page.getByRole('heading', { name: 'What the scan changed' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Missing' })).toContainText('Orchard/3 Third.wav');
  await assertAccessible(page);

  await page.getByText('Moved 1').click();
  const moved = page.getByRole('list', { name: 'Moved' });
  await expect(moved).toContainText('Lantern/2 Second.wav');
  await expect(moved).toContainText('Elsewhere/Second.wav');
  await page.getByText('Changed 1').click();
  await expect(page.getByRole('row', { name: 'Title First First light' })).toBeVisible();
  const changed = page.getByRole('list', { name: 'Changed' });
  await expect(changed).toContainText('First light · The Tonez');
  await changed.getByRole('button', { name: 'Keep the name The Tones' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep it' }).click();
  await expect(changed).not.toContainText('First light · The Tonez');
  await expect(changed).toContainText('First light · The Tones');
  await assertAccessible(page);
  await page.getByLabel('Search these changes').fill('no such words');
  await expect(page.getByText('No change with these words')).toBeVisible();
  await page.getByLabel('Search these changes').fill('light');
  await page.getByRole('button', { name: 'First light' }).click();
  await expect(page.getByRole('dialog', { name: 'Details' })).toContainText('First light');
  await page.keyboard.press('Escape');

  const which = page.getByLabel('Which scan');
  await which.selectOption((await which.locator('option').last().getAttribute('value')) ?? '');
  await expect(page.getByRole('list', { name: 'Added' }).getByRole('listitem')).toHaveCount(9);
});

test('a missing track is located by hand, and another is forgotten with a copy made first; both can be undone', async ({
  front,
}) => {
  await openLibrary(front);
  const isMissing = (page: Page) => page.getByRole('navigation').getByRole('link', { name: 'Missing' });
  await expect(isMissing(front.page())).toBeHidden();
  const change = () => {
    rmSync(join(front.musicPath, 'The Tones/Orchard/3 Third.wav'));
    rmSync(join(front.musicPath, 'The Tones/Harbour/2 Second.wav'));
    // another sound and length of the same name: no scan takes it for the one that is gone
    writeFileSync(join(front.musicPath, '2 Second.wav'), tone('Second', { album: 'Elsewhere', frequencyHz: 700 }));
  };
  const page = await changeAndScan(front, change, '1 added, 2 missing');
  await page.getByRole('navigation').getByRole('link', { name: 'Tracks' }).click();
  const items = page.getByRole('menuitem', { name: 'Locate…' });
  const row = (title: string) => page.getByRole('row').filter({ hasText: title }).filter({ hasText: 'Orchard' });
  // the list has taken in the scan: what comes later would move the rows under the pointer
  await expect(page.getByRole('row').filter({ hasText: 'Elsewhere' })).toBeVisible();
  await expect(row('Third')).toHaveClass(/is-missing/);
  await row('First').click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Details' })).toBeVisible();
  await expect(items).toBeHidden();
  await page.keyboard.press('Escape');
  await row('Third').click({ button: 'right' });
  await items.click();
  await expect(page.getByRole('dialog', { name: 'Locate “Third”' })).toContainText('3 Third.wav');
  await page.keyboard.press('Escape');

  await isMissing(page).click();
  await expect(page.getByRole('heading', { name: 'Missing tracks' })).toBeVisible();
  const harbour = page.getByRole('region', { name: /Harbour$/ });
  await expect(harbour).toContainText('2 Second.wav');
  await assertAccessible(page);

  await harbour.getByRole('button', { name: 'Locate Second' }).click();
  const dialog = page.getByRole('dialog', { name: 'Locate “Second”' });
  await expect(dialog.getByText('What speaks for it: the same file name, the same title.')).toBeVisible();
  await assertAccessible(page);
  await dialog.getByRole('radio', { name: /Elsewhere/ }).check();
  await dialog.getByRole('button', { name: 'This is the file' }).click();
  await expect(dialog).toBeHidden();
  await expect(harbour).toBeHidden();
  await page.getByRole('button', { name: /^Undo/ }).last().click();
  // its tracks come after it, and move what stands below them
  await expect(harbour).toContainText('2 Second.wav');

  const orchard = page.getByRole('region', { name: /Orchard$/ });
  await orchard.getByRole('checkbox', { name: 'Choose Third' }).check();
  await expect(page.getByText('1 track chosen')).toBeVisible();
  await page.getByRole('button', { name: 'Forget…' }).click();
  const forgetting = page.getByRole('dialog', { name: 'Forget 1 track?' });
  await expect(forgetting).toContainText('A copy of the library is made first');
  await assertAccessible(page);
  await forgetting.getByRole('button', { name: 'Forget 1 track' }).click();
  await expect(orchard).toBeHidden();
  await expect(page.getByText('1 track forgotten')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).last().click();
  await expect(orchard).toBeVisible();
});

test('many missing tracks are looked for in a folder, and none is joined before it was shown', async ({ front }) => {
  await openLibrary(front);
  const [from, to] = [join(front.musicPath, 'The Tones/Lantern'), join(front.musicPath, 'Converted')];
  const change = () => {
    mkdirSync(to);
    rmSync(join(from, '1 First.wav'));
    rmSync(join(from, '2 Second.wav'));
    writeFileSync(join(to, '1 First.wav'), tone('First', { album: 'Lantern', frequencyHz: 710 }));
    writeFileSync(join(to, '2 Second.wav'), tone('Second', { album: 'Lantern', frequencyHz: 720 }));
  };
  const page = await changeAndScan(front, change, '2 added, 2 missing');
  await page.getByRole('navigation').getByRole('link', { name: 'Missing' }).click();
  await page.getByRole('button', { name: /^Choose all in .*Lantern/ }).click();
  await page.getByRole('button', { name: 'Find in a folder…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Find 2 tracks in a folder' });
  await dialog.getByLabel('Folder or file').fill(to);
  await dialog.getByRole('button', { name: 'Look there' }).click();
  await expect(dialog.getByText('2 tracks have just one file each that they can be.')).toBeVisible();
  await assertAccessible(page);
  await dialog.getByRole('button', { name: 'Locate 2 tracks' }).click();
  await expect(page.getByText('Nothing is missing')).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Missing' })).toBeHidden();
});

test('a file that a scan took for a track’s is taken apart in the report', async ({ front }) => {
  await openLibrary(front);
  const page = await changeAndScan(front, () => changeFiles(front), '1 moved');
  await page.getByRole('link', { name: /^Show changes/ }).click();
  await page.getByText('Moved 1').click();
  await page.getByRole('button', { name: /^Take Second apart/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take apart' }).click();
  await expect(page.getByText('Taken apart by hand.')).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Missing' }).click();
  await expect(page.getByRole('region', { name: /Lantern$/ })).toContainText('2 Second.wav');
  await page.getByRole('button', { name: /^Undo/ }).last().click();
  await expect(page.getByRole('region', { name: /Lantern$/ })).toBeHidden();
});

test('where a scan can’t tell which of two missing tracks a new file is, a person says, and can take it back', async ({
  front,
}) => {
  const at = (folder: string) => join(front.musicPath, folder, 'Twin.wav');
  for (const folder of ['One', 'Two']) {
    mkdirSync(join(front.musicPath, folder));
    writeFileSync(at(folder), tone('Twin'));
  }
  writeFileSync(join(front.musicPath, 'Other.wav'), tone('Other', { frequencyHz: 600 }));
  await chooseMusic(front);
  await expect(front.page().getByRole('grid').getByText('Harbour')).toHaveCount(3);
  const change = () => {
    mkdirSync(join(front.musicPath, 'Three'));
    renameSync(at('One'), at('Three'));
    rmSync(at('Two'));
  };
  const page = await changeAndScan(front, change, '1 added, 2 missing');

  await page.getByRole('navigation').getByRole('link', { name: 'Missing' }).click();
  const doubts = page.getByRole('region', { name: 'Is it one of these?' });
  await expect(doubts).toContainText('Three/Twin.wav');
  await assertAccessible(page);
  const isOne = doubts.getByRole('button', { name: /One\/Twin\.wav/ });
  await isOne.focus();
  await page.keyboard.press('Enter');
  await expect(doubts).toBeHidden();
  await expect(page.getByRole('region', { name: /One$/ })).toBeHidden();
  await page.getByRole('button', { name: /^Undo/ }).last().click();
  await expect(isOne).toBeVisible();

  await doubts.getByRole('button', { name: 'None of them is Twin' }).click();
  await expect(doubts).toBeHidden();
  await page.getByRole('link', { name: 'Tracks', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Twin' })).toHaveCount(3);
});

test('a scan of a folder that is away says so, loses nothing, and finds it when it is back', async ({ front }) => {
  await openLibrary(front);
  const away = `${front.musicPath} away`;
  const page = await changeAndScan(front, () => renameSync(front.musicPath, away), 'Away');

  await expect(page.getByText('1 folder is away or in doubt, see Sources')).toBeVisible();
  await expect(page.getByText('The folder is not there')).toBeVisible();
  await assertAccessible(page);
  await page.getByRole('link', { name: 'Albums', exact: true }).click();
  await expect(page.getByRole('grid').getByText('Orchard')).toBeVisible();

  renameSync(away, front.musicPath);
  await page.getByRole('link', { name: 'Sources', exact: true }).click();
  await page.getByRole('button', { name: 'Scan all' }).click();
  await expect(page.getByRole('list', { name: 'Music folders' })).toContainText('Available');
  await expect(page.getByText('Nothing has changed.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Missing', exact: true })).toHaveCount(0);
});
