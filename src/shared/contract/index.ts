/** The whole contract between the core and its fronts. A method is named `<domain>.<verb>`. */
import { activity } from './activity.ts';
import { albums } from './albums.ts';
import { app } from './app.ts';
import { artists } from './artists.ts';
import { composers } from './composers.ts';
import { corrections } from './corrections.ts';
import { demo } from './demo.ts';
import type { GivenOf, HandlersOf, ReplyOf } from './define.ts';
import { digests } from './digests.ts';
import { doubts } from './doubts.ts';
import { duels } from './duels.ts';
import { folders } from './folders.ts';
import { genres } from './genres.ts';
import { likes } from './likes.ts';
import { missing } from './missing.ts';
import { people } from './people.ts';
import { pictures } from './pictures.ts';
import { playback } from './playback.ts';
import { playlistFiles } from './playlist-files.ts';
import { playlistSync } from './playlist-sync.ts';
import { playlists } from './playlists.ts';
import { problems } from './problems.ts';
import { ratings } from './ratings.ts';
import { recent } from './recent.ts';
import { scan } from './scan.ts';
import { scanLog } from './scan-log.ts';
import { scores } from './scores.ts';
import { scoring } from './scoring.ts';
import { scoreShelf } from './score-shelf.ts';
import { search } from './search.ts';
import { sessions } from './sessions.ts';
import { settings } from './settings.ts';
import { smart } from './smart.ts';
import { tracks } from './tracks.ts';
import { tree } from './tree.ts';
import { userData } from './user-data.ts';
import { watch } from './watch.ts';

export const contract = {
  activity,
  likes,
  scores,
  scoreShelf,
  albums,
  app,
  artists,
  composers,
  corrections,
  demo,
  digests,
  doubts,
  duels,
  folders,
  genres,
  missing,
  people,
  pictures,
  playback,
  playlistFiles,
  playlistSync,
  playlists,
  problems,
  ratings,
  recent,
  scan,
  scanLog,
  scoring,
  search,
  sessions,
  settings,
  smart,
  tracks,
  tree,
  userData,
  watch,
};

type Contract = typeof contract;

/** All handlers of the core, by domain. */
export type ContractHandlers = { readonly [D in keyof Contract]: HandlersOf<Contract[D]> };

type DomainName = keyof Contract;

/** `albums.ids`, `scan.start`, … */
export type Method = { [D in DomainName]: `${D}.${Extract<keyof Contract[D], string>}` }[DomainName];

type SpecOf<M extends Method> = M extends `${infer D extends DomainName}.${infer V}`
  ? V extends keyof Contract[D]
    ? Contract[D][V]
    : never
  : never;

export type MethodInput<M extends Method> = GivenOf<SpecOf<M>>;
export type MethodReply<M extends Method> = ReplyOf<SpecOf<M>>;
