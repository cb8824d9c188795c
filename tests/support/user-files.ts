/** Writing and taking in user files in a library of fake files, and comparing what two libraries hold of a person. */
import type { ImportReport } from '../../src/shared/contract/user-data.ts';
import type { UserId } from '../../src/shared/ids.ts';
import { pictureArtKey } from '../../src/main/art/keys.ts';
import type { WriteDb } from '../../src/main/db/handles.ts';
import { addPicture } from '../../src/main/db/queries/pictures.ts';
import { openScratchStore } from '../../src/main/db/queries/user-file/scratch-store.ts';
import { iterateUserFile } from '../../src/main/db/queries/user-file/write-file.ts';
import { createCorrector } from '../../src/main/scan/corrector.ts';
import { createAllKinds } from '../../src/main/services/all-kinds.ts';
import { createChanges, type Changes } from '../../src/main/services/changes.ts';
import { importFile } from '../../src/main/services/user-file/import-file.ts';
import { createFileReader } from '../../src/main/services/user-file/read-file.ts';
import { takeUpWaiting } from '../../src/main/services/user-file/take-up.ts';
import { pictureVersion } from '../../src/main/user-file/picture.ts';
import { createSeal } from '../../src/main/user-file/seal.ts';

type Line = Readonly<Record<string, unknown>>;

let lastUser = 0;
let time = 2_000_000_000_000;

export const nextTime = () => ++time;

export function addPerson({ raw }: WriteDb, name = `person ${++lastUser}`): UserId {
  const id = `0199f0aa-0000-7000-8000-${String(++lastUser).padStart(12, '0')}`;
  raw
    .prepare("insert into user (id, role, username, created_at, updated_at) values (?, 'member', ?, 1, 1)")
    .run(id, name);
  return id as UserId;
}

export function changesOf(writer: WriteDb): Changes {
  const corrector = createCorrector(writer, nextTime);
  const kinds = createAllKinds(writer, corrector, nextTime);
  return createChanges({ writer, kinds, clock: { now: nextTime, monotonicMs: nextTime }, emit: () => undefined });
}

/** Of 16 × 16 pixels by its header, and of no use beyond that. The same number gives the same picture. */
export function jpegOf(nth: number): Buffer {
  return Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 16, 0, 16, 3, nth, 1, 2, 3, 0xff, 0xd9]);
}

/** The key of a picture that is kept. */
export function addPictureOf(db: WriteDb, nth: number): string {
  const bytes = jpegOf(nth);
  return addPicture(db, bytes, (id) => pictureArtKey(id, pictureVersion(bytes)), nextTime());
}

export function writeLines(db: WriteDb, userId: UserId): readonly string[] {
  return [...iterateUserFile(db, { userId, name: 'Anna' }, { app: '0.0.0', at: nextTime() })];
}

/** The lines with a last one that fits them. */
export function sealed(lines: readonly string[]): readonly string[] {
  const seal = createSeal();
  for (const line of lines) seal.add(line);
  return [...lines, JSON.stringify(seal.end())];
}

export async function takeIn(
  db: WriteDb,
  userId: UserId,
  lines: readonly string[],
  isDry = false,
): Promise<ImportReport> {
  const store = openScratchStore(':memory:');
  const reader = createFileReader(store);
  for (const line of lines) reader.push(`${line}\n`);
  const turn = () => Promise.resolve();
  try {
    return await importFile({ db, userId, store, file: reader.end(), isDry, now: nextTime(), turn });
  } finally {
    store.close();
  }
}

export function takeUp(db: WriteDb): Promise<number> {
  return takeUpWaiting(db, { now: nextTime(), turn: () => Promise.resolve() });
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** Keys of pictures without the number that only their library gave them. */
function ofNoLibrary(line: Line): Line {
  const versions = Object.entries(line).flatMap(([name, value]) =>
    (name === 'key' && line['kind'] === 'picture') || name === 'picture'
      ? [[name, value === null ? null : textOf(value).replace(/^p\d+v/, '')]]
      : [],
  );
  return { ...line, ...(Object.fromEntries(versions) as Line) };
}

/** What a person has, in terms of no library: things by their sound or name, in an order of its own. */
export function dump(lines: readonly string[]): readonly string[] {
  const all = lines.map((line) => JSON.parse(line) as Line);
  const names = new Map(
    all.flatMap((line) => {
      const { kind, ref, digest, digests, name, type, createdAt, at, subject } = line;
      if (kind === 'track') return [[`track ${String(ref)}`, digest]];
      if (kind === 'album') return [[`album ${String(ref)}`, JSON.stringify(digests)]];
      if (kind === 'artist') return [[`artist ${String(ref)}`, name]];
      if (kind === 'playlist') return [[`playlist ${String(ref)}`, [type, createdAt, name].join(' ')]];
      return kind === 'activity' ? [[`activity ${String(ref)}`, [type, at, subject].join(' ')]] : [];
    }),
  );
  const nameOf = (kind: string, ref: unknown) => (ref === null ? null : names.get(`${kind} ${JSON.stringify(ref)}`));
  const rows = all
    .filter(({ kind }) => !['header', 'end', 'track', 'album', 'artist'].includes(String(kind)))
    .map((line) => {
      const { ref, of, track, playlist, parent, activity, undoneBy, duel, winner, loser, ...others } = line;
      const rest = ofNoLibrary(others);
      return {
        ...rest,
        ...(of === undefined ? {} : { of }),
        ...(ref === undefined || of === undefined ? {} : { ref: nameOf(textOf(of), ref) }),
        ...(duel === undefined ? {} : { duel: nameOf('activity', duel) }),
        ...(duel === undefined ? {} : { winner: nameOf(textOf(of), winner), loser: nameOf(textOf(of), loser) }),
        ...(track === undefined ? {} : { track: nameOf('track', track) }),
        ...(line['kind'] === 'entry' || line['kind'] === 'cover' ? { playlist: nameOf('playlist', playlist) } : {}),
        ...(line['kind'] === 'follow' ? { playlist } : {}),
        ...(parent === undefined ? {} : { parent: nameOf('playlist', parent) }),
        ...(activity === undefined ? {} : { activity: nameOf('activity', activity) }),
        ...(undoneBy === undefined ? {} : { undoneBy: nameOf('activity', undoneBy) }),
      };
    });
  // entries, changes and activities have an order; the rest are sets
  const isOrdered = ({ kind }: Line) => ['entry', 'change', 'duel', 'activity'].includes(String(kind));
  const texts = (list: readonly Line[]) => list.map((row) => JSON.stringify(row));
  const grouped = texts(rows.filter((row) => (row as Line)['kind'] === 'entry')).toSorted((a, b) => {
    const [x, y] = [a, b].map((text) => String((JSON.parse(text) as Line)['playlist']));
    return x! < y! ? -1 : x! > y! ? 1 : 0;
  });
  return [
    ...texts(rows.filter((row) => !isOrdered(row))).toSorted(),
    ...grouped,
    ...texts(rows.filter((row) => ['change', 'duel', 'activity'].includes(String((row as Line)['kind'])))),
  ];
}
