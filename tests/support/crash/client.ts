/** Somebody who scores, plays, edits and sets things as fast as the core answers, and keeps a journal of it. */
import { setTimeout as wait } from 'node:timers/promises';
import type { LocalCore } from '../../../src/main/core.ts';
import type { Envelope } from '../../../src/shared/contract/define.ts';
import type { Method, MethodInput, MethodReply } from '../../../src/shared/contract/index.ts';
import type { AlbumId, ArtistId, PlaylistEntryId, PlaylistId, TrackId } from '../../../src/shared/ids.ts';
import { seededRandom, type Random } from '../random.ts';
import type { Journal, Key, Value } from './journal.ts';

interface Client {
  readonly call: <M extends Method>(method: M, input: MethodInput<M>) => Promise<Envelope>;
  readonly journal: Journal;
  readonly random: Random;
  readonly name: string;
  nextId: number;
  trackIds: readonly TrackId[];
  artistIds: readonly ArtistId[];
  albumIds: readonly AlbumId[];
}

/** A change of one thing, and what that thing is once it was made. */
interface Change<M extends Method> {
  readonly key: Key;
  readonly value: Value;
  readonly method: M;
  readonly input: MethodInput<M>;
}

/** Goes on until the process ends; where `count` is given, until so many rounds are done. */
export async function runClient(
  core: LocalCore,
  { journal, seed, count = Infinity }: { readonly journal: Journal; readonly seed: number; readonly count?: number },
): Promise<void> {
  const userId = await core.host.ownerId();
  const client: Client = {
    call: (method, input) => core.call(method, input, { userId, front: 'process' }),
    journal,
    random: seededRandom(seed),
    name: `${seed}`,
    nextId: 0,
    trackIds: [],
    artistIds: [],
    albumIds: [],
  };
  await Promise.all([
    ...[opinions, edits, playlists].map((lane) => runLane(client, lane, count)),
    // each costs a backup
    runLane(client, people, Math.ceil(count / 20)),
  ]);
}

type Lane = (client: Client, round: number) => Promise<void>;

async function runLane(client: Client, lane: Lane, count: number): Promise<void> {
  // a scan has to find something first
  if (count > 0) await untilThereIsSomething(client);
  for (let round = 0; round < count; round++) {
    if (round % 20 === 0) await look(client);
    await lane(client, round);
    await wait(1);
  }
}

async function untilThereIsSomething(client: Client): Promise<void> {
  while (isNothingThere(client)) {
    await look(client);
    await wait(20);
  }
}

const isNothingThere = ({ trackIds, artistIds, albumIds }: Client) =>
  [trackIds, artistIds, albumIds].some((ids) => ids.length === 0);

/** What there is by now. */
async function look(client: Client): Promise<void> {
  const ids = async <Id>(answer: Promise<Envelope>): Promise<readonly Id[]> => {
    const envelope = await answer;
    return envelope.ok && envelope.value instanceof Uint32Array
      ? (Array.from(envelope.value.subarray(0, 400)) as Id[])
      : [];
  };
  client.trackIds = await ids<TrackId>(client.call('tracks.ids', { sort: 'title' }));
  client.artistIds = await ids<ArtistId>(client.call('artists.ids', { sort: 'name' }));
  client.albumIds = await ids<AlbumId>(client.call('albums.ids', { sort: 'title' }));
}

/** Says what is begun, asks for it, and says that it is saved once that was answered. Undefined where it was refused. */
async function make<M extends Method>(client: Client, change: Change<M>): Promise<MethodReply<M> | undefined> {
  const { key, value, method, input } = change;
  const id = ++client.nextId;
  client.journal({ kind: 'begin', id, key, value });
  const envelope = await client.call(method, input);
  client.journal(envelope.ok ? { kind: 'ack', id } : { kind: 'refused', id, code: envelope.error.code });
  return envelope.ok ? (envelope.value as MethodReply<M>) : undefined;
}

async function opinions(client: Client, round: number): Promise<void> {
  const { random, trackIds } = client;
  const trackId = random.pick(trackIds);
  if (round % 3 === 0) {
    const score = random.below(11) || null;
    const input = { ids: [trackId], score };
    await make(client, { key: `score/${trackId}`, value: score, method: 'scores.setTracks', input });
  } else if (round % 3 === 1) {
    const isLiked = random.below(2) === 0;
    const input = { ids: [trackId], isLiked };
    await make(client, {
      key: `like/${trackId}`,
      value: isLiked ? 1 : null,
      method: 'likes.set',
      input,
    });
  } else {
    const playKey = uuidFrom(random);
    const playedMs = random.below(3000);
    const play = { playKey, trackId, startedAt: Date.now() - playedMs, playedMs, endedHow: 'skipped' as const };
    const value = `${trackId} ${playedMs} skipped`;
    await make(client, { key: `play/${playKey}`, value, method: 'playback.record', input: play });
  }
}

async function edits(client: Client, round: number): Promise<void> {
  const { random } = client;
  if (round % 3 === 0) {
    const volume = random.below(1000) / 1000;
    const input = { changes: { volume } };
    await make(client, { key: 'setting/volume', value: volume, method: 'settings.set', input });
  } else if (round % 3 === 1) {
    const albumId = random.pick(client.albumIds);
    const releaseDate = `${1960 + random.below(60)}`;
    const input = { albumId, changes: { releaseDate } };
    await make(client, {
      key: `released/${albumId}`,
      value: releaseDate,
      method: 'albums.edit',
      input,
    });
  } else {
    const artistId = random.pick(client.artistIds);
    const key: Key = `bio/${artistId}`;
    const bio = `Told in round ${client.name}-${round}`;
    const input = { artistId, changes: { bio } };
    const changed = await make(client, { key, value: bio, method: 'artists.edit', input });
    const again = `And again in round ${client.name}-${round}`;
    const second = { artistId, changes: { bio: again } };
    const secondly = await make(client, { key, value: again, method: 'artists.edit', input: second });
    const activityId = secondly?.activityId ?? null;
    if (changed === undefined || activityId === null || random.below(2) === 0) return;
    await make(client, { key, value: bio, method: 'activity.undo', input: { activityId } });
  }
}

/** One playlist from its making to, now and then, its end. */
async function playlists(client: Client, round: number): Promise<void> {
  const { random, trackIds } = client;
  const some = () => Array.from({ length: 1 + random.below(5) }, () => random.pick(trackIds));
  const key: Key = `playlist/List ${client.name}-${round}`;
  const change = <M extends Method>(value: Value, method: M, input: MethodInput<M>) =>
    make(client, { key, value, method, input });
  let tracks = some();
  const name = key.slice(key.indexOf('/') + 1);
  const made = await change(tracks, 'playlists.create', { name, kind: 'manual', trackIds: tracks });
  if (made === undefined) return;
  const playlistId: PlaylistId = made.playlistId;
  for (let edit = random.below(4); edit > 0; edit--) {
    const envelope = await client.call('playlists.entryIds', { playlistId });
    const entryIds = envelope.ok ? ([...(envelope.value as Uint32Array)] as PlaylistEntryId[]) : [];
    const at = random.below(Math.max(entryIds.length, 1));
    const entryId = entryIds[at];
    const [moved] = tracks.slice(at, at + 1);
    if (edit % 3 === 0 && entryId !== undefined) {
      tracks = tracks.toSpliced(at, 1);
      await change(tracks, 'playlists.remove', { playlistId, entryIds: [entryId] });
    } else if (edit % 3 === 1 && entryId !== undefined && moved !== undefined) {
      tracks = [moved, ...tracks.toSpliced(at, 1)];
      const beforeEntryId = entryIds[0] ?? null;
      await change(tracks, 'playlists.move', { playlistId, entryIds: [entryId], beforeEntryId });
    } else {
      const added = some();
      tracks = [...tracks, ...added];
      await change(tracks, 'playlists.add', { playlistId, trackIds: added, beforeEntryId: null });
    }
  }
  if (random.below(3) === 0) await change(null, 'playlists.delete', { playlistId });
}

/** A profile that is made and deleted: before that, the whole library is backed up. */
async function people(client: Client, round: number): Promise<void> {
  const username = `p${client.name}-${round}`;
  const key: Key = `person/${username}`;
  const role = 'member';
  const made = await make(client, {
    key,
    value: role,
    method: 'people.create',
    input: { username, role },
  });
  await wait(200 + client.random.below(1000));
  if (made === undefined) return;
  const input = { userId: made.id, password: null };
  await make(client, { key, value: null, method: 'people.delete', input });
}

function uuidFrom(random: Random): string {
  const hex = Array.from({ length: 8 }, () => random.below(0x1_0000).toString(16).padStart(4, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
