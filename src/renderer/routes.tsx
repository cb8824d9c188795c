import { Redirect, Route, Switch } from 'wouter';
import { ActivityView } from './features/activity/index.ts';
import { AlbumView } from './features/album/index.ts';
import { AlbumsView } from './features/albums/index.ts';
import { ArtistView } from './features/artist/index.ts';
import { ArtistsView } from './features/artists/index.ts';
import { CorrectionsView } from './features/by-hand/index.ts';
import { ComposersView } from './features/composers/index.ts';
import { FirstRun } from './features/first-run/index.ts';
import { FoldersView, FolderView } from './features/folders/index.ts';
import { GenreView, isGenreTab } from './features/genre/index.ts';
import { GenresView } from './features/genres/index.ts';
import { AdminView } from './features/people/index.ts';
import { MissingView } from './features/missing/index.ts';
import { LikedView } from './features/liked/index.ts';
import { PlaylistsView, PlaylistView } from './features/playlists/index.ts';
import { RecentView } from './features/recent/index.ts';
import { ScanReportView } from './features/scan-report/index.ts';
import { ScoresView } from './features/scores/index.ts';
import { SourcesView } from './features/sources/index.ts';
import { SearchView } from './features/search/index.ts';
import { SettingsView } from './features/settings/index.ts';
import { TracksView } from './features/tracks/index.ts';
import { folderAddress, folderOfAddress } from './link/folder-address.ts';
import { isAlbumId, isArtistId, isFolderId, isGenreId } from './link/id-lists.ts';
import { isPlaylistId } from './link/playlists.ts';

/** The view of the address. A library without folders has nothing to list and says how to begin instead. */
export function Routes({ hasFolders }: { readonly hasFolders: boolean }) {
  return (
    <Switch>
      <Route path="/sources">
        <AdminView>
          <SourcesView />
        </AdminView>
      </Route>
      <Route path="/sources/scans/:run?/:folder?">
        {({ run, folder }) => (
          <AdminView>
            <ScanReport run={Number(run)} folderId={Number(folder)} />
          </AdminView>
        )}
      </Route>
      <Route path="/missing" component={Missing} />
      <Route path="/corrections" component={Corrections} />
      <Route path="/settings/:section?">{({ section }) => <SettingsView section={section} />}</Route>
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
      <Route path="/artists/:id/:role?">
        {({ id, role }) => {
          const artistId = Number(id);
          return isArtistId(artistId) ? (
            <ArtistView key={id} artistId={artistId} {...(role === undefined ? {} : { role })} />
          ) : (
            <Redirect to="/artists" replace />
          );
        }}
      </Route>
      <Route path="/scores/:tab?">{({ tab }) => <ScoresView tab={tab} />}</Route>
      <Route path="/activity">
        <ActivityView />
      </Route>
      <Route path="/tracks">
        <TracksView />
      </Route>
      <Route path="/liked">
        <LikedView />
      </Route>
      <Route path="/genres">
        <GenresView />
      </Route>
      <Route path="/genres/:id/:tab?">
        {({ id, tab }) => {
          const genreId = Number(id);
          return isGenreId(genreId) ? (
            <GenreView key={id} genreId={genreId} tab={isGenreTab(tab) ? tab : 'albums'} />
          ) : (
            <Redirect to="/genres" replace />
          );
        }}
      </Route>
      <Route path="/composers">
        <ComposersView />
      </Route>
      <Route path="/folders">
        <FoldersView />
      </Route>
      <Route path="/folders/:id/:path?">
        {({ id, path }) => {
          const place = folderOfAddress(id, path);
          return place === undefined ? (
            <Redirect to="/folders" replace />
          ) : (
            <FolderView key={folderAddress(place)} place={place} />
          );
        }}
      </Route>
      <Route path="/playlists/:id?">{({ id }) => <Playlists id={id} />}</Route>
      <Route path="/added">
        <RecentView />
      </Route>
      <Route>
        <Redirect to="/albums" replace />
      </Route>
    </Switch>
  );
}

function Missing() {
  return (
    <AdminView>
      <MissingView />
    </AdminView>
  );
}

function Corrections() {
  return (
    <AdminView>
      <CorrectionsView />
    </AdminView>
  );
}

function ScanReport({ run, folderId }: { readonly run: number; readonly folderId: number }) {
  return <ScanReportView runId={run > 0 ? run : undefined} folderId={isFolderId(folderId) ? folderId : undefined} />;
}

function Playlists({ id }: { readonly id: string | undefined }) {
  if (id === undefined) return <PlaylistsView />;
  const playlistId = Number(id);
  return isPlaylistId(playlistId) ? (
    <PlaylistView key={id} playlistId={playlistId} />
  ) : (
    <Redirect to="/playlists" replace />
  );
}
