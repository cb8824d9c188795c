import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { AppCommand } from '../../../shared/contract/bridge.ts';
import { call, onAppCommand } from '../../link/client.ts';
import { next, previous, togglePlay } from '../../player/player.ts';
import { setScanStatus } from '../../stores/scan.ts';
import { useAddFolder } from '../sources/index.ts';
import { stepVolume } from '../player/index.ts';

/** Does what the application menu and the media keys of the shell ask for. */
export function useAppCommands(): void {
  const [, navigate] = useLocation();
  const { choose } = useAddFolder();
  const handle = useRef<(command: AppCommand) => void>(() => undefined);
  useEffect(() => {
    handle.current = (command) => obey(command, { navigate, choose });
  });
  useEffect(() => onAppCommand((command) => handle.current(command)), []);
}

interface Means {
  readonly navigate: (to: string) => void;
  readonly choose: () => void;
}

function obey(command: AppCommand, { navigate, choose }: Means): void {
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
