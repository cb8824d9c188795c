/** Where the facts of a track came from, and what its file says itself. */
import type { TFunction } from 'i18next';
import type { FactOrigin, RawTags } from '../../../shared/contract/provenance.ts';
import type { TrackDetails } from '../../../shared/contract/tracks.ts';
import { formatList, formatMoment } from '../../i18n/format.ts';
import type { Fact } from './facts.ts';

export function originWords(t: TFunction, origin: FactOrigin): string {
  const words: Readonly<Record<FactOrigin, string>> = {
    tag: t('provenance.tag'),
    'file-name': t('provenance.fileName'),
    'folder-name': t('provenance.folderName'),
    'by-hand': t('provenance.byHand'),
  };
  return words[origin];
}

function roleLabel(t: TFunction, role: string): string {
  const words: Readonly<Record<string, string>> = {
    main: t('details.artists'),
    composer: t('provenance.composer'),
    conductor: t('provenance.conductor'),
    lyricist: t('provenance.lyricist'),
    remixer: t('provenance.remixer'),
    producer: t('provenance.producer'),
    arranger: t('provenance.arranger'),
    performer: t('provenance.performer'),
  };
  return words[role] ?? role;
}

/** Everyone credited but for the main artists and composers, who stand above. */
export function creditFacts(t: TFunction, { credits }: TrackDetails): readonly Fact[] {
  return credits
    .filter(({ role }) => role !== 'main' && role !== 'composer')
    .map(({ role, artists }): Fact => [roleLabel(t, role), artists]);
}

/** What was corrected, and what the file says in its place. */
export function correctionFacts(t: TFunction, language: string, track: TrackDetails): readonly Fact[] {
  const quoted = (names: readonly string[]): string =>
    formatList(
      language,
      names.map((name) => t('byHand.quoted', { name })),
    );
  const read = [...Map.groupBy(track.readCredits ?? [], ({ role }) => role)].map(([role, list]): Fact => [
    t('provenance.fileSays', { what: roleLabel(t, role) }),
    list.map(({ name }) => name).join(', '),
  ]);
  return [
    ...track.corrections.map((one): Fact => {
      if (one.kind === 'artist') {
        return [t('provenance.names'), t('byHand.corrected', { from: quoted(one.from), to: quoted(one.to) })];
      }
      const words =
        one.kind === 'join'
          ? t('byHand.joinLine', { from: quoted(one.from) })
          : t('byHand.splitLine', { from: quoted(one.from) });
      return [t('details.album'), `${words} ${one.albumName}`];
    }),
    ...read,
  ];
}

/** What the tags say, as they say it. */
export function tagFacts(t: TFunction, { tags }: TrackDetails): readonly Fact[] {
  return [
    [t('details.name'), tags.title],
    [t('details.artists'), tags.artists === null ? null : tags.artists.join('\n')],
    [t('details.album'), tags.album],
    [t('details.albumArtists'), tags.albumArtists.join('\n')],
    [t('details.released'), tags.releaseDate],
    [t('provenance.originalDate'), tags.originalDate],
    [t('provenance.compilation'), tags.isCompilation ? t('details.yes') : null],
    [t('provenance.ratings'), tags.ratings.map(ratingWords).join('\n')],
    [t('provenance.titleSort'), tags.titleSort],
    [t('provenance.artistSort'), tags.artistSort],
    [t('provenance.albumSort'), tags.albumSort],
    [t('provenance.albumArtistSort'), tags.albumArtistSort],
    ['ISRC', tags.isrc],
    [t('provenance.mbRecording'), tags.mbRecordingId],
    [t('provenance.mbAlbum'), tags.mbAlbumId],
  ];
}

function ratingWords({ kind, value, email }: RawTags['ratings'][number]): string {
  return email === null || email === '' ? `${kind}: ${value}` : `${kind}: ${value} (${email})`;
}

/** Where the file was found, and when it was looked at. */
export function scanFacts(t: TFunction, language: string, track: TrackDetails): readonly Fact[] {
  return [
    [t('provenance.source'), track.source],
    [t('provenance.modified'), formatMoment(language, track.modifiedAt)],
    [t('provenance.read'), formatMoment(language, track.readAt)],
    [t('provenance.updated'), formatMoment(language, track.updatedAt)],
    [t('provenance.result'), track.parseResult === 'ok' ? t('provenance.ok') : track.parseResult],
    [t('provenance.digest'), track.audioDigest],
  ];
}
