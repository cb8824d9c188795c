/** What is wrong with the playlists that a query looks into. */

/**
 * `no-playlist`: none that one may see has this name, or this number where it begins with #. `circular`: smart playlists that
 * look into each other, in their order, the first named again at the end; they hold nothing; `isOwn` where the
 * playlist whose query it is is one of them. Those that the one who asks may
 * not see are left out. `private`: what it finds in private playlists is
 * for its owner alone; the owner is told their names once the playlist is public, others none.
 */
export type PlaylistFault =
  | { readonly code: 'no-playlist'; readonly wanted: string }
  | { readonly code: 'circular'; readonly names: readonly string[]; readonly isOwn: boolean }
  | { readonly code: 'private'; readonly names: readonly string[] };
