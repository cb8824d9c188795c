import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import type { PlaylistId } from '../../../shared/ids.ts';
import { useSmartRules } from '../../link/smart.ts';
import { SmartEditor } from './SmartEditor.tsx';

interface SmartDialogProps {
  readonly playlist: PlaylistCard | null;
  readonly parentId: PlaylistId | null;
  readonly onClose: () => void;
}

/** The editor, once it is known what the playlist looks for now. */
export function SmartDialog({ playlist, parentId, onClose }: SmartDialogProps) {
  const rules = useSmartRules(playlist?.id ?? null);
  if (rules.data === undefined) return null;
  return <SmartEditor playlist={playlist} parentId={parentId} query={rules.data.query} onClose={onClose} />;
}
