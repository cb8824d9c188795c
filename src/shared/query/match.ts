/** Queries in memory: whether a track is in, and why. The library's own answer is `main/db/queries/track-query`. */
import { assertNever } from '../errors.ts';
import type { Group, Node, PlaylistReference, Rule, TextOperator } from './ast.ts';
import { textField, type TextField, type TrackFacts } from './facts.ts';
import { fieldOf } from './fields.ts';
import { isDayWithin, isWithin, spanOf } from './spans.ts';
import { textTester, type FieldTexts } from './texts.ts';
import { playlistOf, textOf } from './value-texts.ts';

/** What a query means at one moment to one person. */
export interface MatchContext {
  readonly nowMs: number;
  /** The playlists that are meant, of those that they may see. */
  readonly findPlaylists: (wanted: string | PlaylistReference) => readonly number[];
  /** What a smart one holds, for its owner; undefined for others. */
  readonly smartTracks: (playlistId: number) => Uint32Array | undefined;
  /** Of those that they may see. */
  readonly nameOfPlaylist: (playlistId: number) => string | undefined;
}

export type Matcher = (track: TrackFacts) => boolean;

/** A function that says whether a track is in. Cost: some µs a rule and track. */
export function createMatcher(where: Group, context: MatchContext): Matcher {
  return nodeMatcher(where, context);
}

function nodeMatcher(node: Node, context: MatchContext): Matcher {
  if (node.kind === 'rule') {
    const isMet = ruleMatcher(node, context);
    return node.isNegated ? (track) => !isMet(track) : isMet;
  }
  const parts = node.of.map((part) => nodeMatcher(part, context));
  if (node.kind === 'all') return (track) => parts.every((isMet) => isMet(track));
  const isAny: Matcher = (track) => parts.some((isMet) => isMet(track));
  return node.kind === 'any' ? isAny : (track) => !isAny(track);
}

/** Before it is turned. */
function ruleMatcher(rule: Rule, { nowMs, findPlaylists, smartTracks }: MatchContext): Matcher {
  const { id, type } = fieldOf(rule.field);
  switch (type) {
    case 'text': {
      const isMet = textTester(textOperator(rule), textOf(rule.value));
      return (track) => isMet(textsOf(track, textField(id)));
    }
    case 'choice':
      return ({ choices }) => choices[id]?.includes(textOf(rule.value)) ?? false;
    case 'playlist': {
      const wanted = findPlaylists(playlistOf(rule.value));
      const held = new Set(wanted.flatMap((playlistId) => Array.from(smartTracks(playlistId) ?? [])));
      return (track) => held.has(track.id) || wanted.some((playlistId) => track.playlistIds.includes(playlistId));
    }
    case 'day':
      return ({ date }) => date !== null && isDayWithin(rule, date);
    case 'number':
    case 'stars':
    case 'length':
    case 'size':
    case 'bitrate':
    case 'rate':
    case 'part':
    case 'time': {
      const span = spanOf(rule, nowMs);
      return ({ numbers }) => {
        const number = numbers[id];
        return number !== undefined && isWithin(span, number);
      };
    }
    default:
      return assertNever(type);
  }
}

/** The operator of a rule about a text. */
export function textOperator({ operator }: Rule): TextOperator {
  switch (operator) {
    case 'holds':
    case 'phrase':
    case 'begins':
    case 'ends':
    case 'contains':
      return operator;
    case 'is':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
    case 'between':
      return 'is';
    default:
      return assertNever(operator);
  }
}

const ANY: readonly TextField[] = ['title', 'artist', 'album', 'composer'];

function textsOf({ texts }: TrackFacts, field: TextField | null): FieldTexts {
  if (field !== null) return texts[field];
  return {
    values: ANY.flatMap((part) => texts[part].values),
    words: ANY.flatMap((part) => {
      const { words } = texts[part];
      return typeof words === 'string' ? [] : words;
    }),
  };
}

/** Why a track is in or out: each rule and group with its verdict, in the shape of the query. */
export interface Verdict {
  readonly node: Node;
  readonly isMet: boolean;
  /** What the track says of the rule's field, in the units of the library; null for groups, and where it says nothing. */
  readonly seen: Seen | null;
  readonly of: readonly Verdict[];
}

export type Seen =
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'choices'; readonly choices: readonly string[] };

/** The verdict of each part. Cost: as the matcher, nothing passed over. */
export function explain(node: Node, track: TrackFacts, context: MatchContext): Verdict {
  const isMet = nodeMatcher(node, context)(track);
  if (node.kind === 'rule') return { node, isMet, seen: seenOf(node, track, context), of: [] };
  return { node, isMet, seen: null, of: node.of.map((part) => explain(part, track, context)) };
}

function seenOf({ field, value }: Rule, track: TrackFacts, context: MatchContext): Seen | null {
  const { type } = fieldOf(field);
  if (type === 'text') {
    const { values } = textsOf(track, textField(field));
    return values.length === 0 ? null : { kind: 'texts', texts: values };
  }
  if (type === 'choice') return { kind: 'choices', choices: track.choices[field] ?? [] };
  if (type === 'playlist') {
    const { findPlaylists, smartTracks, nameOfPlaylist } = context;
    const smart = findPlaylists(playlistOf(value)).filter((id) => smartTracks(id)?.includes(track.id));
    const names = [...track.playlistIds, ...smart].map((id) => nameOfPlaylist(id) ?? `#${id}`);
    return { kind: 'choices', choices: [...new Set(names)] };
  }
  if (type === 'day') return track.date === null ? null : { kind: 'day', day: track.date };
  const number = track.numbers[field];
  return number === undefined ? null : { kind: 'number', number };
}
