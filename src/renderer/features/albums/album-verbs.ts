import { Combine } from 'lucide-react';
import type { AlbumId } from '../../../shared/ids.ts';
import { showByHand } from '../../stores/by-hand.ts';
import type { Around, Verb } from '../verbs/index.ts';

/** What admins can do with an album beside what can be done with all that plays. */
export function joinVerbs({ t, isAdmin }: Around, albumId: AlbumId): readonly Verb[] {
  if (!isAdmin) return [];
  const run = (): void => showByHand({ kind: 'join', albumId });
  return [{ name: 'join', icon: Combine, label: t('byHand.joinWith'), run }];
}
