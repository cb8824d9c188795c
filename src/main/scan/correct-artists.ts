/** Rules about artists, applied to what the library has: no file is read, a drive may be away. */
import { nameKey } from '../../shared/text/fold.ts';
import { AppError } from '../../shared/errors.ts';
import type { CorrectWrites } from '../db/batch/correct.ts';
import type { ReadCredit } from '../db/batch/track-record.ts';
import { correctCredits, findClash, runKey, type NameRule } from './name-rules.ts';
import type { ScanWrites } from './scan-writes.ts';
import { settleAlbums } from './settle-albums.ts';

export interface CorrectParts {
  readonly writes: ScanWrites;
  readonly correct: CorrectWrites;
}

/** Refuses a rule that changes nothing or can't stand beside those that hold. Throws: invalid-input, conflict. */
export function assertStands({ writes }: CorrectParts, rule: NameRule): void {
  if (runKey(rule.from) === runKey(rule.to)) {
    throw new AppError('invalid-input', 'These are the same artists already', { details: { reason: 'same-names' } });
  }
  const clash = findClash(rule, writes.corrections.writes.listRules());
  if (clash === undefined) return;
  const [from, to] = [clash.from.join(' + '), clash.to.join(' + ')];
  throw new AppError('conflict', `There is a correction already: ${from} → ${to}`, {
    details: { reason: 'rule-clash', from, to },
  });
}

/**
 * Makes every credit of the named artists what the rules that hold now say. Gives the number of tracks that changed.
 * Cost: a few statements a track of these artists, and the albums of their places are settled.
 */
export function applyRules({ writes, correct }: CorrectParts, names: readonly string[]): number {
  const rules = writes.corrections.rules();
  const keys = names.map(nameKey);
  const places = new Set<string>();
  let count = 0;
  for (const trackId of correct.listTracksCrediting(keys)) {
    const now = correct.listCredits(trackId);
    const read = correct.findAsRead(trackId) ?? now;
    const wanted = correctCredits(rules, read);
    if (areEqual(wanted, now)) continue;
    setCredits(writes, trackId, wanted, wanted === read ? null : read);
    const place = correct.findPlace(trackId);
    if (place !== undefined) places.add(place);
    count++;
  }
  for (const place of correct.listPlacesCrediting(keys)) places.add(place);
  for (const place of places) settleAlbums(writes, place);
  // an artist is found by the spellings that credit them
  for (const artistId of correct.listArtists(keys)) writes.search.touch('artist', artistId);
  if (places.size > 0) writes.roots.settleArtistGenres();
  return count;
}

function setCredits(
  { names, tracks }: ScanWrites,
  trackId: number,
  wanted: readonly ReadCredit[],
  asRead: readonly ReadCredit[] | null,
): void {
  const credits = wanted.map(([role, name]) => ({ role, artistId: names.artistId(name), creditedName: name }));
  const composers = wanted.flatMap(([role, name]) => (role === 'composer' ? [name] : []));
  const artistId = credits[0]?.role === 'main' ? credits[0].artistId : null;
  tracks.setCredits(trackId, { artistId, composer: composers.join('; ') || null, credits, asRead });
}

function areEqual(some: readonly ReadCredit[], others: readonly ReadCredit[]): boolean {
  return (
    some.length === others.length &&
    some.every(([role, name], at) => others[at]?.[0] === role && others[at][1] === name)
  );
}
