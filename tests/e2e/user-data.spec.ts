/** One's own data as a file: saved, looked at before it is taken in, taken in, and undone. */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { assertAccessible } from './accessible.ts';
import { chooseMusic, layOutMusic, player } from './first-steps.ts';
import { test, type Front } from './fronts.ts';

test('save what is mine, change it, look at what the file would bring, take it in, and undo it', async ({ front }) => {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  await page.getByRole('grid').getByText('Harbour').click();
  await page.getByRole('button', { name: 'Play album' }).click();
  const album = page.getByRole('slider', { name: 'Score of Harbour' });
  await album.focus();
  await page.keyboard.press('8');
  await expect(album).toHaveAttribute('aria-valuetext', '4 stars');

  await openData(page);
  await assertAccessible(page);
  const saved = await save(front, page);
  expect(saved).toContain('"kind":"score","of":"album"');

  // it is known here: there is nothing to take in
  const dialog = page.getByRole('dialog', { name: /of the file$/ });
  await give(page, saved);
  await expect(dialog).toContainText('All of it is known here already.');
  await expect(dialog.getByRole('button', { name: 'Take it in' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // another one that was given later and elsewhere, a like of music that is not here, and a line that is none
  const score = { kind: 'score', of: 'album', ref: refOf(saved, 'album'), score: 3, source: 'manual' };
  const later = { ...score, createdAt: 1, updatedAt: Date.now() + 60_000 };
  const absent = { ...trackOf(saved), ref: 999, digest: 'q1:none', path: '/away/Gone.flac', title: 'Gone' };
  const like = { kind: 'like', track: 999, createdAt: 1 };
  const [header = '', ...rest] = saved.split('\n').slice(0, -2);
  const things = rest.filter((line) => /"kind":"(track|album|artist)"/.test(line));
  const lines = [header, ...things, ...[absent, later, like].map((line) => JSON.stringify(line)), 'no line'];
  await give(page, lines.join('\n'));
  await expect(dialog).toContainText('The file is cut off');
  await dialog.getByText('1 is different here and in the file').click();
  await expect(dialog).toContainText(/Harbour: here 4 stars.*in the file 1½ stars.*the file’s stands/);
  await dialog.getByText('1 line could not be used').click();
  await expect(dialog).toContainText(`Line ${lines.length}: not JSON`);
  await dialog.getByText('1 track, album or artist is not in your library').click();
  await expect(dialog).toContainText('Gone');
  await assertAccessible(page);
  await dialog.getByRole('button', { name: 'Take it in' }).click();
  await expect(dialog).toContainText('Done.');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('region', { name: 'Waiting for music' })).toContainText('1 track, album or artist');

  const back = async () => {
    await player(page).getByRole('link', { name: 'Harbour' }).first().click();
    return expect(album);
  };
  await (await back()).toHaveAttribute('aria-valuetext', '1½ stars');
  await page.keyboard.press('Control+z');
  await expect(album).toHaveAttribute('aria-valuetext', '4 stars');
  await openData(page);
  await expect(page.getByRole('region', { name: 'Waiting for music' })).toContainText('Nothing waits');

  await give(page, 'a letter to a friend');
  await expect(page.getByRole('alert')).toContainText('This is no file of a person’s data');
  await assertAccessible(page);
  expect(front.troubles()).toEqual([]);
});

async function openData(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Your data' }).click();
}

async function save(front: Front, page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save my data' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'is written' })).toContainText(/fonoteka-.+\.jsonl/);
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^fonoteka-.+\.jsonl$/);
  const path = join(tmpdir(), `fonoteka-story-${front.name}-${process.pid}.jsonl`);
  await file.saveAs(path);
  return readFileSync(path, 'utf8');
}

async function give(page: Page, text: string): Promise<void> {
  const path = join(tmpdir(), `fonoteka-story-${process.pid}.jsonl`);
  writeFileSync(path, text);
  await page.getByLabel('Choose a file', { exact: true }).first().setInputFiles(path);
}

function refOf(text: string, kind: string): unknown {
  return lineOf(text, kind)['ref'];
}

function trackOf(text: string): Readonly<Record<string, unknown>> {
  const fallback = { kind: 'track', mbid: null, relativePath: null, titleSort: null, artists: [], album: null };
  const more = { albumArtists: [], discNo: null, trackNo: null, durationMs: 1 };
  return text.includes('"kind":"track"') ? lineOf(text, 'track') : { ...fallback, ...more };
}

function lineOf(text: string, kind: string): Readonly<Record<string, unknown>> {
  const line = text.split('\n').find((one) => one.startsWith(`{"kind":"${kind}"`)) ?? '{}';
  return JSON.parse(line) as Readonly<Record<string, unknown>>;
}
