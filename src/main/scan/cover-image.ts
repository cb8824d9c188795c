/** Which image file of a folder is the cover. */

const NAMES = ['cover', 'folder', 'front', 'album', 'albumart', 'albumartlarge', 'artwork', 'art', 'thumb'];
const EXTENSIONS = new Set(['jpg', 'jpeg', 'png', 'webp', 'bmp']);

/** The name of the best cover among a folder's files, by the usual names first; a lone image of any name also serves. */
export function findCoverImage(names: readonly string[]): string | undefined {
  const images = names.filter((name) => EXTENSIONS.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase()));
  const ranked = images
    .map((name) => ({ name, rank: rankOf(name) }))
    .filter(({ rank }) => rank < NAMES.length)
    .toSorted((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
  return ranked[0]?.name ?? (images.length === 1 ? images[0] : undefined);
}

function rankOf(name: string): number {
  const stem = name.slice(0, name.lastIndexOf('.')).toLowerCase();
  const exact = NAMES.indexOf(stem);
  if (exact >= 0) return exact;
  // `Cover (front).jpg`, `folder_small.jpg`: behind every exact name
  const start = NAMES.findIndex((known) => stem.startsWith(known) && !/^\p{L}/u.test(stem.slice(known.length)));
  return start >= 0 ? start + 0.5 : NAMES.length;
}
