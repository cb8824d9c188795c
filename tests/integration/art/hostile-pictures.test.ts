/** Pictures that lie, inside files of music and beside them: what comes out is a small JPEG of ours, or nothing. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { albumIdSchema } from '../../../src/shared/ids.ts';
import { createMediaHandler } from '../../../src/main/media/handler.ts';
import { flacFile, track } from '../../support/flac.ts';
import { bytes, mp3Sound } from '../../support/hostile/bytes.ts';
import { id3Frame, id3Tag, id3Text } from '../../support/hostile/id3.ts';
import { hostilePictures } from '../../support/hostile/pictures.ts';
import { makeLibrary } from '../../support/made-library.ts';

/** Music with the picture inside, its kind given as `mime`. */
function mp3With(picture: Buffer, album: string, mime: string): Buffer {
  const frame = id3Frame('APIC', bytes([0], `${mime}\0`, [3], '\0', picture));
  return bytes(id3Tag([id3Text('TALB', album), frame]), mp3Sound());
}

const showable = ['a PNG of 16 bits', 'an animated PNG', 'an animated WebP', 'a JPEG of 64 × 64 that claims 8 × 8'];

test('no picture leaves the core but as a small JPEG, whatever it calls itself', { timeout: 120_000 }, async () => {
  const library = await makeLibrary({});
  for (const [at, [what, make]] of Object.entries(hostilePictures).entries()) {
    const picture = await make();
    const mimes = ['image/jpeg', 'text/html', 'image/svg+xml', '-->'];
    library.write(`inside ${at}/a.mp3`, mp3With(picture, `inside: ${what}`, mimes[at % mimes.length] ?? ''));
    library.write(`beside ${at}/a.flac`, flacFile(track({ album: `beside: ${what}` })));
    writeFileSync(join(library.musicPath, `beside ${at}`, 'cover.jpg'), picture);
  }

  expect(await library.scan()).toMatchObject({ outcome: 'finished', failed: 0 });

  const ids = await library.call('albums.ids', { sort: 'title' });
  const albums = await library.call('albums.byIds', { ids: Array.from(ids, (id) => albumIdSchema.parse(id)) });
  expect(albums).toHaveLength(Object.keys(hostilePictures).length * 2);
  const handle = createMediaHandler(library.core().host);
  const shown: string[] = [];
  const statuses = new Set<number>();
  for (const { name, art } of albums) {
    const response = await handle(new Request(`http://127.0.0.1:4000/art/cover/${art}?size=small`));
    const body = Buffer.from(await response.arrayBuffer());
    statuses.add(response.status);
    if (response.status !== 200) continue;
    shown.push(name.replace(/^(?:inside|beside): /, ''));
    expect([name, response.headers.get('content-type')]).toEqual([name, 'image/jpeg']);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(body.toString('latin1', 0, 3)).toBe('\xff\xd8\xff');
    expect(body.includes('script')).toBe(false);
  }
  expect([...statuses].toSorted((a, b) => a - b)).toEqual([200, 404]);
  expect(showable.filter((what) => shown.filter((name) => name === what).length !== 2)).toEqual([]);
  for (const what of ['a PNG of 100,000 × 100,000', 'an SVG', 'a page', 'an AVIF', 'a page with the mark of a JPEG'])
    expect(shown).not.toContain(what);
  // none of them cost a parser its life: what is refused is refused by its header
  expect((await library.call('problems.list', {})).total).toBe(0);
});
