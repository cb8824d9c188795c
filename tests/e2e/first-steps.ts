/** What every story begins with: three albums of tones, chosen as the music folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { plainPicture } from '../support/pictures.ts';
import { wavFile } from '../support/wav.ts';
import type { Front } from './fronts.ts';

export const ALBUMS = ['Harbour', 'Lantern', 'Orchard'];
const TITLES = ['First', 'Second', 'Third'];
const SECONDS = 30;
/** Longer than the window waits for a hand to be still. */
const STORED_AFTER_MS = 600;

export async function layOutMusic({ musicPath }: Front): Promise<void> {
  for (const [at, album] of ALBUMS.entries()) {
    const folder = join(musicPath, 'The Tones', album);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'cover.png'),
      await plainPicture(200, 200, [60 + 60 * at, 120, 200 - 50 * at, 255]).png(),
    );
    for (const [no, title] of TITLES.entries()) {
      const tone = { title, artist: 'The Tones', album, trackNo: no + 1, seconds: SECONDS, frequencyHz: 220 + 40 * no };
      writeFileSync(join(folder, `${no + 1} ${title}.wav`), wavFile(tone));
    }
  }
  writeFileSync(join(musicPath, 'broken.mp3'), 'this is no music');
}

export async function chooseMusic(front: Front): Promise<void> {
  const page = front.page();
  await page.getByRole('button', { name: 'Choose your music folder' }).click();
  if (front.name === 'stand-in') return;
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(/path/i)).toHaveValue(front.musicPath);
  await dialog.getByRole('button', { name: /add/i }).click();
}

/** The three albums are laid out, chosen as the music folder, and seen. */
export async function beginWithMusic(front: Front): Promise<Page> {
  await layOutMusic(front);
  await chooseMusic(front);
  const page = front.page();
  await expect(page.getByRole('grid', { name: 'Albums' }).getByText('Orchard')).toBeVisible();
  return page;
}

export const player = (page: Page) => page.getByRole('region', { name: 'Player' });
export const seekBar = (page: Page) => player(page).getByRole('slider', { name: 'Seek' });
export const positionOf = async (slider: Locator) => Number(await slider.inputValue()) / 1000;

/**
 * What changes is stored a moment later. Waits by the page's own clock: on a busy machine its timers are late as well,
 * and one that was set before, for a shorter time, has run by then.
 */
export async function untilStored(page: Page): Promise<void> {
  await page.evaluate(
    (storedAfterMs) =>
      new Promise<void>((resolve) => {
        // what the last of them sent is on its way before the app is ended
        setTimeout(() => setTimeout(resolve, 100), storedAfterMs);
      }),
    STORED_AFTER_MS,
  );
}
