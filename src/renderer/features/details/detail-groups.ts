import type { TFunction } from 'i18next';
import type { TrackDetails } from '../../../shared/contract/tracks.ts';
import { formatBytes, formatClock, formatMoment, formatNumber, formatReleaseDate } from '../../i18n/format.ts';
import type { Fact, KnownFact, Value } from './facts.ts';
import { correctionFacts, creditFacts, scanFacts, tagFacts } from './provenance-groups.ts';

export interface DetailGroup {
  readonly title: string;
  /** Where all of it came from; undefined where each fact says so itself. */
  readonly note?: string;
  /** Label and value; facts that are not known are left out. */
  readonly facts: readonly KnownFact[];
}

/** Every stored fact of a track in words. */
export function detailGroups(t: TFunction, language: string, track: TrackDetails): readonly DetailGroup[] {
  return [
    { title: t('details.music'), facts: known(musicFacts(t, language, track)) },
    { title: t('provenance.credits'), note: t('provenance.tag'), facts: known(creditFacts(t, track)) },
    {
      title: t('provenance.corrections'),
      note: t('provenance.byHand'),
      facts: known(correctionFacts(t, language, track)),
    },
    { title: t('details.sound'), note: t('provenance.audio'), facts: known(soundFacts(t, language, track)) },
    {
      title: t('details.file'),
      note: t('provenance.scan'),
      facts: known([...fileFacts(t, language, track), ...scanFacts(t, language, track)]),
    },
    { title: t('provenance.rawTags'), note: t('provenance.tag'), facts: known(tagFacts(t, track)) },
    { title: t('details.listening'), facts: known(listeningFacts(t, language, track)) },
  ].filter((group) => group.facts.length > 0);
}

function musicFacts(t: TFunction, language: string, track: TrackDetails): readonly Fact[] {
  return [
    [t('details.name'), track.name, track.origins.name],
    [t('details.artists'), track.artists, track.origins.artists],
    [t('details.album'), track.albumName, track.origins.album],
    [t('details.albumArtists'), track.albumArtists],
    [t('details.composers'), track.composers],
    [t('details.track'), place(t, track.trackNo, track.trackTotal), track.origins.trackNo],
    [t('details.disc'), place(t, track.discNo, track.discTotal), track.origins.discNo],
    [
      t('details.released'),
      track.releaseDate === null ? null : formatReleaseDate(language, track.releaseDate),
      track.origins.releaseDate,
    ],
    [t('details.genres'), track.genres],
    [t('details.duration'), track.durationMs === null ? null : formatClock(track.durationMs)],
    [t('details.bpm'), track.bpm === null ? null : formatNumber(language, track.bpm, 1)],
    [t('details.comment'), track.comment],
    [t('details.lyrics'), track.hasLyrics ? t('details.yes') : t('details.no')],
    [t('details.picture'), track.hasPicture ? t('details.yes') : t('details.no')],
  ];
}

function soundFacts(t: TFunction, language: string, track: TrackDetails): readonly Fact[] {
  const measured = (value: number | null, unit: string, scale = 1): string | null =>
    value === null ? null : `${formatNumber(language, value / scale, 1)} ${unit}`;
  const { replayGain } = track;
  return [
    [t('details.codec'), track.codec],
    [t('details.container'), track.container],
    [
      t('details.quality'),
      track.isLossless === null ? null : track.isLossless ? t('details.lossless') : t('details.lossy'),
    ],
    [t('details.bitrate'), measured(track.bitrate, 'kbit/s', 1000)],
    [t('details.sampleRate'), measured(track.sampleRate, 'kHz', 1000)],
    [t('details.bitDepth'), track.bitDepth === null ? null : t('details.bits', { count: track.bitDepth })],
    [t('details.channels'), track.channels === null ? null : formatNumber(language, track.channels)],
    [t('details.trackGain'), gain(t, language, replayGain?.trackGainDb ?? null, replayGain?.trackPeak ?? null)],
    [t('details.albumGain'), gain(t, language, replayGain?.albumGainDb ?? null, replayGain?.albumPeak ?? null)],
  ];
}

function fileFacts(t: TFunction, language: string, track: TrackDetails): readonly Fact[] {
  return [
    [t('details.path'), track.path],
    [t('details.size'), track.sizeBytes === null ? null : formatBytes(language, track.sizeBytes)],
    [t('details.added'), formatMoment(language, track.addedAt)],
    [t('details.missingSince'), track.missingSince === null ? null : formatMoment(language, track.missingSince)],
  ];
}

function listeningFacts(t: TFunction, language: string, track: TrackDetails): readonly Fact[] {
  const moment = (at: number | null): string | null => (at === null ? null : formatMoment(language, at));
  return [
    [t('plays.plays'), formatNumber(language, track.playCount)],
    [t('plays.skips'), track.skipCount === 0 ? null : formatNumber(language, track.skipCount)],
    [t('plays.firstPlayed'), moment(track.firstPlayedAt)],
    [t('plays.lastPlayed'), moment(track.lastPlayedAt) ?? t('plays.never')],
  ];
}

function place(t: TFunction, number: number | null, total: number | null): string | null {
  if (number === null) return null;
  return total === null ? String(number) : t('details.ofTotal', { number, total });
}

function gain(t: TFunction, language: string, gainDb: number | null, peak: number | null): string | null {
  if (gainDb === null) return null;
  const words = formatNumber(language, gainDb, 2);
  return peak === null
    ? t('details.gain', { gain: words })
    : t('details.withPeak', { gain: words, peak: formatNumber(language, peak, 3) });
}

function known(facts: readonly Fact[]): readonly KnownFact[] {
  return facts.filter((fact): fact is KnownFact => fact[1] !== null && fact[1].length > 0);
}

/** All of it as lines of text, for copying. */
export function detailText(groups: readonly DetailGroup[]): string {
  const words = (value: Value): string =>
    typeof value === 'string' ? value : value.map(({ name }) => name).join(', ');
  return groups
    .map(({ title, facts }) => [title, ...facts.map(([label, value]) => `${label}: ${words(value)}`)].join('\n'))
    .join('\n\n');
}
