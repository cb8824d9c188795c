import { create } from 'zustand';

const MAX_KNOWN = 1000;

interface FailedCovers {
  readonly sources: ReadonlySet<string>;
}

/** Pictures that did not come. Each is asked for once: the browser logs an error each time, and scrolling asks often. */
export const useFailedCovers = create<FailedCovers>()(() => ({ sources: new Set() }));

export function noteFailedCover(source: string): void {
  useFailedCovers.setState(({ sources }) => ({
    sources: sources.size < MAX_KNOWN ? new Set([...sources, source]) : new Set([source]),
  }));
}

/** For when the core was away: what failed then may be there. */
export function forgetFailedCovers(): void {
  useFailedCovers.setState({ sources: new Set() });
}
