import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { AppCommand } from '../../../shared/contract/bridge.ts';
import { assertNever } from '../../../shared/errors.ts';
import { call, onAppCommand } from '../../link/client.ts';
import { next, previous, togglePlay } from '../../player/player.ts';
import { setScanStatus } from '../../stores/scan.ts';
import { useAddFolder } from '../folders/index.ts';
import { stepVolume } from '../player/index.ts';

/** Does what the application menu and the media keys of the shell ask for. */
export function useAppCommands(): void {
  const [, navigate] = useLocation();
  const { choose } = useAddFolder();
  const handle = useRef<(command: AppCommand) => void>(() => undefined);
  handle.current = (command) => {
    switch (command) {
      case 'play-pause':
        return togglePlay();
      case 'next':
        return next();
      case 'previous':
        return previous();
      case 'volume-up':
        return stepVolume(1);
      case 'volume-down':
        return stepVolume(-1);
      case 'go-albums':
        return navigate('/albums');
      case 'go-tracks':
        return navigate('/tracks');
      case 'go-folders':
        return navigate('/folders');
      case 'add-folder':
        return choose();
      case 'rescan':
        return void rescan(() => navigate('/folders'));
      case 'back':
        return history.back();
      case 'forward':
        return history.forward();
      default:
        return assertNever(command);
    }
  };
  useEffect(() => onAppCommand((command) => handle.current(command)), []);
}

async function rescan(showFolders: () => void): Promise<void> {
  showFolders();
  // the Folders page, now in sight, shows whether it runs
  await call('scan.start', {}).then(setScanStatus, () => undefined);
}
