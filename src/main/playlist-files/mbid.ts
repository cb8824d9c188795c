/** MusicBrainz identifiers in addresses. */

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/iu;

/** Of `https://musicbrainz.org/recording/…` and the like, or `urn:musicbrainz:…`; null for any other identifier. */
export function recordingIdOf(identifiers: readonly string[]): string | null {
  for (const identifier of identifiers) {
    if (!/musicbrainz/iu.test(identifier) || /(?:release|artist|work|label)(?:-group)?[/:]/iu.test(identifier))
      continue;
    const found = UUID.exec(identifier)?.[0];
    if (found !== undefined) return found.toLowerCase();
  }
  return null;
}
