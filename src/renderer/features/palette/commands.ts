/** Every action of the app that has a name, in one table: the palette finds and runs them. A feature adds a line here. */
import type { TFunction } from 'i18next';
import {
  AudioLines,
  CirclePlay,
  ClockPlus,
  Contrast,
  Disc3,
  FolderCog,
  FolderPlus,
  FolderTree,
  Heart,
  Info,
  Keyboard,
  Languages,
  ListFilter,
  ListMusic,
  ListPlus,
  ListVideo,
  LogOut,
  MicVocal,
  Monitor,
  Moon,
  PenLine,
  RefreshCw,
  ScanSearch,
  Repeat,
  Rows3,
  Search,
  Settings2,
  Shuffle,
  SkipBack,
  SkipForward,
  Star,
  Sun,
  Tags,
  Undo2,
  UserRound,
  UsersRound,
  Volume1,
  Volume2,
  VolumeX,
  type LucideIcon,
} from 'lucide-react';
import { call } from '../../link/client.ts';
import { next, previous, togglePlay } from '../../player/player.ts';
import { nextRepeat, toggleShuffle } from '../../player/queue-actions.ts';
import { showHelp } from '../../stores/dialogs.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { setScanStatus } from '../../stores/scan.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { saveQueue } from '../add-to-playlist/index.ts';
import { keysOf, type KeyWords, type ShortcutName } from '../keys/index.ts';
import { endSession } from '../people/index.ts';
import { listVerbs } from '../playlists/index.ts';
import { stepVolume, toggleMute, togglePanel } from '../player/index.ts';
import { startSearch } from '../search/index.ts';

/** What an action may need from the window. */
export interface CommandMeans {
  readonly navigate: (address: string) => void;
  readonly addFolder: () => void;
  readonly undo: () => void;
}

interface Command {
  readonly icon: LucideIcon;
  /** Whether members can't do it. */
  readonly isForAdmins?: boolean;
  /** The keys that do the same. */
  readonly keys?: ShortcutName;
  readonly run: (means: CommandMeans) => void;
}

const go =
  (address: string) =>
  ({ navigate }: CommandMeans): void =>
    navigate(address);

export const commands = {
  playPause: { icon: CirclePlay, keys: 'playPause', run: togglePlay },
  next: { icon: SkipForward, keys: 'next', run: next },
  previous: { icon: SkipBack, keys: 'previous', run: previous },
  shuffle: { icon: Shuffle, run: toggleShuffle },
  repeat: { icon: Repeat, run: nextRepeat },
  louder: { icon: Volume2, keys: 'volumeUp', run: () => stepVolume(1) },
  quieter: { icon: Volume1, keys: 'volumeDown', run: () => stepVolume(-1) },
  mute: { icon: VolumeX, run: toggleMute },
  queue: { icon: ListMusic, run: () => togglePanel('queue') },
  details: { icon: Info, run: () => togglePanel('details') },
  search: { icon: Search, keys: 'search', run: ({ navigate }) => startSearch(navigate) },
  goAdded: { icon: ClockPlus, run: go('/added') },
  goAlbums: { icon: Disc3, run: go('/albums') },
  goArtists: { icon: MicVocal, run: go('/artists') },
  goTracks: { icon: AudioLines, run: go('/tracks') },
  goGenres: { icon: Tags, run: go('/genres') },
  goComposers: { icon: PenLine, run: go('/composers') },
  goFolders: { icon: FolderTree, run: go('/folders') },
  goPlaylists: { icon: ListVideo, run: go('/playlists') },
  newPlaylist: { icon: ListPlus, run: newPlaylist },
  newSmart: { icon: ListFilter, run: newSmart },
  newFolder: listVerbs.newFolder,
  importFiles: listVerbs.importFiles,
  exportAll: listVerbs.exportAll,
  saveQueue: { icon: ListPlus, run: saveQueue },
  foundFiles: listVerbs.foundFiles,
  goScores: { icon: Star, run: go('/scores') },
  goSources: { icon: FolderCog, isForAdmins: true, run: go('/sources') },
  goLiked: { icon: Heart, run: go('/liked') },
  goSettings: { icon: Settings2, keys: 'settings', run: go('/settings') },
  goProfile: { icon: UserRound, run: go('/settings/profile') },
  goPeople: { icon: UsersRound, isForAdmins: true, run: go('/settings/people') },
  signOut: { icon: LogOut, run: endSession },
  rescan: { icon: RefreshCw, isForAdmins: true, run: ({ navigate }) => void rescan(navigate) },
  rescanDeep: { icon: ScanSearch, isForAdmins: true, run: ({ navigate }) => void rescan(navigate, { isDeep: true }) },
  addFolder: { icon: FolderPlus, isForAdmins: true, run: ({ addFolder }) => addFolder() },
  undo: { icon: Undo2, keys: 'undo', run: ({ undo }) => undo() },
  themeSystem: { icon: Monitor, run: () => changeSettings({ theme: 'system' }) },
  themeLight: { icon: Sun, run: () => changeSettings({ theme: 'light' }) },
  themeDark: { icon: Moon, run: () => changeSettings({ theme: 'dark' }) },
  contrast: { icon: Contrast, run: toggleContrast },
  density: { icon: Rows3, run: toggleDensity },
  inEnglish: { icon: Languages, run: () => changeSettings({ language: 'en' }) },
  inRussian: { icon: Languages, run: () => changeSettings({ language: 'ru' }) },
  help: { icon: Keyboard, keys: 'help', run: () => showHelp(true) },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

export function keysOfCommand(t: TFunction, name: CommandName): readonly KeyWords[] {
  const command: Command = commands[name];
  return command.keys === undefined ? [] : keysOf(t, command.keys);
}

export function isForAdmins(name: CommandName): boolean {
  const command: Command = commands[name];
  return command.isForAdmins === true;
}

/** What each action is called. */
export function commandWords(t: TFunction): Readonly<Record<CommandName, string>> {
  return {
    playPause: t('commands.playPause'),
    next: t('commands.next'),
    previous: t('commands.previous'),
    shuffle: t('commands.shuffle'),
    repeat: t('commands.repeat'),
    louder: t('commands.louder'),
    quieter: t('commands.quieter'),
    mute: t('commands.mute'),
    queue: t('commands.queue'),
    details: t('commands.details'),
    search: t('commands.search'),
    goAdded: t('commands.goAdded'),
    goAlbums: t('commands.goAlbums'),
    goArtists: t('commands.goArtists'),
    goTracks: t('commands.goTracks'),
    goGenres: t('commands.goGenres'),
    goComposers: t('commands.goComposers'),
    goFolders: t('commands.goFolders'),
    goPlaylists: t('commands.goPlaylists'),
    newPlaylist: t('playlists.new'),
    newSmart: t('smart.new'),
    newFolder: t('commands.newFolder'),
    importFiles: t('commands.importFiles'),
    exportAll: t('commands.exportAll'),
    saveQueue: t('playlists.saveQueue'),
    foundFiles: t('playlistSync.foundDots'),
    goScores: t('commands.goScores'),
    goLiked: t('commands.goLiked'),
    goSources: t('commands.goSources'),
    goSettings: t('commands.goSettings'),
    goProfile: t('commands.goProfile'),
    goPeople: t('commands.goPeople'),
    signOut: t('commands.signOut'),
    rescan: t('commands.rescan'),
    rescanDeep: t('watch.deep'),
    addFolder: t('commands.addFolder'),
    undo: t('commands.undo'),
    themeSystem: t('commands.themeSystem'),
    themeLight: t('commands.themeLight'),
    themeDark: t('commands.themeDark'),
    contrast: t('commands.contrast'),
    density: t('commands.density'),
    inEnglish: t('commands.inEnglish'),
    inRussian: t('commands.inRussian'),
    help: t('commands.help'),
  };
}

function newPlaylist(): void {
  showPlaylistDialog({ kind: 'new', as: 'manual', parentId: null });
}

function newSmart(): void {
  showPlaylistDialog({ kind: 'smart', playlist: null, parentId: null });
}

function toggleContrast(): void {
  const { contrast } = useSettings.getState();
  changeSettings({ contrast: contrast === 'more' ? 'system' : 'more' });
}

function toggleDensity(): void {
  const { density } = useSettings.getState();
  changeSettings({ density: density === 'dense' ? 'comfortable' : 'dense' });
}

async function rescan(navigate: (address: string) => void, wish: { readonly isDeep?: boolean } = {}): Promise<void> {
  // the page of sources shows whether it runs
  navigate('/sources');
  await call('scan.start', wish).then(setScanStatus, () => undefined);
}
