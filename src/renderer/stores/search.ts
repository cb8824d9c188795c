import { create } from 'zustand';

interface SearchState {
  /** What stands in the search box: typed, and not necessarily asked for or in the address yet. */
  readonly text: string;
}

export const useSearchBox = create<SearchState>()(() => ({ text: '' }));

export function setSearchText(text: string): void {
  useSearchBox.setState({ text });
}
