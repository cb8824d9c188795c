/** Every tag of a made library must come back as its manifest says it was written. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPicture } from '../../../src/main/metadata/read-picture.ts';
import { readTrack } from '../../../src/main/metadata/read-track.ts';
import type { TrackFacts } from '../../../src/main/metadata/track-facts.ts';
import { hasProgram, hasShared, sharedFolder, temporaryFolder } from '../../support/fixtures.ts';

interface ManifestLine {
  readonly path: string;
  readonly duration: number;
  readonly sampleRate: number;
  readonly channels: number;
  readonly tags: Partial<ManifestTags> | null;
  readonly picture: { readonly mime: string; readonly bytes: number } | null;
  readonly duplicateOf?: string;
  readonly sha1: string;
}

interface ManifestTags {
  readonly title: string;
  readonly artists: readonly string[];
  readonly album: string;
  readonly albumArtist: string;
  readonly track: number;
  readonly tracks: number;
  readonly disc: number;
  readonly discs: number;
  readonly date: string;
  readonly genres: readonly string[];
  readonly composer: string;
  readonly comment: string;
  readonly compilation: boolean;
  readonly lyrics: string;
  readonly rating: number;
  readonly mbTrack: string;
  readonly mbAlbum: string;
  readonly replaygain: { trackGain: number; trackPeak: number; albumGain: number; albumPeak: number };
}

const tool = join(sharedFolder, 'tools/make-library.mjs');
const trackCount = 400;

test.skipIf(!hasShared(tool) || !hasProgram('ffmpeg'))('every tag of a made library equals its manifest', async () => {
  const folder = temporaryFolder();
  const made = spawnSync(process.execPath, [tool, '--out', folder, '--tracks', String(trackCount), '--quiet']);
  expect(made.status).toBe(0);
  const lines = readFileSync(join(folder, 'manifest.jsonl'), 'utf8').trim().split('\n');

  const differences: unknown[] = [];
  for (const text of lines) {
    const line = JSON.parse(text) as ManifestLine;
    const { facts, problem } = await readTrack(join(folder, line.path));
    const found = facts === null ? problem : describe(facts, line);
    const wanted = wantedOf(line);
    if (!isEqual(found, wanted)) differences.push({ path: line.path, found, wanted });
    const picture = await readPicture(join(folder, line.path));
    if (picture?.bytes.length !== line.picture?.bytes || picture?.mime !== line.picture?.mime)
      differences.push({ path: line.path, picture: picture?.mime, wanted: line.picture });
  }

  expect(lines.length).toBeGreaterThanOrEqual(trackCount);
  expect(differences).toEqual([]);
});

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function wantedOf({ tags: written, picture, duration, sampleRate, channels }: ManifestLine): unknown {
  const tags = written ?? {};
  return {
    title: tags.title ?? null,
    artists: tags.artists ?? [],
    album: tags.album ?? null,
    albumArtists: tags.albumArtist === undefined ? [] : [tags.albumArtist],
    trackNo: tags.track ?? null,
    trackTotal: tags.tracks ?? null,
    discNo: tags.disc ?? null,
    discTotal: tags.discs ?? null,
    releaseDate: tags.date ?? null,
    genres: tags.genres ?? [],
    composer: tags.composer ?? null,
    comment: tags.comment ?? null,
    isCompilation: tags.compilation ?? false,
    hasLyrics: tags.lyrics !== undefined,
    ratings: tags.rating === undefined ? [] : [String(tags.rating)],
    mbRecordingId: tags.mbTrack ?? null,
    mbAlbumId: tags.mbAlbum ?? null,
    replayGain: tags.replaygain === undefined ? null : Object.values(tags.replaygain),
    hasPicture: picture !== null,
    isDurationRight: true,
    sampleRate: duration > 0 ? sampleRate : null,
    channels,
  };
}

function describe(facts: TrackFacts, { duration }: ManifestLine): unknown {
  const { trackGainDb, trackPeak, albumGainDb, albumPeak } = facts.replayGain ?? {};
  return {
    title: facts.title,
    artists: facts.artists,
    album: facts.album,
    albumArtists: facts.albumArtists,
    trackNo: facts.trackNo,
    trackTotal: facts.trackTotal,
    discNo: facts.discNo,
    discTotal: facts.discTotal,
    releaseDate: facts.releaseDate,
    genres: facts.genres,
    composer: facts.credits.find(({ role }) => role === 'composer')?.name ?? null,
    comment: facts.comment,
    isCompilation: facts.isCompilation,
    hasLyrics: facts.hasLyrics,
    ratings: facts.ratings.map(({ value }) => value),
    mbRecordingId: facts.mbRecordingId,
    mbAlbumId: facts.mbAlbumId,
    replayGain: facts.replayGain === null ? null : [trackGainDb, trackPeak, albumGainDb, albumPeak],
    hasPicture: facts.hasPicture,
    isDurationRight: Math.abs((facts.durationMs ?? 0) / 1000 - duration) < 0.15,
    sampleRate: facts.sampleRate,
    channels: facts.channels,
  };
}
