/** Tracks as queries look at them in memory: by the same sources as the statements that find them. */
import type { TextField, TrackFacts } from '../../../../shared/query/facts.ts';
import type { FieldId } from '../../../../shared/query/fields.ts';
import type { FieldTexts } from '../../../../shared/query/texts.ts';
import type { TrackId, UserId } from '../../../../shared/ids.ts';
import { titleWords } from '../../../../shared/text/title-words.ts';
import { indexText } from '../../../../shared/text/words.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';
import { keptStatement } from '../../statements.ts';
import { listChoices } from './choice-sources.ts';
import { scoreOfWritten } from './file-scores.ts';
import { keyedFields, keysAmong, keySource } from './key-sources.ts';
import { textSources, type TextSource } from './text-sources.ts';

type Raw = ReadDb['raw'];

/** What a track is built from, bit by bit. */
interface Gathered {
  readonly row: TrackRow;
  readonly texts: Map<TextField, string[]>;
  readonly numbers: Partial<Record<FieldId, number>>;
  readonly choices: Partial<Record<FieldId, string[]>>;
  readonly playlistIds: number[];
}

interface TrackRow {
  readonly id: number;
  readonly name: string;
  readonly sortKey: string;
  readonly composer: string | null;
  readonly date: string | null;
  readonly ratings: string | null;
}

const AMONG = '(select value from json_each(?))';
const ROWS = `select t.id, t.name, t.sort_key as sortKey, t.composer, t.release_date as date, g.ratings
  from track t left join track_tag g on g.track_id = t.id where t.id in ${AMONG}`;
// the same rule of whom a playlist is for as `cards.ts` has
const PLAYLISTS = `select e.track_id, p.id from playlist_track e join playlist p on p.id = e.playlist_id
  where e.track_id in ${AMONG} and (p.owner_id = ? or p.is_private = 0) and p.kind <> 'folder'`;

/** Facts of the tracks that exist, as one person may know them. Cost: some sixty look-ups by key; 2 ms for one track. */
export function readTrackFacts({ raw }: ReadDb, userId: UserId, ids: readonly TrackId[]): readonly TrackFacts[] {
  const among = JSON.stringify(ids);
  return withDbErrors(() => {
    const rows = raw.prepare<[string], TrackRow>(ROWS).all(among);
    const found = new Map(
      rows.map((row): [number, Gathered] => [
        row.id,
        { row, texts: new Map(), numbers: {}, choices: {}, playlistIds: [] },
      ]),
    );
    gatherTexts(raw, among, found);
    gatherNumbers(raw, { userId, among }, found);
    gatherChoices(raw, { userId, among }, found);
    const playlists = raw.prepare<[string, UserId], [number, number]>(PLAYLISTS).raw();
    for (const [id, playlistId] of playlists.iterate(among, userId)) found.get(id)?.playlistIds.push(playlistId);
    return [...found.values()].map(toFacts);
  });
}

type Found = ReadonlyMap<number, Gathered>;

interface Asked {
  readonly userId: UserId;
  readonly among: string;
}

function gatherTexts(raw: Raw, among: string, found: Found): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of such a record
  for (const [field, source] of Object.entries(textSources) as readonly [TextField, TextSource][]) {
    const sql = source.ofTracksSql;
    const values = Array<string>(sql.split('?').length - 1).fill(among);
    for (const [id, text] of keptStatement<string[], [number, string]>(raw, sql)
      .raw()
      .iterate(...values)) {
      const texts = found.get(id)?.texts;
      texts?.set(field, [...(texts.get(field) ?? []), source.show(text)]);
    }
  }
}

function gatherNumbers(raw: Raw, { userId, among }: Asked, found: Found): void {
  for (const field of keyedFields) {
    const source = keySource(field);
    if (source === undefined) continue;
    if (source.ofOthers !== null) for (const { numbers } of found.values()) numbers[field] = source.ofOthers;
    const values = source.isOwn ? [userId, among] : [among];
    for (const [id, key] of keptStatement<string[], [number, number | null]>(raw, keysAmong(source))
      .raw()
      .iterate(...values)) {
      const numbers = found.get(id)?.numbers;
      if (numbers !== undefined && key !== null) numbers[field] = key;
    }
  }
}

function gatherChoices(raw: Raw, { userId, among }: Asked, found: Found): void {
  for (const [field, choice, { sql, amongSql, isOwn, isTurned }] of listChoices()) {
    const wrapped = amongSql ?? `with found (id) as (${sql}) select id from found where id in ${AMONG}`;
    const values = isOwn ? [userId, among] : [among];
    const ids = new Set(
      keptStatement<string[], number>(raw, wrapped)
        .pluck()
        .all(...values),
    );
    for (const [id, { choices }] of found) {
      if (ids.has(id) !== isTurned) choices[field] = [...(choices[field] ?? []), choice];
    }
  }
}

function toFacts({ row, texts, numbers, choices, playlistIds }: Gathered): TrackFacts {
  const valuesOf = (field: TextField): readonly string[] => texts.get(field) ?? [];
  const indexed = (field: TextField, text: string): FieldTexts => ({
    values: valuesOf(field),
    words: text.split(' '),
  });
  const alone = (field: TextField): FieldTexts => ({ values: valuesOf(field), words: textSources[field].words });
  const fileScore = row.ratings === null ? null : scoreOfWritten(row.ratings);
  const anyScore = Math.max(fileScore ?? 0, numbers.score ?? 0);
  return {
    id: row.id,
    texts: {
      title: indexed('title', titleWords(row.name, row.sortKey)),
      artist: indexed('artist', indexText(valuesOf('artist').join(' '))),
      album: indexed('album', indexText(valuesOf('album').join(' '))),
      composer: indexed('composer', indexText(row.composer ?? '')),
      albumartist: alone('albumartist'),
      genre: alone('genre'),
      comment: alone('comment'),
      path: alone('path'),
      folder: alone('folder'),
      format: alone('format'),
      key: alone('key'),
    },
    numbers: {
      ...numbers,
      ...(fileScore === null ? {} : { filescore: fileScore }),
      ...(anyScore === 0 ? {} : { anyscore: anyScore }),
    },
    date: row.date,
    choices,
    playlistIds: [...new Set(playlistIds)],
  };
}
