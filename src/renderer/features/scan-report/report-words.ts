import { assertNever } from '../../../shared/errors.ts';
import type { TFunction } from 'i18next';
import type { FieldChange, ScanChangeCounts, ScanChangeKind, ScanRunCard } from '../../../shared/contract/scan-log.ts';
import { formatBytes, formatClock, formatMoment, formatNumber } from '../../i18n/format.ts';

/** In the order in which they are shown: what one looks for first. */
export const shownKinds: readonly ScanChangeKind[] = [
  'missing',
  'moved',
  'replaced',
  'changed',
  'added',
  'returned',
  'problem',
];

export function kindWords(t: TFunction, kind: ScanChangeKind): string {
  return {
    added: t('report.added'),
    changed: t('report.changed'),
    moved: t('report.moved'),
    replaced: t('report.replaced'),
    returned: t('report.returned'),
    missing: t('report.missing'),
    problem: t('report.problem'),
  }[kind];
}

/** What the kind means, where its name does not say it all. */
export function kindHelp(t: TFunction, kind: ScanChangeKind): string {
  return {
    added: t('report.addedHelp'),
    changed: t('report.changedHelp'),
    moved: t('report.movedHelp'),
    replaced: t('report.replacedHelp'),
    returned: t('report.returnedHelp'),
    missing: t('report.missingHelp'),
    problem: t('report.problemHelp'),
  }[kind];
}

function countOf(t: TFunction, kind: ScanChangeKind, count: number): string {
  return {
    added: t('report.addedCount', { count }),
    changed: t('report.changedCount', { count }),
    moved: t('report.movedCount', { count }),
    replaced: t('report.replacedCount', { count }),
    returned: t('report.returnedCount', { count }),
    missing: t('report.missingCount', { count }),
    problem: t('report.problemCount', { count }),
  }[kind];
}

const inWords: readonly ScanChangeKind[] = ['added', 'changed', 'moved', 'replaced', 'returned', 'missing', 'problem'];

/** `12 added, 3 changed, 40 moved`. */
export function countsWords(t: TFunction, counts: ScanChangeCounts): string {
  const parts = inWords.filter((kind) => counts[kind] > 0).map((kind) => countOf(t, kind, counts[kind]));
  return parts.length === 0 ? t('report.nothing') : parts.join(', ');
}

export function outcomeWords(t: TFunction, { outcome }: Pick<ScanRunCard, 'outcome'>): string | null {
  return {
    finished: null,
    running: t('report.running'),
    cancelled: t('report.cancelled'),
    failed: t('report.failed'),
    'cut-off': t('report.cutOff'),
  }[outcome];
}

export function fieldWords(t: TFunction, field: FieldChange['field']): string {
  return {
    title: t('report.title'),
    artists: t('report.artists'),
    album: t('report.album'),
    albumArtists: t('report.albumArtists'),
    trackNo: t('report.trackNo'),
    discNo: t('report.discNo'),
    releaseDate: t('report.releaseDate'),
    genres: t('report.genres'),
    composer: t('report.composer'),
    comment: t('report.comment'),
    bpm: t('report.bpm'),
    lyrics: t('report.lyrics'),
    picture: t('report.picture'),
    ratings: t('report.ratings'),
    loudness: t('report.loudness'),
    recording: t('report.recording'),
    duration: t('report.duration'),
    codec: t('report.codec'),
    bitrate: t('report.bitrate'),
    size: t('report.size'),
    modified: t('report.modified'),
    sound: t('report.sound'),
  }[field];
}

interface Speaker {
  readonly t: TFunction;
  readonly language: string;
}

/** A value as one reads it. */
export function valueWords(
  { t, language }: Speaker,
  field: FieldChange['field'],
  value: string | number | null,
): string {
  if (value === null || value === '') return t('report.none');
  if (typeof value === 'string') return field === 'sound' ? t('report.soundOf', { digest: value.slice(-8) }) : value;
  switch (field) {
    case 'duration':
      return formatClock(value);
    case 'size':
      return formatBytes(language, value);
    case 'modified':
      return formatMoment(language, value);
    case 'bitrate':
      return t('report.kbits', { rate: Math.round(value / 1000) });
    case 'loudness':
      return t('report.decibels', { gain: formatNumber(language, value, 2) });
    case 'lyrics':
    case 'picture':
      return value === 1 ? t('report.yes') : t('report.no');
    case 'trackNo':
    case 'discNo':
      return String(value);
    case 'album':
    case 'albumArtists':
    case 'artists':
    case 'bpm':
    case 'codec':
    case 'comment':
    case 'composer':
    case 'genres':
    case 'ratings':
    case 'recording':
    case 'releaseDate':
    case 'sound':
    case 'title':
      return formatNumber(language, value, 2);
    default:
      return assertNever(field);
  }
}
