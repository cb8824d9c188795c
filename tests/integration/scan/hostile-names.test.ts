/** Names that no file should have, through the whole core: in the library and playable, or listed with a reason. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { albumIdSchema } from '../../../src/shared/ids.ts';
import { createMediaHandler } from '../../../src/main/media/handler.ts';
import { flacFile, track } from '../../support/flac.ts';
import { hostileNames } from '../../support/hostile/hostile-names.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';

const isPosix = process.platform !== 'win32';

/** Bytes of a path below the music folder. */
function rawPath(library: MadeLibrary, ...names: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(library.musicPath), ...names.flatMap((name) => [Buffer.from('/'), name])]);
}

/** A file of each hostile name, in a folder of the same name and beside it; each holds a sound of its own. */
function layOut(library: MadeLibrary): Map<string, Buffer> {
  const sounds = new Map<string, Buffer>();
  for (const [at, name] of hostileNames.entries()) {
    const folder = rawPath(library, name);
    mkdirSync(folder);
    for (const place of [folder, rawPath(library)]) {
      const song = track({ title: `T${sounds.size}`, album: `A${at}` });
      const bytes = flacFile(song);
      sounds.set(`T${sounds.size}`, bytes);
      // room for the ending within the 255 bytes of a name
      writeFileSync(Buffer.concat([place, Buffer.from('/'), name.subarray(0, 250), Buffer.from('.flac')]), bytes);
    }
  }
  return sounds;
}

describe.skipIf(!isPosix)('files and folders of hostile names', () => {
  test('are each in the library once, play, and are the same at the next scan', { timeout: 120_000 }, async () => {
    const library = await makeLibrary({});
    const sounds = layOut(library);

    const first = await library.scan();
    const again = await library.scan();
    await library.restart();
    const afterwards = await library.scan();

    expect(first).toMatchObject({ found: sounds.size, added: sounds.size, failed: 0 });
    for (const scan of [again, afterwards])
      expect(scan).toMatchObject({ unchanged: sounds.size, added: 0, updated: 0, moved: 0, missing: 0 });
    expect((await library.call('problems.list', {})).total).toBe(0);
    const tracks = [...library.core().exportTracks()];
    expect(tracks.map(({ name }) => name).toSorted()).toEqual([...sounds.keys()].toSorted());
    const { host } = library.core();
    const handle = createMediaHandler(host);
    for (const { id, name } of tracks) {
      const response = await handle(new Request(`http://127.0.0.1:4000/media/track/${id}`));
      const body = Buffer.from(await response.arrayBuffer());
      expect([name, response.status, body.equals(sounds.get(name) ?? Buffer.alloc(0))]).toEqual([name, 200, true]);
    }
  });

  test('keep their rows when they are moved, and when they are given decent names', { timeout: 120_000 }, async () => {
    const library = await makeLibrary({});
    layOut(library);
    await library.scan();
    const before = idsByTitle(library);

    mkdirSync(join(library.musicPath, 'moved'));
    for (const name of hostileNames) renameSync(rawPath(library, name), rawPath(library, Buffer.from('moved'), name));
    for (const [at, name] of hostileNames.entries()) {
      const file = Buffer.concat([name.subarray(0, 250), Buffer.from('.flac')]);
      renameSync(rawPath(library, file), rawPath(library, Buffer.from(`decent ${at}.flac`)));
    }
    const summary = await library.scan();

    expect(summary).toMatchObject({ moved: before.size, added: 0, missing: 0 });
    expect(idsByTitle(library)).toEqual(before);
  });

  test('can’t make a playlist’s file say what it does not', { timeout: 120_000 }, async () => {
    const library = await makeLibrary({});
    const sounds = layOut(library);
    await library.scan();
    const trackIds = [...idsByTitle(library).values()];
    const { playlistId } = await library.call('playlists.create', {
      name: 'A\r\n/etc/passwd\r\n#EXTM3U',
      kind: 'manual',
      trackIds,
    });

    const { base64, entryCount, leftOutCount } = await library.call('playlistFiles.export', { playlistId });
    const text = Buffer.from(base64, 'base64').toString();

    expect(entryCount + leftOutCount).toBe(sounds.size);
    const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u);
    expect(lines.filter((line) => line.startsWith('#EXTINF:'))).toHaveLength(entryCount);
    const references = lines.filter((line) => line !== '' && !line.startsWith('#'));
    expect(references).toHaveLength(entryCount);
    for (const reference of references) expect(reference).toMatch(/\.flac$/u);
  });

  test('too long to be opened are told as such', async () => {
    const library = await makeLibrary({ 'a.flac': track({ title: 'A' }) });
    // each step is short enough; all together name more than a system call takes
    const step = 'd'.repeat(250);
    execFileSync('sh', [
      '-c',
      'cd "$1" && for n in $(seq 20); do mkdir "$2" && cd -P "$2" || exit 1; done; : > "lost song.flac"',
      'sh',
      library.musicPath,
      step,
    ]);

    const summary = await library.scan();

    expect(summary).toMatchObject({ outcome: 'finished', added: 1 });
    const { items } = await library.call('problems.list', {});
    expect(items.map(({ message }) => message).join()).toMatch(/ENAMETOOLONG/);
  });
});

function idsByTitle(library: MadeLibrary): ReadonlyMap<string, number> {
  return new Map([...library.core().exportTracks()].map(({ name, id }) => [name, id]));
}

describe.skipIf(!isPosix)('what only looks like a file of music', () => {
  test('a pipe, a socket, a device and a folder hold up nothing, and are listed', { timeout: 60_000 }, async () => {
    const library = await makeLibrary({ 'good.flac': track({ title: 'Good' }) });
    const at = (name: string) => join(library.musicPath, name);
    execFileSync('mkfifo', [at('pipe.mp3'), at('cover.jpg')]);
    const server = createServer().listen(at('socket.mp3'));
    onTestFinished(() => void server.close());
    mkdirSync(at('folder.mp3'));
    symlinkSync('/dev/zero', at('device.mp3'));
    symlinkSync('nowhere.mp3', at('dangling.mp3'));

    const summary = await library.scan();

    expect(summary).toMatchObject({ outcome: 'finished', added: 1 });
    const { items } = await library.call('problems.list', {});
    expect(items.map(({ path }) => path.slice(library.musicPath.length + 1)).toSorted()).toEqual([
      'pipe.mp3',
      'socket.mp3',
    ]);
    for (const { message } of items) expect(message).toBe('This is not a file but a pipe, a socket or a device');
    expect(await library.scan()).toMatchObject({ unchanged: 3, added: 0, failed: 0 });
  });

  test(
    'a folder’s picture that is a pipe, a folder, a device or outside is no cover',
    { timeout: 60_000 },
    async () => {
      const library = await makeLibrary({
        'pipe/a.flac': track({ album: 'Pipe' }),
        'folder/a.flac': track({ album: 'Folder' }),
        'device/a.flac': track({ album: 'Device' }),
        'outside/a.flac': track({ album: 'Outside' }),
        'denied/a.flac': track({ album: 'Denied' }),
      });
      const at = (name: string) => join(library.musicPath, name, 'cover.jpg');
      execFileSync('mkfifo', [at('pipe')]);
      mkdirSync(at('folder'));
      symlinkSync('/dev/zero', at('device'));
      writeFileSync(join(library.musicPath, '..', 'secret.jpg'), 'not of the music');
      symlinkSync('../../secret.jpg', at('outside'));
      writeFileSync(at('denied'), '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
      chmodSync(at('denied'), 0o644);

      expect(await library.scan()).toMatchObject({ outcome: 'finished', added: 5 });

      const ids = await library.call('albums.ids', { sort: 'title' });
      const items = await library.call('albums.byIds', { ids: Array.from(ids, (id) => albumIdSchema.parse(id)) });
      expect(items.filter(({ art }) => art !== null).map(({ name }) => name)).toEqual(['Denied']);
      const handle = createMediaHandler(library.core().host);
      const key = items.find(({ name }) => name === 'Denied')?.art;
      expect((await handle(new Request(`http://127.0.0.1:4000/art/cover/${key}?size=small`))).status).toBe(404);
    },
  );
});
