import { Redirect, Route, Switch } from 'wouter';
import type { AlbumId } from '../shared/ids.ts';
import { AlbumView } from './features/album/index.ts';
import { AlbumsView } from './features/albums/index.ts';
import { FirstRun } from './features/first-run/index.ts';
import { FoldersView } from './features/folders/index.ts';
import { SettingsView } from './features/settings/index.ts';
import { TracksView } from './features/tracks/index.ts';

/** The view of the address. A library without folders has nothing to list and says how to begin instead. */
export function Routes({ hasFolders }: { readonly hasFolders: boolean }) {
  return (
    <Switch>
      <Route path="/folders">
        <FoldersView />
      </Route>
      <Route path="/settings">
        <SettingsView />
      </Route>
      {hasFolders ? null : (
        <Route>
          <FirstRun />
        </Route>
      )}
      <Route path="/albums">
        <AlbumsView />
      </Route>
      <Route path="/albums/:id">
        {({ id }) => <AlbumView key={id} albumId={Math.max(1, Number.parseInt(id, 10) || 1) as AlbumId} />}
      </Route>
      <Route path="/tracks">
        <TracksView />
      </Route>
      <Route>
        <Redirect to="/albums" replace />
      </Route>
    </Switch>
  );
}
