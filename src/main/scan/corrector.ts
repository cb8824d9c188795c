/** What a person corrects of artists and albums: each correction is one transaction, and can be taken back and made again. */
import { AppError } from '../../shared/errors.ts';
import { prepareCorrect } from '../db/batch/correct.ts';
import type { WriteDb } from '../db/handles.ts';
import { assertJoinable, joinAlbums, listPlaced, place, splitAlbum } from './correct-albums.ts';
import { applyRules, assertStands, type CorrectParts } from './correct-artists.ts';
import type { NameRule } from './name-rules.ts';
import { prepareScanWrites } from './scan-writes.ts';
import { createTrackSplitter, type TrackSplitter } from './track-splitter.ts';

interface Corrected {
  readonly correctionId: number;
  /** Tracks that are credited or placed otherwise than before. */
  readonly trackCount: number;
}

export interface Corrector {
  /** Throws: invalid-input where nothing would change, conflict beside another rule. */
  correctArtist(rule: NameRule): Corrected;
  /** Throws: not-found, invalid-input, conflict. */
  joinAlbums(chosen: { readonly albumIds: readonly number[]; readonly intoAlbumId: number }): Corrected;
  /** Throws: not-found, conflict where nothing would be left. */
  splitAlbum(chosen: {
    readonly albumId: number;
    readonly trackIds: readonly number[];
    readonly name: string;
  }): Corrected & { readonly albumId: number };
  /** Everything is as if it had never been said. Idempotent. Throws: not-found. */
  revoke(correctionId: number): Corrected;
  /** Shows the tracks of a correction of albums where it has them, once others of them are meant. */
  place(correctionId: number): void;
  /** Tracks themselves, taken for others than they are. */
  readonly splitter: TrackSplitter;
  /** Says again what was revoked. Idempotent. Throws: not-found, conflict. */
  restore(correctionId: number): Corrected;
}

/** Corrections on the library's writer. Statements are made anew for each, which are few. */
export function createCorrector(db: WriteDb, now: () => number): Corrector {
  const inTransaction = <T>(run: (parts: CorrectParts) => T): T => {
    const writes = prepareScanWrites(db, now);
    return writes.inTransaction(() => run({ writes, correct: prepareCorrect(db.raw, now) }));
  };
  return {
    correctArtist: (rule) =>
      inTransaction((parts) => {
        assertStands(parts, rule);
        const correctionId = parts.correct.insert('artist');
        parts.correct.addRule(correctionId, rule.from, rule.to);
        return { correctionId, trackCount: apply(parts, correctionId) };
      }),
    joinAlbums: (chosen) =>
      inTransaction((parts) => {
        const correctionId = parts.correct.insert('join');
        parts.writes.corrections.refresh();
        return { correctionId, trackCount: joinAlbums(parts, correctionId, chosen) };
      }),
    splitAlbum: (chosen) =>
      inTransaction((parts) => {
        const correctionId = parts.correct.insert('split');
        parts.writes.corrections.refresh();
        return { correctionId, ...splitAlbum(parts, correctionId, chosen) };
      }),
    place: (correctionId) => inTransaction((parts) => void place(parts, listPlaced(parts, correctionId))),
    splitter: createTrackSplitter(db, now),
    revoke: (correctionId) => inTransaction((parts) => change(parts, correctionId, true)),
    restore: (correctionId) => inTransaction((parts) => change(parts, correctionId, false)),
  };
}

function change(parts: CorrectParts, correctionId: number, isRevoked: boolean): Corrected {
  const { correct } = parts;
  const found = correct.find(correctionId);
  if (found === undefined) throw new AppError('not-found', 'There is no such correction');
  if ((found.revokedAt !== null) === isRevoked) return { correctionId, trackCount: 0 };
  if (!isRevoked) assertHolds(parts, correctionId);
  const placed = found.kind === 'artist' ? [] : listPlaced(parts, correctionId);
  correct.setRevoked(correctionId, isRevoked);
  const trackCount = found.kind === 'artist' ? apply(parts, correctionId) : place(parts, placed);
  return { correctionId, trackCount };
}

/** What was said since may stand against it. */
function assertHolds(parts: CorrectParts, correctionId: number): void {
  const rule = parts.correct.findRule(correctionId);
  if (rule !== undefined) assertStands(parts, rule);
  const joins = Map.groupBy(parts.correct.listJoins(correctionId), ({ intoAlbumId }) => intoAlbumId);
  for (const [intoAlbumId, list] of joins) {
    assertJoinable(
      parts,
      list.map(({ albumId }) => albumId),
      intoAlbumId,
    );
  }
}

function apply(parts: CorrectParts, correctionId: number): number {
  parts.writes.corrections.refresh();
  const rule = parts.correct.findRule(correctionId);
  return rule === undefined ? 0 : applyRules(parts, [...rule.from, ...rule.to]);
}
