/** What of the tracks a query asks about: what else changes, can't change its answer. */
import type { Query, Rule, SortKey, Value } from '../../../shared/query/ast.ts';
import { fieldOf, type FieldId } from '../../../shared/query/fields.ts';
import { rulesOf } from '../../../shared/query/stored.ts';
import type { Aspect } from '../../db/queries/track-query/touch-sources.ts';

export interface Reads {
  /** Of who is in. */
  readonly members: ReadonlySet<Aspect>;
  /** Of the order, and of what a limit leaves. */
  readonly order: ReadonlySet<Aspect>;
}

/** Of this query alone, without what it looks into. */
export function readsOf({ where, sort, by }: Query): Reads {
  const keys = [...sort, ...by].flatMap(({ field }: SortKey) => (field === 'random' ? [] : aspectsOf(field)));
  // whatever the order, equals stand as lists have them
  return { members: new Set(rulesOf(where).flatMap(aspectsOfRule)), order: new Set<Aspect>(['track', ...keys]) };
}

const OF_CHOICES: ReadonlyMap<Value, Aspect> = new Map<Value, Aspect>([
  ['liked', 'like'],
  ['scored', 'score'],
  ['unscored', 'score'],
  ['played', 'play'],
  ['unplayed', 'play'],
  ['skipped', 'play'],
  ['features', 'features'],
  ['problem', 'problem'],
]);

function aspectsOfRule({ field, value }: Rule): readonly Aspect[] {
  if (field === 'is' || field === 'has') return [OF_CHOICES.get(value) ?? 'track'];
  return aspectsOf(field);
}

const OF_FIELDS: Readonly<Partial<Record<FieldId, readonly Aspect[]>>> = {
  score: ['score'],
  scored: ['score'],
  scoresource: ['score'],
  anyscore: ['score', 'track'],
  liked: ['like'],
  plays: ['play'],
  skips: ['play'],
  played: ['play'],
  firstplayed: ['play'],
  albumscore: ['albumScore', 'track'],
  artistscore: ['artistScore', 'track'],
  energy: ['features'],
  danceability: ['features'],
  acousticness: ['features'],
  valence: ['features'],
  tempo: ['features'],
  key: ['features'],
  loudness: ['features'],
};

function aspectsOf(field: FieldId): readonly Aspect[] {
  // playlists are told of by themselves
  return fieldOf(field).type === 'playlist' ? [] : (OF_FIELDS[field] ?? ['track']);
}
