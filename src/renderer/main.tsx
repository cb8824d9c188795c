import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { App } from './App.tsx';
import { ErrorBoundary } from './elements/ErrorBoundary.tsx';
import { BrokenView } from './features/shell/index.ts';
import { setLanguage, startI18n } from './i18n/i18n.ts';
import { followCore } from './follow-core.ts';
import { queryClient } from './link/queries.ts';
import { enterSession, watchForFreshCode } from './link/session.ts';
import { keepPlayback, restorePlayback } from './player/keep-queue.ts';
import { followMediaSession } from './player/media-session.ts';
import { followVolume } from './player/player.ts';
import { loadSettings, useSettings } from './stores/settings.ts';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to name
import './styles/app.css';

async function start(): Promise<void> {
  watchForFreshCode();
  await Promise.all([startI18n(), enterSession()]);
  // the window opens with the defaults where the core is in trouble, and says so in its place
  await Promise.all([loadSettings(), restorePlayback()]).catch(() => undefined);
  await followLook();
  followVolume();
  keepPlayback();
  followMediaSession();
  followCore();

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

/** Whatever fails, in the views or before them, leaves words rather than a blank page. */
function render(content: ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
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
