/** The parser process: a fork of plain Node, or a utility process of Electron. Reads untrusted files and nothing else. */
import { readFullDigest } from './metadata/read-full-digest.ts';
import { readTrack } from './metadata/read-track.ts';
import type { ArtTask, ParserReply, PlaylistTask } from './parse/protocol.ts';
import { serveParser, type ParserChannel } from './parse/serve-parser.ts';

/** What Electron adds to `process` in a utility process; its types are not for this layer. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort };

serveParser(parentPort === undefined ? forkChannel() : portChannel(parentPort), {
  readTrack,
  readFullDigest,
  // most processes never see a picture, so they don't load its decoder
  makeThumbnails: async (task: ArtTask) => (await import('./parse/make-thumbnails.ts')).makeThumbnails(task),
  readPlaylist: async (task: PlaylistTask, onPart: () => void) =>
    (await import('./parse/open-playlist.ts')).openPlaylist(task, onPart),
});

function portChannel(port: ParentPort): ParserChannel {
  return {
    post: (reply) => port.postMessage(reply),
    onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
  };
}

function forkChannel(): ParserChannel {
  // the core is gone, by whatever end
  process.on('disconnect', () => process.exit(0));
  // Ctrl+C at a terminal goes to all its processes: here it would look as if the file at hand had made us crash
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  return {
    post: (reply: ParserReply) => void process.send?.(reply),
    onMessage: (listener) => void process.on('message', listener),
  };
}
