import { Redirect, Route, Switch } from 'wouter';
import { ActivityView } from './features/activity/index.ts';
import { AlbumView } from './features/album/index.ts';
import { AlbumsView } from './features/albums/index.ts';
import { ArtistView } from './features/artist/index.ts';
import { ArtistsView } from './features/artists/index.ts';
import { CorrectionsView } from './features/by-hand/index.ts';
import { FirstRun } from './features/first-run/index.ts';
import { SourcesView } from './features/sources/index.ts';
import { SearchView } from './features/search/index.ts';
import { SettingsView } from './features/settings/index.ts';
import { TracksView } from './features/tracks/index.ts';
import { isAlbumId, isArtistId } from './link/id-lists.ts';

/** The view of the address. A library without folders has nothing to list and says how to begin instead. */
export function Routes({ hasFolders }: { readonly hasFolders: boolean }) {
  return (
    <Switch>
      <Route path="/sources">
        <SourcesView />
      </Route>
      <Route path="/corrections">
        <CorrectionsView />
      </Route>
      <Route path="/settings">
        <SettingsView />
      </Route>
      {hasFolders ? null : (
        <Route>
          <FirstRun />
        </Route>
      )}
      <Route path="/search/*?">
        <SearchView />
      </Route>
      <Route path="/albums">
        <AlbumsView />
      </Route>
      <Route path="/albums/:id">
        {({ id }) => {
          const albumId = Number(id);
          return isAlbumId(albumId) ? <AlbumView key={id} albumId={albumId} /> : <Redirect to="/albums" replace />;
        }}
      </Route>
      <Route path="/artists">
        <ArtistsView />
      </Route>
      <Route path="/artists/:id">
        {({ id }) => {
          const artistId = Number(id);
          return isArtistId(artistId) ? (
            <ArtistView key={id} artistId={artistId} />
          ) : (
            <Redirect to="/artists" replace />
          );
        }}
      </Route>
      <Route path="/activity">
        <ActivityView />
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
