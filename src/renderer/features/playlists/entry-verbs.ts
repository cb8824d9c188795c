import { ArrowDownToLine, ArrowUpToLine, ListX, SearchCheck } from 'lucide-react';
import type { Around, Verb, VerbPart } from '../verbs/index.ts';

/** What is null can't be done now. */
interface EntryActs {
  readonly onRelink: (() => void) | null;
  readonly onMove: ((to: 'top' | 'end') => void) | null;
  readonly onRemove: () => void;
}

/** What can be done with entries in their playlist, beside what can be done with their tracks. */
export function entryVerbs({ t }: Around, { onRelink, onMove, onRemove }: EntryActs): readonly VerbPart[] {
  const relink = (run: () => void): Verb => ({
    name: 'relink',
    icon: SearchCheck,
    label: t('playlistFiles.relinkDots'),
    run,
  });
  const moves = (move: (to: 'top' | 'end') => void): readonly Verb[] => [
    {
      name: 'toTop',
      icon: ArrowUpToLine,
      label: t('playlists.toTop'),
      keys: { name: 'moveToEdge', only: 0 },
      run: () => move('top'),
    },
    {
      name: 'toEnd',
      icon: ArrowDownToLine,
      label: t('playlists.toEnd'),
      keys: { name: 'moveToEdge', only: 1 },
      run: () => move('end'),
    },
  ];
  return [
    'line',
    ...(onRelink === null ? [] : [relink(onRelink)]),
    ...(onMove === null ? [] : moves(onMove)),
    { name: 'remove', icon: ListX, label: t('playlists.remove'), keys: { name: 'remove' }, run: onRemove },
  ];
}
