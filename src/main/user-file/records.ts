/**
 * The lines of a user file, one table: what may stand in them, and what it means. Lines are checked by it, and
 * docs/user-file.md is held against it. A field may be added only with a new version: who reads refuses what it does not know.
 */
import { z } from 'zod';
import { activityTypes } from '../../shared/contract/activity.ts';
import { isKeptPicture, MAX_PICTURE_BYTES } from './picture.ts';

export const FORMAT_NAME = 'fonoteka-user';
export const FORMAT_VERSION = 1;

const time = z.int().min(0).max(8.64e15);
const ref = z.int().min(1);
const duration = z.int().min(0);
const score = z.int().min(1).max(10);
const source = z.enum(['manual', 'imported', 'file']);
const things = z.enum(['track', 'album', 'artist']);
const names = z.array(z.string()).max(1000).readonly();
const share = z.number().min(0).max(1).nullable();

const pictureKey = z.string().regex(/^p\d{1,16}v[0-9a-z]{1,12}$/);

const MAX_DEPTH = 16;
/** JSON of any shape, but not so deep that writing it down again would take the stack. */
const json = z.unknown().refine((value) => isShallow(value, MAX_DEPTH), 'nested too deep');

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((part) => isShallow(part, depth - 1));
}

const opinion = z.strictObject({
  score: score.optional(),
  source: source.optional(),
  createdAt: time,
  updatedAt: time.optional(),
});

const snapshot = {
  artist: z.string().nullable().describe('Of the track as it was then: its artists, as shown.'),
  album: z.string().nullable().describe('Its album.'),
  durationMs: duration.nullable().describe('Its length.'),
  path: z.string().nullable().describe('Its file.'),
};

/** The first line. */
export const headerSchema = z.strictObject({
  kind: z.literal('header'),
  format: z.literal(FORMAT_NAME).describe('Always `fonoteka-user`.'),
  version: z
    .literal(FORMAT_VERSION)
    .describe('Of this format; a program refuses a file whose version it does not know.'),
  app: z.string().max(100).describe('The version of Fonoteka that wrote it.'),
  madeAt: time.describe('When.'),
  name: z.string().max(1000).describe('The person, as they are called. Whoever imports the file gets what is in it.'),
  counts: z
    .record(z.string(), z.int().min(0))
    .describe('How many scores, likes, plays and playlists follow, and how many pictures were left out as too large.'),
});

/** The last line; without it the file is cut off. */
export const endSchema = z.strictObject({
  kind: z.literal('end'),
  lines: z.int().min(0).describe('How many lines stand before this one.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of all bytes before this line, hex.'),
});

/** What the other records are about: each stands before the first that refers to it. */
export const thingSchemas = {
  track: z.strictObject({
    kind: z.literal('track'),
    ref: ref.describe('Its number in this file.'),
    digest: z
      .string()
      .max(200)
      .nullable()
      .describe('Of its sound, tag-blind, with the recipe: `q1:…` (docs/adr/0003).'),
    mbid: z.string().max(200).nullable().describe('MusicBrainz recording id.'),
    path: z.string().describe('Of its file, in the form in which the library keeps it (`src/main/ports/paths.ts`).'),
    relativePath: z.string().nullable().describe('The same below the folder of music, with `/` between the names.'),
    title: z.string().describe('Its name.'),
    titleSort: z.string().nullable().describe('What the tags say to sort it by.'),
    artists: names.describe('Its artists, as credited.'),
    album: z.string().nullable().describe('The album that its tags name.'),
    albumArtists: names.describe('The album’s artists that its tags name.'),
    discNo: z.int().nullable().describe('Disc.'),
    trackNo: z.int().nullable().describe('Number on the disc.'),
    durationMs: duration.nullable().describe('Length.'),
  }),
  album: z.strictObject({
    kind: z.literal('album'),
    ref: ref.describe('Its number in this file.'),
    digests: z.array(z.string().max(200)).max(16).readonly().describe('Of the sound of its first tracks.'),
    mbid: z.string().max(200).nullable().describe('MusicBrainz release id.'),
    name: z.string().describe('Its name.'),
    artists: names.describe('Its artists, as credited.'),
    releaseDate: z.string().max(40).nullable().describe('`1997`, `1997-05` or `1997-05-21`.'),
  }),
  artist: z.strictObject({
    kind: z.literal('artist'),
    ref: ref.describe('Its number in this file.'),
    mbid: z.string().max(200).nullable().describe('MusicBrainz artist id.'),
    name: z.string().describe('Their name.'),
  }),
} as const;

/** What the person has. */
export const recordSchemas = {
  picture: z
    .strictObject({
      kind: z.literal('picture'),
      key: pictureKey.describe('Names it in this file; what follows the `v` is made of its bytes.'),
      bytes: z
        .string()
        .max(Math.ceil(MAX_PICTURE_BYTES / 3) * 4)
        .describe('A JPEG of at most 1600 pixels a side and 700 000 bytes, in base64.'),
    })
    .refine(isKeptPicture, 'no picture that Fonoteka made'),
  account: z.strictObject({
    kind: z.literal('account'),
    email: z.email().max(254).nullable().describe('Address.'),
    picture: pictureKey.nullable().describe('Which picture stands for them; it stands before this.'),
  }),
  profile: z.strictObject({
    kind: z.literal('profile'),
    displayName: z.string().max(1000).nullable().describe('How they want to be called.'),
    zipCode: z.string().max(100).nullable().describe('Zip code.'),
    ageGroup: z
      .string()
      .regex(/^[a-z0-9-]{1,20}$/)
      .nullable()
      .describe('Age group.'),
  }),
  preferences: z.strictObject({
    kind: z.literal('preferences'),
    energy: share.describe('How lively music shall be, 0 to 1.'),
    danceability: share.describe('How danceable.'),
    acousticness: share.describe('How acoustic.'),
    valence: share.describe('How cheerful.'),
    popularity: z.enum(['any', 'popular', 'hidden']).describe('How well known.'),
  }),
  setting: z.strictObject({
    kind: z.literal('setting'),
    key: z
      .string()
      .regex(/^[a-zA-Z][\w.-]{0,99}$/)
      .describe('Its name.'),
    value: json.describe('What it is set to.'),
    updatedAt: time.describe('When it was last changed.'),
  }),
  genre: z.strictObject({
    kind: z.literal('genre'),
    name: z.string().describe('A genre that the person chose as theirs.'),
  }),
  score: z.strictObject({
    kind: z.literal('score'),
    of: things.describe('What is scored: `track`, `album` or `artist`.'),
    ref: ref.describe('Which one.'),
    score: score.describe('Half stars, 1 to 10.'),
    source: source.describe('`manual`, `imported` or `file`: by hand, by an import, from the file’s tags.'),
    createdAt: time.describe('When it was first scored.'),
    updatedAt: time.describe('When it got this score.'),
  }),
  like: z.strictObject({
    kind: z.literal('like'),
    track: ref.describe('Which track.'),
    createdAt: time.describe('Since when.'),
  }),
  play: z.strictObject({
    kind: z.literal('play'),
    key: z.string().min(1).max(100).describe('Names this play for ever: a play that is known is not added again.'),
    track: ref.nullable().describe('Which track; null where the library never knew it.'),
    title: z.string().describe('Of the track as it was then: its name.'),
    ...snapshot,
    startedAt: time.describe('When it began.'),
    playedMs: duration.describe('How long it sounded.'),
    endedHow: z.enum(['finished', 'skipped', 'stopped']).describe('`finished`, `skipped` or `stopped`.'),
  }),
  playlist: z.strictObject({
    kind: z.literal('playlist'),
    ref: ref.describe('Its number in this file.'),
    parent: ref.nullable().describe('The folder that it lies in; that one stands before it.'),
    type: z.enum(['manual', 'smart', 'folder']).describe('`manual`, `smart` or `folder`.'),
    name: z.string().describe('Its name.'),
    isPrivate: z.boolean().describe('Whether other people do not see it.'),
    rules: json.describe('What a smart one looks for; null for the others.'),
    sort: z.string().nullable().describe('Its order.'),
    description: z.string().nullable().describe('What it is about.'),
    createdAt: time.describe('When it was made; with the type it tells it from the others.'),
    updatedAt: time.describe('When it was last changed.'),
  }),
  cover: z.strictObject({
    kind: z.literal('cover'),
    playlist: ref.describe('The playlist, which stands right before it.'),
    picture: pictureKey.describe('The picture that it was given.'),
  }),
  entry: z.strictObject({
    kind: z.literal('entry'),
    playlist: ref.describe('The playlist, whose entries follow it in their order.'),
    track: ref.nullable().describe('Which track; null where it was never matched.'),
    title: z.string().nullable().describe('Of the track as it was then: its name.'),
    ...snapshot,
    addedAt: time.describe('When it was added.'),
  }),
  follow: z.strictObject({
    kind: z.literal('follow'),
    owner: z.string().describe('Whose playlist the person follows, by the name of their profile.'),
    playlist: z.string().describe('Its name.'),
    addedAt: time.describe('Since when.'),
  }),
  activity: z.strictObject({
    kind: z.literal('activity'),
    ref: ref.describe('Its number in this file; later ones are larger.'),
    type: z.enum(activityTypes).describe('What the person did, as the activity page has it.'),
    at: time.describe('When.'),
    subject: z.string().describe('The name of the first thing it was about.'),
    undoneBy: ref.nullable().describe('The later activity that took it back.'),
  }),
  change: z.strictObject({
    kind: z.literal('change'),
    activity: ref.describe('The activity, whose changes follow it in their order.'),
    what: z.enum(['score', 'like']).describe('`score` or `like`.'),
    of: things.describe('Of what.'),
    ref: ref.describe('Which one.'),
    before: opinion.nullable().describe('The score or like before, with its fields as above; null: there was none.'),
    after: opinion.nullable().describe('And after.'),
  }),
  duel: z.strictObject({
    kind: z.literal('duel'),
    activity: ref.describe('The activity, whose changes this is one of.'),
    duel: ref.describe('The activity in which it was judged: this one, or an earlier one that this took back.'),
    of: things.describe('Of what.'),
    winner: ref.describe('The better one.'),
    loser: ref.describe('The other.'),
    isEqual: z.boolean().describe('Both are as good; then either is the winner.'),
    createdAt: time.describe('When it was judged.'),
    before: z.boolean().describe('Whether it counted before.'),
    after: z.boolean().describe('And after.'),
  }),
} as const;

type Inferred<Schemas extends Readonly<Record<string, z.ZodType>>> = {
  [Kind in keyof Schemas]: z.infer<Schemas[Kind]>;
};

export type Header = z.infer<typeof headerSchema>;
export type Things = Inferred<typeof thingSchemas>;
export type Records = Inferred<typeof recordSchemas>;
