/** Albums of a made library, one after the other: folders as the walker gives them, facts as the parser does. */
import type { TrackFacts } from '../../../src/main/metadata/track-facts.ts';
import type { WalkedFile } from '../../../src/main/scan/walked.ts';
import { makeChance, makeVocabulary, type Chance, type Script, type Vocabulary } from './big-names.ts';

export interface MadeAlbum {
  /** Below the root. */
  readonly folder: string;
  readonly files: readonly { readonly file: WalkedFile; readonly facts: TrackFacts }[];
}

const GENRES =
  'Rock|Pop|Electronic|Jazz|Hip-Hop|Classical|Folk|Metal|Ambient|Indie Rock|Blues|Soundtrack|R&B|Punk|Techno|House|Country|Reggae|Soul|Funk|Post-Rock|Synth-pop|Shoegaze|Drum & Bass|Trip-Hop|World|Bossa Nova|Disco|Русский рок|Шансон|Бардовская песня|J-Pop|K-Pop|Chanson|Noise|Krautrock'.split(
    '|',
  );

const FORMATS = [
  { codec: 'MPEG 1 Layer 3', container: 'MPEG', ending: 'mp3', isLossless: false, bitrate: 256_000 },
  { codec: 'FLAC', container: 'FLAC', ending: 'flac', isLossless: true, bitrate: 930_000 },
  { codec: 'AAC', container: 'MP4', ending: 'm4a', isLossless: false, bitrate: 256_000 },
  { codec: 'Vorbis I', container: 'Ogg', ending: 'ogg', isLossless: false, bitrate: 192_000 },
  { codec: 'Opus', container: 'Ogg', ending: 'opus', isLossless: false, bitrate: 128_000 },
] as const;

interface Person {
  readonly name: string;
  readonly script: Script;
}

interface Made {
  readonly chance: Chance;
  readonly words: Vocabulary;
  readonly people: readonly Person[];
}

/** Albums of 8 to 20 tracks until there are `trackCount`; one artist for about 20 tracks. The same seed gives the same albums. */
export function* madeAlbums(trackCount: number, seed: number): Generator<MadeAlbum> {
  const chance = makeChance(seed);
  const words = makeVocabulary(chance);
  const people = Array.from({ length: Math.max(3, Math.ceil(trackCount / 20)) }, () => {
    const script = words.script();
    return { name: words.artist(script), script };
  });
  const folders = new Set<string>();
  for (let left = trackCount; left > 0;) {
    const album = makeAlbum({ chance, words, people }, Math.min(left, chance.int(8, 20)));
    if (folders.has(album.folder)) continue;
    folders.add(album.folder);
    left -= album.files.length;
    yield album;
  }
}

function makeAlbum(made: Made, count: number): MadeAlbum {
  const { chance, words, people } = made;
  const isCompilation = chance.is(0.04);
  const artist = chance.is(0.5) ? chance.pickCommon(people) : chance.pick(people);
  const year = 2026 - Math.floor(chance.float() ** 2 * 70);
  const common = {
    album: words.title(artist.script),
    albumArtists: isCompilation ? ['Various Artists'] : [artist.name],
    isCompilation,
    releaseDate: chance.is(0.05) ? null : chance.is(0.3) ? `${year}-${pad(chance.int(1, 12))}` : String(year),
    genres: [...new Set([chance.pickCommon(GENRES), ...(chance.is(0.3) ? [chance.pick(GENRES)] : [])])],
  };
  const sound = soundOf(chance);
  const discCount = count > 15 && chance.is(0.3) ? 2 : 1;
  const files = Array.from({ length: count }, (_, at) => {
    const player = isCompilation ? chance.pick(people) : artist;
    const facts = { ...noFacts, ...common, ...sound.facts, ...trackFacts(made, player), discTotal: discCount };
    const discNo = discCount === 1 || at < count / 2 ? 1 : 2;
    const trackNo = discNo === 1 ? at + 1 : at + 1 - Math.ceil(count / 2);
    const sizeBytes = Math.round(((facts.durationMs / 1000) * sound.facts.bitrate) / 8) + 40_000;
    return {
      file: {
        name: `${discNo === 1 ? '' : '2-'}${pad(trackNo)} ${safeName(facts.title)}.${sound.ending}`,
        sizeBytes,
        mtimeUs: 1_500_000_000_000_000 + chance.int(0, 2 ** 30) * 1000,
        inode: null,
      },
      facts: { ...facts, discNo, trackNo, trackTotal: count },
    };
  });
  const holder = isCompilation ? 'Various Artists' : artist.name;
  return { folder: `${safeName(holder)}/${year} - ${safeName(common.album)}`, files };
}

function soundOf(chance: Chance) {
  const { ending, ...format } = chance.pickCommon(FORMATS);
  const isHigh = format.isLossless && chance.is(0.15);
  const bitrate = Math.round(format.bitrate * (isHigh ? 2.8 : 0.75 + chance.float() / 2));
  const bitDepth = format.isLossless ? (isHigh ? 24 : 16) : null;
  return { ending, facts: { ...format, bitrate, bitDepth, sampleRate: isHigh ? 96_000 : 44_100 } };
}

function trackFacts({ chance, words, people }: Made, player: Person) {
  const guest = chance.is(0.08) ? [chance.pick(people).name] : [];
  const composer = chance.is(0.35) ? [{ role: 'composer' as const, name: chance.pickCommon(people).name }] : [];
  return {
    title: words.title(player.script),
    artists: [player.name, ...guest],
    artistCredit: guest.length === 0 ? null : `${player.name} feat. ${guest[0]}`,
    credits: composer,
    durationMs: 60_000 + Math.floor((chance.float() + chance.float()) * 200_000),
    bpm: chance.is(0.4) ? 60 + Math.floor(chance.float() * 1200) / 10 : null,
    audioDigest: `q1:${hex(chance).repeat(8)}`,
  };
}

function hex(chance: Chance): string {
  return chance
    .int(0, 2 ** 32 - 1)
    .toString(16)
    .padStart(8, '0');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function safeName(name: string): string {
  return name.replaceAll('/', '_');
}

const noFacts = {
  originalDate: null,
  comment: null,
  isrc: null,
  titleSort: null,
  albumSort: null,
  artistSort: null,
  albumArtistSort: null,
  mbRecordingId: null,
  mbAlbumId: null,
  mbArtistIds: [],
  mbAlbumArtistIds: [],
  hasLyrics: false,
  hasPicture: false,
  ratings: [],
  replayGain: null,
  channels: 2,
} as const;
