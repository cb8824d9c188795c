export { SearchBox } from './SearchBox.tsx';
export { SearchView } from './SearchView.tsx';
export { startSearch } from './search-focus.ts';
export { useFoundFolders, useSearchResults } from './use-search-results.ts';
