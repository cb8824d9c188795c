import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { flacFile } from '../../support/flac.ts';
import { fillDrive } from '../../support/full-disk/run.ts';
import { canBeReadOnly } from '../../support/read-only-path.ts';
import { plainPicture } from '../../support/pictures.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

/** Two folders of music, the first with pictures; 40 and 400 files. */
async function makeMusic(): Promise<string> {
  const folder = makeTempFolder();
  const picture = await plainPicture(300, 300, [200, 40, 40, 255]).png();
  for (const [root, count] of [
    ['one', 40],
    ['two', 400],
  ] as const) {
    for (let at = 0; at < count; at++) {
      const album = `Album ${root} ${Math.floor(at / 10)}`;
      mkdirSync(join(folder, root, album), { recursive: true });
      const tags = { artist: `Artist ${at % 7}`, album, title: `Song ${root} ${at}` };
      const file = flacFile({ tags, sound: `${root} ${at}`, ...(root === 'one' && { picture }) });
      writeFileSync(join(folder, root, album, `${at % 10}.flac`), file);
    }
  }
  return folder;
}

const hasDrive = canBeReadOnly();

const works = { score: 'ok', scan: 'ok', backup: 'ok', thumbnail: 'ok', export: 'ok', import: 'ok' };
const isFull = expect.stringMatching(/^disk-full: There is no space left/);
const isRefused = expect.stringMatching(/^volume-offline: .* a limit is reached/);
/** A busy machine is no fault. */
const LONG_MS = 600_000;

test.skipIf(!hasDrive)(
  'a full drive is told as such, breaks nothing, and is forgotten once there is space',
  async () => {
    const { full, again, problems } = fillDrive('space', makeTempFolder(), await makeMusic());

    expect(problems).toEqual([]);
    expect(full).toEqual({
      score: isFull,
      scan: isFull,
      backup: isFull,
      thumbnail: 'none',
      export: isFull,
      import: isFull,
    });
    expect(again).toEqual(works);
  },
  LONG_MS,
);

test.skipIf(!hasDrive)(
  'a limit on the size of files is told as such, breaks nothing, and is forgotten once it is lifted',
  async () => {
    const { full, again, problems } = fillDrive('limit', makeTempFolder(), await makeMusic());

    expect(problems).toEqual([]);
    // thumbnails and the export are smaller than the limit
    expect(full).toEqual({ ...works, score: isRefused, scan: isRefused, backup: isRefused, import: isRefused });
    expect(again).toEqual(works);
  },
  LONG_MS,
);
