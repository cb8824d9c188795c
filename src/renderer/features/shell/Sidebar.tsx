import {
  CalendarPlus,
  Disc3,
  FileQuestionMark,
  Folder,
  FolderCog,
  Heart,
  History,
  ListMusic,
  MicVocal,
  PenLine,
  Settings2,
  Star,
  Tags,
  type LucideIcon,
} from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../../i18n/use-words.ts';
import { MissingEntry } from '../missing/index.ts';
import { AdminOnly, ProfileMenu } from '../people/index.ts';
import { PlaylistsNav } from '../playlists/index.ts';
import { SearchBox } from '../search/index.ts';
import { ScanFoot } from '../scan/index.ts';

interface SidebarProps {
  readonly id: string;
  /** Null in a narrow window, where it is icons. */
  readonly width: number | null;
}

export function Sidebar({ id, width }: SidebarProps) {
  const { t } = useWords();
  return (
    <div
      id={id}
      data-pane=""
      className={`flex shrink-0 flex-col bg-panel ${width === null ? 'w-14 border-r border-line' : ''}`}
      style={width === null ? undefined : { width }}
    >
      <SearchBox />
      <nav aria-label={t('nav.label')} className="flex-1 overflow-y-auto p-2 wide:p-3">
        <ul className="flex flex-col gap-0.5">
          <Entry href="/added" icon={CalendarPlus} label={t('nav.added')} />
          <Entry href="/albums" icon={Disc3} label={t('nav.albums')} />
          <Entry href="/artists" icon={MicVocal} label={t('nav.artists')} />
          <Entry href="/tracks" icon={ListMusic} label={t('nav.tracks')} />
          <Entry href="/genres" icon={Tags} label={t('nav.genres')} />
          <Entry href="/composers" icon={PenLine} label={t('nav.composers')} />
          <Entry href="/folders" icon={Folder} label={t('nav.folders')} />
          <Entry href="/scores" icon={Star} label={t('scores.title')} />
          <Entry href="/liked" icon={Heart} label={t('own.liked')} />
          <Entry href="/activity" icon={History} label={t('nav.activity')} />
          <AdminOnly>
            <Entry href="/sources" icon={FolderCog} label={t('nav.sources')} />
            <MissingEntry>
              <Entry href="/missing" icon={FileQuestionMark} label={t('missing.nav')} />
            </MissingEntry>
          </AdminOnly>
          <Entry href="/settings" icon={Settings2} label={t('nav.settings')} />
        </ul>
        <PlaylistsNav />
      </nav>
      <ScanFoot />
      <ProfileMenu />
    </div>
  );
}

interface EntryProps {
  readonly href: string;
  readonly icon: LucideIcon;
  readonly label: string;
}

function Entry({ href, icon: Icon, label }: EntryProps) {
  const [location] = useLocation();
  const isHere = location === href || location.startsWith(`${href}/`);
  return (
    <li>
      <Link
        href={href}
        title={label}
        aria-current={isHere ? 'page' : undefined}
        className="flex h-9 items-center justify-center gap-3 rounded-control px-2.5 text-ink-soft hover:bg-hover hover:text-ink aria-[current]:bg-pressed aria-[current]:font-semibold aria-[current]:text-ink wide:h-8 wide:justify-start"
      >
        <Icon size={18} aria-hidden="true" className="shrink-0" />
        <span className="sr-only wide:not-sr-only wide:truncate">{label}</span>
      </Link>
    </li>
  );
}
