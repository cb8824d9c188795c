import { useEffect, useState } from 'react';
import type { ImportWish } from '../../../shared/contract/playlist-files.ts';
import { dropPlaylistFiles, openFoundFile, sendPlaylistFile, type SentFile } from '../../link/playlist-files.ts';
import type { FoundSource } from '../../stores/playlist-dialogs.ts';
import type { Choice } from './choices.ts';

export interface RefusedFile {
  readonly name: string;
  readonly error: unknown;
}

/** One playlist of a chosen file, and what is to become of it. */
export interface Wanted {
  readonly key: string;
  readonly fileName: string;
  readonly fileId: string;
  readonly playlist: number;
  readonly counts: SentFile['checked']['playlists'][number];
  readonly isChosen: boolean;
  readonly name: string;
  /** Its rules, or the tracks that the file names. */
  readonly as: 'rules' | 'tracks';
  /** By the place in the list. */
  readonly choices: ReadonlyMap<number, Choice>;
}

/** Sends the files one after the other, and keeps what is chosen of each. They are forgotten when the dialog goes. */
export function useImportFiles(files: readonly (File | FoundSource)[]) {
  const [wanted, setWanted] = useState<readonly Wanted[]>([]);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const [doneCount, setDoneCount] = useState(0);
  useEffect(() => {
    const sent: string[] = [];
    let isGone = false;
    const send = async (): Promise<void> => {
      for (const file of files) {
        if (isGone) return;
        try {
          const one = await ('foundId' in file ? openFoundFile(file.foundId) : sendPlaylistFile(file));
          sent.push(one.fileId);
          if (!isGone) setWanted((all) => [...all, ...toWanted(file.name, one)]);
        } catch (error) {
          if (!isGone) setRefused((all) => [...all, { name: file.name, error }]);
        }
        if (!isGone) setDoneCount((count) => count + 1);
      }
    };
    void send().finally(() => {
      if (isGone) dropPlaylistFiles(sent);
    });
    return () => {
      isGone = true;
      dropPlaylistFiles(sent);
    };
  }, [files]);
  const change = (key: string, changes: Partial<Wanted>): void =>
    setWanted((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  return { wanted, refused, isReading: doneCount < files.length, change };
}

function toWanted(fileName: string, { fileId, checked }: SentFile): readonly Wanted[] {
  return checked.playlists.flatMap((counts, playlist) => {
    const { rules, entryCount, isFolder, isBuiltIn, name } = counts;
    const hasRules = rules !== null && rules.query !== null && !isBuiltIn;
    // an empty folder of a library holds nothing that could be taken over
    if (isFolder || (entryCount === 0 && !hasRules && checked.playlists.length > 1)) return [];
    // rules that would find others than there are taken by nobody who did not ask for them
    const as = hasRules && (rules.isWhole || entryCount === 0) ? ('rules' as const) : ('tracks' as const);
    const isChosen = !isBuiltIn && (as === 'rules' ? rules?.isWhole === true : rules === null || entryCount > 0);
    const key = `${fileId}-${playlist}`;
    return { key, fileName, fileId, playlist, counts, isChosen, name, as, choices: new Map() };
  });
}

/** What the core is asked to do. */
export function toWishes(wanted: readonly Wanted[], takesDoubtful: boolean): readonly ImportWish[] {
  return wanted
    .filter(({ isChosen, name }) => isChosen && name.trim() !== '')
    .filter(({ as, counts }) => as === 'tracks' || counts.rules?.query !== null)
    .map(({ fileId, playlist, name, choices, as }) => ({
      fileId,
      playlist,
      name: name.trim(),
      as,
      doubtful: takesDoubtful ? ('take' as const) : ('keep' as const),
      decisions: Array.from(choices, ([entry, choice]) => ({
        entry,
        trackId: choice.kind === 'track' ? choice.track.id : null,
        isLeftOut: choice.kind === 'leave',
      })),
    }));
}
