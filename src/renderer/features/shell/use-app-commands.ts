import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { AppCommand } from '../../../shared/contract/bridge.ts';
import { i18n } from '../../i18n/i18n.ts';
import { call, onAppCommand } from '../../link/client.ts';
import { useRole } from '../../link/people.ts';
import { next, previous, togglePlay } from '../../player/player.ts';
import { notify } from '../../stores/notices.ts';
import { setScanStatus } from '../../stores/scan.ts';
import { useAddFolder } from '../sources/index.ts';
import { stepVolume } from '../player/index.ts';

/** Does what the application menu and the media keys of the shell ask for. */
export function useAppCommands(): void {
  const [, navigate] = useLocation();
  const { choose } = useAddFolder();
  const isAdmin = useRole() === 'admin';
  const handle = useRef<(command: AppCommand) => void>(() => undefined);
  useEffect(() => {
    handle.current = (command) => obey(command, { navigate, choose, isAdmin });
  });
  useEffect(() => onAppCommand((command) => handle.current(command)), []);
}

interface Means {
  readonly navigate: (to: string) => void;
  readonly choose: () => void;
  readonly isAdmin: boolean;
}

/** The menu of the shell is the same to everybody. */
const FOR_ADMINS: ReadonlySet<AppCommand> = new Set<AppCommand>(['add-folder', 'rescan']);

function obey(command: AppCommand, { navigate, choose, isAdmin }: Means): void {
  if (!isAdmin && FOR_ADMINS.has(command)) {
    notify({ name: 'for-admins', title: i18n.t('people.notAllowed') });
    return;
  }
  const actions: Readonly<Record<AppCommand, () => void>> = {
    'play-pause': togglePlay,
    next,
    previous,
    'volume-up': () => stepVolume(1),
    'volume-down': () => stepVolume(-1),
    'go-added': () => navigate('/added'),
    'go-albums': () => navigate('/albums'),
    'go-artists': () => navigate('/artists'),
    'go-tracks': () => navigate('/tracks'),
    'go-genres': () => navigate('/genres'),
    'go-composers': () => navigate('/composers'),
    'go-folders': () => navigate('/folders'),
    'go-scores': () => navigate('/scores'),
    'go-sources': () => navigate('/sources'),
    'add-folder': choose,
    rescan: () => void rescan(() => navigate('/sources')),
    back: () => history.back(),
    forward: () => history.forward(),
  };
  actions[command]();
}

async function rescan(showSources: () => void): Promise<void> {
  showSources();
  // the Sources page, now in sight, shows whether it runs
  await call('scan.start', {}).then(setScanStatus, () => undefined);
}
