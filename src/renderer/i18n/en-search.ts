/** Words about search and the command palette in English; part of `en.ts`. */
export const enSearch = {
  search: {
    label: 'Search',
    placeholder: 'Search',
    clear: 'Clear search',
    open: 'Search your library',
    startTitle: 'Search your library',
    startText:
      'Type the beginning of any words: of titles, artists, albums, composers, playlists or genres, in any order. Accents and capitals don’t matter.',
    noneTitle: 'Nothing found for “{{text}}”',
    noneText:
      'Each word must be the beginning of a word in a title, artist, album, composer, playlist or genre. Try fewer words or only their first letters.',
    error: 'The search failed',
    filling: 'Your library is still being prepared for search; there may be more.',
    top: 'Top result',
    showAll: 'Show all',
    showAllOf: 'Show all: {{name}}',
    moreThan: 'more than {{count, number}}',
    found_one: '{{count, number}} result',
    found_other: '{{count, number}} results',
    foundMore: 'More than {{count, number}} results',
    foundNone: 'No results',
    genres: 'Genres',
    playTrack: 'Play {{title}}, {{artists}}',
    track: 'Track',
    genre: 'Genre',
    playlist: 'Playlist',
    back: 'All results',
    tracksFor: 'Tracks for “{{text}}”',
    albumsFor: 'Albums for “{{text}}”',
    artistsFor: 'Artists for “{{text}}”',
  },
} as const;
