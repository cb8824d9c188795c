import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from './elements/Button.tsx';
import { EmptyState } from './elements/EmptyState.tsx';
import { ErrorBoundary } from './elements/ErrorBoundary.tsx';
import { Spinner } from './elements/Spinner.tsx';
import { ByHandDialogs } from './features/by-hand/index.ts';
import { DetailsDialog } from './features/details/index.ts';
import { LocateAnywhere } from './features/missing/index.ts';
import { ScoreHistoryDialog } from './features/score-history/index.ts';
import { SystemDrop } from './features/drag/index.ts';
import { FolderBrowser, RootNotices } from './features/sources/index.ts';
import { EntryDialog, SignInPage } from './features/people/index.ts';
import { Palette } from './features/palette/index.ts';
import { PlaylistDialogs } from './features/playlists/index.ts';
import { PlayerBar, PlayerNotices, QueueNotices } from './features/player/index.ts';
import { ScanNotices } from './features/scan/index.ts';
import {
  BrokenView,
  LinkNotice,
  LockedPage,
  Panes,
  DamagedNotice,
  ReadOnlyNotice,
  ShortcutHelp,
  Toaster,
  useAppCommands,
  useShortcuts,
  useUndoAction,
} from './features/shell/index.ts';
import { errorWords } from './i18n/error-words.ts';
import { useWords } from './i18n/use-words.ts';
import { useRole } from './link/people.ts';
import { useLinkState } from './link/link-state.ts';
import { useFolders } from './link/queries.ts';
import { Routes } from './routes.tsx';

export function App() {
  const link = useLinkState(({ state }) => state);
  if (link === 'signed-out') return <SignInPage />;
  if (link === 'locked') return <LockedPage />;
  return (
    <ErrorBoundary renderFailure={(retry) => <BrokenView onRetry={retry} />}>
      <Window />
    </ErrorBoundary>
  );
}

function Window() {
  const { t } = useWords();
  const folders = useFolders();
  if (folders.isPending) return <Spinner label={t('app.opening')} />;
  if (folders.data === undefined) {
    return (
      <EmptyState icon={TriangleAlert} title={t('app.startFailedTitle')} text={errorWords(t, folders.error)} isAlert>
        <Button onClick={() => void folders.refetch()}>{t('app.tryAgain')}</Button>
      </EmptyState>
    );
  }
  return <Frame hasFolders={folders.data.length > 0} />;
}

/** What is typed into search changes the address many times and stays one view; so do the tabs of scores. */
function viewOf(location: string): string {
  return ['/search', '/scores'].find((view) => location.startsWith(`${view}/`)) ?? location;
}

function Frame({ hasFolders }: { readonly hasFolders: boolean }) {
  const [location] = useLocation();
  const role = useRole();
  useShortcuts();
  useAppCommands();
  const undo = useUndoAction();
  // once there was something to go back to, the frame stays, even if the last folder is taken out
  const [hadFolders, setHadFolders] = useState(hasFolders);
  if (!hadFolders && (hasFolders || location === '/sources' || location.startsWith('/settings'))) setHadFolders(true);
  // a member can add no folder, and may well want to be somebody else
  const isBare = !hadFolders && role === 'admin';
  return (
    <div className="flex h-full flex-col">
      <LinkNotice />
      <ReadOnlyNotice />
      <DamagedNotice />
      <div className="relative flex min-h-0 flex-1">
        <Panes isBare={isBare}>
          <main data-pane="" className="min-w-0 flex-1">
            <ErrorBoundary key={viewOf(location)} renderFailure={(retry) => <BrokenView onRetry={retry} />}>
              <Routes hasFolders={hasFolders} />
            </ErrorBoundary>
          </main>
        </Panes>
      </div>
      {isBare ? null : <PlayerBar />}
      <FolderBrowser />
      <DetailsDialog />
      <LocateAnywhere />
      <ScoreHistoryDialog />
      <ByHandDialogs />
      <PlaylistDialogs />
      <ShortcutHelp />
      <EntryDialog />
      <Palette undo={() => void undo()} />
      <SystemDrop />
      <PlayerNotices />
      <QueueNotices />
      <ScanNotices />
      <RootNotices />
      <Toaster />
    </div>
  );
}
