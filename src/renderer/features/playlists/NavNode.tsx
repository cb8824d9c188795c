import { ChevronDown, ChevronRight, Folder, FolderOpen } from 'lucide-react';
import type { CSSProperties } from 'react';
import { Link, useLocation } from 'wouter';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { FolderMenu } from './FolderMenu.tsx';
import { PlaylistCover } from './PlaylistCover.tsx';
import { PlaylistMenu } from './PlaylistMenu.tsx';
import type { PlaylistNode } from './playlist-tree.ts';
import { takenBy, useTaking } from './use-playlist-drop.ts';

interface NavNodeProps {
  readonly node: PlaylistNode;
  readonly depth: number;
}

/** A playlist, or a folder with what lies in it. */
export function NavNode({ node: { card, children }, depth }: NavNodeProps) {
  if (card.kind === 'folder') return <NavFolder folder={card} nodes={children} depth={depth} />;
  return <NavPlaylist playlist={card} depth={depth} />;
}

const LINE =
  'flex h-9 w-full min-w-0 items-center justify-center gap-2.5 rounded-control px-2.5 text-start text-ink-soft hover:bg-hover hover:text-ink aria-[current]:bg-pressed aria-[current]:font-semibold aria-[current]:text-ink wide:h-8 wide:justify-start wide:pl-(--nav-indent)';
const TAKES = 'outline-2 -outline-offset-2 outline-accent';
const INDENT = 14;

// in a narrow window there is no room for depth
function indent(depth: number): CSSProperties & Record<`--${string}`, string> {
  return { '--nav-indent': `${10 + depth * INDENT}px` };
}

interface NavPlaylistProps {
  readonly playlist: PlaylistCard;
  readonly depth: number;
}

export function NavPlaylist({ playlist, depth }: NavPlaylistProps) {
  const { t, language } = useWords();
  const [location] = useLocation();
  const address = `/playlists/${playlist.id}`;
  const taking = useTaking(takenBy(playlist));
  return (
    <li {...taking.handlers}>
      <PlaylistMenu
        playlist={playlist}
        trigger={
          <Link
            href={address}
            title={playlist.name}
            data-index={0}
            aria-current={location === address ? 'page' : undefined}
            className={`${LINE} ${taking.isOver ? TAKES : ''}`}
            style={indent(depth)}
          />
        }
      >
        <PlaylistCover playlist={playlist} className="w-6 rounded-[4px]! text-xs wide:w-5" />
        <span className="sr-only wide:not-sr-only wide:min-w-0 wide:flex-1 wide:truncate">{playlist.name}</span>
        <span aria-hidden="true" className="tabular hidden text-xs font-normal text-ink-faint wide:block">
          {playlist.isCounted ? formatNumber(language, playlist.entryCount) : ''}
        </span>
        <span className="sr-only">{t('tracks.count', { count: playlist.entryCount })}</span>
      </PlaylistMenu>
    </li>
  );
}

interface NavFolderProps {
  readonly folder: PlaylistCard;
  readonly nodes: readonly PlaylistNode[];
  readonly depth: number;
}

function NavFolder({ folder, nodes, depth }: NavFolderProps) {
  const closed = useSettings((settings) => settings.closedPlaylistFolders);
  const taking = useTaking(takenBy(folder));
  const isOpen = !closed.includes(folder.id);
  const Icon = isOpen ? FolderOpen : Folder;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <li>
      <div {...taking.handlers}>
        <FolderMenu
          folder={folder}
          trigger={
            <button
              type="button"
              draggable
              title={folder.name}
              aria-expanded={isOpen}
              className={`${LINE} ${taking.isOver ? TAKES : ''}`}
              style={indent(depth)}
              onClick={() => changeSettings({ closedPlaylistFolders: toggled(closed, folder.id) })}
            />
          }
        >
          <Icon size={18} aria-hidden="true" className="w-5 shrink-0" />
          <span className="sr-only wide:not-sr-only wide:min-w-0 wide:flex-1 wide:truncate">{folder.name}</span>
          <Chevron size={14} aria-hidden="true" className="hidden shrink-0 text-ink-faint wide:block" />
        </FolderMenu>
      </div>
      {isOpen && nodes.length > 0 ? (
        <ul aria-label={folder.name} className="mt-0.5 flex flex-col gap-0.5">
          {nodes.map((node) => (
            <NavNode key={node.card.id} node={node} depth={depth + 1} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

const MAX_KEPT = 500;

function toggled(closed: readonly number[], id: number): readonly number[] {
  return closed.includes(id) ? closed.filter((kept) => kept !== id) : [...closed, id].slice(-MAX_KEPT);
}
