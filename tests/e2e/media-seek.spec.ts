/** Seeking in real files in real Chromium: a server without exact ranges sends the player back to the beginning. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startWebServer, type WebServer } from '../../src/main/web/server.ts';
import { makeHandMadeCore } from '../support/hand-made-core.ts';

const LENGTH_S = 120;
/** Far forward, far back, to the very end, and to the beginning: each beyond what was loaded before. */
const PLACES_S = [100, 15, 60.5, 119, 0];
/** Ogg tells no length: the browser reckons it of what it has met, a second off at times. */
const LENGTHLESS: ReadonlySet<string> = new Set(['ogg']);
const FORMATS = {
  mp3: ['-c:a', 'libmp3lame', '-b:a', '192k'],
  flac: ['-c:a', 'flac'],
  ogg: ['-c:a', 'libvorbis'],
  opus: ['-c:a', 'libopus'],
  m4a: ['-c:a', 'aac', '-b:a', '192k'],
  wav: ['-c:a', 'pcm_s16le'],
};

const base = mkdtempSync(join(tmpdir(), 'fonoteka-seek-'));
const core = makeHandMadeCore();
const hasFfmpeg = spawnSync('ffmpeg', ['-version']).error === undefined;
let server: WebServer;

test.beforeAll(async () => {
  mkdirSync(join(base, 'renderer'));
  writeFileSync(join(base, 'renderer', 'index.html'), '<!doctype html><title>Player</title>');
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  server = await startWebServer({ core, rendererPath: join(base, 'renderer'), port: 0, log });
});

test.afterAll(async () => {
  await server.close();
  rmSync(base, { recursive: true, force: true });
});

for (const [at, [format, codec]] of Object.entries(FORMATS).entries()) {
  test(`a track as ${format} is played from each place that is asked for`, async ({ page }) => {
    test.skip(!hasFfmpeg, 'NOT TESTED: ffmpeg is not installed, so there is no track to seek in');
    const path = join(base, `track.${format}`);
    // noise, because silence and tones pack into next to nothing and would be loaded whole at once
    const noise = `anoisesrc=duration=${LENGTH_S}:amplitude=0.5:sample_rate=48000`;
    execFileSync('ffmpeg', ['-loglevel', 'error', '-f', 'lavfi', '-i', noise, '-ac', '1', ...codec, path]);
    core.audio.set(at + 1, { path, rootPath: base });
    await page.goto(server.entryUrl());
    await page.evaluate(
      `fetch('/api/session', { method: 'POST', headers: { 'content-type': 'application/json', 'x-fonoteka': '1' }, body: JSON.stringify({ code: location.hash.slice(6) }) })`,
    );
    const tellsLength = !LENGTHLESS.has(format);
    const partial: number[] = [];
    page.on('response', (response) => partial.push(response.status()));

    const found = await page.evaluate(`(async () => {
      const audio = new Audio();
      const next = (event) => new Promise((resolve, reject) => {
        audio.addEventListener(event, resolve, { once: true });
        audio.addEventListener('error', () => reject(new Error(audio.error?.message)), { once: true });
      });
      const loaded = next('loadedmetadata');
      audio.src = '/media/track/${at + 1}';
      await loaded;
      const places = [];
      for (const place of ${JSON.stringify(PLACES_S)}) {
        const sought = next('seeked');
        audio.currentTime = place;
        await sought;
        places.push(audio.currentTime);
      }
      const isLengthRight = () => Math.abs(audio.duration - ${LENGTH_S}) < 0.2;
      for (let round = 0; round < 200 && ${tellsLength} && !isLengthRight(); round++)
        await new Promise((resolve) => setTimeout(resolve, 100));
      return { places, isLengthRight: !${tellsLength} || isLengthRight() };
    })()`);

    expect(found).toEqual({ places: PLACES_S, isLengthRight: true });
    expect(partial.filter((status) => status !== 206)).toEqual([]);
  });
}
