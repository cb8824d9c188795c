/** Playlists of other programs: looked at beside the library, taken in, found again, and written for others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { beginWithMusic } from './first-steps.ts';
import { test, type Front } from './fronts.ts';
import { itunesLibrary } from '../support/itunes-library.ts';

const LIST = `#EXTM3U
#PLAYLIST:Road
# for the car
D:\\Old\\The Tones\\Harbour\\1 First.wav
2 Second.wav
#EXTINF:-1,Nobody - Gone song
E:\\gone.mp3
#EXTINF:-1,Nobody - Left out
E:\\left.mp3
`;

const dialogOf = (page: Page) => page.locator('[role="dialog"]:not(.toast)');
const titles = (page: Page) => page.locator('[role="grid"] [data-index] [data-column="title"]');

async function begin(front: Front): Promise<Page> {
  const page = await beginWithMusic(front);
  await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'Playlists', exact: true }).click();
  return page;
}

async function choose(page: Page, files: readonly (readonly [string, string])[]): Promise<void> {
  const given = files.map(([name, text]) => ({ name, mimeType: 'audio/x-mpegurl', buffer: Buffer.from(text) }));
  await page.getByLabel('Import…').setInputFiles(given);
}

async function save(front: Front, page: Page): Promise<string> {
  const waiting = page.waitForEvent('download');
  await dialogOf(page).getByRole('button', { name: 'Export' }).click();
  const to = join(front.musicPath, '..', 'saved.txt');
  await (await waiting).saveAs(to);
  return readFileSync(to, 'utf8');
}

test('files are looked at beside the library, decided on, taken in as one, and undone', async ({ front }) => {
  const page = await begin(front);
  await choose(page, [
    ['road.m3u8', LIST],
    ['page.m3u', '<!DOCTYPE html><html></html>'],
    ['harbour.pls', '[playlist]\nFile1=Harbour/3 Third.wav\n'],
  ]);
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('alert')).toHaveText('page.m3u: this is no playlist that Fonoteka knows');
  const found = dialog.getByRole('list', { name: 'Playlists in the files' });
  await expect(found.getByRole('listitem')).toHaveText([
    /Road.*4 entries: 1 matched, 1 doubtful, 2 not found/,
    /harbour.*1 entry: 1 matched/,
  ]);
  await assertAccessible(page);
  const entries = dialog.getByRole('list', { name: 'Entries' });
  await expect(entries.getByRole('combobox', { name: /1 First/ })).toHaveValue(/^\d+$/);

  // three albums have one of that name: a person says which
  const second = entries.getByRole('combobox', { name: 'What becomes of “2 Second.wav”' });
  await expect(second).toHaveValue('keep');
  await second.selectOption({ label: 'Search the library…' });
  await entries.getByRole('searchbox').fill('second lantern');
  await entries.getByRole('button', { name: 'Second · The Tones · Lantern' }).click();
  await expect(second.locator('option:checked')).toContainText('Second · The Tones · Lantern');
  await dialog.getByText('Not found (2)').click();
  await expect(entries.getByRole('listitem')).toHaveCount(2);
  await entries.getByRole('combobox', { name: 'What becomes of “Left out”' }).selectOption('leave');

  await dialog.getByRole('button', { name: 'Import 2 playlists' }).click();
  await expect(dialog).toBeHidden();
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('link', { name: /^Road / })
    .click();
  await expect(titles(page)).toHaveText([/First/, /Second/, /Gone song/]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('There is no such playlist')).toBeVisible();
});

test('a lost entry is found again by hand, and the list is written for other programs', async ({ front }) => {
  const page = await begin(front);
  await choose(page, [['road.m3u8', LIST]]);
  await dialogOf(page).getByRole('button', { name: 'Import 1 playlist' }).click();
  await expect(titles(page)).toHaveText([/First/, /2 Second/, /Gone song/, /Left out/]);

  await titles(page).nth(1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Find the missing tracks…' }).click();
  const dialog = dialogOf(page);
  const choice = dialog.getByRole('combobox', { name: /2 Second/ });
  await expect(choice.locator('option')).toContainText([/Second · The Tones/, /Second/, /Second/, /Keep/, /Search/]);
  await assertAccessible(page);
  await choice.selectOption({ index: 0 });
  await dialog.getByRole('button', { name: 'Give 1 entry its track' }).click();
  await expect(dialog).toBeHidden();
  await expect(titles(page)).toHaveText([/First/, /^Second/, /Gone song/, /Left out/]);

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  await dialog.getByLabel('Format').selectOption('XSPF');
  await assertAccessible(page);
  const text = await save(front, page);
  expect(text).toContain('<title>Road</title>');
  expect(text).toContain('<annotation>for the car</annotation>');
  expect(text).toContain('/1%20First.wav</location>');
  expect(text.match(/<track>/gu)).toHaveLength(4);
  await expect(page.getByText('1 playlist exported')).toBeVisible();
});

test('what has no track goes along into other playlists, by menu and by drag', async ({ front }) => {
  const page = await begin(front);
  await choose(page, [['road.m3u8', LIST]]);
  await dialogOf(page).getByRole('button', { name: 'Import 1 playlist' }).click();
  await expect(titles(page)).toHaveText([/First/, /2 Second/, /Gone song/, /Left out/]);
  await titles(page).nth(2).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Add to playlist' }).click();
  await page.getByRole('menuitem', { name: 'New playlist…' }).click();
  await dialogOf(page).getByLabel('Name').fill('Wanted');
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toBeHidden();
  const wanted = page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: /^Wanted / });
  await expect(wanted).toContainText('1');

  await titles(page).nth(3).dragTo(wanted);
  await expect(wanted).toContainText('2');
  await wanted.click();
  await expect(titles(page)).toHaveText([/Gone song/, /Left out/]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(titles(page)).toHaveText([/Gone song/]);
});

test('a list that is dropped on the window is looked at', async ({ front }) => {
  const page = await begin(front);
  const transfer = await page.evaluateHandle((text) => {
    const given = new DataTransfer();
    given.items.add(new File([text], 'dropped.m3u8'));
    return given;
  }, LIST);
  for (const type of ['dragover', 'drop']) await page.dispatchEvent('main', type, { dataTransfer: transfer });
  await expect(dialogOf(page).getByRole('list', { name: 'Playlists in the files' })).toContainText('Road');
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
});

const BEST = JSON.stringify({
  name: 'Best',
  all: [{ any: [{ startsWith: { title: 'Fi' } }, { startsWith: { title: 'Th' } }] }, { isNot: { album: 'Lantern' } }],
  sort: '-title,album',
});

test('rules of Navidrome become a smart playlist, and are written for Navidrome again', async ({ front }) => {
  const page = await begin(front);
  await choose(page, [['best.nsp', BEST]]);
  const dialog = dialogOf(page);
  await expect(dialog.getByText('A smart playlist, by its rules')).toBeVisible();
  await expect(dialog.getByText('Title begins with “Fi”')).toBeVisible();
  await expect(dialog.getByText('It finds 4 tracks now.')).toBeVisible();
  await assertAccessible(page);
  await dialog.getByRole('button', { name: 'Import 1 playlist' }).click();
  await expect(titles(page)).toHaveText([/Third/, /Third/, /First/, /First/]);

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  await dialog.getByLabel('Format').selectOption('NSP (Navidrome)');
  await expect(dialog.getByText('For Navidrome: the rules themselves, and no tracks.')).toBeVisible();
  await assertAccessible(page);
  const { all, sort } = JSON.parse(await save(front, page)) as { all: unknown; sort: unknown };
  expect([all, sort]).toEqual([JSON.parse(BEST).all, '-title,album']);
});

test('smart lists of iTunes are taken over by their rules, and one that cannot be as it was', async ({ front }) => {
  const page = await begin(front);
  const rules = {
    join: 'any',
    of: [
      { field: 0x02, operator: 0x4, text: 'First' },
      { field: 0x02, operator: 0x4, text: 'Third' },
    ],
  } as const;
  const unknown = { join: 'all', of: [{ field: 0xee, operator: 0x4, text: 'x' }] } as const;
  const library = itunesLibrary(
    [{ title: 'Second', artist: 'The Tones' }],
    [
      { name: 'Odd ones', key: '00000000000000A1', trackIds: [1], rules },
      { name: 'Strange', key: '00000000000000A2', trackIds: [1], rules: unknown },
    ],
  );
  await choose(page, [['library.xml', library]]);
  const dialog = dialogOf(page);
  const found = dialog.getByRole('list', { name: 'Playlists in the files' });
  await expect(found.getByRole('listitem')).toHaveText([
    /Odd ones.*A smart playlist, by its rules/,
    /Strange.*1 entry.*Its rules can’t be taken over whole/,
  ]);
  await assertAccessible(page);
  await found.getByRole('listitem').filter({ hasText: 'Odd ones' }).click();
  await dialog.getByText('As it was: 1 track', { exact: true }).click();
  await expect(found.getByRole('listitem').first()).toHaveText(/Odd ones.*1 entry/);
  await dialog.getByText('Rules', { exact: true }).click();
  await expect(dialog.getByText(/^It finds \d+ tracks now\.$/)).toBeVisible();
});

test('many files that are no playlists leave room for what is one, however long and deep it is', async ({ front }) => {
  const page = await begin(front);
  const deep = Array.from({ length: 40 }).reduce<string>((of) => `{"all":[${of}]}`, '{"is":{"title":"First"}}');
  const long = Array.from({ length: 1200 }, (_, no) => `E:\\gone\\${no}.mp3`).join('\n');
  const broken = Array.from({ length: 30 }, (_, no) => [`broken ${no}.nsp`, '{"all":['] as const);
  await choose(page, [['long.m3u8', long], ['deep.nsp', deep], ...broken]);
  const dialog = dialogOf(page);
  await expect(dialog.getByText('broken 29.nsp: the file is damaged')).toBeAttached();
  await expect(dialog.getByText('All (1,200)', { exact: true })).toBeVisible();
  const found = dialog.getByRole('list', { name: 'Playlists in the files' });
  await expect(found.getByRole('listitem')).toHaveCount(2);
  expect((await found.boundingBox())?.height).toBeGreaterThan(200);
  await expect(dialog.getByRole('button', { name: 'Import 1 playlist' })).toBeInViewport({ ratio: 1 });
  await assertAccessible(page);
  await found.getByText('deep', { exact: true }).click();
  await expect(dialog.getByText(/^Rule (?:1\.)+1: $/u)).toBeVisible();
  expect(front.troubles()).toEqual([]);
});
