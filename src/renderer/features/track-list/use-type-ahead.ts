import { useRef, type KeyboardEvent } from 'react';
import { findTyped } from './find-typed.ts';

const FORGET_AFTER_MS = 1000;

interface TypeAheadOptions {
  readonly ids: Uint32Array;
  readonly isDescending: boolean;
  /** By what an entry stands in the order; null where the order is not by name. */
  readonly nameOf: ((id: number | undefined) => Promise<string | null>) | null;
  readonly onFound: (index: number) => void;
}

/** Typing the first letters leads to the entry. The handler tells whether the key was one of them. */
export function useTypeAhead({ ids, isDescending, nameOf, onFound }: TypeAheadOptions) {
  const typed = useRef({ text: '', at: 0 });
  return (event: KeyboardEvent): boolean => {
    if (nameOf === null || event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
    const before = event.timeStamp - typed.current.at < FORGET_AFTER_MS ? typed.current.text : '';
    // the space bar alone plays and pauses, the question mark asks for help, the slash goes to search
    if (before === '' && ' ?/'.includes(event.key)) return false;
    const text = before + event.key;
    typed.current = { text, at: event.timeStamp };
    const nameAt = (index: number): Promise<string | null> =>
      // meanwhile more may have been typed: that search goes on alone
      typed.current.text === text ? nameOf(ids[index]) : Promise.reject(new Error('typed on'));
    findTyped({ count: ids.length, isDescending, nameAt }, text).then(
      (index) => {
        if (index !== null && typed.current.text === text) onFound(index);
      },
      () => undefined,
    );
    return true;
  };
}
