import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { App } from './App.tsx';
import { ErrorBoundary } from './elements/ErrorBoundary.tsx';
import { Spinner } from './elements/Spinner.tsx';
import { BrokenView } from './features/shell/index.ts';
import { i18n, setLanguage, startI18n } from './i18n/i18n.ts';
import { followCore } from './follow-core.ts';
import { isLocked } from './link/link-state.ts';
import { loadMe } from './link/people.ts';
import { queryClient } from './link/queries.ts';
import { enterSession, watchForFreshCode } from './link/session.ts';
import { keepPlayback, restorePlayback } from './player/keep-queue.ts';
import { followMediaSession } from './player/media-session.ts';
import { followVolume } from './player/player.ts';
import { loadSettings, useSettings } from './stores/settings.ts';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to name
import './styles/app.css';

const PERSON = 'fonoteka.person';

async function start(): Promise<void> {
  watchForFreshCode();
  const entering = enterSession();
  await startI18n();
  // a core that still checks or copies its library may take a while
  render(<Spinner label={i18n.t('app.opening')} />);
  await entering;
  const me = await loadMe();
  if (me !== undefined) forgetPlaceOfOthers(me.person.id);
  // where nobody is signed in there is nothing to ask for, and nothing to follow
  if (isLocked()) await followLook();
  else await beginFor();

  render(
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <Router hook={useHashLocation}>
          <App />
        </Router>
      </QueryClientProvider>
    </CSPProvider>,
  );
}

/** What the person left, and all that goes on from there. */
async function beginFor(): Promise<void> {
  // the window opens with the defaults where the core is in trouble, and says so in its place
  await Promise.all([loadSettings(), restorePlayback()]).catch(() => undefined);
  await followLook();
  followVolume();
  keepPlayback();
  followMediaSession();
  followCore();
}

/** The page begins anew where somebody else was let in; the address may still tell what the one before looked for. */
function forgetPlaceOfOthers(userId: string): void {
  const before = sessionStorage.getItem(PERSON);
  if (before !== null && before !== userId) history.replaceState(null, '', location.pathname);
  sessionStorage.setItem(PERSON, userId);
}

let root: Root | undefined;

/** Whatever fails, in the views or before them, leaves words rather than a blank page. */
function render(content: ReactNode): void {
  const element = document.getElementById('root');
  if (element === null) return;
  root ??= createRoot(element);
  root.render(
    <StrictMode>
      <ErrorBoundary renderFailure={() => <BrokenWindow />}>{content}</ErrorBoundary>
    </StrictMode>,
  );
}

function BrokenWindow() {
  return (
    <main className="h-full">
      <BrokenView onRetry={() => location.reload()} />
    </main>
  );
}

const moreContrast = window.matchMedia('(prefers-contrast: more)');

async function followLook(): Promise<void> {
  const apply = async (): Promise<void> => {
    const { theme, contrast: wished, density, language } = useSettings.getState();
    const contrast = wished === 'more' || moreContrast.matches ? 'more' : 'normal';
    Object.assign(document.documentElement.dataset, { theme, contrast, density });
    await setLanguage(language);
  };
  await apply();
  useSettings.subscribe(() => void apply());
  moreContrast.addEventListener('change', () => void apply());
}

start().catch((error: unknown) => {
  render(<BrokenWindow />);
  // for whoever looks for the reason
  throw error;
});
