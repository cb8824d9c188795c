import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { setSearchText, useSearchBox } from '../../stores/search.ts';
import { parseSearchAddress, searchAddress } from './search-address.ts';
import { forgetWish } from './search-focus.ts';

// one step of history for what was typed in one go; browsers also limit how often an address may change
const ADDRESS_AFTER_MS = 400;

export interface SearchText {
  readonly text: string;
  /** Takes effect at once; the address follows. */
  readonly change: (text: string) => void;
  /** Brings the address up to date now. */
  readonly flush: () => void;
}

// of the window, which may show two boxes: what the address says by our own doing, and when it is to be written
const written: { text: string | null; timer: number | undefined } = { text: null, timer: undefined };

/** The text of the box, kept in step with the address both ways. */
export function useSearchText(): SearchText {
  const [location, navigate] = useLocation();
  const text = useSearchBox((state) => state.text);
  const place = parseSearchAddress(location);
  const shown = place?.text ?? null;
  useEffect(() => follow(shown), [shown]);

  const write = (typed: string, isNew: boolean): void => {
    window.clearTimeout(written.timer);
    // as it will be read back
    const address = searchAddress(typed);
    written.text = parseSearchAddress(address)?.text ?? null;
    navigate(address, { replace: !isNew });
  };
  return {
    text,
    change: (typed) => {
      forgetWish();
      setSearchText(typed);
      window.clearTimeout(written.timer);
      if (place !== null) written.timer = window.setTimeout(() => write(typed, false), ADDRESS_AFTER_MS);
      else if (typed.trim() !== '') write(typed, true);
    },
    flush: () => {
      if (place !== null && text !== shown) write(text, false);
    },
  };
}

/** Back, forward, a link, another view: the box says what the address does. */
function follow(shown: string | null): void {
  if (shown === written.text) return;
  written.text = shown;
  window.clearTimeout(written.timer);
  setSearchText(shown ?? '');
}
