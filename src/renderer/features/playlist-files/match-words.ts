import type { TFunction } from 'i18next';
import type { MatchState } from '../../../shared/contract/playlist-files.ts';
import type { MatchReason } from '../../../shared/contract/playlist-formats.ts';
import type { TrackRow } from '../../../shared/contract/tracks.ts';

/** Why a track is taken for what is meant. */
export function reasonWords(t: TFunction, reason: MatchReason): string {
  const words: Readonly<Record<MatchReason, string>> = {
    path: t('playlistFiles.reasons.path'),
    'path-end': t('playlistFiles.reasons.pathEnd'),
    'same-move': t('playlistFiles.reasons.sameMove'),
    'other-format': t('playlistFiles.reasons.otherFormat'),
    identifier: t('playlistFiles.reasons.identifier'),
    tags: t('playlistFiles.reasons.tags'),
    names: t('playlistFiles.reasons.names'),
    title: t('playlistFiles.reasons.title'),
    'file-name': t('playlistFiles.reasons.fileName'),
  };
  return words[reason];
}

export function stateWords(t: TFunction, state: MatchState): string {
  const words: Readonly<Record<MatchState, string>> = {
    matched: t('playlistFiles.matched'),
    doubtful: t('playlistFiles.doubtful'),
    unmatched: t('playlistFiles.unmatched'),
  };
  return words[state];
}

/** Why a file is of no use. */
export function refusalWords(t: TFunction, refusal: string | undefined): string {
  const words: Readonly<Record<string, string>> = {
    'too-large': t('playlistFiles.refusals.tooLarge'),
    binary: t('playlistFiles.refusals.binary'),
    'unknown-format': t('playlistFiles.refusals.unknownFormat'),
    'has-entities': t('playlistFiles.refusals.hasEntities'),
    damaged: t('playlistFiles.refusals.damaged'),
  };
  return words[refusal ?? ''] ?? t('playlistFiles.refusals.other');
}

/** A track in one line. */
export function trackWords({ name, artists, albumName }: TrackRow): string {
  const artist = artists.map((credit) => credit.name).join(', ');
  return [name, artist, albumName].filter((text) => text !== null && text !== '').join(' · ');
}
