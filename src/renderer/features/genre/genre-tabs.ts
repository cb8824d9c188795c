export const genreTabs = ['albums', 'artists', 'tracks'] as const;
export type GenreTab = (typeof genreTabs)[number];

export function isGenreTab(text: string | undefined): text is GenreTab {
  return genreTabs.some((tab) => tab === text);
}
