import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { toTrackIds } from '../../link/id-lists.ts';
import { VerbMenu } from '../track-list/index.ts';
import { firstTracks, playTracks, queueTracks, type ListTracks } from './play-tracks.ts';

interface PlayMenuProps {
  /** The list itself, which the menu opens over. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  /** What the thing in question plays; null where there is none. */
  readonly list: ListTracks | null;
  /** What it is called while it is dragged. */
  readonly name: string;
  /** Where the menu leads to besides. */
  readonly openIcon: LucideIcon;
  readonly openLabel: (t: TFunction) => string;
  readonly onOpen: () => void;
}

/** The verbs for things that play as a whole, the same everywhere and in the same order. */
export function PlayMenu({ trigger, children, list, name, openIcon, openLabel, onOpen }: PlayMenuProps) {
  const act = (verb: (tracks: ListTracks) => Promise<void>) => (): void => {
    if (list !== null) void verb(list);
  };
  return (
    <VerbMenu
      trigger={trigger}
      isDisabled={list === null}
      offer={{ kind: 'thing', subject: list === null ? null : name, name: () => name }}
      verbs={() => ({
        onPlay: act((tracks) => playTracks(tracks)),
        onPlayNext: act((tracks) => queueTracks(tracks, 'next')),
        onAddToQueue: act((tracks) => queueTracks(tracks, 'last')),
        extra: ({ t }) => ['line', { name: 'open', icon: openIcon, label: openLabel(t), run: onOpen }],
      })}
      dragged={() =>
        list === null
          ? null
          : { label: name, load: () => firstTracks(list), loadAll: async () => toTrackIds(await list()) }
      }
    >
      {children}
    </VerbMenu>
  );
}
