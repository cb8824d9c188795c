/**
 * What happens to a collection over some years, many files at once: moved, renamed, tagged anew, all three, taken to another
 * folder of music, replaced by another encoding, away for a while; twins with equal sound among them. What people made of a
 * track stays with its music. `FONOTEKA_LADDER_FILES` says how many files, `FONOTEKA_LADDER_SEED` how it goes.
 */
import { expect, test } from 'vitest';
import { openFakeLibrary, type FakeLibrary } from '../../support/fake-library.ts';

const fileCount = Number(process.env['FONOTEKA_LADDER_FILES'] ?? 10_000);
const seed = Number(process.env['FONOTEKA_LADDER_SEED'] ?? 7);
const ROOTS = ['/one', '/two'] as const;
const ROUNDS = 3;
/** Of so many files one has a twin: the same sound, elsewhere. Of so many one has a twin with the same tags too. */
const TWIN_EVERY = 200;
const EQUAL_EVERY = 1000;
const USER = '0199f0aa-0000-7000-8000-00000000000a';

type Tags = Parameters<FakeLibrary['put']>[1] & object;

interface Music {
  path: string;
  sound: string;
  tags: Tags;
  /** Of the row that it had first. */
  id: number;
  /** Its file, while it is away. */
  away: boolean;
}

/** A generator of numbers from 0 up to, and without, 1. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), state | 1) + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

function makeMusic(): Music[] {
  return Array.from({ length: fileCount }, (_, at): Music => {
    const twinOf = at % TWIN_EVERY === 1 ? at - 1 : at;
    const tagsOf = at % EQUAL_EVERY === 1 ? twinOf : at;
    return {
      path: `${ROOTS[at % 2]}/artist ${at % 97}/album ${Math.floor(at / 12)}/${at}.flac`,
      sound: `sound ${twinOf}`,
      tags: {
        title: `Title ${tagsOf}`,
        artist: `Artist ${tagsOf % 97}`,
        album: `Album ${Math.floor(tagsOf / 12)}`,
        trackNo: (tagsOf % 12) + 1,
      },
      id: 0,
      away: false,
    };
  });
}

/** One thing that happens to a file; many files stay as they are. */
function change(library: FakeLibrary, music: Music, random: () => number, no: number): void {
  const { fake } = library;
  const pick = random();
  const file = () => music.path.slice(music.path.lastIndexOf('/') + 1);
  const folder = () => music.path.slice(0, music.path.lastIndexOf('/'));
  const moveTo = (path: string) => {
    const moved = fake.files.get(music.path);
    fake.files.delete(music.path);
    if (moved !== undefined) fake.files.set(path, moved);
    music.path = path;
  };
  const move = () => moveTo(`${music.path.slice(0, 4)}/moved ${Math.floor(random() * 500)}/${file()}`);
  const rename = () => moveTo(`${folder()}/renamed ${no} ${Math.floor(random() * 1e9)}.flac`);
  const retag = () => {
    music.tags = { ...music.tags, title: `${music.tags.title} anew ${no}`, artist: 'Somebody else' };
    library.put(music.path, music.tags, music.sound);
  };
  if (music.away) {
    music.away = false;
    library.put(music.path, music.tags, music.sound);
    if (pick < 0.5) move();
  } else if (pick < 0.3) return;
  else if (pick < 0.42) move();
  else if (pick < 0.54) rename();
  else if (pick < 0.66) retag();
  else if (pick < 0.74) {
    move();
    retag();
  } else if (pick < 0.82) {
    move();
    rename();
    retag();
  } else if (pick < 0.9) moveTo(`${music.path.startsWith('/one') ? '/two' : '/one'}/across ${no % 300}/${file()}`);
  else if (pick < 0.95) {
    fake.files.delete(music.path);
    music.away = true;
  } else {
    // another encoding of the same recording, in another folder, under another name
    fake.files.delete(music.path);
    music.path = `${music.path.slice(0, 4)}/encoded ${no % 300}/${no} ${Math.floor(random() * 1e9)}.opus.flac`;
    music.sound = `${music.sound} encoded ${Math.floor(random() * 1e9)}`;
    library.put(music.path, music.tags, music.sound);
  }
}

const TABLES = ['track_score', 'user_like', 'play', 'playlist_track', 'track_features'];

/** Something of every kind on every track. */
function fill({ writer: { raw } }: FakeLibrary): void {
  raw.exec(`
    insert into user (id, role, username, created_at, updated_at) values ('${USER}', 'admin', 'somebody', 1, 1);
    insert into playlist (id, name, owner_id, created_at, updated_at) values (1, 'All', '${USER}', 1, 1);
    insert into track_score (track_id, user_id, score, created_at, updated_at) select id, '${USER}', id % 10 + 1, 1, 1 from track;
    insert into user_like (user_id, track_id, created_at) select '${USER}', id, id from track;
    insert into play (play_key, user_id, track_id, snapshot_title, started_at, played_ms, ended_how)
      select 'play ' || id, '${USER}', id, name, id, 200000, 'finished' from track;
    insert into playlist_track (playlist_id, track_order_in_playlist, track_id, added_at) select 1, id, id, id from track;
    insert into track_features (track_id, energy) select id, (id % 100) / 100.0 from track;`);
}

const dump = (library: FakeLibrary) =>
  TABLES.map((table) => JSON.stringify(library.ask(`select * from ${table} order by 1, 2`)));

test(
  `${fileCount} files: at least 99.9 % keep what people made of them, and none gets another’s`,
  { timeout: 600_000 },
  async () => {
    const random = randomFrom(seed);
    const library = openFakeLibrary(ROOTS);
    const all = makeMusic();
    for (const { path, tags, sound } of all) library.put(path, tags, sound);
    await library.scan();
    const idAt = new Map(library.rows().map(({ id, path }) => [path, id]));
    for (const music of all) music.id = idAt.get(music.path) ?? 0;
    fill(library);
    const before = dump(library);

    for (let round = 0; round < ROUNDS; round++) {
      for (const [no, music] of all.entries()) change(library, music, random, no);
      await library.scan();
    }
    for (const music of all.filter(({ away }) => away)) {
      music.away = false;
      library.put(music.path, music.tags, music.sound);
    }
    await library.scan();

    const owners = new Set(all.map(({ id }) => id));
    const present = new Map(
      library
        .rows()
        .filter(({ missingSince }) => missingSince === null)
        .map(({ id, path }) => [path, id]),
    );
    const lost = all.filter(({ id, path }) => present.get(path) !== id);
    const wrong = lost.filter(({ path }) => owners.has(present.get(path) ?? 0));
    expect(wrong.map(({ path, sound }) => `${sound} at ${path}`)).toEqual([]);
    expect(lost.length / all.length).toBeLessThanOrEqual(0.001);
    expect(dump(library)).toEqual(before);
    // what is lost is not forgotten: a person is asked
    const asked = new Set(library.ask('select track_id as id from identity_doubt').map(({ id }) => id));
    expect(lost.filter(({ path }) => !asked.has(present.get(path))).map(({ path }) => path)).toEqual([]);
  },
);
