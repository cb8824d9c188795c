/** Tells the system what plays, and listens to its media keys. */
import type { TrackRow } from '../../shared/contract/tracks.ts';
import { systemArtAddress } from '../link/media.ts';
import { playerRows } from '../link/rows.ts';
import { selectCurrentTrackId, usePlayer } from '../stores/player.ts';
import { next, pause, previous, resume, seek } from './player.ts';

const SEEK_STEP_MS = 10_000;

export function followMediaSession(): void {
  if (!('mediaSession' in navigator)) return;
  const session = navigator.mediaSession;
  const by = (stepMs: number) => seek(usePlayer.getState().positionMs + stepMs);
  session.setActionHandler('play', resume);
  session.setActionHandler('pause', pause);
  session.setActionHandler('stop', pause);
  session.setActionHandler('nexttrack', next);
  session.setActionHandler('previoustrack', previous);
  session.setActionHandler('seekbackward', (details) => by(-(details.seekOffset ?? SEEK_STEP_MS / 1000) * 1000));
  session.setActionHandler('seekforward', (details) => by((details.seekOffset ?? SEEK_STEP_MS / 1000) * 1000));
  session.setActionHandler('seekto', (details) => {
    if (details.seekTime !== undefined && details.seekTime !== null) seek(details.seekTime * 1000);
  });

  usePlayer.subscribe((state, before) => {
    session.playbackState = state.isPlaying ? 'playing' : state.queue.index === -1 ? 'none' : 'paused';
    if (selectCurrentTrackId(state) !== selectCurrentTrackId(before)) void showTrack();
    if (state.durationMs !== null && state.positionMs !== before.positionMs) showPosition(state);
  });
  void showTrack();
}

async function showTrack(): Promise<void> {
  const trackId = selectCurrentTrackId(usePlayer.getState());
  const row = trackId === null ? undefined : await playerRows.load(trackId).catch(() => undefined);
  if (trackId !== selectCurrentTrackId(usePlayer.getState())) return;
  navigator.mediaSession.metadata = row === undefined ? null : new MediaMetadata(toMetadata(row));
}

function toMetadata(row: TrackRow): MediaMetadataInit {
  const cover = row.art === null ? null : systemArtAddress(row.art);
  return {
    title: row.name,
    artist: row.artists.map((credit) => credit.name).join(', '),
    album: row.albumName ?? '',
    artwork: cover === null ? [] : [{ src: cover, sizes: '1024x1024' }],
  };
}

function showPosition({ durationMs, positionMs }: { durationMs: number | null; positionMs: number }): void {
  const duration = (durationMs ?? 0) / 1000;
  // a position past the end throws, and the two are measured apart
  navigator.mediaSession.setPositionState({ duration, position: Math.min(positionMs / 1000, duration) });
}
